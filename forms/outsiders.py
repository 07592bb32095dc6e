"""What another authority says, and how it was sorted out."""

from wtforms import BooleanField, HiddenField

from forms.fields import DayField
from forms.plans import NamedChoiceField
from forms.values import LongWordsField, ValueForm
from portal.domain.outsiders import MATTER_NAMES, OUTSIDER_NAMES, Saying
from portal.domain.text import N_


class SayingForm(ValueForm):
    """Who says what, of what, and when."""

    value_type = Saying
    outsider = NamedChoiceField(N_("outsider", "Who says it?"), OUTSIDER_NAMES)
    matter = NamedChoiceField(N_("outsider", "What is it about?"), MATTER_NAMES)
    words = LongWordsField(N_("outsider", "What do they say?"))
    said_on = DayField(N_("outsider", "When did they say it?"))
    differs = BooleanField(N_("outsider", "It does not fit with what somebody else says"))
    send_key = HiddenField()
