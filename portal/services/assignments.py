"""Who answers for which cases: days away with a substitute, and cases that move.

Access follows at once: it is asked for anew on every look.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from portal.domain.permissions import Area, Role, may_enter
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_
from portal.records.base import new_id
from portal.records.cases import Absence, Case
from portal.records.people import StaffMember
from portal.services.work import Work

LONGEST = timedelta(days=366)
NEW_FOR = timedelta(days=30)


class AwayDaysWrong(Refusal):
    """The last day is before the first, in the past, or more than a year away."""

    text = N_("assignment", "Check the days. The first day is today or later, the last not before.")
    field = "from_on"


class AlreadyAway(Refusal):
    """The days overlap with others that are noted."""

    text = N_("assignment", "Some of these days are noted already. End that absence first.")
    field = "from_on"


class SubstituteMissing(Refusal):
    """Nobody would answer the clients."""

    text = N_("assignment", "Choose a colleague who answers meanwhile.")
    field = "substitute"


class SubstituteAway(Refusal):
    """The substitute is away too."""

    text = N_("assignment", "This colleague is away on some of these days. Choose another.")
    field = "substitute"


class NothingChosen(Refusal):
    """No case, or nobody to give it to."""

    text = N_("assignment", "Choose cases, and who shall have them.")
    field = "to"


class OutsideTheCircle(Refusal):
    """A household with a protected identity is for those in the smaller circle alone."""

    text = N_("assignment", "One of the cases can only go to somebody in the smaller circle.")
    field = "to"


@dataclass(frozen=True)
class Away:
    """Days away: whose, who answers meanwhile, and when."""

    id: str
    name: str
    substitute: str
    from_on: date
    to_on: date


@dataclass(frozen=True)
class WorkerRow:
    """A case worker with how many cases they have. Without a name: cases that nobody has."""

    id: str
    name: str
    cases: int
    away: tuple[Away, ...] = ()


@dataclass(frozen=True)
class WorkerPage:
    """A case worker's cases by number, without what they hold."""

    row: WorkerRow
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Reachable:
    """A staff member as a client sees them."""

    name: str
    title: str
    phone: str
    email: str


@dataclass(frozen=True)
class Contact:
    """Who answers for a case: its case worker, and somebody else while they are away.

    `since` is given while the case worker is new to the client; `is_welcome` when the client is
    new too.
    """

    case_worker: Reachable
    substitute: Reachable | None = None
    until: date | None = None
    since: date | None = None
    is_welcome: bool = False


def contact(work: Work, case_id: str) -> Contact | None:
    """Who answers for a case today. The caller has checked that the actor may know."""
    answering = work.cases.answering(case_id, work.today)
    own = next((one for one in answering if not one.is_substitute), None)
    if own is None:
        return Contact(_reachable(work, answering[0].staff_id)) if answering else None
    substitute, away = None, []
    if answering[0].staff_id != own.staff_id:
        substitute = _reachable(work, answering[0].staff_id)
        absences = work.cases.absences(own.staff_id, work.today)
        away = [one for one in absences if one.from_on <= work.today]
    is_new = work.today < own.from_on + NEW_FOR
    opened_on = work.cases.by_id(case_id).opened_on
    return Contact(
        _reachable(work, own.staff_id),
        substitute,
        away[0].to_on if away else None,
        own.from_on if is_new else None,
        work.today < opened_on + NEW_FOR,
    )


def own_contact(work: Work) -> Contact | None:
    """Who answers for the client's own case. Raises NotFound for somebody without a case."""
    return contact(work, work.own_case_id)


def colleagues(work: Work, staff_id: str = "") -> tuple[StaffMember, ...]:
    """The case workers, all but one."""
    workers = (one for one in work.people.all_staff() if Role.CASE_WORKER in one.role_set)
    return tuple(one for one in workers if one.id != staff_id)


def set_away(work: Work, staff_id: str, substitute_id: str, from_on: date, to_on: date) -> None:
    """Note days away: one's own, or by the unit manager. Raises NotFound and named refusals."""
    _may_speak_for(work, staff_id)
    if not work.today <= from_on <= to_on <= work.today + LONGEST:
        raise AwayDaysWrong
    if substitute_id not in {one.id for one in colleagues(work, staff_id)}:
        raise SubstituteMissing
    if _overlaps(work, staff_id, from_on, to_on):
        raise AlreadyAway
    if _overlaps(work, substitute_id, from_on, to_on):
        raise SubstituteAway
    absence = Absence(
        id=new_id(),
        staff_id=staff_id,
        substitute_id=substitute_id,
        from_on=from_on,
        to_on=to_on,
        made_by=work.actor.id,
        made_at=work.now,
    )
    work.cases.add_absence(absence)


