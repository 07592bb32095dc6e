"""A case moved while somebody wrote in it: their own words to copy, and nothing of the case."""

from flask.typing import ResponseReturnValue

from portal.access.sessions import current_actor
from portal.domain.refusals import NotFound
from portal.services import message_drafts, own_cases, threads
from portal.web.pages import parts, render


def from_thread(thread_id: str, typed: str = "") -> ResponseReturnValue:
    """The words for a thread. Raises NotFound unless its case was the reader's and has moved."""
    with parts().look(current_actor()) as work:
        case_id = threads.case_of_thread(work, thread_id)
    return from_case(case_id, thread_id, typed)


def from_case(case_id: str, place: str, typed: str = "") -> ResponseReturnValue:
    """The words that were typed, or else kept as a draft at that place. Raises NotFound."""
    with parts().look(current_actor()) as work:
        name = own_cases.moved_to(work, case_id)
        words = typed or message_drafts.of(work, place).get("text", "")
    if not words:
        raise NotFound
    return render(409, template="staff/messages/moved.html", name=name, words=words)
