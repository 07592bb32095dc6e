"""What staff see of cases. Each look is logged first, in the same piece of work."""

from dataclasses import dataclass
from datetime import date

from portal.domain.accessibility import Need
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.services import accessibility, application_reviews, dialogue, receipts
from portal.services.application_reviews import SentRow
from portal.services.dialogue import ThreadRow
from portal.services.receipts import ReceiptView
from portal.services.work import Work


@dataclass(frozen=True)
class CaseRow:
    """A case in the case worker's list."""

    id: str
    number: str
    names: tuple[str, ...]
    opened_on: date


@dataclass(frozen=True)
class CasePage:
    """A case as its case worker sees it."""

    row: CaseRow
    phones: tuple[str, ...]
    pocket: tuple[ReceiptView, ...]
    applications: tuple[SentRow, ...]
    threads: tuple[ThreadRow, ...]
    needs: tuple[Need, ...]


def own_cases(work: Work) -> tuple[CaseRow, ...]:
    """The open cases that are the staff member's own today; none for roles without cases."""
    if not may_enter(work.actor, Area.CASES):
        return ()
    cases = work.cases.of_staff(work.actor.id, work.today)
    ids = [case.id for case in cases]
    work.access_log.write_all(work.actor.id, "list", ids, work.now)
    names = dialogue.names_of(work, ids)
    return tuple(CaseRow(one.id, one.number, names[one.id], one.opened_on) for one in cases)


def show(work: Work, case_id: str) -> CasePage:
    """A case of the staff member's own. Raises NotFound for everybody else's."""
    is_own = work.cases.is_assigned(case_id, work.actor.id, work.today)
    if not is_own or not may_enter(work.actor, Area.CASES):
        raise NotFound
    work.access_log.write(work.actor.id, "case", case_id, work.now)
    case = work.cases.by_id(case_id)
    row = CaseRow(case.id, case.number, _names(work, case_id), case.opened_on)
    people = (work.people.by_id(person) for person in work.cases.member_ids(case_id).values())
    phones = tuple(work.people.identity(person).phone for person in people)
    kept = (one for one in work.receipts.pocket(case_id) if one.application_id)
    sent = tuple(receipts.view_of(work, paper) for paper in kept)
    return CasePage(
        row,
        phones,
        sent,
        application_reviews.of_case(work, case_id),
        dialogue.of_case(work, case_id),
        accessibility.needs_of_case(work, case_id),
    )


def _names(work: Work, case_id: str) -> tuple[str, ...]:
    people = (work.people.by_id(person) for person in work.cases.member_ids(case_id).values())
    return tuple(work.people.identity(person).name for person in people)
