"""What both sides see of their messages. Each look by staff is logged first, in the same work."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from portal.domain.accessibility import Need
from portal.domain.danger import Danger
from portal.domain.dialogue import About, AboutKind, Party, Turn
from portal.domain.meetings import TITLE
from portal.domain.permissions import Actor
from portal.domain.text import Text
from portal.language.catalogues import render
from portal.language.locales import DEFAULT
from portal.records.dialogue import Listed, Thread
from portal.services import (
    abouts,
    accessibility_needs,
    apart,
    mandates,
    notice_views,
)
from portal.services.abouts import Tied
from portal.services.mandates import MandateView
from portal.services.message_views import MessageView, views_of
from portal.services.notice_views import NoticeView, Untold
from portal.services.own_cases import require_own
from portal.services.threads import open_thread, takes_part
from portal.services.work import Work, Workplace

ONE_LOOK = timedelta(minutes=15)
"""A page that refreshes itself and shows nothing new is the same look for this long."""


@dataclass(frozen=True)
class ThreadRow:
    """A thread in a list. `names`, `case_number` and `is_unreached` (no notice reaches somebody in
    it) are for staff, `last` for the start page.

    `subject` is what was written, or ours where we began the talk: each reads that in their own
    language.
    """

    id: str
    case_id: str
    subject: str | Text
    turn: Turn
    unread: int
    last_message_at: datetime
    about: About | None = None
    is_for_all: bool = False
    person_id: str = ""
    names: tuple[str, ...] = ()
    is_unreached: bool = False
    case_number: str = ""
    last: MessageView | None = None


@dataclass(frozen=True)
class ThreadPage:
    """A thread with its messages, in the order they were sent. The last four are for staff."""

    row: ThreadRow
    messages: tuple[MessageView, ...]
    tied: Tied | None = None
    notices: tuple[NoticeView, ...] = ()
    untold: tuple[Untold, ...] = ()
    needs: tuple[Need, ...] = ()
    represented: tuple[MandateView, ...] = ()

    @property
    def dangers(self) -> tuple[Danger, ...]:
        """What the client's words warn of, until somebody has answered them."""
        if not self.row.turn.is_same_day:
            return ()
        waiting: list[Danger] = []
        for message in self.messages:
            waiting = [] if message.is_from_staff else [*waiting, *message.body.dangers]
        return tuple(dict.fromkeys(waiting))


def own(work: Work) -> tuple[ThreadRow, ...]:
    """The threads that the client takes part in, the latest first."""
    return tuple(_row(work, thread) for thread in _own(work))


def latest(work: Work) -> tuple[ThreadRow | None, int]:
    """The client's thread with the latest message, and how many in all threads are not read."""
    listed = _own(work)
    if not listed:
        return None, 0
    kept = [m for m in work.threads.messages(listed[0].thread.id) if m.withdrawn_at is None]
    last = views_of(work, listed[0].thread, kept[-1:])
    row = replace(_row(work, listed[0]), last=last[0] if last else None)
    return row, sum(thread.unread for thread in listed)


def unread(work: Work) -> int:
    """How many messages the client has not read, in all threads that are there for them."""
    if apart.is_left(work):
        return sum(thread.unread for thread in _own(work))
    return work.threads.unread_of(work.actor.id)


def _own(work: Work) -> list[Listed]:
    listed = work.threads.of_person(work.own_case_id, work.actor.id)
    return [one for one in listed if takes_part(work, one.thread)]


def has_another_adult(work: Work) -> bool:
    """Whether the client's case is a couple's, so that a thread may be for one or for both."""
    case_id = work.own_case_id
    return not apart.of_case(work, case_id) and len(work.cases.member_ids(case_id)) > 1


def waiting(work: Work) -> tuple[ThreadRow, ...]:
    """Own cases' threads that wait for an answer: same-day ones first, then the longest wait."""
    return _staff_rows(work, waiting=True)


def of_own_cases(work: Work) -> tuple[ThreadRow, ...]:
    """All threads of the staff member's own cases, those that wait for an answer first."""
    return _staff_rows(work)


def of_case(work: Work, case_id: str) -> tuple[ThreadRow, ...]:
    """The threads of one of the staff member's own cases. Raises NotFound for other cases."""
    require_own(work, case_id)
    return _staff_rows(work, only=case_id)


def opened(place: Workplace, actor: Actor, thread_id: str) -> ThreadPage:
    """A thread, which is read by being shown. Raises NotFound for somebody else's.

    That it is read is written first: nobody who writes waits for it to be put together.
    """
    with place.work(actor) as work:
        note_read(work, thread_id)
    with place.look(actor) as work:
        return page_of(work, open_thread(work, thread_id))


def show(work: Work, thread_id: str) -> ThreadPage:
    """The same in one piece of work. Raises NotFound."""
    return page_of(work, note_read(work, thread_id))


