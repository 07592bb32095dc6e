"""Catalogues out to translators and back: as .po, or as a table for a spreadsheet.

Each text goes with its context and the page that shows it, by the name of that page's picture.
"""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from portal.language.catalogues import ROOT
from portal.language.locales import locale_by_code
from portal.language.overrides import fault_in

_COLUMNS = ("context", "page", "english", "english_plural")
_PAGES = ROOT / "pages.json"


class ExchangeFault(Exception):
    """A file that cannot be taken in. Each argument is one plain sentence about one text."""


@dataclass(frozen=True)
class _Said:
    """What a translator wrote for a text, and where in their file."""

    place: str
    context: str
    source: str
    forms: tuple[str, ...]


def export(code: str, target: Path) -> int:
    """Write the catalogue of a language to a .po or .csv file; returns how many texts it holds."""
    catalogue, pages = _read(code), _pages()
    entries = [entry for entry in catalogue if entry.id]
    if target.suffix == ".csv":
        # With a byte order mark, by which spreadsheets know that it is UTF-8.
        target.write_text(_table(entries, pages, catalogue.num_plurals), encoding="utf-8-sig")
    else:
        for entry in entries:
            entry.auto_comments = [f"Page: {_page_of(entry, pages)}"]
        with target.open("wb") as file:
            write_po(file, catalogue, width=0)
    return len(entries)


def take_in(code: str, source: Path, *, is_reviewed: bool = False) -> int:
    """Put a translator's file into the catalogue; returns how many texts it changed.

    All or nothing: raises ExchangeFault with every fault, and then nothing is changed. Texts that
    are empty in the file are left as they are.
    """
    catalogue = _read(code)
    said = list(_rows(source) if source.suffix == ".csv" else _entries(source, code))
    faults = [fault for one in said if (fault := _fault(catalogue, one))]
    if faults:
        raise ExchangeFault(*faults)
    changed = sum(_put(catalogue, one) for one in said)
    path = _path(code)
    words = io.BytesIO()
    # Babel forgets the headers that it does not know: whether a native speaker has read it stays.
    review = "yes" if is_reviewed else _review(path)
    write_po(words, catalogue, width=0, no_location=True, ignore_obsolete=True)
    text = words.getvalue().decode()
    mark = '"Generated-By'
    path.write_text(text.replace(mark, f'"X-Native-Review: {review}\\n"\n{mark}', 1))
    return changed


def left(code: str) -> int:
    """How many texts have no words in that language yet; staff pages may stay Swedish."""
    return sum(1 for entry in _read(code) if entry.id and not any(_forms(entry)))


def start(code: str, babel_id: str) -> None:
    """An empty catalogue for a new language, with every text that there is."""
    catalogue = Catalog(locale=babel_id, project="My Pages", version="1", fuzzy=False)
    for entry in _read("sv"):
        if entry.id:
            catalogue.add(entry.id, context=entry.context)
    path = _path(code)
    path.parent.mkdir(parents=True)
    words = io.BytesIO()
    write_po(words, catalogue, width=0)
    mark = '"Generated-By'
    text = words.getvalue().decode()
    path.write_text(text.replace(mark, f'"X-Native-Review: no\\n"\n{mark}', 1))


def _table(entries: Sequence[Message], pages: dict[str, str], forms: int) -> str:
    told = io.StringIO()
    writer = csv.writer(told)
    writer.writerow([*_COLUMNS, *(f"words_{number}" for number in range(1, forms + 1))])
    for entry in entries:
        source, plural = _ids(entry)
        page = _page_of(entry, pages)
        writer.writerow([entry.context or "", page, source, plural, *_forms(entry)])
    return told.getvalue()


def _rows(path: Path) -> Iterator[_Said]:
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    missing = {"context", "english", "words_1"} - set(reader.fieldnames or ())
    if missing:
        raise ExchangeFault(f"The table has no column {', '.join(sorted(missing))}.")
    columns = [name for name in reader.fieldnames or () if name.startswith("words_")]
    for number, row in enumerate(reader, start=2):
        forms = tuple(row[name] or "" for name in columns)
        yield _Said(f"Row {number}", row["context"], row["english"], forms)


def _entries(path: Path, code: str) -> Iterator[_Said]:
    with path.open("rb") as file:
        for entry in read_po(file, locale=locale_by_code(code).babel_id):
            if entry.id:
                yield _Said("Text", entry.context or "", _ids(entry)[0], _forms(entry))


def _fault(catalogue: Catalog, said: _Said) -> str:
    entry = catalogue.get(said.source, said.context or None)
    name = f"{said.place} ({said.context}: {said.source[:60]}):"
    if entry is None:
        return f"{name} there is no such text."
    forms = _wanted(entry, said)
    if not any(forms):
        return ""
    plural = _ids(entry)[1] or None
    wrong = fault_in(said.source, plural, forms, catalogue.num_plurals if plural else 1)
    return f"{name} {wrong}" if wrong else ""


def _put(catalogue: Catalog, said: _Said) -> int:
    entry = catalogue.get(said.source, said.context or None)
    forms = _wanted(entry, said)
    if entry is None or not any(forms) or forms == _forms(entry):
        return 0
    entry.string = forms if entry.pluralizable else forms[0]
    entry.flags.discard("fuzzy")
    return 1


def _wanted(entry: Message | None, said: _Said) -> tuple[str, ...]:
    """A text that is not counted has one form; the table has a column for each all the same."""
    return said.forms if entry is not None and entry.pluralizable else said.forms[:1]


def _ids(entry: Message) -> tuple[str, str]:
    """The English words, and those for many where the text is counted."""
    return (entry.id[0], entry.id[1]) if isinstance(entry.id, tuple) else (str(entry.id), "")


def _forms(entry: Message) -> tuple[str, ...]:
    return tuple(entry.string) if isinstance(entry.string, tuple) else (str(entry.string or ""),)


def _page_of(entry: Message, pages: dict[str, str]) -> str:
    return pages.get(f"{entry.context}: {_ids(entry)[0]}", "")


def _pages() -> dict[str, str]:
    pages: dict[str, str] = json.loads(_PAGES.read_text())
    return pages


def _path(code: str) -> Path:
    return ROOT / code / "LC_MESSAGES" / "messages.po"


def _read(code: str) -> Catalog:
    with _path(code).open("rb") as file:
        return read_po(file, locale=locale_by_code(code).babel_id)


def _review(path: Path) -> str:
    return "yes" if "X-Native-Review: yes" in path.read_text() else "no"
