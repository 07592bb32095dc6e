"""Whom a notice goes to: the adults of a case, and whoever represents one of them in that part."""

from collections.abc import Collection, Sequence

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
    for one in _mandates(work, case_id, part):
        holder = work.people.by_id(one.holder_id)
        if one.person_id in people and not holder.is_protected:
            people.setdefault(holder.id, holder)
    return list(people.values())


def clients_of(work: Work, notice: Notice) -> set[str]:
    """Whose matters a notice tells of: the reader's own, and of those whom they represent now."""
    own = {notice.person_id} & set(work.cases.member_ids(notice.case_id).values())
    held = _mandates(work, notice.case_id, _part(notice))
    return own | {one.person_id for one in held if one.holder_id == notice.person_id}


def _part(notice: Notice) -> Extent:
    if notice.meeting_id or notice.plan_item_id:
        return Extent.PLAN
    return Extent.MESSAGES if notice.thread_id else Extent.APPLICATION


def _mandates(work: Work, case_id: str, part: Extent) -> Sequence[Mandate]:
    held = work.mandates.in_force((case_id,), work.today, work.now)
    return [one for one in held if one.kind in REPRESENTATIVES and part in one.extents.split()]
