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
from portal.language.locales import LOCALES, locale_by_code

ROOT = Path(__file__).resolve().parents[2] / "translations"
# A municipality's own words (see overrides); one process serves one municipality.
_own: dict[str, Mapping[tuple[str, str], tuple[str, ...]]] = {}


def use(own: Mapping[str, Mapping[tuple[str, str], tuple[str, ...]]]) -> None:
    """Say these words instead, from now on: by language, then by context and English words."""
    _own.clear()
    _own.update(own)


def entry(context: str, message: str) -> tuple[str, str | None] | None:
    """A text that there is, with its plural if it is counted; None for one that is not."""
    catalogue = _catalogue("sv")
    found = catalogue.get(message, context) if catalogue else None
    if found is None:
        return None
    return (found.id[0], found.id[1]) if isinstance(found.id, tuple) else (str(found.id), None)


def forms_of(code: str) -> int:
    """How many number forms a language has."""
    catalogue = _catalogue(code)
    return catalogue.num_plurals if catalogue else 2


_ENGLISH_FORM = "(n != 1)"


@lru_cache(maxsize=16)
def _catalogue(code: str) -> Catalog | None:
    path = ROOT / code / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file, locale=locale_by_code(code).babel_id)


def load() -> None:
    """Read them all now."""
    for locale in LOCALES:
        _catalogue(locale.code)


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
    if own := _own.get(code, {}).get((context, message)):
        return own[0]
    catalogue = _catalogue(code)
    found = catalogue.get(message, context) if catalogue else None
    return str(found.string) if found and found.string and not found.fuzzy else message


def _plural(context: str, singular: str, plural: str, count: int, code: str) -> str:
    catalogue = _catalogue(code)
    if own := _own.get(code, {}).get((context, singular)):
        expression = catalogue.plural_expr if catalogue else _ENGLISH_FORM
        return own[min(_form(expression, count), len(own) - 1)]
    found = catalogue.get(singular, context) if catalogue else None
    if catalogue is None or found is None or found.fuzzy or not isinstance(found.string, tuple):
        return singular if count == 1 else plural
    index = _form(catalogue.plural_expr, count)
    return found.string[min(index, len(found.string) - 1)] or plural


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
