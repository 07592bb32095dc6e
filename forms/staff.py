"""What staff type about their own days and cases."""

from collections.abc import Callable, Iterable
from typing import Any

from wtforms import BooleanField, Form, SelectField

from forms.fields import DayField
from forms.values import WordsField
from portal.domain.desk_filter import PART_NAMES, DeskFilter, Part
from portal.domain.text import N_, Text


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


class DeskFilterForm(Form):
    """What to show of the day; read from the address, so that it can be kept as a bookmark."""

    part = SelectField(N_("desk", "Show"), validate_choice=False)
    is_urgent = BooleanField(N_("desk", "Only what is late or for today"))
    is_complete = BooleanField(N_("desk", "Only complete applications"))
    is_for_absent = BooleanField(N_("desk", "Only for colleagues who are away"))

    @classmethod
    def of(cls, chosen: DeskFilter, say: Callable[[Text], str]) -> "DeskFilterForm":
        """The form as the day is filtered now, in words."""
        ticked = {name: True for name in chosen.words if name != "part"}
        form: Any = cls(data={"part": chosen.part.value, **ticked})
        form.part.choices = [(part.value, say(PART_NAMES[part])) for part in Part]
        for field in form:
            field.label.text = say(field.label.text)
        return form  # type: ignore[no-any-return]


class FilterNameForm(Form):
    """Under which name a filter is saved."""

    name = WordsField(N_("desk", "Save this filter as"))
