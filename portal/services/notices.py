"""Telling clients outside the portal that something waits, and nothing more."""

from datetime import datetime

from portal.domain.mandates import Extent
from portal.domain.notices import (
    NoticeState,
    Told,
    due_at,
    remind_after,
    remind_at,
)
from portal.domain.supplements import RequestKind, reminder_at
from portal.records.applications import Application
from portal.records.decisions import ImportedDecision
from portal.records.dialogue import Thread
from portal.records.meetings import Meeting
from portal.records.notices import Notice
from portal.records.people import Person
from portal.records.plans import PlanItem
from portal.records.supplements import SupplementRequest
from portal.services import notice_readers, notice_wishes
from portal.services.notice_sending import end, put
from portal.services.work import Work


def ask(work: Work, thread: Thread) -> None:
    """Have those who take part in a thread told of a new message, if nobody is about to.

    Nothing about a household with a protected identity leaves the portal.
    """
    if work.cases.is_protected(thread.case_id):
        return
    for person in readers(work, thread):
        if work.notices.is_waiting(thread.id, person.id):
            continue
        told = notice_wishes.of(work, person)
        last = work.notices.last_sent_at(thread.id, person.id)
        about = Notice(case_id=thread.case_id, thread_id=thread.id, person_id=person.id)
        _tell(work, about, told, due_at(work.now, last, told.wishes.quiet))


def tell_of_decision(work: Work, decision: ImportedDecision) -> None:
    """Have a household and its representatives told that a decision has come, as of a message."""
    if work.cases.is_protected(decision.case_id):
        return
    only = _concerned(work, decision.case_id, decision.application_id)
    for person in notice_readers.of_case(work, decision.case_id, Extent.APPLICATION, only=only):
        if work.notices.is_told_of(decision.id, person.id):
            continue
        told = notice_wishes.of(work, person)
        about = Notice(case_id=decision.case_id, person_id=person.id, decision_id=decision.id)
        _tell(work, about, told, due_at(work.now, None, told.wishes.quiet))


def tell_of_papers(work: Work, request: SupplementRequest) -> None:
    """Have those concerned told soon that papers are asked for, and reminded before the last day.

    Who has promised them needs no telling.
    """
    if work.cases.is_protected(request.case_id):
        return
    is_promised = request.kind == RequestKind.PROMISED.value
    times = [] if is_promised else [(due_at(work.now, None), False)]
    if late := reminder_at(request.due_on, work.now):
        times.append((late, True))
    for person in _asked_of(work, request):
        told = notice_wishes.of(work, person)
        for due, is_reminder in times:
            about = Notice(
                case_id=request.case_id,
                person_id=person.id,
                request_id=request.id,
                is_reminder=is_reminder,
            )
            _tell(work, about, told, told.wishes.quiet.end_of(due))


def tell_again_of_papers(work: Work, request: SupplementRequest) -> None:
    """A request has changed: what waited to be told of it is told by its new day instead."""
    for earlier in work.notices.waiting_of_papers(request.id):
        end(work, earlier, NoticeState.UNNEEDED)
    tell_of_papers(work, request)


def tell_of_changed_papers(work: Work, request: SupplementRequest, *, is_less: bool) -> None:
    """Have those concerned told that a thing is needed no longer (`is_less`), or again after all.

    Of less only those hear who have heard of the request; nobody is told twice at a time.
    """
    if work.cases.is_protected(request.case_id):
        return
    for person in _asked_of(work, request):
        earlier = [n for n in work.notices.of_papers(request.id, person.id) if not n.is_reminder]
        sent = (one.done_at for one in earlier if one.state == NoticeState.SENT)
        last = max(filter(None, sent), default=None)
        knows = last is not None or request.kind == RequestKind.PROMISED.value
        if (is_less and not knows) or any(one.state == NoticeState.WAITING for one in earlier):
            continue
        told = notice_wishes.of(work, person)
        about = Notice(case_id=request.case_id, person_id=person.id, request_id=request.id)
        _tell(work, about, told, due_at(work.now, last, told.wishes.quiet))


def _asked_of(work: Work, request: SupplementRequest) -> list[Person]:
    """All concerned; of a promise those who signed: others may not be told of the application."""
    only = _concerned(work, request.case_id, request.application_id)
    if request.kind == RequestKind.PROMISED.value:
        row = work.applications.by_id(request.application_id)
        only = {one.person_id for one in work.applications.signatures(row.id, row.digest or "")}
    return notice_readers.of_case(work, request.case_id, Extent.APPLICATION, only=only)


