"""What the case worker notes from a meeting."""

from wtforms import HiddenField

from forms.values import LongWordsField, ValueForm
from portal.domain.meetings import Details
from portal.domain.text import N_


class NotesForm(ValueForm):
    """The notes; which button was pressed says whether the client shall see them."""

    value_type = Details
    words = LongWordsField(N_("meeting", "What was said, and what you agreed on"))
    send_key = HiddenField()
