"""What another authority says, as the case worker notes it."""

from collections.abc import Mapping

from wtforms import BooleanField

from forms.outsiders import SayingForm
from forms.plans import NamedChoiceField
from portal.domain.outsiders import Matter
from portal.domain.text import N_, Text

STAFF_MATTER_NAMES: Mapping[Matter, Text] = {
    Matter.WORK: N_("outsider", "How much the client can work"),
    Matter.ACTIVITY: N_("outsider", "What the client shall do"),
    Matter.MONEY: N_("outsider", "Which money the client can get"),
    Matter.OTHER: N_("outsider", "Something else"),
}


class StaffSayingForm(SayingForm):
    """The client's form in the case worker's words; they choose whether the client sees it."""

    matter = NamedChoiceField(N_("outsider", "What is it about?"), STAFF_MATTER_NAMES)
    is_shared = BooleanField(N_("outsider", "The client sees this"))
