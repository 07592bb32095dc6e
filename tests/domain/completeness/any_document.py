"""Documents that hold anything their types allow, for what must be true of every document."""

import types
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from portal.domain.application.document import ApplicationDocument
from portal.domain.months import BenefitMonth

# Few ids, so that lines, papers and persons often mean each other.
_IDS = st.sampled_from(["applicant", "co_applicant", "a", "b", "c"])
_WORDS = st.sampled_from(["", " ", "Ord", "intyg", "1234", "200811309980", "20051274-9803"])
_AMOUNTS = st.decimals(-9999, 10**9, places=2)
_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-1, 400),
    Decimal: _AMOUNTS,
    date: st.dates(date(2020, 1, 1), date(2029, 12, 31)),
    BenefitMonth: st.builds(BenefitMonth, st.integers(2024, 2028), st.integers(1, 12)),
}


def _of(kind: Any, name: str) -> st.SearchStrategy[Any]:
    if get_origin(kind) in (Union, types.UnionType):
        inner = next(part for part in get_args(kind) if part is not type(None))
        return st.none() | _of(inner, name)
    if get_origin(kind) is tuple:
        return st.lists(_of(get_args(kind)[0], name), max_size=3).map(tuple)
    if kind is str:
        return _IDS if name in {"id", "person", "papers"} else _WORDS
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    if is_dataclass(kind) and kind is not BenefitMonth:
        return anything(kind)
    return _SIMPLE[kind]


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a frozen class, every field of them drawn."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{one.name: _of(hints[one.name], one.name) for one in fields(kind)})


any_document: st.SearchStrategy[ApplicationDocument] = st.deferred(
    lambda: anything(ApplicationDocument)
)
