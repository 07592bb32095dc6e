"""How a line is shown: receipts from the pocket, a new photo, or another way."""

from typing import Any, ClassVar, Self

from wtforms import FileField, HiddenField

from forms.fields import DayField
from forms.values import ChoiceField, LongWordsField, SomeOfField, ValueForm
from portal.domain.application.answers import PaperRoute
from portal.domain.application.labels import label
from portal.domain.application.values import Proof
from portal.domain.text import N_


class ProofForm(ValueForm):
    """A form over a value with a proof. `photo` is kept by the page, then named in the proof."""

    proof_attribute: ClassVar[str] = "proof"
    proof_fields: ClassVar[tuple[str, ...]] = ("papers", "route", "reason")
    papers = SomeOfField()
    photo = FileField(N_("proof", "A new photo or file"))
    upload_key = HiddenField()
    route = ChoiceField(PaperRoute)
    reason = LongWordsField()

    @classmethod
    def from_value(cls, value: Any | None, formdata: Any = None) -> Self:
        """As for every value form; the proof's own fields are filled too."""
        form = super().from_value(value, formdata)
        proof = getattr(value, cls.proof_attribute, None) or Proof()
        for name in cls.proof_fields:
            form[name].label.text = label(Proof, name)
            if formdata is None:
                form[name].process(None, getattr(proof, name))
        return form

    def to_value(self, base: Any | None = None, **fixed: Any) -> Any:
        """As for every value form, with the proof."""
        said = {name: self[name].data for name in self.proof_fields if self[name].data}
        proof = Proof(**{**said, "papers": tuple(said.get("papers", ()))})
        return super().to_value(base, **{self.proof_attribute: proof, **fixed})


class DatedProofForm(ProofForm):
    """A proof that holds for some days: a bank statement, a medical certificate."""

    proof_fields = (*ProofForm.proof_fields, "period_from", "period_to")
    period_from = DayField()
    period_to = DayField()
