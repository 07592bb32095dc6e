"""Words as values: the domain says what, the edge says it in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Text:
    """A message to translate.

    `message` is the English source with `{name}` placeholders, `context` tells translators where it
    stands. `values` fills the placeholders: numbers, dates, kronor (Decimal), months, other Texts;
    the renderer formats each in the reader's language. With `plural` set, `values["count"]` chooses
    the form.
    """

    context: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    plural: str | None = None


def N_(context: str, message: str, **values: object) -> Text:
    """Mark a message for translation."""
    return Text(context, message, values)


def NP_(context: str, singular: str, plural: str, count: int, **values: object) -> Text:
    """Mark a counted message for translation; `{count}` is filled in."""
    return Text(context, singular, {"count": count, **values}, plural)
