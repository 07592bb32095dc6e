"""Catalogues: read once each, straight from the .po files; a missing word falls back to English."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from portal.domain.months import BenefitMonth
from portal.domain.text import Text
from portal.language import formats
from portal.language.locales import locale_by_code

_ROOT = Path(__file__).resolve().parents[2] / "translations"


@lru_cache(maxsize=16)
def _catalogue(code: str) -> Catalog | None:
    path = _ROOT / code / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file, locale=locale_by_code(code).babel_id)


def translate(context: str, message: str, code: str, **values: object) -> str:
    """The message in the language of `code`, with its placeholders filled."""
    return _filled(_single(context, message, code), message, code, values)


def translate_plural(
    context: str, singular: str, plural: str, count: int, code: str, **values: object
) -> str:
    """The counted message, in the form that the language uses for `count`."""
    found = _plural(context, singular, plural, count, code)
    source = singular if count == 1 else plural
    return _filled(found, source, code, {"count": count, **values})


def render(text: Text, code: str) -> str:
    """A Text in the language of `code`."""
    if text.plural is None:
        return translate(text.context, text.message, code, **text.values)
    values = dict(text.values)
    count = values.pop("count", 0)
    return translate_plural(
        text.context,
        text.message,
        text.plural,
        count if isinstance(count, int) else 0,
        code,
        **values,
    )


def _single(context: str, message: str, code: str) -> str:
    catalogue = _catalogue(code)
    entry = catalogue.get(message, context) if catalogue else None
    return str(entry.string) if entry and entry.string and not entry.fuzzy else message


def _plural(context: str, singular: str, plural: str, count: int, code: str) -> str:
    catalogue = _catalogue(code)
    entry = catalogue.get(singular, context) if catalogue else None
    if catalogue is None or entry is None or entry.fuzzy or not isinstance(entry.string, tuple):
        return singular if count == 1 else plural
    index = _form(catalogue.plural_expr, count)
    return entry.string[min(index, len(entry.string) - 1)] or plural


@lru_cache(maxsize=256)
def _form(expression: str, count: int) -> int:
    return int(c2py(expression)(count))


def _filled(words: str, source: str, code: str, values: Mapping[str, object]) -> str:
    if not values:
        return words
    formatted = {name: shown(value, code) for name, value in values.items()}
    try:
        return words.format_map(formatted)
    except (KeyError, IndexError, ValueError):
        # A broken translation must not break a page: the English source is checked by the tests.
        return source.format_map(formatted)


def shown(value: object, code: str) -> str:
    """A value as a reader of that language writes it."""
    match value:
        case Text():
            return render(value, code)
        case Decimal():
            return formats.kronor(value, code)
        case datetime():
            return formats.moment(value, code)
        case date():
            return formats.day(value, code)
        case BenefitMonth():
            return formats.month(value, code)
        case _:
            return str(value)
