"""Who may open a thread: those who take part in it, and whoever answers for its case today."""

from portal.domain.dialogue import About
from portal.domain.refusals import NotFound
from portal.records.dialogue import Thread
from portal.services import abouts, apart
from portal.services.own_cases import require_own
from portal.services.work import Work


def case_of_thread(work: Work, thread_id: str) -> str:
    """The id of the case that a thread is in, whoever asks. Raises NotFound."""
    return work.threads.by_id(thread_id).case_id


def open_thread(work: Work, thread_id: str) -> Thread:
    """The thread, when the actor takes part in it or answers for its case. Raises NotFound."""
    thread = work.threads.by_id(thread_id)
    if not work.actor.is_client:
        require_own(work, thread.case_id)
    elif thread.case_id != work.own_case_id or not takes_part(work, thread):
        raise NotFound
    return thread


def takes_part(work: Work, thread: Thread) -> bool:
    """Whether a client takes part in a thread of their case.

    Apart, not in one about what is the other adult's alone.
    """
    is_reader = thread.person_id in {None, work.actor.id}
    about = About.read(thread.about_kind, thread.about_id)
    if not is_reader or about is None or not apart.is_left(work):
        return is_reader
    return abouts.of_client(work, about) is not None
