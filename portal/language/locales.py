"""The languages the portal speaks. Adding one is a row here and a catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Locale:
    """`code` is ours, `babel_id` is CLDR's, `tag` stands in HTML, `own_name` in the menu."""

    code: str
    babel_id: str
    tag: str
    direction: str
    own_name: str


LOCALES = (
    Locale("sv", "sv", "sv", "ltr", "Svenska"),
    Locale("en", "en_GB", "en", "ltr", "English"),
    Locale("ar", "ar", "ar", "rtl", "العربية"),
    Locale("fa", "fa", "fa", "rtl", "فارسی"),
    Locale("fa-AF", "fa_AF", "fa-AF", "rtl", "دری"),
    Locale("so", "so", "so", "ltr", "Soomaali"),
    Locale("ti", "ti", "ti", "ltr", "ትግርኛ"),
    Locale("uk", "uk", "uk", "ltr", "Українська"),
    Locale("fi", "fi", "fi", "ltr", "Suomi"),
)
STAFF_CODES = ("sv", "en")
DEFAULT = LOCALES[0]

_BY_CODE = {locale.code: locale for locale in LOCALES}


def locale_by_code(code: str | None) -> Locale:
    """The locale of a code, or Swedish for one that is not known."""
    return _BY_CODE.get(code or "", DEFAULT)


def is_known(code: str) -> bool:
    return code in _BY_CODE
