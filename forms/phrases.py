"""The gaps of a ready sentence: a month, an amount, a day, a time."""

import re
from collections.abc import Callable, Collection, Iterable

from wtforms import SelectField, StringField

from forms.fields import DayField, KronorField, Refused
from forms.messages import MessageForm, StaffThreadForm
from portal.domain.months import BenefitMonth
from portal.domain.text import N_, Text

GAPS = ("month", "amount", "day", "time")
_MONTHS_AROUND = range(2, -5, -1)


class TimeField(StringField):
    """A time of day; `data` is `HH:MM`, or None when left empty."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = (valuelist[0] if valuelist else "").strip()
        self.data: str | None = None
        if not self.typed:
            return
        match = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?", self.typed)
        if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
            raise Refused(N_("time", "Write the time with digits, for example 10:30."))
        self.data = f"{int(match[1]):02d}:{match[2] or '00'}"

    def _value(self) -> str:
        return getattr(self, "typed", None) or self.data or ""


class PhraseForm(MessageForm):
    """A ready sentence, and words of one's own after it if one wants."""

    month = SelectField(N_("phrase gap", "Which month?"), validate_choice=False)
    amount = KronorField(N_("phrase gap", "Which amount?"))
    day = DayField(N_("phrase gap", "Which day?"))
    time = TimeField(N_("phrase gap", "What time?"))

    def keep(self, gaps: Collection[str]) -> None:
        """Ask for these gaps alone."""
        for name in GAPS:
            if name not in gaps:
                del self[name]

    def offer(self, this: BenefitMonth, shown: Callable[[object], str]) -> None:
        """Let the case worker choose among the months around this one."""
        if "month" in self:
            around = [this.plus(months) for months in _MONTHS_AROUND]
            self["month"].choices = [(str(month), shown(month)) for month in around]

    def values(self) -> dict[str, object]:
        """What the gaps are filled with, as far as it can be read."""
        filled = {name: self[name].data for name in GAPS if name in self}
        if filled.get("month"):
            filled["month"] = _month(filled["month"])
        return filled

    def speak(self, say: Callable[[Text], str]) -> None:
        """Put labels and errors in the reader's language."""
        super().speak(say)
        for field in self:
            field.errors = _said(field.errors, say)


class FirstPhraseForm(PhraseForm, StaffThreadForm):
    """A ready sentence that starts a thread."""


def _month(typed: str) -> BenefitMonth | None:
    try:
        return BenefitMonth.parse(typed)
    except ValueError:
        return None


def _said(errors: Iterable[Text | str], say: Callable[[Text], str]) -> list[str]:
    return [say(error) if isinstance(error, Text) else error for error in errors]
