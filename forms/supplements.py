"""Asking for papers, and answering."""

from collections.abc import Callable
from typing import Any

from wtforms import FieldList, FileField, Form, HiddenField

from forms.fields import DayField, Refused
from forms.values import ChoiceField, LongWordsField, OneOfField, WordsField
from portal.domain.application.answers import PaperRoute
from portal.domain.supplements import LONGEST
from portal.domain.text import N_, Text

ROWS = 6
MORE_ROWS = 3


class ThingField(WordsField):
    """One thing that is asked for."""

    longest = LONGEST


class MoreForm(Form):
    """What a case worker needs, and by when."""

    items = FieldList(ThingField(N_("supplement", "What we need")), min_entries=MORE_ROWS)
    due_on = DayField(N_("supplement", "The last day to send it"))

    def validate_due_on(self, field: DayField) -> None:
        """A day must be chosen."""
        if field.data is None and not field.process_errors:
            raise Refused(N_("supplement", "Choose the last day to send it."))

    def wanted(self) -> tuple[str, ...]:
        """The things that were written."""
        return tuple(entry.data for entry in self.items if entry.data)


class AskForm(MoreForm):
    """A case worker's request: what, why, and by when."""

    items = FieldList(ThingField(N_("supplement", "What we need")), min_entries=ROWS)
    why = LongWordsField(N_("supplement", "Why we need it"))
    send_key = HiddenField()


class ItemAnswerForm(Form):
    """A client's answer to one thing: a photo, a receipt from the pocket, another way, or words."""

    photo = FileField(N_("supplement", "A photo or file of the paper"))
    upload_key = HiddenField()
    receipt = OneOfField(label=N_("supplement", "Or a receipt that you have kept"))
    route = ChoiceField(
        PaperRoute,
        label=N_("supplement", "Or say how we get it"),
        leave_out=(PaperRoute.DO_NOT_HAVE,),
    )
    words = LongWordsField(N_("supplement", "Or write a few words"))


def speak(form: Form, say: Callable[[Text], str]) -> None:
    """Put labels and errors in the reader's language."""
    for field in _fields(form):
        if isinstance(field.label.text, Text):
            field.label.text = say(field.label.text)
        if isinstance(field, ChoiceField):
            field.choices = [(choice.value, say(choice.label)) for choice in field.choices]
        field.errors = [say(e) if isinstance(e, Text) else str(e) for e in field.errors or ()]


def _fields(form: Any) -> list[Any]:
    found = []
    for field in form:
        found += list(field.entries) if isinstance(field, FieldList) else [field]
    return found
