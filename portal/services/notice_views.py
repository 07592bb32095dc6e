"""What staff see of notices: what became of them, and whom they do not reach."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from portal.domain.mandates import Extent
from portal.domain.notices import REMINDER, WORDS, NoticeState
from portal.language.catalogues import render
from portal.records.dialogue import Thread
from portal.records.notices import Notice
from portal.records.people import Person
from portal.services import notice_readers, notice_sending, notice_wishes, notices
from portal.services.work import Work

REMINDED_SINCE = timedelta(days=1)
"""How long a reminder that failed is shown: then the meeting has been."""


@dataclass(frozen=True)
class NoticeView:
    """What became of a notice. `channel` is empty for somebody who cannot be reached."""

    name: str
    state: NoticeState
    channel: str
    at: datetime
    address: str = ""
    words: str = ""


class Why(StrEnum):
    """Why no notice reaches somebody: nowhere to send it, not wanted, or kept from outside."""

    NO_ADDRESS = "no_address"
    DECLINED = "declined"
    PROTECTED = "protected"


@dataclass(frozen=True)
class Untold:
    """Somebody whom no notice reaches."""

    name: str
    why: Why


@dataclass(frozen=True)
class Failed:
    """A notice that could not be handed over, however often it was tried.

    Without a thread it is of a decision, of papers that are asked for, or of the plan.
    """

    name: str
    case_id: str
    case_number: str
    thread_id: str | None
    at: datetime


def of_thread(work: Work, thread_id: str) -> tuple[NoticeView, ...]:
    """Staff: the latest notice to each reader. The caller has opened the thread."""
    latest = {
        (notice.person_id, notice.channel): notice
        for notice in reversed(work.notices.of_thread(thread_id))
    }
    return tuple(_view(work, notice) for notice in latest.values())


def untold_of(work: Work, thread: Thread) -> tuple[Untold, ...]:
    """Staff: whom in a thread no notice reaches."""
    return _untold(work, thread.case_id, notices.readers(work, thread))


def untold_in_case(work: Work, case_id: str) -> tuple[Untold, ...]:
    """Staff: whom in a case no notice reaches. The caller has checked that the case is theirs."""
    return _untold(work, case_id, notice_readers.of_case(work, case_id, Extent.MESSAGES))


def untold_alone(work: Work, person_id: str) -> tuple[Untold, ...]:
    """Staff: the person, if no notice reaches them. The caller has checked that they may know."""
    case = work.cases.of_person(person_id)
    return _untold(work, case.id, [work.people.by_id(person_id)]) if case else ()


def unreached(work: Work, case_ids: Collection[str]) -> frozenset[tuple[str, str | None]]:
    """For lists: each case and adult whom no notice reaches, and the case itself under None.

    So it is, too, when none reaches who represents the adult. Asked once for all cases. The caller
    has logged the look.
    """
    readers = notice_readers.of_cases(work, case_ids)
    wishes = work.notices.wishes({one.id for people in readers.values() for one in people})
    protected = work.cases.protected_among(case_ids)
    found: set[tuple[str, str | None]] = set()
    for (case_id, adult_id), people in readers.items():
        told = (notice_wishes.read(work.people.identity(one), wishes.get(one.id)) for one in people)
        if case_id in protected or not all(one.ways for one in told):
            found |= {(case_id, None), (case_id, adult_id)}
    return frozenset(found)


def _untold(work: Work, case_id: str, people: Iterable[Person]) -> tuple[Untold, ...]:
    is_protected = work.cases.is_protected(case_id)
    found = []
    for person in people:
        told = notice_wishes.of(work, person)
        if is_protected or not told.ways:
            chose_none = told.wishes.channels == frozenset()
            why = Why.DECLINED if chose_none else Why.NO_ADDRESS
            name = work.people.identity(person).name
            found.append(Untold(name, Why.PROTECTED if is_protected else why))
    return tuple(found)


def failed(work: Work) -> tuple[Failed, ...]:
    """What could not be handed over in the staff member's own cases, and is still needed."""
    cases = {case.id: case.number for case in work.cases.of_staff(work.actor.id, work.today)}
    found = work.notices.failed(cases, work.now - REMINDED_SINCE)
    seen = ((notice.case_id, notice.person_id) for notice in found)
    work.access_log.write_each(work.actor.id, "notices", seen, work.now)
    return tuple(
        Failed(
            work.people.identity(work.people.by_id(notice.person_id)).name,
            notice.case_id,
            cases[notice.case_id],
            notice.thread_id,
            notice.done_at or notice.due_at,
        )
        for notice in found
    )


def outbox(work: Work) -> tuple[NoticeView, ...]:
    """The demo's page: what left the portal in the staff member's own cases, as it was written."""
    own = {case.id for case in work.cases.of_staff(work.actor.id, work.today)}
    found = work.notices.of_cases(own)
    seen = ((notice.case_id, notice.person_id) for notice in found)
    work.access_log.write_each(work.actor.id, "notices", seen, work.now)
    return tuple(_view(work, notice) for notice in found)


def _view(work: Work, notice: Notice) -> NoticeView:
    person = work.people.by_id(notice.person_id)
    told = notice_wishes.of(work, person)
    return NoticeView(
        work.people.identity(person).name,
        NoticeState(notice.state),
        notice.channel,
        notice.done_at or notice.due_at,
        notice_sending.address(told, notice.channel) if notice.channel else "",
        render(REMINDER if notice.is_reminder else WORDS, person.language or "sv"),
    )
