"""One cost that is applied for."""

from dataclasses import replace
from typing import Any

from forms.fields import DayField, KronorField
from forms.sections.proof import ProofForm
from forms.values import (
    ChoiceListField,
    DistanceField,
    LongWordsField,
    OneOfField,
    WordsField,
)
from portal.domain.application.answers import ExpenseKind
from portal.domain.application.values import ExpenseLine, Travel


class ExpenseForm(ProofForm):
    """A cost, with its journey when it is travel."""

    value_type = ExpenseLine
    parts = {"travel": Travel}  # noqa: RUF012
    kind = ChoiceListField(ExpenseKind)
    person = OneOfField()
    amount = KronorField()
    on = DayField()
    payee = WordsField()
    description = WordsField()
    why = LongWordsField()
    purpose = WordsField()
    from_place = WordsField()
    to_place = WordsField()
    kilometres = DistanceField()
    why_not_walk = LongWordsField()

    def to_value(self, base: Any | None = None, **fixed: Any) -> Any:
        """The cost; a journey of which nothing was said is no journey."""
        line = super().to_value(base, **fixed)
        return replace(line, travel=None) if line.travel == Travel() else line
