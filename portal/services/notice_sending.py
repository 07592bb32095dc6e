"""One notice on its way: put in line, sent when it is still needed, and tried again."""

from datetime import datetime

from portal.domain.dialogue import Party
from portal.domain.meetings import MeetingState
from portal.domain.notices import (
    REMINDER,
    SUBJECT,
    WORDS,
    Channel,
    NoticeState,
    Told,
    try_again_at,
)
from portal.domain.permissions import SYSTEM
from portal.domain.supplements import AWAITED, ItemState, RequestKind
from portal.language.catalogues import render
from portal.notices.port import Letter, NotDelivered
from portal.records.base import new_id
from portal.records.notices import Notice
from portal.services import notice_readers, notice_wishes
from portal.services.work import Work, Workplace

NOTICE_JOB = "send_notice"


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
        end(work, work.notices.by_id(notice_id), NoticeState.SENT)


def put(
    work: Work,
    about: Notice,
    channel: str,
    due: datetime,
    *,
    attempt: int = 1,
    state: NoticeState = NoticeState.WAITING,
) -> None:
    """A notice about what `about` is about."""
    notice = work.notices.add(
        Notice(
            id=new_id(),
            case_id=about.case_id,
            thread_id=about.thread_id,
            person_id=about.person_id,
            meeting_id=about.meeting_id,
            decision_id=about.decision_id,
            request_id=about.request_id,
            plan_item_id=about.plan_item_id,
            wish_id=about.wish_id,
            application_id=about.application_id,
            is_reminder=bool(about.is_reminder),
            channel=channel,
            state=state,
            attempt=attempt,
            due_at=due,
            created_at=work.now,
        )
    )
    if state is NoticeState.WAITING:
        work.outbox.put_at(NOTICE_JOB, notice.id, work.now, due)


def end(work: Work, notice: Notice, state: NoticeState) -> None:
    """Say what became of a notice."""
    notice.state, notice.done_at = state, work.now
    work.session.flush()


def address(told: Told, channel: str) -> str:
    """Where a channel reaches somebody; empty when they have no address there any more."""
    return {Channel.EMAIL: told.email, Channel.SMS: told.phone}.get(Channel(channel), "")


def _letter(work: Work, notice: Notice) -> Letter | None:
    """What to hand over now; None when it is not needed or not wanted, or when it is night."""
    if notice.state != NoticeState.WAITING:
        return None
    person = work.people.by_id(notice.person_id)
    told = notice_wishes.of(work, person)
    # What the client has said meanwhile counts: not there, or not at all.
    if notice.channel not in told.ways or not _is_needed(work, notice):
        end(work, notice, NoticeState.UNNEEDED)
        return None
    if (due := told.wishes.quiet.end_of(work.now)) > work.now:
        end(work, notice, NoticeState.PUT_OFF)
        put(work, notice, notice.channel, due, attempt=notice.attempt)
        return None
    language = person.language or "sv"
    return Letter(
        notice.id,
        Channel(notice.channel),
        address(told, notice.channel),
        render(SUBJECT, language),
        render(REMINDER if notice.is_reminder else WORDS, language),
    )


def _is_needed(work: Work, notice: Notice) -> bool:
    clients = notice_readers.clients_of(work, notice)
    if not clients or work.cases.is_protected(notice.case_id):
        return False
    if notice.decision_id:
        decision = work.decisions.by_id(notice.decision_id)
        return not all(work.decisions.is_seen(decision, client) for client in clients)
    if notice.request_id:
        return _papers_are_news(work, notice, notice.request_id)
    if notice.plan_item_id:
        # The first change asked for the notice; it speaks of all that came after it too.
        parts = [part for one in clients for part in work.plans.items(notice.case_id, one)]
        return any(part.new_to == Party.CLIENT for part in parts)
    if notice.wish_id:
        request = work.accessibility.by_id(notice.wish_id)
        return request.state == "waiting" if notice.is_reminder else request.news_at is not None
    if notice.application_id:
        return bool(clients & notice_readers.still_to_sign(work, notice.application_id))
    if notice.meeting_id:
        meeting = work.meetings.of_case(notice.case_id, notice.meeting_id)
        is_agreed = meeting.state == MeetingState.AGREED.value and meeting.starts_at is not None
        return is_agreed and (meeting.starts_at or work.now) > work.now
    return any(
        one.thread.id == notice.thread_id and one.unread
        for client in clients
        for one in work.threads.of_person(notice.case_id, client)
    )


def _papers_are_news(work: Work, notice: Notice, request_id: str) -> bool:
    """Whether something is asked for still, or is needed no longer by whoever was told it was.

    Nothing is asked of an application that the client has taken back.
    """
    request = work.supplements.by_id(request_id)
    if work.applications.by_id(request.application_id).sent_at is None:
        return False
    items = work.supplements.items(request_id)
    if notice.is_reminder:
        return any(ItemState(item.state) in AWAITED for item in items)
    if any(item.state == ItemState.ASKED for item in items):
        return True
    told = work.notices.of_papers(request_id, notice.person_id)
    knows = request.kind == RequestKind.PROMISED or any(o.state == NoticeState.SENT for o in told)
    return knows and any(item.news_at is not None for item in items)


def _try_again(work: Work, notice: Notice) -> None:
    told = notice_wishes.of(work, work.people.by_id(notice.person_id))
    due = try_again_at(work.now, notice.attempt, told.wishes.quiet)
    end(work, notice, NoticeState.PUT_OFF if due else NoticeState.FAILED)
    if due:
        put(work, notice, notice.channel, due, attempt=notice.attempt + 1)