def tell_of_plan(work: Work, item: PlanItem) -> None:
    """Have somebody told that their plan has changed, if nobody is about to, and seldom."""
    if work.cases.is_protected(item.case_id):
        return
    for person in notice_readers.of_case(work, item.case_id, Extent.PLAN, only={item.person_id}):
        latest = work.notices.latest_of_plan(person.id)
        if latest is not None and latest.state == NoticeState.WAITING:
            continue
        told = notice_wishes.of(work, person)
        about = Notice(case_id=item.case_id, person_id=person.id, plan_item_id=item.id)
        last = latest.done_at if latest else None
        _tell(work, about, told, due_at(work.now, last, told.wishes.quiet))


def tell_of_wish(work: Work, wish_id: str, person_id: str) -> None:
    """Have somebody told that support staff have said something about their request."""
    case = work.cases.of_person(person_id)
    if case is None or work.cases.is_protected(case.id):
        return
    for person in notice_readers.of_case(work, case.id, Extent.APPLICATION, only={person_id}):
        before = [one for one in work.notices.of_wish(wish_id, person.id) if not one.is_reminder]
        if any(one.state == NoticeState.WAITING for one in before):
            continue
        told = notice_wishes.of(work, person)
        last = max((one.done_at for one in before if one.done_at), default=None)
        about = Notice(case_id=case.id, person_id=person.id, wish_id=wish_id)
        _tell(work, about, told, due_at(work.now, last, told.wishes.quiet))


def remind_of_wish(work: Work, wish_id: str, person_id: str) -> None:
    """Have somebody reminded, once, if their request still waits for them in a week's workdays."""
    case = work.cases.of_person(person_id)
    if case is None or work.cases.is_protected(case.id):
        return
    due = remind_after(work.now)
    for person in notice_readers.of_case(work, case.id, Extent.APPLICATION, only={person_id}):
        before = work.notices.of_wish(wish_id, person.id)
        if any(one.is_reminder and one.state == NoticeState.WAITING for one in before):
            continue
        told = notice_wishes.of(work, person)
        about = Notice(case_id=case.id, person_id=person.id, wish_id=wish_id, is_reminder=True)
        _tell(work, about, told, told.wishes.quiet.end_of(due))


def tell_of_signature(work: Work, application: Application) -> None:
    """Have the adults who have not signed an application told that something waits for them."""
    if work.cases.is_protected(application.case_id):
        return
    unsigned = notice_readers.still_to_sign(work, application.id)
    for person in notice_readers.of_case(
        work, application.case_id, Extent.APPLICATION, only=unsigned
    ):
        about = Notice(
            case_id=application.case_id, person_id=person.id, application_id=application.id
        )
        if not work.notices.waits_to_sign(about):
            told = notice_wishes.of(work, person)
            _tell(work, about, told, due_at(work.now, None, told.wishes.quiet))


def remind(work: Work, meeting: Meeting) -> None:
    """Have the client reminded of an agreed meeting the day before, and of no earlier time of it.

    A meeting that is agreed too late for that needs no reminder.
    """
    for earlier in work.notices.waiting_reminders(meeting.id):
        end(work, earlier, NoticeState.UNNEEDED)
    if work.cases.is_protected(meeting.case_id):
        return
    if meeting.starts_at is None or (due := remind_at(meeting.starts_at)) <= work.now:
        return
    for person in notice_readers.of_case(
        work, meeting.case_id, Extent.PLAN, only={meeting.person_id}
    ):
        told = notice_wishes.of(work, person)
        about = Notice(
            case_id=meeting.case_id,
            thread_id=meeting.thread_id,
            person_id=person.id,
            meeting_id=meeting.id,
            is_reminder=True,
        )
        _tell(work, about, told, told.wishes.quiet.end_of(due))


def readers(work: Work, thread: Thread) -> list[Person]:
    """The clients who take part in a thread, and who represents them in it."""
    only = {thread.person_id} if thread.person_id else None
    return notice_readers.of_case(work, thread.case_id, Extent.MESSAGES, only=only)


def _concerned(work: Work, case_id: str, application_id: str | None) -> set[str] | None:
    """The one adult whom an application, or now the case, concerns alone; None for a couple."""
    owner = work.cases.by_id(case_id).alone_id
    if application_id:
        owner = work.applications.of_case(case_id, application_id).owner_id
    return {owner} if owner else None


def _tell(work: Work, about: Notice, told: Told, due: datetime) -> None:
    """One notice for each channel; without any, a note that nothing goes out, and why."""
    for channel in told.ways:
        put(work, about, channel, due)
    if not told.ways:
        has_declined = told.wishes.channels == frozenset()
        state = NoticeState.DECLINED if has_declined else NoticeState.UNREACHABLE
        put(work, about, "", due, state=state)