def note_read(work: Work, thread_id: str) -> Thread:
    """The actor reads a thread; for staff this is logged. Raises NotFound for somebody else's."""
    thread = open_thread(work, thread_id)
    if not work.actor.is_client:
        work.access_log.write(work.actor.id, "thread", thread.case_id, work.now, thread.id)
    work.threads.mark_read(thread.id, work.actor.id, work.now, is_staff=not work.actor.is_client)
    return thread


def refresh(place: Workplace, actor: Actor, thread_id: str) -> ThreadPage:
    """A thread that is on the screen already: a new look only when there is something new."""
    with place.look(actor) as work:
        thread = open_thread(work, thread_id)
        if work.threads.is_read(thread.id, actor.id, work.now - ONE_LOOK):
            return page_of(work, thread)
    return opened(place, actor, thread_id)


def languages(work: Work, case_id: str, person_id: str | None = None) -> tuple[str, ...]:
    """The languages that the adults of a case have chosen, or one of them, as far as they have.

    The caller has checked that the actor may see the case.
    """
    people = work.threads.adults((case_id,)).get(case_id, [])
    readers = (person for person in people if person_id in {None, person.id})
    return tuple(dict.fromkeys(person.language for person in readers if person.language))


def adults(work: Work, case_id: str) -> dict[str, str]:
    """Staff: whom in a case one can write to, Person id to name. Raises NotFound."""
    require_own(work, case_id)
    work.access_log.write(work.actor.id, "list", case_id, work.now)
    people = work.threads.adults((case_id,)).get(case_id, [])
    return {person.id: work.people.identity(person).name for person in people}


def page_of(work: Work, thread: Thread) -> ThreadPage:
    """A thread as it stands, without reading it. The caller has checked that the actor may."""
    row = _row(work, Listed(thread, 0))
    if not work.actor.is_client:
        row = replace(
            row,
            names=_names(work, (thread.case_id,))[thread.case_id, thread.person_id],
            case_number=work.cases.by_id(thread.case_id).number,
        )
    views = views_of(work, thread, work.threads.messages(thread.id))
    tied = abouts.find(work, thread.case_id, row.about)
    if work.actor.is_client:
        return ThreadPage(row, views, tied)
    told = notice_views.of_thread(work, thread.id)
    person, case = thread.person_id, thread.case_id
    needs = (
        accessibility_needs.needs_of_person(work, person)
        if person
        else accessibility_needs.needs_of_case(work, case)
    )
    untold = notice_views.untold_of(work, thread)
    acting = mandates.representing(work, (case,))[case]
    represented = tuple(one for one in acting if person in {None, one.person_id})
    return ThreadPage(row, views, tied, told, untold, needs, represented)


def _staff_rows(
    work: Work, *, waiting: bool = False, only: str | None = None
) -> tuple[ThreadRow, ...]:
    cases = {case.id: case for case in work.cases.of_staff(work.actor.id, work.today)}
    case_ids = cases.keys() if only is None else cases.keys() & {only}
    listed = work.threads.of_cases(case_ids, waiting=waiting)
    shown = dict.fromkeys(one.thread.case_id for one in listed)
    seen = ((one.thread.case_id, one.thread.person_id) for one in listed)
    work.access_log.write_each(work.actor.id, "messages", seen, work.now)
    names = _names(work, shown.keys())
    unreached = notice_views.unreached(work, shown.keys())
    return tuple(
        replace(
            _row(work, one),
            names=names[one.thread.case_id, one.thread.person_id],
            is_unreached=(one.thread.case_id, one.thread.person_id) in unreached,
            case_number=cases[one.thread.case_id].number,
        )
        for one in listed
    )


def _names(work: Work, case_ids: Collection[str]) -> dict[tuple[str, str | None], tuple[str, ...]]:
    """By case and adult; under None stand all adults of the case."""
    found: dict[tuple[str, str | None], tuple[str, ...]] = {}
    for case_id, adults in work.threads.adults(case_ids).items():
        names = {person.id: work.people.identity(person).name for person in adults}
        found[case_id, None] = tuple(names.values())
        found.update({(case_id, person): (name,) for person, name in names.items()})
    return found


def _row(work: Work, listed: Listed) -> ThreadRow:
    thread = listed.thread
    sealed = work.vault.open(thread.sealed_subject, thread.id, thread.case_id)
    party = Party(thread.waiting_for) if thread.waiting_for else None
    written = sealed.decode()
    is_ours = thread.about_kind == AboutKind.MEETING and written == render(TITLE, DEFAULT.code)
    return ThreadRow(
        thread.id,
        thread.case_id,
        TITLE if is_ours else written,
        Turn(party, thread.waiting_since, thread.is_same_day),
        listed.unread,
        thread.last_message_at,
        About(AboutKind(thread.about_kind), thread.about_id) if thread.about_kind else None,
        thread.person_id is None,
        thread.person_id or "",
    )
