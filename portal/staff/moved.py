"""A case moved while somebody wrote in it: their own words to copy, and nothing of the case."""

from flask import request
from flask.typing import ResponseReturnValue

from portal.access.sessions import current_actor
from portal.domain.refusals import NotFound
from portal.services import message_drafts, own_cases, threads
from portal.web import errors
from portal.web.pages import parts, render

_FREE_TEXT = frozenset({"subject", "text", "words", "corrected", "outcome", "items", "why", "how"})
"""What forms call what is written in one's own words; a list's entries have a number after it."""


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


def or_missing(missing: NotFound) -> ResponseReturnValue:
    """Whatever form was sent of a case that has moved: what stood in it. Else it is not there."""
    try:
        if request.method == "POST" and (words := _typed()):
            return _of_address(words)
    except NotFound:
        pass
    return errors.refused(missing)


def _of_address(words: str) -> ResponseReturnValue:
    named = request.view_args or {}
    if "thread_id" in named:
        return from_thread(named["thread_id"], words)
    if "case_id" in named:
        return from_case(named["case_id"], "", words)
    raise NotFound


def _typed() -> str:
    fields = request.form.items(multi=True)
    written = (words.strip() for name, words in fields if name.split("-")[0] in _FREE_TEXT)
    return "\n\n".join(words for words in written if words)
