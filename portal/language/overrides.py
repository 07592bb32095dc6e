"""A municipality's own words for single texts: `[texts.sv]`, `"context: English words" = "Ord"`."""

import string
from collections.abc import Mapping
from typing import Any

from portal.domain.completeness.policy import SettingFault
from portal.language import catalogues
from portal.language.locales import is_known

Own = dict[str, dict[tuple[str, str], tuple[str, ...]]]
"""By language, then by context and English words: the words, one for each plural form."""


def read(texts: Mapping[str, Any]) -> Own:
    """The texts of the settings, checked. Raises SettingFault that names the key."""
    own: Own = {}
    for code, words in texts.items():
        if not is_known(code) or not isinstance(words, dict):
            raise SettingFault(f"texts.{code} is no language of the portal.")
        own[code] = dict(_one(code, key, said) for key, said in words.items())
    return own


def placeholders(words: str) -> set[str]:
    """The names in braces. Raises ValueError for braces that do not close."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def fault_in(source: str, plural: str | None, said: tuple[str, ...], forms: int) -> str:
    """What is wrong with somebody's words for a text, in plain words, or nothing."""
    if len(said) != forms:
        return f"it needs {forms} texts, one for each number form, and has {len(said)}."
    for words in said:
        if not words.strip():
            return "it is empty."
        try:
            found = placeholders(words)
        except ValueError:
            return "a { or } stands alone."
        # A counted text may leave its number out: "one day".
        wanted = placeholders(plural or source)
        for name in sorted(found - wanted):
            return f"{{{name}}} is not in the English text."
        for name in sorted(wanted - found if plural is None else ()):
            return f"{{{name}}} is missing."
    return ""


def _one(code: str, key: str, said: object) -> tuple[tuple[str, str], tuple[str, ...]]:
    name = f'texts.{code}."{key}"'
    context, _, source = key.partition(": ")
    entry = catalogues.entry(context, source)
    if entry is None:
        raise SettingFault(f"{name}: there is no such text.")
    forms = tuple(said) if isinstance(said, list) else (said,)
    if not all(isinstance(words, str) for words in forms):
        raise SettingFault(f"{name} must be text.")
    plural = entry[1]
    wrong = fault_in(source, plural, forms, catalogues.forms_of(code) if plural else 1)
    if wrong:
        raise SettingFault(f"{name}: {wrong}")
    return (context, source), forms