def come_back(work: Work, staff_id: str, absence_id: str) -> None:
    """End days away from today on. Doing it twice changes nothing. Raises NotFound."""
    _may_speak_for(work, staff_id)
    for absence in work.cases.absences(staff_id, work.today):
        if absence.id == absence_id:
            work.cases.end_absence(absence, work.today)


def absences(work: Work, staff_id: str) -> tuple[Away, ...]:
    """When somebody is away, now and later."""
    _may_speak_for(work, staff_id)
    return tuple(_away(work, one) for one in work.cases.absences(staff_id, work.today))


def stands_in(work: Work) -> tuple[Away, ...]:
    """For whom the actor answers, now and later."""
    return tuple(_away(work, one) for one in work.cases.stands_in(work.actor.id, work.today))


def workers(work: Work) -> tuple[WorkerRow, ...]:
    """Every case worker with their number of cases; on top the cases that nobody has."""
    _leader_only(work)
    given = work.cases.given(work.today, work.actor.id)
    rows = [
        WorkerRow(one.id, one.name, len(given.get(one.id, ())), absences(work, one.id))
        for one in colleagues(work)
    ]
    left = len(_left(work, given))
    return tuple([WorkerRow("none", "", left), *rows] if left else rows)


def show(work: Work, worker: str) -> WorkerPage:
    """One case worker's cases, or those that nobody has (`none`). Raises NotFound."""
    _leader_only(work)
    given = work.cases.given(work.today, work.actor.id)
    if worker == "none":
        cases, row = _left(work, given), WorkerRow("none", "", len(_left(work, given)))
    else:
        member, cases = _worker(work, worker), given.get(worker, [])
        row = WorkerRow(member.id, member.name, len(cases), absences(work, worker))
    ids = [case.id for case in cases]
    work.access_log.write_all(work.actor.id, "assignments", ids, work.now)
    return WorkerPage(row, tuple(cases))


def move(work: Work, case_ids: Collection[str], to: str) -> int:
    """Give cases to a case worker from today on; returns how many moved.

    Raises NotFound for a case that is not open or a person who is no case worker, NothingChosen,
    OutsideTheCircle.
    """
    _leader_only(work)
    if not case_ids or not to:
        raise NothingChosen
    _worker(work, to)
    given = work.cases.given(work.today, work.actor.id)
    chosen = set(case_ids) - {case.id for case in given.get(to, ())}
    if not chosen <= {case.id for cases in given.values() for case in cases}:
        raise NotFound
    if not work.people.staff_by_id(to).is_in_circle and any(map(work.cases.is_protected, chosen)):
        raise OutsideTheCircle
    work.access_log.write_all(work.actor.id, "moved", sorted(chosen), work.now)
    work.cases.take_from_all(chosen, work.today)
    for case_id in sorted(chosen):
        work.cases.assign(case_id, to, work.today)
    return len(chosen)


def _left(work: Work, given: dict[str, list[Case]]) -> list[Case]:
    """Cases that nobody has, or that somebody has who is no case worker any more."""
    known = {one.id for one in colleagues(work)}
    return [case for staff_id, cases in given.items() if staff_id not in known for case in cases]


def _worker(work: Work, staff_id: str) -> StaffMember:
    found = next((one for one in colleagues(work) if one.id == staff_id), None)
    if found is None:
        raise NotFound
    return found


def _overlaps(work: Work, staff_id: str, from_on: date, to_on: date) -> bool:
    return any(one.from_on <= to_on for one in work.cases.absences(staff_id, from_on))


def _leader_only(work: Work) -> None:
    if not may_enter(work.actor, Area.ASSIGNMENTS):
        raise NotFound


def _may_speak_for(work: Work, staff_id: str) -> None:
    is_own = staff_id == work.actor.id and may_enter(work.actor, Area.CASES)
    if not is_own and not may_enter(work.actor, Area.ASSIGNMENTS):
        raise NotFound
    _worker(work, staff_id)


def _away(work: Work, one: Absence) -> Away:
    name = work.people.staff_by_id(one.staff_id).name
    substitute = work.people.staff_by_id(one.substitute_id).name
    return Away(one.id, name, substitute, one.from_on, one.to_on)


def _reachable(work: Work, staff_id: str) -> Reachable:
    member = work.people.staff_by_id(staff_id)
    return Reachable(member.name, member.title, member.phone, member.email)
