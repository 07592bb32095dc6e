"""The forms of the paper tray."""

from collections.abc import Callable

from wtforms import BooleanField, Form, HiddenField, MultipleFileField, SelectField, StringField
from wtforms.validators import Length

from portal.domain.text import N_, Text


class ScanForm(Form):
    """Scanned papers to drop."""

    photo = MultipleFileField(N_("paper", "Scanned papers"))
    upload_key = HiddenField()


class PlaceForm(Form):
    """Where a paper of the tray belongs: the code on it, or an application that is chosen."""

    code = StringField(N_("paper", "The code on the paper"), [Length(max=40)])
    application = SelectField(
        N_("paper", "Or the application that it belongs to"), validate_choice=False
    )
    is_form = BooleanField(N_("paper", "It is a filled-in application"))


def speak(form: Form, say: Callable[[Text], str]) -> None:
    """Put the labels in the reader's language."""
    for field in form:
        if isinstance(field.label.text, Text):
            field.label.text = say(field.label.text)
