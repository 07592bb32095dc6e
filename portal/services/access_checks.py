"""Systematic checks of the access log for the unit manager: a starting point for a talk, no more.

The manager sees who looked, when and in which case by its number; the checks are logged too.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from portal.domain.content_access import ContentAccess
from portal.domain.kin import Household, may_know
from portal.domain.months import STOCKHOLM, is_workday, local_day
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.domain.text import N_, Text
from portal.records import content_access as content_rows
from portal.records.access_log import AccessLogEntry
from portal.records.people import Person
from portal.services import content_access
from portal.services.work import Work

SPAN = timedelta(days=30)
SAMPLE, MOST, MOST_ENTRIES = 20, 50, 1000
GONE_THROUGH = "check done"
OPENS, CLOSES = time(6), time(20)

_LOOKED = N_("access check", "Looked")
ACTIONS: Mapping[str, Text] = {
    "list": N_("access check", "Saw it in a list"),
    "search": N_("access check", "Searched and found it"),
    "case": N_("access check", "Opened the case"),
    "application": N_("access check", "Worked with the application"),
    "picture": N_("access check", "Looked at a paper"),
    "fill": N_("access check", "Filled in a receipt for the client"),
    "original": N_("access check", "Opened the file of a paper as it came"),
    "notices": N_("access check", "Saw the notices"),
    "supplements": N_("access check", "Saw the requests"),
    "accessibility": N_("access check", "Read the accessibility request"),
    "messages": N_("access check", "Saw that there are messages"),
    "decision": N_("access check", "Read a decision"),
    "thread": N_("access check", "Read messages"),
    "write": N_("access check", "Wrote a message"),
    "archive": N_("access check", "Saved messages as a PDF"),
    "settle": N_("access check", "Ended a conversation"),
    "plan": N_("access check", "Looked at the plan"),
    "meeting": N_("access check", "Worked with a meeting"),
    "assignments": N_("access check", "Saw the number in a list"),
    "moved": N_("access check", "Moved the case"),
    "mandate": N_("access check", "Noted or saw who may act for the client"),
    "represent": N_("access check", "Used My Pages for the client"),
    "paper": N_("access check", "Put a paper that came by post with the application"),
    "export": N_("access check", "Saved all of the information in one file"),
    "granted": N_("access check", "Read the application, as the client allowed"),
    "emergency": N_("access check", "Read the application for a written reason"),
    "assist": N_("access check", "Filled in together with the client"),
    "check": N_("access check", "Checked the access log"),
    "print": N_("access check", "Printed the application form"),
    "tray": N_("access check", "Looked at a paper without a code"),
}
# These are opened by a role, not by having the case.
_BY_ROLE = frozenset({"accessibility", "assignments", "moved", "check", "represent", "granted"})


@dataclass(frozen=True)
class CheckRow:
    """Looks of one person on one day at the same cases: from the first to the last, and at what.

    `case_numbers` are several where one list showed them at once; `times` counts the looks.
    """

    at: datetime
    name: str
    what: tuple[Text, ...]
    case_numbers: tuple[str, ...]
    until: datetime
    times: int = 1


@dataclass(frozen=True)
class CheckList:
    """The newest rows of a check; `is_cut` when there are more than are shown."""

    rows: tuple[CheckRow, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True)
class EmergencyRow:
    """An application that support staff read for a written reason, and in which case."""

    access: ContentAccess
    case_number: str


@dataclass(frozen=True)
class Checks:
    """Looks by lot, at odd hours, without an assignment that day, and for a written reason.

    `kin` are at somebody whom the one who looked may know; `protected` at households with a
    protected identity, for a manager of the circle. `gone_through` tells by whom and when last.
    """

    sample: tuple[CheckRow, ...]
    odd_hours: CheckList
    outside: CheckList
    kin: CheckList
    protected: CheckList
    emergencies: tuple[EmergencyRow, ...]
    gone_through: tuple[str, datetime] | None


def show(work: Work) -> Checks:
    """The checks of the last thirty days. Raises NotFound for other roles."""
    _require_manager(work)
    since = work.now - SPAN
    sample = _sample(work, since)
    at_odd_hours = work.access_log.between(
        odd_hours(local_day(since), work.today), MOST_ENTRIES, work.actor.id
    )
    # A representative may come at night: they look at the matters of the one they act for.
    odd = [entry for entry in at_odd_hours if entry.action != "represent"]
    outside = _outside(work, since)
    kin = _kin(work, since)
    protected = work.access_log.of_protected(since, MOST_ENTRIES, work.actor.id)
    shown = {one.case_id for one in (*sample, *odd, *outside, *kin, *protected)} - {""}
    taken = _emergencies(work, since)
    shown |= {case_id for case_id, _ in taken} - {""}
    work.access_log.write_all(work.actor.id, "check", sorted(shown), work.now)
    numbers = work.cases.numbers(shown)
    names = {one.id: one.name for one in work.people.all_staff()}

    def rows(found: Sequence[AccessLogEntry]) -> CheckList:
        days = _by_day(_looks(found, names, numbers))
        return CheckList(days[:MOST], len(days) > MOST or len(found) == MOST_ENTRIES)

    return Checks(
        _looks(sample, names, numbers),
        rows(odd),
        rows(outside),
        rows(kin),
        rows(protected),
        tuple(EmergencyRow(access, numbers.get(case_id, "")) for case_id, access in taken),
        _gone_through(work),
    )


def go_through(work: Work) -> None:
    """Note that the manager has gone through the checks. Raises NotFound for other roles."""
    _require_manager(work)
    work.access_log.write(work.actor.id, GONE_THROUGH, "", work.now)


def _gone_through(work: Work) -> tuple[str, datetime] | None:
    last = work.access_log.last_of(GONE_THROUGH)
    return (work.people.staff_by_id(last.actor_id).name, last.at) if last else None


def _require_manager(work: Work) -> None:
    if not may_enter(work.actor, Area.ASSIGNMENTS):
        raise NotFound


def _emergencies(work: Work, since: datetime) -> list[tuple[str, ContentAccess]]:
    taken = content_rows.emergencies_since(work.session, since, work.actor.id)
    cases = {row.id: work.cases.of_person(row.person_id) for row in taken}
    return [
        (case.id if (case := cases[row.id]) else "", content_access.view_of(work, row))
        for row in taken
    ]


def odd_hours(first: date, last: date) -> list[tuple[datetime, datetime]]:
    """The nights and free days from the first day to the last, each as start and end."""
    times = []
    for back in range((last - first).days + 1):
        day = first + timedelta(days=back)
        begins, ends = _at(day, time()), _at(day + timedelta(days=1), time())
        if is_workday(day):
            times += [(begins, _at(day, OPENS)), (_at(day, CLOSES), ends)]
        else:
            times.append((begins, ends))
    return _joined(times)


def _joined(times: Sequence[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Times that follow on each other as one, for a short question to the database."""
    found: list[tuple[datetime, datetime]] = []
    for start, end in times:
        if found and found[-1][1] == start:
            start = found.pop()[0]
        found.append((start, end))
    return found


