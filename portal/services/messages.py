"""Writing: start a thread, send, correct, take back, settle. The same form sends one message."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from portal.domain.danger import dangers_in
from portal.domain.dialogue import (
    About,
    MessageEmpty,
    ReadByBoth,
    TooLateToChange,
    may_change,
    message_text,
    subject_text,
    turn_of,
)
from portal.domain.refusals import NotFound
from portal.domain.text import Text
from portal.language.catalogues import render
from portal.language.locales import LOCALES
from portal.records.base import new_id
from portal.records.dialogue import Message, Thread
from portal.services import abouts, apart, attachments, message_drafts, notices, pace, typed_parts
from portal.services.message_bodies import Body, seal, unseal
from portal.services.own_cases import require_own
from portal.services.threads import open_thread
from portal.services.work import Work


@dataclass(frozen=True)
class Outgoing:
    """A message to send. `form_key` comes from the form, so that a repeated sending is the same.

    `phrase` is a ready sentence, or the words of one by language. `files` are ids of attachments
    that were kept with its draft.
    """

    text: str
    form_key: str
    language: str
    asks_answer: bool = True
    phrase: Text | Mapping[str, str] | None = None
    files: tuple[str, ...] = ()

    @property
    def checked_text(self) -> str:
        """The words as they are kept. Raises MessageEmpty or MessageTooLong."""
        return message_text(self.text, may_be_empty=bool(self.phrase or self.files))


@dataclass(frozen=True)
class NewThread:
    """A thread to start. Staff name the case, and the one adult it is for, if not all of them."""

    subject: str
    about: About | None = None
    is_for_all: bool = False
    case_id: str = ""
    person_id: str = ""

    @property
    def place(self) -> str:
        """Where its draft is kept."""
        if self.case_id:
            return f"case:{self.case_id}"
        return f"new:{self.about.kind}:{self.about.id}" if self.about else "new"


def start(work: Work, new: NewThread, first: Outgoing) -> str:
    """Start a thread with its first message; returns its id. Raises named refusals."""
    case_id = _case_to_write_in(work, new)
    subject, text = subject_text(new.subject), first.checked_text
    # What is not of this case, or is gone meanwhile, ties nothing: the words are sent all the same.
    about = new.about if abouts.find(work, case_id, new.about) else None
    work.threads.lock_case(case_id)
    key = _send_key(work, f"{new.place}\n{subject}", first)
    if (known := work.threads.by_send_key(work.actor.id, key)) is not None:
        return known.thread_id
    thread = Thread(
        id=new_id(),
        case_id=case_id,
        person_id=_reader(work, new, case_id),
        about_kind=about.kind if about else "",
        about_id=about.id if about else "",
        created_at=work.now,
        last_message_at=work.now,
    )
    thread.sealed_subject = work.vault.seal(subject.encode(), thread.id, case_id)
    work.threads.add(thread)
    message = _add(work, thread, _body(work, text, first.phrase), first, key)
    _send_files(work, first, new.place, message)
    message_drafts.sent(work, new.place, first.form_key)
    return thread.id


def send(work: Work, thread_id: str, outgoing: Outgoing) -> str:
    """Send a message in a thread; returns its id. Raises NotFound and named refusals."""
    thread = open_thread(work, thread_id)
    if thread.person_id is None and apart.of_case(work, thread.case_id):
        raise ReadByBoth
    text = outgoing.checked_text
    work.threads.lock_case(thread.case_id)
    key = _send_key(work, thread.id, outgoing)
    if (known := work.threads.by_send_key(work.actor.id, key)) is not None:
        return known.id
    message = _add(work, thread, _body(work, text, outgoing.phrase), outgoing, key)
    _send_files(work, outgoing, thread.id, message)
    message_drafts.sent(work, thread.id, outgoing.form_key)
    return message.id


def own_message(work: Work, thread_id: str, message_id: str) -> tuple[Thread, Message]:
    """A message of the actor's own that may still be changed. Raises NotFound, TooLateToChange."""
    thread = open_thread(work, thread_id)
    work.threads.lock_case(thread.case_id)
    message = work.threads.message(thread.id, message_id)
    if message.author_id != work.actor.id or message.withdrawn_at is not None:
        raise NotFound
    if not may_change(message.sent_at, message.read_at, work.now):
        raise TooLateToChange
    return thread, message


def text_to_change(work: Work, thread_id: str, message_id: str) -> str:
    """The words of a message that may still be changed. Raises NotFound, TooLateToChange."""
    thread, message = own_message(work, thread_id, message_id)
    return unseal(work, message, thread.case_id).text


def correct(work: Work, thread_id: str, message_id: str, typed: str) -> None:
    """Replace the words of a message that nobody has read."""
    thread, message = own_message(work, thread_id, message_id)
    sentence = unseal(work, message, thread.case_id).sentence
    may_be_empty = bool(sentence) or attachments.has_files(work, message)
    text = message_text(typed, may_be_empty=may_be_empty)
    body = replace(_body(work, text), sentence=sentence)
    message.sealed_body = seal(work, message.id, thread.case_id, body)
    message.is_same_day = bool(body.dangers)
    message.asks_answer = message.asks_answer or message.is_same_day
    message.corrected_at = work.now
    _turn(work, thread)


