"""A Text as plain values for JSON, so that it can be said again later in any language."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from portal.domain.months import BenefitMonth
from portal.domain.text import Text

_READERS: dict[str, Callable[[Any], object]] = {
    "words": str,
    "count": int,
    "kronor": Decimal,
    "day": date.fromisoformat,
    "month": BenefitMonth.parse,
    "text": lambda stored: lifted(stored),
}


def plain(text: Text) -> dict[str, Any]:
    """The text as strings, numbers and dictionaries."""
    values = {name: _plain_value(value) for name, value in text.values.items()}
    return {
        "context": text.context,
        "message": text.message,
        "plural": text.plural,
        "values": values,
    }


def lifted(stored: Mapping[str, Any]) -> Text:
    """The text from `plain`."""
    values = {name: _READERS[kind](value) for name, (kind, value) in stored["values"].items()}
    return Text(stored["context"], stored["message"], values, stored["plural"])


def _plain_value(value: object) -> tuple[str, Any]:
    match value:
        case Text():
            return "text", plain(value)
        case int():
            return "count", value
        case Decimal():
            return "kronor", str(value)
        case date():
            return "day", value.isoformat()
        case BenefitMonth():
            return "month", str(value)
        case _:
            return "words", str(value)
