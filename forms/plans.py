"""The forms of the plan: something to propose, how it goes, a job that was applied for."""

from collections.abc import Mapping
from typing import Any

from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice

from forms.fields import DayField
from forms.values import LongWordsField, NumberField, OneOfField, ValueForm, WordsField
from portal.domain.application.values import JobSought
from portal.domain.plan import (
    ACTIVITY_NAMES,
    MOST_JOBS,
    REASON_NAMES,
    TOLD_TO_STAFF,
    ActivityKind,
    Item,
    ItemKind,
    Pause,
)
from portal.domain.text import N_, Text


class NamedChoiceField(RadioField):
    """One of the choices that are named; `data` is a member, or None."""

    def __init__(self, label: Text, names: Mapping[Any, Text], **rest: Any) -> None:
        self.members = {str(member): member for member in names}
        choices = [SelectChoice(value, names[member]) for value, member in self.members.items()]
        super().__init__(label, choices=choices, coerce=self._member, validate_choice=False, **rest)

    def call(self, names: Mapping[Any, Text]) -> None:
        """Call the choices something else, for another reader."""
        self.choices = [SelectChoice(str(member), text) for member, text in names.items()]

    def _member(self, value: Any) -> Any:
        return self.members.get(str(value))


class GoalForm(ValueForm):
    """A goal in somebody's own words."""

    value_type = Item
    words = LongWordsField(
        N_("plan", "What do you want to reach?"),
        description=N_("plan", "Write in your own words, in the language you want."),
    )
    send_key = HiddenField()


class StepForm(ValueForm):
    """A small step: what, who, by when."""

    value_type = Item
    words = WordsField(
        N_("plan", "What shall be done?"),
        description=N_("plan", "A small step that can be done soon."),
    )
    doer = NamedChoiceField(N_("plan", "Who does it?"), TOLD_TO_STAFF)
    by_on = DayField(N_("plan", "By which day?"))
    goal_id = OneOfField(label=N_("plan", "Which goal does it lead to?"))
    send_key = HiddenField()


class ActivityForm(ValueForm):
    """Something that is done week after week."""

    value_type = Item
    activity = NamedChoiceField(N_("plan", "What kind of activity?"), ACTIVITY_NAMES)
    words = WordsField(
        N_("plan", "Tell more, if you want"),
        description=N_("plan", "For example where it is, and which days."),
    )
    jobs_a_month = NumberField(
        most=MOST_JOBS,
        label=N_("plan", "How many jobs a month, if it is to look for jobs?"),
    )
    goal_id = OneOfField(label=N_("plan", "Which goal does it lead to?"))
    send_key = HiddenField()

    def to_value(self, base: Any | None = None, **fixed: Any) -> Any:
        """Only somebody who looks for jobs has a number of them."""
        if self.activity.data is not ActivityKind.JOB_SEEKING:
            fixed["jobs_a_month"] = None
        return super().to_value(base, **fixed)


ITEM_FORMS: Mapping[str, type[ValueForm]] = {
    ItemKind.GOAL: GoalForm,
    ItemKind.STEP: StepForm,
    ItemKind.ACTIVITY: ActivityForm,
}


class MoveForm(ValueForm):
    """How it goes. The button that was pressed says where to; only a pause needs the rest."""

    value_type = Pause
    words = LongWordsField(N_("plan", "Say something about it, if you want"))
    reason = NamedChoiceField(N_("plan", "Why?"), REASON_NAMES)
    look_again_on = DayField(N_("plan", "Which day do we look at it again?"))
    seen = HiddenField()
    send_key = HiddenField()


class WordsForm(ValueForm):
    """Other words for a part that one has written oneself."""

    corrected = LongWordsField(N_("plan", "The words"))
    seen = HiddenField()
    send_key = HiddenField()


class JobForm(ValueForm):
    """A job that was applied for."""

    value_type = JobSought
    title = WordsField(N_("activity", "Which job?"))
    employer = WordsField(N_("activity", "Employer"))
    place = WordsField(N_("activity", "Place"))
    on = DayField(N_("activity", "The day you applied"))
    send_key = HiddenField()
