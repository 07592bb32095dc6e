"""The languages the portal speaks: `translations/languages.json`, and a catalogue for each."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import babel


@dataclass(frozen=True)
class Locale:
    """`code` is ours, `babel_id` is CLDR's, `tag` stands in HTML, `own_name` in the menu."""

    code: str
    babel_id: str
    tag: str
    direction: str
    own_name: str


ROOT = Path(__file__).resolve().parents[2] / "translations"
_LIST = "languages.json"


def read() -> tuple[Locale, ...]:
    """The languages that there are, in the order of the menu."""
    return tuple(Locale(**row) for row in json.loads((ROOT / _LIST).read_text()))


def add(babel_id: str) -> Locale:
    """Write down a new language by its code in CLDR, for the next start.

    Raises babel.UnknownLocaleError, and ValueError for one that is there already or no code.
    """
    known = babel.Locale.parse(babel_id)
    tag = babel_id.replace("_", "-")
    own_name = known.get_language_name(babel_id) or tag
    locale = Locale(tag, babel_id, tag, known.text_direction, own_name[:1].upper() + own_name[1:])
    rows = read()
    if tag in {row.code for row in rows}:
        raise ValueError(tag)
    _write([*rows, locale])
    return locale


def _write(rows: Iterable[Locale]) -> None:
    lines = (json.dumps(asdict(row), ensure_ascii=False) for row in rows)
    (ROOT / _LIST).write_text("[\n" + ",\n".join(lines) + "\n]\n")


LOCALES = read()
STAFF_CODES = ("sv", "en")
DEFAULT = LOCALES[0]

_BY_CODE = {locale.code: locale for locale in LOCALES}


def locale_by_code(code: str | None) -> Locale:
    """The locale of a code, or Swedish for one that is not known."""
    return _BY_CODE.get(code or "", DEFAULT)


def is_known(code: str) -> bool:
    return code in _BY_CODE
