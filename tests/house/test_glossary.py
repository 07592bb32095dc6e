"""The glossary's words are those of the code, and each language uses its own word for a thing."""

import csv
import re
from pathlib import Path

import polib
import pytest

from portal.language.locales import LOCALES

ROOT = Path(__file__).resolve().parents[2]
CODES = [locale.code for locale in LOCALES if locale.code != "en"]


def glossary():
    """The rows; after a slash stand other forms of a word that are right too."""
    with (ROOT / "translations" / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def forms(cell):
    return [form.strip().casefold() for form in cell.split(" / ")]


def terms_in(message, rows):
    """The rows whose English term stands in a message; the longer one where two overlap."""
    left, found = message, []
    for row in sorted(rows, key=lambda one: -len(one["en"])):
        pattern = rf"\b{re.escape(row['en'])}s?\b"
        if re.search(pattern, left, re.IGNORECASE):
            left = re.sub(pattern, "", left, flags=re.IGNORECASE)
            found.append(row)
    return found


def test_every_row_has_every_language():
    rows = glossary()
    assert list(rows[0])[:2] == ["name", "en"]
    assert set(list(rows[0])[2:]) == set(CODES)
    assert [row["name"] for row in rows if not all(row.values())] == []
    assert len({row["name"] for row in rows}) == len(rows)


def test_names_are_those_of_the_code():
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for top in ("portal", "forms", "uploads")
        for path in (ROOT / top).rglob("*.py")
    ).casefold()
    missing = [row["name"] for row in glossary() if not re.search(rf"\b{row['name']}", code)]
    assert missing == []


@pytest.mark.parametrize("code", CODES)
def test_language_uses_its_own_word_for_a_thing(code):
    """An SMS is no message in every language, and what is not for clients may have no words."""
    rows, wrong = glossary(), []
    for entry in polib.pofile(str(ROOT / f"translations/{code}/LC_MESSAGES/messages.po")):
        words = " ".join([entry.msgstr, *entry.msgstr_plural.values()]).casefold().strip()
        if not words or "text message" in entry.msgid:
            continue
        wrong += [
            (row["name"], entry.msgid, words)
            for row in terms_in(entry.msgid, rows)
            if not any(form in words for form in forms(row[code]))
        ]
    assert wrong == []
