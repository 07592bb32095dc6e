"""The code that lets staff in to fill in together with a client."""

from wtforms import Form

from forms.values import WordsField
from portal.domain.text import N_


class CodeForm(Form):
    """The code that was said on the phone or at the visit."""

    code = WordsField(N_("mandate", "The code"))
