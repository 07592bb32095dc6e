"""A client's wish to meet: a message that waits for an answer, until somebody proposes times."""

from portal.domain.dialogue import AboutKind, Party
from portal.domain.meetings import SAYS_WANTED, SAYS_WANTED_IN_APPLICATION, TITLE, Way
from portal.language.catalogues import render
from portal.services import messages
from portal.services.meetings import Sending, said
from portal.services.messages import NewThread, Outgoing
from portal.services.work import Work


def ask(work: Work, way: Way, sending: Sending) -> str:
    """The client asks to meet; returns the thread's id. Raises named refusals, as messages do."""
    return _start(work, said(sending, SAYS_WANTED[way], asks=True))


def ask_in_application(work: Work, application_id: str) -> None:
    """The wish that a sent application holds; nothing while another one waits."""
    wish = work.threads.wished_meeting(work.own_case_id, work.actor.id)
    if wish is None or wish.waiting_for != Party.STAFF:
        sending = Sending(f"application {application_id}")
        _start(work, said(sending, SAYS_WANTED_IN_APPLICATION, asks=True))


def _start(work: Work, outgoing: Outgoing) -> str:
    thread_id = messages.start(work, NewThread(render(TITLE, "sv")), outgoing)
    thread = work.threads.by_id(thread_id)
    if not thread.about_kind:
        # Of a meeting that has no id yet: it gets one when times are proposed.
        thread.about_kind = AboutKind.MEETING.value
        work.session.flush()
    return thread_id