def _sample(work: Work, since: datetime) -> Sequence[AccessLogEntry]:
    span = work.access_log.numbers_since(since)
    if span is None:
        return ()
    numbers = range(span[0], span[1] + 1)
    chosen = secrets.SystemRandom().sample(numbers, min(SAMPLE, len(numbers)))
    return work.access_log.by_numbers(chosen, work.actor.id)


def _outside(work: Work, since: datetime) -> list[AccessLogEntry]:
    entries = work.access_log.beside_assignments(since, _BY_ROLE, MOST_ENTRIES, work.actor.id)
    days = {(one.case_id, one.actor_id, local_day(one.at)) for one in entries}
    own = {day for day in days if work.cases.is_assigned(*day)}
    return [one for one in entries if (one.case_id, one.actor_id, local_day(one.at)) not in own]


def _kin(work: Work, since: datetime) -> Sequence[AccessLogEntry]:
    """Looks at households with somebody whom the one who looked may know, or is."""
    staff = {
        one.id: Household(one.number_digest, one.name, work.people.staff_address(one))
        for one in work.people.all_staff()
    }
    pairs = work.access_log.pairs_since(since, work.actor.id)
    homes = {
        case_id: [_household(work, person) for person in people]
        for case_id, people in work.threads.adults({case for _, case in pairs}).items()
    }
    known = {
        (actor, case)
        for actor, case in pairs
        if actor in staff and any(may_know(staff[actor], one) for one in homes.get(case, ()))
    }
    return work.access_log.of_pairs(known, since, MOST_ENTRIES, work.actor.id) if known else ()


def _household(work: Work, person: Person) -> Household:
    identity = work.people.identity(person)
    return Household(person.number_digest, identity.name, identity.address)


def _looks(
    entries: Sequence[AccessLogEntry], names: Mapping[str, str], numbers: Mapping[str, str]
) -> tuple[CheckRow, ...]:
    """A list that was opened has an entry for each case, all of the same moment: one row."""
    found: dict[tuple[datetime, str, str], dict[str, None]] = {}
    for entry in entries:
        # A list with both adults of a household has two entries of their case.
        cases = found.setdefault((entry.at, entry.actor_id, entry.action), {})
        cases[numbers.get(entry.case_id, "")] = None
    return tuple(
        CheckRow(at, names.get(actor, ""), (_what(action),), tuple(filter(None, cases)), at)
        for (at, actor, action), cases in found.items()
    )


def _by_day(rows: Iterable[CheckRow]) -> tuple[CheckRow, ...]:
    """One row for all that somebody did on one day with the same cases; the newest day first."""
    found: dict[tuple[date, str, tuple[str, ...]], CheckRow] = {}
    for row in rows:
        key = (local_day(row.at), row.name, row.case_numbers)
        if later := found.get(key):
            what = tuple(dict.fromkeys((*row.what, *later.what)))
            row = replace(later, at=row.at, what=what, times=later.times + 1)
        found[key] = row
    return tuple(found.values())


def _what(action: str) -> Text:
    return ACTIONS.get(action.split(" ", 1)[0], _LOOKED)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, STOCKHOLM)
