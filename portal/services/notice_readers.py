"""Whom a notice goes to: the adults of a case, and whoever represents one of them in that part."""

from collections.abc import Collection, Sequence

from portal.domain.lifecycle import State
from portal.domain.mandates import REPRESENTATIVES, Extent
from portal.records.mandates import Mandate
from portal.records.notices import Notice
from portal.records.people import Person
from portal.services.work import Work


def of_case(
    work: Work, case_id: str, part: Extent, only: Collection[str] | None = None
) -> list[Person]:
    """All adults, or `only` some, then their representatives in that part; each once.

    A representative with a protected identity is told of nothing outside either.
    """
    adults = work.threads.adults((case_id,)).get(case_id, [])
    people = {person.id: person for person in adults if only is None or person.id in only}
    for one in _mandates(work, (case_id,), part):
        holder = work.people.by_id(one.holder_id)
        if one.person_id in people and not holder.is_protected:
            people.setdefault(holder.id, holder)
    return list(people.values())


def of_cases(work: Work, case_ids: Collection[str]) -> dict[tuple[str, str], list[Person]]:
    """Who is told of messages to an adult, by case and adult: they and who represents them.

    Asked once for all cases; as in `of_case`.
    """
    adults = work.threads.adults(case_ids)
    held = _mandates(work, case_ids, Extent.MESSAGES)
    holders = work.people.some({one.holder_id for one in held})
    found = {(case_id, one.id): [one] for case_id, people in adults.items() for one in people}
    for one in held:
        holder = holders[one.holder_id]
        if (one.case_id, one.person_id) in found and not holder.is_protected:
            found[one.case_id, one.person_id].append(holder)
    return found


def clients_of(work: Work, notice: Notice) -> set[str]:
    """Whose matters a notice tells of: the reader's own, and of those whom they represent now."""
    own = {notice.person_id} & set(work.cases.member_ids(notice.case_id).values())
    held = _mandates(work, (notice.case_id,), _part(notice))
    return own | {one.person_id for one in held if one.holder_id == notice.person_id}


def still_to_sign(work: Work, application_id: str) -> set[str]:
    """Whose signature an application waits for, after another adult's; nobody's for those apart."""
    row = work.applications.by_id(application_id)
    is_apart = row.owner_id is not None or work.cases.by_id(row.case_id).alone_id is not None
    if State(row.state) is not State.SIGNING or row.digest is None or is_apart:
        return set()
    signed = {one.person_id for one in work.applications.signatures(row.id, row.digest)}
    return set(work.cases.member_ids(row.case_id).values()) - signed if signed else set()


def _part(notice: Notice) -> Extent:
    if notice.meeting_id or notice.plan_item_id:
        return Extent.PLAN
    return Extent.MESSAGES if notice.thread_id else Extent.APPLICATION


def _mandates(work: Work, case_ids: Collection[str], part: Extent) -> Sequence[Mandate]:
    held = work.mandates.in_force(case_ids, work.today, work.now)
    return [one for one in held if one.kind in REPRESENTATIVES and part in one.extents.split()]
