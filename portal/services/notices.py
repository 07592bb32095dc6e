"""Telling clients outside the portal that they have a message, and nothing more."""

from dataclasses import dataclass
from datetime import datetime

from portal.domain.notices import (
    SUBJECT,
    WORDS,
    Channel,
    NoticeState,
    awake,
    channel_of,
    due_at,
    try_again_at,
)
from portal.domain.permissions import SYSTEM
from portal.language.catalogues import render
from portal.notices.port import Letter, NotDelivered
from portal.records.base import new_id
from portal.records.dialogue import Thread
from portal.records.notices import Notice
from portal.records.people import Person
from portal.services.work import Work, Workplace

NOTICE_JOB = "send_notice"


@dataclass(frozen=True)
class NoticeView:
    """What became of a notice. `channel` is empty for somebody who cannot be reached."""

    name: str
    state: NoticeState
    channel: str
    at: datetime
    address: str = ""
    words: str = ""


def ask(work: Work, thread: Thread) -> None:
    """Have those who take part in a thread told of a new message, if nobody is about to.

    Nothing about a household with a protected identity leaves the portal.
    """
    if work.cases.is_protected(thread.case_id):
        return
    for person in _readers(work, thread):
        if work.notices.is_waiting(thread.id, person.id):
            continue
        last = work.notices.last_sent_at(thread.id, person.id)
        _put(work, thread.id, person, due_at(work.now, last), attempt=1)


def send(place: Workplace, notice_id: str) -> None:
    """Send a notice that is still needed, between two pieces of work."""
    with place.work(SYSTEM) as work:
        letter = _letter(work, work.notices.by_id(notice_id))
    if letter is None:
        return
    try:
        place.post_office.send(letter)
    except NotDelivered:
        with place.work(SYSTEM) as work:
            _try_again(work, work.notices.by_id(notice_id))
        return
    with place.work(SYSTEM) as work:
        _end(work, work.notices.by_id(notice_id), NoticeState.SENT)


def of_thread(work: Work, thread_id: str) -> tuple[NoticeView, ...]:
    """Staff: the latest notice to each reader. The caller has opened the thread."""
    latest = {notice.person_id: notice for notice in reversed(work.notices.of_thread(thread_id))}
    return tuple(_view(work, notice) for notice in latest.values())


def unreachable(work: Work, thread: Thread) -> tuple[str, ...]:
    """Staff: names of those in a thread who are told by neither e-mail nor phone."""
    people = (work.people.identity(person) for person in _readers(work, thread))
    is_protected = work.cases.is_protected(thread.case_id)
    return tuple(
        one.name for one in people if is_protected or channel_of(one.email, one.phone) is None
    )


def outbox(work: Work) -> tuple[NoticeView, ...]:
    """The demo's page: what left the portal in the staff member's own cases, as it was written."""
    own = {case.id for case in work.cases.of_staff(work.actor.id, work.today)}
    found = work.notices.of_cases(own)
    cases = (case_id for _, case_id in found)
    work.access_log.write_all(work.actor.id, "notices", cases, work.now)
    return tuple(_view(work, notice) for notice, _ in found)


def _readers(work: Work, thread: Thread) -> list[Person]:
    people = work.threads.adults((thread.case_id,)).get(thread.case_id, [])
    return [person for person in people if thread.person_id in {None, person.id}]


def _put(work: Work, thread_id: str, person: Person, due: datetime, attempt: int) -> None:
    identity = work.people.identity(person)
    channel = channel_of(identity.email, identity.phone)
    notice = work.notices.add(
        Notice(
            id=new_id(),
            thread_id=thread_id,
            person_id=person.id,
            channel=channel or "",
            state=NoticeState.WAITING if channel else NoticeState.UNREACHABLE,
            attempt=attempt,
            due_at=due,
            created_at=work.now,
        )
    )
    if channel:
        work.outbox.put_at(NOTICE_JOB, notice.id, work.now, due)


def _letter(work: Work, notice: Notice) -> Letter | None:
    """What to hand over now; None when it has been read, or when it is night."""
    if notice.state != NoticeState.WAITING:
        return None
    thread, person = work.threads.by_id(notice.thread_id), work.people.by_id(notice.person_id)
    listed = work.threads.of_person(thread.case_id, person.id)
    is_read = not any(one.thread.id == thread.id and one.unread for one in listed)
    if is_read or work.cases.is_protected(thread.case_id):
        _end(work, notice, NoticeState.UNNEEDED)
        return None
    if (due := awake(work.now)) > work.now:
        _end(work, notice, NoticeState.PUT_OFF)
        _put(work, thread.id, person, due, notice.attempt)
        return None
    address = _address(work, person, notice.channel)
    language = person.language or "sv"
    return Letter(
        notice.id,
        Channel(notice.channel),
        address,
        render(SUBJECT, language),
        render(WORDS, language),
    )


def _try_again(work: Work, notice: Notice) -> None:
    due = try_again_at(work.now, notice.attempt)
    _end(work, notice, NoticeState.PUT_OFF if due else NoticeState.FAILED)
    if due:
        person = work.people.by_id(notice.person_id)
        _put(work, notice.thread_id, person, due, notice.attempt + 1)


def _end(work: Work, notice: Notice, state: NoticeState) -> None:
    notice.state, notice.done_at = state, work.now
    work.session.flush()


def _address(work: Work, person: Person, channel: str) -> str:
    identity = work.people.identity(person)
    return {Channel.EMAIL: identity.email, Channel.SMS: identity.phone}.get(Channel(channel), "")


def _view(work: Work, notice: Notice) -> NoticeView:
    person = work.people.by_id(notice.person_id)
    return NoticeView(
        work.people.identity(person).name,
        NoticeState(notice.state),
        notice.channel,
        notice.done_at or notice.due_at,
        _address(work, person, notice.channel) if notice.channel else "",
        render(WORDS, person.language or "sv"),
    )
