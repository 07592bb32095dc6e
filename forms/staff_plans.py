"""What the case worker proposes for a plan: the client's words, and the client agrees."""

from collections.abc import Mapping

from forms.plans import ITEM_FORMS, GoalForm
from forms.values import LongWordsField, ValueForm
from portal.domain.plan import ItemKind
from portal.domain.text import N_


class ProposedGoalForm(GoalForm):
    """A goal that the case worker writes down for the client to agree with."""

    words = LongWordsField(
        N_("plan", "What does the client want to reach?"),
        description=N_("plan", "In the client’s own words, in the language they want."),
    )


PROPOSED_FORMS: Mapping[str, type[ValueForm]] = {**ITEM_FORMS, ItemKind.GOAL: ProposedGoalForm}
