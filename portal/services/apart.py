"""Two adults of a case who are no couple any more: what one makes from then on is theirs alone.

Nobody is told. To the other adult it is as if nothing were there, and they apply by phone.
"""

from datetime import UTC, datetime

from portal.domain import one_signature
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Adult
from portal.domain.application.values import APPLICANT
from portal.domain.refusals import NotFound
from portal.domain.routing import ByPhone
from portal.records.applications import Application
from portal.records.receipts import Receipt
from portal.records.supplements import SupplementRequest
from portal.services.work import Work


def is_left(work: Work) -> bool:
    """Whether the other adult of the client's case has said that they are no couple any more."""
    return work.own_case is not None and work.own_case.alone_id not in {None, work.actor.id}


def left_since(work: Work) -> datetime:
    """Since when the client is the one who was left; a day that never comes for all others."""
    since = work.own_case.alone_since if work.own_case and is_left(work) else None
    return since or datetime.max.replace(tzinfo=UTC)


def of_case(work: Work, case_id: str) -> str | None:
    """The id of the adult who has said that there is no partner any more; None for a couple."""
    return work.cases.by_id(case_id).alone_id


def adults_of_draft(work: Work, case_id: str) -> dict[str, str]:
    """Whose plan and jobs belong in a draft: Person id to applicant or co-applicant.

    Apart, the draft is one adult's, who is its applicant; nothing of the other stands in it.
    """
    alone = of_case(work, case_id)
    if alone is not None:
        return {alone: APPLICANT}
    return {person: key for key, person in work.cases.member_ids(case_id).items()}


def check_may_apply(work: Work) -> None:
    """Raises ByPhone for whom we help in person; nothing tells why."""
    if work.own_case is not None and (work.cases.is_protected(work.own_case.id) or is_left(work)):
        raise ByPhone


def may_see(work: Work, row: Application) -> bool:
    """Whether the application is there for whoever looks; of staff's cases the gate decides."""
    if not work.actor.is_client:
        return True
    is_shared = row.owner_id in {None, work.actor.id}
    return is_shared and (row.sent_at is not None or not is_left(work))


def application(work: Work, case_id: str, application_id: str) -> Application:
    """An application of the case. Raises NotFound for what is the other adult's alone, too."""
    row = work.applications.of_case(case_id, application_id)
    if not may_see(work, row):
        raise NotFound
    return row


def applications(work: Work, case_id: str) -> tuple[Application, ...]:
    """The case's applications that are there for whoever looks, newest month first."""
    return tuple(row for row in work.applications.all_of_case(case_id) if may_see(work, row))


def request(work: Work, case_id: str, request_id: str) -> SupplementRequest:
    """A request for papers to an application that is there for whoever looks. Raises NotFound."""
    found = work.supplements.of_case(case_id, request_id)
    application(work, case_id, found.application_id)
    return found


def may_see_receipt(work: Work, receipt: Receipt) -> bool:
    """Whether a receipt is in the client's pocket: apart, each has what they put in themselves."""
    if work.own_case is None or work.own_case.alone_id is None or not work.actor.is_client:
        return True
    used_in = receipt.application_id
    is_hidden = used_in is not None and not may_see(work, work.applications.by_id(used_in))
    return receipt.person_id == work.actor.id and not is_hidden


def receipt(work: Work, case_id: str, receipt_id: str) -> Receipt:
    """A receipt of the case that is there for whoever looks. Raises NotFound."""
    found = work.receipts.of_case(case_id, receipt_id)
    if not may_see_receipt(work, found):
        raise NotFound
    return found


def pocket(work: Work, case_id: str) -> tuple[Receipt, ...]:
    """The case's receipts that are there for whoever looks, newest first."""
    return tuple(one for one in work.receipts.pocket(case_id) if may_see_receipt(work, one))


def follow(work: Work, row: Application, document: ApplicationDocument) -> bool:
    """Make the application the client's alone, or the couple's again, as its partner is said.

    Returns whether it has become the client's alone now.
    """
    members = work.cases.member_ids(row.case_id)
    # Whoever writes it: the applicant is "you", or the one whose own it is.
    you = row.owner_id or members.get(APPLICANT)
    others = [one for one in members.values() if one != you]
    if work.actor.id not in members.values() or not others:
        return False
    known = work.people.identity(work.people.by_id(others[0]))
    other = Adult(name=known.name, personal_number=known.personal_number)
    case = work.cases.by_id(row.case_id)
    if one_signature.is_partner(document, other, was_apart=row.owner_id is not None):
        row.owner_id = case.alone_id = case.alone_since = None
        return False
    if row.owner_id is not None:
        return False
    row.owner_id = case.alone_id = work.actor.id
    case.alone_since = case.alone_since or work.now
    return True


def owner_of(work: Work, application_id: str) -> str | None:
    """The id of the one adult whose application it is; None for a couple's, and for none."""
    return work.applications.by_id(application_id).owner_id if application_id else None


def readers(work: Work, row: Application) -> tuple[str, ...]:
    """The ids of the adults whom something about an application may be told."""
    members = tuple(work.cases.member_ids(row.case_id).values())
    return members if row.owner_id is None else (row.owner_id,)