def withdraw(work: Work, thread_id: str, message_id: str) -> None:
    """Take back a message that nobody has read.

    Its words and files are erased; that it was there is not.
    """
    thread, message = own_message(work, thread_id, message_id)
    attachments.take_back(work, message)
    message.sealed_body = seal(work, message.id, thread.case_id, Body())
    message.withdrawn_at = work.now
    # The form's key is set free: the same words can be sent again from the same form.
    message.send_key = message.id
    _turn(work, thread)


def settle(work: Work, thread_id: str) -> None:
    """Staff: nothing waits for an answer here any more."""
    thread = open_thread(work, thread_id)
    if work.actor.is_client:
        raise NotFound
    work.access_log.write(work.actor.id, "settle", thread.case_id, work.now, thread.id)
    for message in work.threads.messages(thread.id):
        if not message.is_from_staff:
            message.asks_answer = False
    _turn(work, thread)


def settle_read(work: Work, thread_id: str) -> bool:
    """Settle a thread in which staff have read everything; False, and nothing, for another.

    Raises NotFound.
    """
    thread = open_thread(work, thread_id)
    messages = work.threads.messages(thread.id)
    if any(
        not one.is_from_staff and one.read_at is None and one.withdrawn_at is None
        for one in messages
    ):
        return False
    settle(work, thread_id)
    return True


def _case_to_write_in(work: Work, new: NewThread) -> str:
    if work.actor.is_client:
        return work.own_case_id
    require_own(work, new.case_id)
    work.access_log.write(work.actor.id, "write", new.case_id, work.now, new.person_id)
    return new.case_id


def _reader(work: Work, new: NewThread, case_id: str) -> str | None:
    """The one adult a thread is for: the other may not be told that it is there."""
    alone = apart.of_case(work, case_id)
    if work.actor.is_client:
        return None if new.is_for_all and not alone else work.actor.id
    if tied := abouts.find(work, case_id, new.about):
        owner = apart.owner_of(work, tied.application_id)
        if owner is not None:
            return owner
    adults = list(work.cases.member_ids(case_id).values())
    if new.person_id and new.person_id not in adults:
        raise NotFound
    return new.person_id or alone or (adults[0] if len(adults) == 1 else None)


def _body(work: Work, text: str, phrase: Text | Mapping[str, str] | None = None) -> Body:
    # Only a client's words mark a message: staff write of dangers to help with them.
    dangers = dangers_in(text) if work.actor.is_client else ()
    return Body(text, dangers, _by_language(phrase))


def _by_language(phrase: Text | Mapping[str, str] | None) -> Mapping[str, str]:
    # Every language is kept as it was sent: what somebody has read does not change afterwards.
    if isinstance(phrase, Text):
        return {one.code: render(phrase, one.code) for one in LOCALES}
    return phrase or {}


def _add(work: Work, thread: Thread, body: Body, outgoing: Outgoing, key: str) -> Message:
    if work.actor.is_client:
        pace.check_words(work, thread.case_id)
    message = Message(
        id=new_id(),
        thread_id=thread.id,
        author_id=work.actor.id,
        is_from_staff=not work.actor.is_client,
        language=outgoing.language,
        # Danger wants an answer, also where the rest of the message does not.
        asks_answer=outgoing.asks_answer or bool(body.dangers),
        is_same_day=bool(body.dangers),
        sent_at=work.now,
        send_key=key,
    )
    message.sealed_body = seal(work, message.id, thread.case_id, body)
    work.threads.add_message(message)
    typed_parts.note(work, message.id, (typed_parts.MESSAGE,))
    thread.last_message_at = work.now
    _turn(work, thread)
    if message.is_from_staff:
        notices.ask(work, thread)
    return message


def _send_files(work: Work, outgoing: Outgoing, draft: str, message: Message) -> None:
    sent = attachments.attach(work, outgoing.files, draft, message)
    if not sent and not outgoing.phrase and not outgoing.checked_text:
        raise MessageEmpty  # Its files were taken out of the draft on another page.


def _turn(work: Work, thread: Thread) -> None:
    turn = turn_of(work.threads.messages(thread.id))
    thread.waiting_for = turn.waiting_for or ""
    thread.waiting_since = turn.since
    thread.is_same_day = turn.is_same_day
    work.session.flush()


def _send_key(work: Work, place: str, outgoing: Outgoing) -> str:
    # The words are part of the key: a form that is gone back to and changed sends a new message.
    words = _by_language(outgoing.phrase).get("sv", "")
    said = "\n".join((outgoing.form_key, place, words, outgoing.text, *sorted(outgoing.files)))
    return work.lookup.digest("sending", said)
