"""The forms for another way: asking, reporting a fault, answering, and how pages shall look."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import (
    BooleanField,
    Field,
    Form,
    HiddenField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.widgets import CheckboxInput, ListWidget

from forms.fields import Refused
from portal.domain.accessibility import KIND_NAMES, READY_ANSWERS, Kind, Wish
from portal.domain.content_access import SPAN_NAMES, Span
from portal.domain.display import NAMES, Display, chosen
from portal.domain.text import N_, Text

_LONGEST = 4000
_Say = Callable[[Text], str]


@dataclass(frozen=True)
class Brief:
    """A limit of length, said in the reader's language. What was typed is kept."""

    most: int

    def __call__(self, form: Form, field: Field) -> None:  # noqa: ARG002
        if len(field.data or "") > self.most:
            text = N_("form", "This is too long. Write at most {count} letters.", count=self.most)
            raise Refused(text)


class TicksField(SelectMultipleField):
    """Several boxes to tick. A value that is not offered is left out, never an error."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def __init__(self, label: Text, **more: Any) -> None:
        super().__init__(label, validate_choice=False, **more)

    def offer(self, choices: Mapping[Any, Text], say: _Say) -> None:
        """Set the choices in the reader's language."""
        self.choices = [(str(value), say(text)) for value, text in choices.items()]


class SpokenForm(Form):
    """A form whose labels, hints and errors are Texts until it is asked to speak."""

    send_key = HiddenField()

    def speak(self, say: _Say) -> None:
        """Put labels, hints and errors in the reader's language."""
        for field in self:
            if isinstance(field.label.text, Text):
                field.label.text = say(field.label.text)
            if isinstance(field.description, Text):
                field.description = say(field.description)
            field.errors = [
                say(error) if isinstance(error, Text) else error for error in field.errors
            ]


class AskForm(SpokenForm):
    """What a client needs in another way."""

    kinds = TicksField(
        N_("accessibility", "What do you need?"),
        description=N_("accessibility", "Tick as many as you like."),
    )
    spoken = StringField(N_("accessibility", "Which language?"), [Brief(60)])
    words = TextAreaField(
        N_("accessibility", "Tell us more, if you want"),
        [Brief(_LONGEST)],
        description=N_("accessibility", "You do not have to say why you need it."),
    )
    place = HiddenField()

    def speak(self, say: _Say) -> None:
        """Also the kinds to tick."""
        self.kinds.offer(KIND_NAMES, say)
        super().speak(say)

    def to_value(self, language: str) -> Wish:
        """What is asked for, written in that language."""
        ticked = set(self.kinds.data or ())
        kinds = tuple(kind for kind in Kind if kind.value in ticked)
        spoken = (self.spoken.data or "").strip() if Kind.INTERPRETER in kinds else ""
        place = (self.place.data or "")[:80]
        return Wish(kinds, self.words.data or "", spoken, language, place)


class FaultForm(SpokenForm):
    """What does not work, from somebody who is not signed in."""

    words = TextAreaField(
        N_("accessibility", "What does not work?"),
        [Brief(_LONGEST)],
        description=N_(
            "accessibility", "Say where it is and what happens. Do not write anything private."
        ),
    )
    contact = StringField(
        N_("accessibility", "Phone or e-mail, if you want an answer"), [Brief(200)]
    )
    place = HiddenField()

    def to_value(self, language: str) -> Wish:
        """The report, written in that language."""
        return Wish(
            kinds=(),
            words=self.words.data or "",
            language=language,
            place=(self.place.data or "")[:80],
            contact=(self.contact.data or "").strip(),
        )


class WordsForm(SpokenForm):
    """A message from the client."""

    words = TextAreaField(N_("accessibility", "Your message"), [Brief(_LONGEST)])


class AnswerForm(SpokenForm):
    """A message from staff to the person."""

    ready = SelectField(
        N_("accessibility", "A ready answer"),
        validate_choice=False,
        description=N_("accessibility", "The person reads it in their own language."),
    )
    words = TextAreaField(N_("accessibility", "Message to the person"), [Brief(_LONGEST)])
    waits = BooleanField(N_("accessibility", "I wait for an answer from the person"))

    def speak(self, say: _Say) -> None:
        """Also the ready answers."""
        answers = [(key, say(text)) for key, text in READY_ANSWERS.items()]
        self.ready.choices = [("", say(N_("accessibility", "None"))), *answers]
        super().speak(say)


class NoteForm(SpokenForm):
    """A note for colleagues."""

    words = TextAreaField(
        N_("accessibility", "Note for colleagues"),
        [Brief(_LONGEST)],
        description=N_("accessibility", "The person does not see it here, but may ask to read it."),
    )


class HandOverForm(SpokenForm):
    """To which colleague a request goes."""

    to_id = SelectField(N_("accessibility", "Hand over to"), validate_choice=False)

    def offer(self, colleagues: Sequence[tuple[str, str]]) -> None:
        """The colleagues, as ids and names."""
        self.to_id.choices = list(colleagues)


class FinishForm(SpokenForm):
    """What was done, and what stays as a need."""

    words = TextAreaField(N_("accessibility", "What was done"), [Brief(_LONGEST)])
    lasting = TicksField(
        N_("accessibility", "The person needs this from now on"),
        description=N_("accessibility", "Their case worker will see it."),
    )

    def to_kinds(self) -> tuple[Kind, ...]:
        """The ticked kinds."""
        ticked = set(self.lasting.data or ())
        return tuple(kind for kind in Kind if kind.value in ticked)


class DeclineForm(SpokenForm):
    """The reasons of a decision."""

    words = TextAreaField(
        N_("accessibility", "Reasons"),
        [Brief(_LONGEST)],
        description=N_(
            "accessibility",
            "Say what was asked for, why it cannot be done, and what the person can get instead.",
        ),
    )


class AllowForm(SpokenForm):
    """For how long support staff may read."""

    span = SelectField(N_("content access", "For how long?"), validate_choice=False)

    def speak(self, say: _Say) -> None:
        """Also the times."""
        self.span.choices = [(span.value, say(name)) for span, name in SPAN_NAMES.items()]
        super().speak(say)

    def to_value(self) -> Span:
        """The chosen time; the shortest where nothing that is offered was chosen."""
        return next((span for span in Span if span.value == self.span.data), Span.HOUR)


class ReasonForm(SpokenForm):
    """Why a staff member has to read an application."""

    words = TextAreaField(
        N_("content access", "Why do you have to read it now?"),
        [Brief(_LONGEST)],
        description=N_(
            "content access", "The person, their case worker and your manager can read this."
        ),
    )


class DisplayForm(SpokenForm):
    """How the pages shall look and sound."""

    choices = TicksField(N_("display", "How do you want the pages?"))

    def speak(self, say: _Say) -> None:
        """Also the choices to tick."""
        self.choices.offer(NAMES, say)
        super().speak(say)

    def to_value(self) -> tuple[Display, ...]:
        """The ticked choices."""
        return chosen(self.choices.data or ())
