"""The application as a form on paper: each question with its choices, and room for the answer.

What the document already says is filled in. The questions are those of the pages, from one table.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from portal.domain.application import economy, household, participation, values
from portal.domain.application.answers import YesNo
from portal.domain.application.description import shown_parts
from portal.domain.application.document import SECTION_BY_SLUG, ApplicationDocument, SectionKind
from portal.domain.application.labels import LABELS
from portal.domain.application.naming import name_of
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.text import N_, Text

_LEAST_ROWS = 2
_LONG = {"how_they_are", "description", "deposits_explained", "body", "why", "adaptation"}
_NOT_ON_PAPER = {"person", "notices", "signing"}
_LISTS: dict[type, dict[str, tuple[type, Text]]] = {
    household.Children: {"children": (household.Child, N_("paper", "The children"))},
    economy.Income: {
        "lines": (values.IncomeLine, N_("paper", "Money that you got")),
        "pending": (values.PendingBenefit, N_("paper", "Money that you wait for")),
    },
    economy.Assets: {
        "lines": (values.AssetLine, N_("paper", "What you own")),
        "accounts": (values.BankAccount, N_("paper", "Bank accounts")),
    },
    economy.Costs: {"lines": (values.ExpenseLine, N_("paper", "Costs that you apply for"))},
    participation.Activity: {"jobs": (values.JobSought, N_("paper", "Jobs that you applied for"))},
}
_ONE_SAID = (YesNo.YES, YesNo.NO)


@dataclass(frozen=True)
class Choice:
    """One answer to tick."""

    name: Text
    is_ticked: bool


@dataclass(frozen=True)
class Question:
    """A question: choices to tick, or room to write in. `unit` says what to write."""

    label: Text
    choices: tuple[Choice, ...] = ()
    answer: tuple[object, ...] = ()
    unit: Text | None = None
    is_long: bool = False


@dataclass(frozen=True)
class Table:
    """Lines of one kind. Empty rows are for what is new."""

    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[tuple[object, ...], ...], ...]


@dataclass(frozen=True)
class Part:
    """One section of the form. `whose` names the adult whose answers it holds, by name or part."""

    title: Text
    questions: tuple[Question, ...]
    tables: tuple[Table, ...]
    whose: str | Text = ""


def parts(document: ApplicationDocument, kinds: tuple[SectionKind, ...]) -> tuple[Part, ...]:
    """The form of these sections; an empty document gives an empty form."""
    found: list[Part] = []
    for kind in kinds:
        section: Any = document.section(kind.slug)
        if isinstance(section, participation.Activity):
            found += _activities(document, kind.title, section)
        else:
            found.append(Part(kind.title, _questions(section), _tables(document, section)))
    return tuple(part for part in found if part.questions or part.tables)


def _activities(
    document: ApplicationDocument, title: Text, section: participation.Activity
) -> list[Part]:
    """A part for each adult; for two, unless the household says that it has one."""
    is_alone = document.partner.exists == YesNo.NO
    people = {APPLICANT: "you"} if is_alone else {APPLICANT: "you", CO_APPLICANT: "partner"}
    said = {one.person: one for one in section.persons}
    found = []
    for person, slug in people.items():
        own = replace(section, jobs=tuple(one for one in section.jobs if one.person == person))
        whose = document.person_name(person) or SECTION_BY_SLUG[slug].title
        found.append(
            Part(
                title,
                _questions(said.get(person, participation.PersonActivity(person=person))),
                _tables(document, own),
                "" if is_alone else whose,
            )
        )
    return found


def _questions(section: Any) -> tuple[Question, ...]:
    asked = LABELS.get(type(section), {})
    found: list[Question] = []
    for field in fields(section):
        value = getattr(section, field.name)
        if isinstance(value, household.Adult):
            found += _questions(value)
        elif field.name in asked and field.name not in _NOT_ON_PAPER:
            found.append(_question(type(section), field.name, asked[field.name], value))
    return tuple(found)


def _question(section: type, name: str, label: Text, value: Any) -> Question:
    kind = _kind(get_type_hints(section)[name])
    if kind is bool:
        return Question(label, (Choice(name_of(YesNo.YES), value is True),))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        chosen = value if isinstance(value, tuple) else (value,)
        members = _ONE_SAID if kind is YesNo else tuple(kind)
        return Question(label, tuple(Choice(name_of(one), one in chosen) for one in members))
    return Question(label, (), shown_parts(name, value), _UNITS.get(kind), name in _LONG)


def _tables(document: ApplicationDocument, section: Any) -> tuple[Table, ...]:
    return tuple(
        _table(document, title, line, getattr(section, name))
        for name, (line, title) in _LISTS.get(type(section), {}).items()
    )


def _table(document: ApplicationDocument, title: Text, line: type, lines: Any) -> Table:
    has_many = len(document.people) > 1
    columns = {k: text for k, text in LABELS[line].items() if has_many or k != "person"}
    filled = tuple(tuple(_cell(document, one, name) for name in columns) for one in lines)
    empty = tuple(((),) * len(columns) for _ in range(_LEAST_ROWS))
    return Table(title, tuple(columns.values()), filled + empty)


def _cell(document: ApplicationDocument, line: Any, name: str) -> tuple[object, ...]:
    value = getattr(line, name)
    return (document.person_name(value),) if name == "person" else shown_parts(name, value)


def _kind(hint: Any) -> Any:
    """The type inside `X | None` or `tuple[X, ...]`."""
    if get_origin(hint) in (Union, UnionType):
        return _kind(next(one for one in get_args(hint) if one is not type(None)))
    return _kind(get_args(hint)[0]) if get_origin(hint) is tuple else hint


_UNITS: dict[Any, Text] = {
    Decimal: N_("paper", "kronor"),
    date: N_("paper", "year-month-day"),
}
