"""The forms of the receipt pocket."""

from collections.abc import Callable, Sequence
from typing import Any

from wtforms import BooleanField, FileField, Form, HiddenField, RadioField, StringField
from wtforms.validators import Length

from forms.fields import DayField, KronorField
from portal.domain.receipts import Category, ConfirmedReceipt
from portal.domain.text import N_, Text

CATEGORIES = {
    Category.MEDICINE: N_("category", "Medicine"),
    Category.DOCTOR: N_("category", "Doctor or other care"),
    Category.DENTAL: N_("category", "Dentist"),
    Category.OTHER: N_("category", "Something else"),
}
YES, NO = N_("choice", "Yes"), N_("choice", "No")


class UploadForm(Form):
    """Photos or files: each a paper of its own, or all of them of one paper."""

    photo = FileField(N_("receipt", "The receipt"))
    upload_key = HiddenField()
    together = BooleanField(N_("receipt", "All pictures show the same paper"))


class ReceiptForm(Form):
    """What the paper shows, as the client says it."""

    merchant = StringField(N_("receipt", "Shop or clinic"), [Length(max=100)])
    date = DayField(N_("receipt", "Date on the receipt"))
    total = KronorField(N_("receipt", "What you paid"))
    category = RadioField(N_("receipt", "What it was for"), validate_choice=False)
    prescription = RadioField(
        N_("receipt", "Was it medicine on prescription?"), validate_choice=False
    )
    own_cost = KronorField(N_("receipt", "Own cost for medicine on prescription"))
    due = DayField(N_("receipt", "Last day to pay"))
    purpose = StringField(
        N_("receipt", "If it was something else: what was it for?"), [Length(max=200)]
    )
    person = RadioField(N_("receipt", "Who was it for?"), validate_choice=False)

    @classmethod
    def from_value(
        cls,
        value: ConfirmedReceipt,
        formdata: Any = None,
        people: Sequence[tuple[str, str]] = (),
        person: str | None = None,
    ) -> "ReceiptForm":
        """The form filled with a value, and with what was typed on top of it.

        `people` are ids and names to choose from; `person` is the one it probably concerns.
        """
        said = {None: None, True: "yes", False: "no"}[value.prescription]
        form = cls(
            formdata,
            merchant=value.merchant or "",
            date=value.date,
            total=value.total,
            category=value.category.value if value.category else None,
            prescription=said,
            own_cost=value.own_cost,
            due=value.due,
            purpose=value.purpose or "",
            person=value.person or person,
        )
        form.person.choices = list(people)
        return form

    def speak(self, say: Callable[[Text], str]) -> None:
        """Put labels, choices and errors in the reader's language."""
        self.category.choices = [(key.value, say(text)) for key, text in CATEGORIES.items()]
        self.prescription.choices = [("yes", say(YES)), ("no", say(NO))]
        for field in self:
            if isinstance(field.label.text, Text):
                field.label.text = say(field.label.text)
            field.errors = [
                say(error) if isinstance(error, Text) else error for error in field.errors
            ]

    def to_value(self) -> ConfirmedReceipt:
        """What the client says the paper shows."""
        known = {category.value: category for category in Category}
        return ConfirmedReceipt(
            merchant=(self.merchant.data or "").strip() or None,
            date=self.date.data,
            total=self.total.data,
            category=known.get(self.category.data or ""),
            prescription={"yes": True, "no": False}.get(self.prescription.data or ""),
            own_cost=self.own_cost.data,
            due=self.due.data,
            purpose=(self.purpose.data or "").strip() or None,
            person=self._chosen_person(),
        )

    def _chosen_person(self) -> str | None:
        people = {person for person, _ in self.person.choices or ()}
        return self.person.data if self.person.data in people else None
