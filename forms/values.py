"""Forms that are made of a value and give one back: fields are named as the value's attributes."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, Self

from wtforms import (
    BooleanField,
    Form,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice

from forms.fields import Refused
from portal.domain import money, persons
from portal.domain.application.labels import label
from portal.domain.application.naming import name_of
from portal.domain.text import N_, Text

SHORT, LONG = 200, 2000


class WordsField(StringField):
    """A few words; `data` is a string without spaces around it."""

    longest = SHORT

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = (valuelist[0] if valuelist else "").strip()
        if len(self.data) > self.longest:
            raise Refused(N_("form", "Write at most {count} letters.", count=str(self.longest)))


class LongWordsField(WordsField, TextAreaField):
    """Room to tell; up to 2,000 letters."""

    longest = LONG


class PersonalNumberField(WordsField):
    """A personal number as twelve digits, or an empty string; kept as typed when it is none."""

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata(valuelist)
        if self.data:
            try:
                self.data = persons.normalise(self.data)
            except persons.NotAPersonalNumber as refusal:
                raise Refused(refusal.text) from refusal


class ChoiceField(RadioField):
    """One of a vocabulary, or None. `data` is a member."""

    def __init__(self, vocabulary: type[StrEnum], leave_out: tuple[StrEnum, ...] = (), **rest: Any):
        self.vocabulary = vocabulary
        choices = [SelectChoice(m.value, name_of(m)) for m in vocabulary if m not in leave_out]
        super().__init__(choices=choices, coerce=self._member, validate_choice=False, **rest)

    def _member(self, value: Any) -> StrEnum | None:
        return next((member for member in self.vocabulary if member == value), None)


class ChoiceListField(SelectField):
    """One of a long vocabulary, in a list that opens; `data` is a member or None."""

    def __init__(self, vocabulary: type[StrEnum], **rest: Any) -> None:
        self.vocabulary = vocabulary
        choices = [SelectChoice("", N_("form", "Choose"))]
        choices += [SelectChoice(member.value, name_of(member)) for member in vocabulary]
        super().__init__(choices=choices, coerce=self._member, validate_choice=False, **rest)

    def _member(self, value: Any) -> StrEnum | None:
        return next((member for member in self.vocabulary if member == value), None)


class ChoicesField(SelectMultipleField):
    """Any number of a vocabulary; `data` is a tuple of members, in the vocabulary's order."""

    def __init__(self, vocabulary: type[StrEnum], **rest: Any) -> None:
        self.vocabulary = vocabulary
        choices = [SelectChoice(member.value, name_of(member)) for member in vocabulary]
        super().__init__(choices=choices, validate_choice=False, **rest)

    def process_data(self, value: Any) -> None:
        self.data = tuple(value or ())

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = tuple(member for member in self.vocabulary if member.value in valuelist)


class OneOfField(SelectField):
    """One of choices that the page sets: `data` is a string."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(choices=[], validate_choice=False, **rest)


class SomeOfField(SelectMultipleField):
    """Any number of choices that the page sets: `data` is a tuple of strings."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(choices=[], validate_choice=False, **rest)

    def process_data(self, value: Any) -> None:
        self.data = tuple(value or ())

    def process_formdata(self, valuelist: list[str]) -> None:
        known = {value for value, *_ in self.choices}
        self.data = tuple(value for value in valuelist if value in known)


class NumberField(IntegerField):
    """A whole number from `least` to `most`, or None when left empty."""

    def __init__(self, least: int = 0, most: int = 999, **rest: Any) -> None:
        super().__init__(**rest)
        self.least, self.most = least, most
        self.typed: str | None = None

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = (valuelist[0] if valuelist else "").strip()
        self.data = None
        if not self.typed:
            return
        number = int(self.typed) if self.typed.isdecimal() else -1
        if not self.least <= number <= self.most:
            raise Refused(
                N_(
                    "form",
                    "Write a number from {least} to {most}, with digits.",
                    least=str(self.least),
                    most=str(self.most),
                )
            )
        self.data = number

    def _value(self) -> str:
        if self.typed is not None:
            return self.typed
        return "" if self.data is None else str(self.data)


class DistanceField(StringField):
    """Kilometres with at most one decimal, or None."""

    typed: str | None = None

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = (valuelist[0] if valuelist else "").strip()
        self.data: Decimal | None = None
        if self.typed:
            try:
                self.data = money.parse(self.typed).quantize(Decimal("0.1"))
            except money.NotAnAmount as refusal:
                wrong = N_("travel", "Write the distance with digits, for example 2,5.")
                raise Refused(wrong) from refusal

    def _value(self) -> str:
        if self.typed is not None:
            return self.typed
        return "" if self.data is None else f"{self.data.normalize():f}".replace(".", ",")


class TickField(BooleanField):
    """A box to tick."""

    def _value(self) -> str:
        return "y"


class ValueForm(Form):
    """A form over one frozen value. `parts` names attributes that are values of their own.

    `from_value` and `to_value` are each other's inverse for everything the form shows.
    """

    value_type: ClassVar[type]
    parts: ClassVar[Mapping[str, type]] = {}

    @classmethod
    def from_value(cls, value: Any | None, formdata: Any = None) -> Self:
        """The form filled with a value, and with what was typed on top of it."""
        data: dict[str, Any] = {}
        if value is not None:
            for source in (*(getattr(value, part) for part in cls.parts), value):
                if source is not None:
                    data |= {field.name: getattr(source, field.name) for field in fields(source)}
        form = cls(formdata, data=data)
        for field in form:
            owner = cls._owner(field.name)
            if owner is not None and not isinstance(field.label.text, Text):
                field.label.text = label(owner, field.name)
        return form

    @classmethod
    def _owner(cls, name: str) -> type | None:
        for kind in (cls.value_type, *cls.parts.values()):
            if is_dataclass(kind) and name in {field.name for field in fields(kind)}:
                return kind
        return None

    def to_value(self, base: Any | None = None, **fixed: Any) -> Any:
        """The value as typed, on top of `base`; `fixed` are attributes that the form never sets."""
        values = {**self._values_of(self.value_type), **fixed}
        for part, kind in self.parts.items():
            inner = self._values_of(kind)
            old = getattr(base, part, None) if base is not None else None
            values[part] = replace(old, **inner) if old is not None else kind(**inner)
        return replace(base, **values) if base is not None else self.value_type(**values)

    def _values_of(self, kind: type) -> dict[str, Any]:
        own = {field.name: field for field in fields(kind)}
        return {
            field.name: field.data
            for field in self
            if field.name in own and self._owner(field.name) is kind
        }

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether all that was typed can be read, and what the value needs has been chosen."""
        is_valid = bool(super().validate(extra_validators))
        for name in required(self.value_type):
            if name in self and self[name].data is None:
                self[name].errors = [N_("form", "Choose what it is.")]
                is_valid = False
        return is_valid

    def speak(self, say: Callable[[Text], str]) -> None:
        """Put labels, hints, choices and errors in the reader's language."""
        for field in self:
            for holder, name in ((field.label, "text"), (field, "description")):
                if isinstance(words := getattr(holder, name), Text):
                    setattr(holder, name, say(words))
            if getattr(field, "choices", None):
                field.choices = [
                    SelectChoice(value, say(words) if isinstance(words, Text) else words)
                    for value, words, *_ in field.choices
                ]
            field.errors = [
                say(error) if isinstance(error, Text) else str(error) for error in field.errors
            ]


def required(kind: type) -> frozenset[str]:
    """The attributes of a value type that have no default."""
    return frozenset(
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    )
