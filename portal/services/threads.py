"""Who may open a thread: those who take part in it, and whoever answers for its case today."""

from portal.domain.refusals import NotFound
from portal.records.dialogue import Thread
from portal.services.own_cases import require_own
from portal.services.receipts import case_of
from portal.services.work import Work


def case_of_thread(work: Work, thread_id: str) -> str:
    """The id of the case that a thread is in, whoever asks. Raises NotFound."""
    return work.threads.by_id(thread_id).case_id


def open_thread(work: Work, thread_id: str) -> Thread:
    """The thread, when the actor takes part in it or answers for its case. Raises NotFound."""
    thread = work.threads.by_id(thread_id)
    if not work.actor.is_client:
        require_own(work, thread.case_id)
    elif thread.case_id != case_of(work) or thread.person_id not in {None, work.actor.id}:
        raise NotFound
    return thread
