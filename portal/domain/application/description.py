"""An application in words: rows of a label and what was said, and how two months differ."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any

from portal.domain import persons
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.application.household import Adult
from portal.domain.application.labels import LABELS, label
from portal.domain.application.naming import language_name, name_of
from portal.domain.application.values import APPLICANT, Proof, Travel
from portal.domain.text import N_, NP_, Text

LINES: dict[str, tuple[str, ...]] = {
    "children": ("children",),
    "income": ("lines", "pending"),
    "assets": ("lines", "accounts"),
    "costs": ("lines",),
    "activity": ("jobs", "persons"),
}
_LINE_NAMES = {
    "pending": N_("line", "Money you wait for"),
    "accounts": N_("line", "Bank account"),
    "jobs": N_("line", "Job you applied for"),
    "children": N_("line", "Child"),
    "persons": N_("line", "How the plan went"),
}


@dataclass(frozen=True)
class Row:
    """One thing that was said. `key` is stable between months; `line` is the id of a line.

    `parts` are what stands beside the label: words, Texts, kronor and days, each on its own.
    """

    key: str
    label: Text
    parts: tuple[object, ...]
    section: str
    line: str | None = None
    proof: Proof | None = None

    @property
    def days(self) -> Text | None:
        """The days that the papers are about, where the client has said them."""
        first, last = (self.proof.period_from, self.proof.period_to) if self.proof else (None, None)
        if first and last:
            return N_("proof", "The paper is from {first} to {last}", first=first, last=last)
        if last:
            return N_("proof", "The paper is until {last}", last=last)
        return N_("proof", "The paper is from {first}", first=first) if first else None


@dataclass(frozen=True)
class Difference:
    """A row that is new, gone, or said otherwise than the month before."""

    section: str
    label: Text
    before: tuple[object, ...]
    now: tuple[object, ...]
    line: str | None = None


def rows(document: ApplicationDocument, slug: str) -> tuple[Row, ...]:
    """What a section says, in the order of its form; what was left empty has no row."""
    section = document.section(slug)
    lists = LINES.get(slug, ())
    found = list(_plain_rows(section, slug, lists))
    for name in lists:
        lines = (_line_row(document, slug, name, line) for line in getattr(section, name))
        found += [row for row in lines if name != "persons" or row.parts or row.proof != Proof()]
    if isinstance(proof := getattr(section, "proof", None), Proof) and proof != Proof():
        said = label(Proof, "papers")
        found.append(Row(f"{slug}.proof", said, _shown_route(proof), slug, proof=proof))
    return tuple(found)


def differences(before: ApplicationDocument, now: ApplicationDocument) -> tuple[Difference, ...]:
    """What is not as in the earlier document, in section order."""
    found = []
    for kind in SECTIONS:
        old = {row.key: row for row in rows(before, kind.slug)}
        new = {row.key: row for row in rows(now, kind.slug)}
        for key in [*new, *(key for key in old if key not in new)]:
            was, row = old.get(key), new.get(key)
            known = row or was
            if known and (was.parts if was else ()) != (row.parts if row else ()):
                found.append(
                    Difference(
                        kind.slug,
                        known.label,
                        was.parts if was else (),
                        row.parts if row else (),
                        row.line if row else None,
                    )
                )
    return tuple(found)


def _plain_rows(section: Any, slug: str, lists: tuple[str, ...]) -> list[Row]:
    found = []
    for field in fields(section):
        value = getattr(section, field.name)
        if isinstance(value, Adult):
            found += _plain_rows(value, slug, ())
            continue
        asked = field.name in LABELS.get(type(section), {}) and field.name not in lists
        parts = shown_parts(field.name, value)
        if asked and parts:
            said = label(type(section), field.name)
            found.append(Row(f"{slug}.{field.name}", said, parts, slug))
    return found


def _line_row(document: ApplicationDocument, slug: str, name: str, line: Any) -> Row:
    line_id = getattr(line, "id", None) or line.person
    kind = getattr(line, "kind", None)
    parts: list[object] = []
    for field in fields(line):
        value = getattr(line, field.name)
        if field.name in {"id", "kind"}:
            continue
        if field.name == "person":
            who = document.person_name(value)
            parts += [who] if who and value != APPLICANT else []
        elif isinstance(value, Travel):
            parts += _journey(value)
        elif isinstance(value, Proof):
            continue
        elif field.name in _QUESTIONS:
            parts += [_QUESTIONS[field.name]] if _is_yes(value) else []
        else:
            parts += shown_parts(field.name, value)
    said = name_of(kind) if isinstance(kind, StrEnum) else _LINE_NAMES[name]
    proof = getattr(line, "proof", None) or getattr(line, "certificate", None)
    key = f"{slug}.{name}.{line_id}"
    return Row(key, said, tuple(parts), slug, line_id, proof)


_QUESTIONS = {
    "activity_report": N_("activity", "The activity report is sent"),
    "sick": N_("activity", "Sick"),
    "absence": N_("activity", "Has been away"),
    "meeting_wanted": N_("activity", "I want to meet my case worker"),
    "changed": N_("child", "Something has changed"),
}


def _same(part: Any) -> Any:
    return part


_WRITTEN: dict[str, Callable[[Any], Any]] = {
    "language": language_name,
    "personal_number": persons.written,
    "days_per_month": lambda days: NP_(
        "child", "{count} day a month", "{count} days a month", days
    ),
    "planned_jobs": lambda jobs: NP_(
        "activity", "{count} job planned", "{count} jobs planned", jobs
    ),
    "sick_from": lambda day: N_("activity", "from {day}", day=day),
    "sick_to": lambda day: N_("activity", "until {day}", day=day),
    "sick_level": lambda percent: N_("activity", "{percent} %", percent=percent),
    "applied_on": lambda day: N_("income", "applied for on {day}", day=day),
}


def _is_yes(value: object) -> bool:
    return value is True or value == "yes"


def _parts(value: object) -> tuple[object, ...]:
    if value is None or value is False or value in ("", ()):
        return ()
    if isinstance(value, tuple):
        return tuple(part for one in value for part in _parts(one))
    if isinstance(value, StrEnum):
        return (name_of(value),)
    return (value,)


def _journey(travel: Travel) -> list[object]:
    said = (travel.purpose, travel.from_place, travel.to_place)
    far = [] if travel.kilometres is None else [distance(travel.kilometres)]
    return [*(words for words in said if words), *far, *_parts(travel.why_not_walk)]


def distance(kilometres: Decimal) -> Text:
    """How far, in words."""
    return N_("travel", "{distance} km", distance=f"{kilometres.normalize():f}".replace(".", ","))


def _shown_route(proof: Proof) -> tuple[object, ...]:
    return (*_parts(proof.route), *_parts(proof.reason))


def shown_parts(field: str, value: object) -> tuple[object, ...]:
    """What was said in one field: words, Texts, kronor and days, each on its own."""
    return tuple(_WRITTEN.get(field, _same)(part) for part in _parts(value))


def total(document: ApplicationDocument) -> Decimal:
    """The sum of the cost lines, in kronor; the norm is applied for without a sum."""
    return sum((line.amount or Decimal(0) for line in document.costs.lines), Decimal(0))
