"""The forms of the message channel. Lengths and blanks are refused by the verbs, words kept."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wtforms import (
    BooleanField,
    Form,
    HiddenField,
    MultipleFileField,
    RadioField,
    StringField,
    TextAreaField,
)

from portal.domain.text import N_, Text

ALL_ADULTS = ""


class MessageForm(Form):
    """One message in a thread."""

    text = TextAreaField(N_("message", "Your message"))
    files = MultipleFileField(N_("attachment", "Pictures or files"))
    asks_answer = BooleanField(N_("message", "I need an answer to this"))
    send_key = HiddenField()

    def speak(self, say: Callable[[Text], str]) -> None:
        """Put the labels in the reader's language."""
        for field in self:
            if isinstance(field.label.text, Text):
                field.label.text = say(field.label.text)

    def refuse(self, field: str | None, words: str) -> None:
        """Show a refusal at its field, or at the text."""
        self[field if field in self else "text"].errors = [words]

    def words(self) -> dict[str, str]:
        """What is typed, to be kept as a draft."""
        return {
            field.name: field.data or ""
            for field in self
            if isinstance(field, StringField) and not isinstance(field, HiddenField)
        }


class ThreadForm(MessageForm):
    """A new thread: what it is about, and its first message."""

    subject = StringField(N_("message", "What is it about?"))


class ClientThreadForm(ThreadForm):
    """A new thread by a client who may have another adult in the household."""

    is_for_all = BooleanField(N_("message", "The other adult in my household may read this too"))


class StaffThreadForm(ThreadForm):
    """A new thread by staff, to all adults of a case or to one of them."""

    reader = RadioField(N_("message", "Who is it to?"), validate_choice=False)

    def offer_readers(self, adults: Mapping[str, str], everybody: str) -> None:
        """Let staff choose between the adults of a case, ids to names; all of them, if named."""
        together = [(ALL_ADULTS, everybody)] if everybody else []
        choices: Sequence[tuple[str, str]] = [*together, *adults.items()]
        self.reader.choices = list(choices)


def filled(form: type[MessageForm], draft: Mapping[str, str], **more: Any) -> MessageForm:
    """A form with what was typed before and not sent."""
    return form(None, data={**more, **draft})
