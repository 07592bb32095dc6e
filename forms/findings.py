"""The client's answer to a finding: later, or why not."""

from collections.abc import Callable

from wtforms import Form, HiddenField, RadioField

from forms.fields import DayField, Refused
from forms.values import LongWordsField
from portal.domain.completeness.finding import Answer, AnswerKind
from portal.domain.text import N_, Text

_KINDS = {
    AnswerKind.LATER: N_("finding", "I send it later"),
    AnswerKind.WHY_NOT: N_("finding", "I cannot, and I say why"),
}


class AnswerForm(Form):
    """Two ways to answer; the third is to fix it, which is a link."""

    finding = HiddenField()
    kind = RadioField(N_("finding", "What do you want to do?"), validate_choice=False)
    words = LongWordsField(label=N_("finding", "In your own words, if you want"))
    by = DayField(N_("finding", "When can you send it, if you know?"))

    def validate_kind(self, field: RadioField) -> None:
        """One of the two ways must be chosen."""
        if field.data not in {kind.value for kind in _KINDS}:
            raise Refused(N_("finding", "Choose one of the two."))

    def to_value(self) -> Answer:
        """The answer as a value."""
        return Answer(
            finding=(self.finding.data or "")[:200],
            kind=AnswerKind(self.kind.data),
            words=self.words.data or "",
            by=self.by.data,
        )

    def speak(self, say: Callable[[Text], str]) -> None:
        """Put labels, choices and errors in the reader's language."""
        self.kind.choices = [(kind.value, say(text)) for kind, text in _KINDS.items()]
        for field in self:
            if isinstance(field.label.text, Text):
                field.label.text = say(field.label.text)
            field.errors = [say(e) if isinstance(e, Text) else str(e) for e in field.errors]
