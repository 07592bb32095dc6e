"""What a client's words about a meeting warn of: whom to call is shown where they wrote them."""

from portal.domain.danger import Danger
from portal.domain.dialogue import AboutKind
from portal.records.dialogue import Thread
from portal.services.message_bodies import unseal
from portal.services.threads import takes_part
from portal.services.work import Work


def in_meetings(work: Work) -> tuple[Danger, ...]:
    """In all talks of the client about meetings, until somebody has answered them."""
    listed = work.threads.of_person(work.own_case_id, work.actor.id)
    talks = (one.thread for one in listed if one.thread.about_kind == AboutKind.MEETING)
    found = (
        danger for talk in talks if takes_part(work, talk) for danger in _in_thread(work, talk)
    )
    return tuple(dict.fromkeys(found))


def in_meeting(work: Work, thread_id: str) -> tuple[Danger, ...]:
    """In the talk about one meeting. The caller has checked that it is the client's."""
    return _in_thread(work, work.threads.by_id(thread_id))


def _in_thread(work: Work, thread: Thread) -> tuple[Danger, ...]:
    if not thread.is_same_day:
        return ()
    waiting: list[Danger] = []
    for message in work.threads.messages(thread.id):
        said = unseal(work, message, thread.case_id).dangers
        waiting = [] if message.is_from_staff else [*waiting, *said]
    return tuple(dict.fromkeys(waiting))
