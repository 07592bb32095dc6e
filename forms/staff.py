"""What staff type about their own days and cases."""

from collections.abc import Iterable

from wtforms import Form, SelectField

from forms.fields import DayField
from forms.values import WordsField
from portal.domain.text import N_


class AwayForm(Form):
    """Days away, and who answers meanwhile."""

    substitute = SelectField(N_("assignment", "Who answers meanwhile"), validate_choice=False)
    from_on = DayField(N_("assignment", "First day away"))
    to_on = DayField(N_("assignment", "Last day away"))

    def offer(self, colleagues: Iterable[tuple[str, str]]) -> "AwayForm":
        """The colleagues to choose from; nobody is chosen beforehand."""
        self.substitute.choices = [("", "–"), *colleagues]
        return self


class MoveForm(Form):
    """Who shall have the cases."""

    to = SelectField(N_("assignment", "Give them to"), validate_choice=False)

    def offer(self, colleagues: Iterable[tuple[str, str]]) -> "MoveForm":
        """The case workers to choose from; nobody is chosen beforehand."""
        self.to.choices = [("", "–"), *colleagues]
        return self


class SearchForm(Form):
    """A name, a personal number or a case number, or a part of one."""

    words = WordsField(N_("desk", "Name, personal number or case number"))
