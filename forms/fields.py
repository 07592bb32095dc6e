"""Fields that people type into: kronor and days, kept as typed when they cannot be read."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import Field, StringField
from wtforms.validators import ValidationError

from portal.domain import money
from portal.domain.text import N_, Text


class Refused(ValidationError):
    """A validation error that is a Text: the page says it in the reader's language."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text)


class KronorField(StringField):
    """Kronor; `data` is a Decimal, or None when left empty."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = valuelist[0] if valuelist else ""
        self.data: Decimal | None = None
        if self.typed.strip():
            try:
                self.data = money.parse(self.typed)
            except money.NotAnAmount as refusal:
                raise Refused(refusal.text) from refusal

    def _value(self) -> str:
        if getattr(self, "typed", None) is not None:
            return str(self.typed)
        return f"{self.data:.2f}".replace(".", ",") if self.data is not None else ""


class DayField(Field):
    """A day in three boxes, posted as `<name>-day`, `-month`, `-year`; None when all are empty."""

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:  # noqa: ARG002
        self.process_errors: list[Text] = []
        self.data = data or None
        self.parts = {"day": "", "month": "", "year": ""}
        if isinstance(self.data, date):
            day = self.data
            self.parts = {"day": str(day.day), "month": str(day.month), "year": str(day.year)}
        if formdata is not None and any(f"{self.name}-{part}" in formdata for part in self.parts):
            self.parts = {
                part: formdata.get(f"{self.name}-{part}", "").strip() for part in self.parts
            }
            self._read()

    def _read(self) -> None:
        self.data = None
        if not any(self.parts.values()):
            return
        try:
            year, month, day = (int(self.parts[part]) for part in ("year", "month", "day"))
            self.data = date(year + 2000 if year < 100 else year, month, day)
        except ValueError:
            wrong = N_("day", "Write the day with digits, for example 27 11 2026.")
            self.process_errors = [Refused(wrong).text]
