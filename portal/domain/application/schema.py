"""The document as JSON, out and in: one typed codec over the frozen values."""

import json
import re
import types
from collections import Counter
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache, partial
from typing import Any, Union, get_args, get_origin, get_type_hints

from portal.domain.application.document import (
    SCHEMA_VERSION,
    ApplicationDocument,
    FrozenDocument,
)
from portal.domain.application.meanings import meaning
from portal.domain.months import BenefitMonth
from portal.domain.refusals import Refusal
from portal.domain.text import N_

# No exponents: they write sums that nobody can count with.
_AMOUNT = r"-?\d+(\.\d+)?"
_DAY = r"\d{4}-\d{2}-\d{2}"


class NotADocument(Refusal):
    """The JSON is no application document. `path` names the place: costs.lines[2].amount."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            N_("schema", "This is no application document. Look at: {path}", path=path)
        )


def to_json(document: ApplicationDocument) -> dict[str, Any]:
    """The document as JSON values; amounts are strings, days ISO, the month `YYYY-MM`."""
    return {"schema": SCHEMA_VERSION, **plain(document)}


def from_json(stored: object) -> ApplicationDocument:
    """The document from JSON values; a null is as if it were left out.

    Raises NotADocument with the path of the first fault.
    """
    if not isinstance(stored, dict):
        raise NotADocument("document")
    if stored.get("schema") not in (None, SCHEMA_VERSION):
        raise NotADocument("schema")
    values = {key: value for key, value in stored.items() if key not in {"schema", "$schema"}}
    document: ApplicationDocument = lift(ApplicationDocument, values, "")
    return document


def dump(document: ApplicationDocument) -> bytes:
    """The canonical bytes: the same document always gives the same bytes."""
    return json.dumps(
        to_json(document), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def load(content: bytes) -> ApplicationDocument:
    """The document from its bytes. Raises NotADocument."""
    try:
        return from_json(parse(content))
    except (ValueError, RecursionError) as fault:
        raise NotADocument("JSON") from fault


def parse(content: bytes) -> Any:
    """JSON values. A key that stands twice in an object gives one more, which nothing is named."""
    return json.loads(content, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        values[f"{twice} (twice)"] = None
    return values


def doubled_id(value: object, path: str = "") -> str | None:
    """Where a list of a document's JSON holds an id, or a person, that stands there already."""
    if isinstance(value, dict):
        start = f"{path}." if path else ""
        inner = (doubled_id(part, f"{start}{key}") for key, part in value.items())
        return next(filter(None, inner), None)
    seen = set()
    for place, part in enumerate(value if isinstance(value, list) else ()):
        key = "id" if isinstance(part, dict) and "id" in part else "person"
        named = part.get(key) if isinstance(part, dict) else None
        if named is not None and named in seen:
            return f"{path}[{place}].{key}"
        seen.add(named)
        if deeper := doubled_id(part, f"{path}[{place}]"):
            return deeper
    return None


def freeze(document: ApplicationDocument, on: date) -> FrozenDocument:
    """What is signed."""
    return FrozenDocument(dump(document), on)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    schema = _schema(ApplicationDocument)
    schema["properties"] = {"schema": {"const": SCHEMA_VERSION}, **schema["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Application document",
        "version": SCHEMA_VERSION,
        **schema,
    }


def plain(value: object) -> Any:
    """Any of the domain's values as JSON values."""
    if is_dataclass(value) and not isinstance(value, BenefitMonth | type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | BenefitMonth):
        return str(value)
    return value


def lift(kind: Any, stored: Any, path: str = "") -> Any:
    """A value of that type from JSON values. Raises NotADocument with the path of the fault."""
    return _lifter(kind)(stored, path)


@cache
def _lifter(kind: Any) -> Callable[[Any, str], Any]:
    """What lifts a type. Worked out once: it takes longer than all the rest of reading."""
    if get_origin(kind) in (Union, types.UnionType):
        inner = _lifter(next(a for a in get_args(kind) if a is not type(None)))
        return lambda stored, path: None if stored is None else inner(stored, path)
    if get_origin(kind) is tuple:
        return partial(_lift_each, _lifter(get_args(kind)[0]))
    if kind in _READERS:
        return partial(_read, kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return partial(_attempt, kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return partial(_lift_fields, kind)
    return _refuse


def _refuse(_: Any, path: str) -> Any:
    raise NotADocument(path)


def _lift_each(inner: Callable[[Any, str], Any], stored: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(stored, list):
        raise NotADocument(path)
    return tuple(inner(part, f"{path}[{n}]") for n, part in enumerate(stored))


def _lift_fields(kind: Any, stored: Any, path: str) -> Any:
    lifters, needed = _fields(kind)
    start = f"{path}." if path else ""
    if not isinstance(stored, dict):
        raise NotADocument(path or "document")
    for key in stored:
        if key not in lifters:
            raise NotADocument(f"{start}{key}")
    said = {key: part for key, part in stored.items() if part is not None}
    for name in needed:
        if name not in said:
            raise NotADocument(f"{start}{name}")
    return kind(**{key: lifters[key](part, f"{start}{key}") for key, part in said.items()})


@cache
def _fields(kind: Any) -> tuple[dict[str, Callable[[Any, str], Any]], tuple[str, ...]]:
    """What lifts each field of a dataclass, and the fields that must be there."""
    lifters = {name: _lifter(hint) for name, hint in get_type_hints(kind).items()}
    return lifters, tuple(field.name for field in fields(kind) if field.default is MISSING)


def _decimal(stored: str) -> Decimal:
    if not re.fullmatch(_AMOUNT, stored):
        raise ValueError(stored)
    return Decimal(stored)


def _text(stored: str) -> str:
    stored.encode()  # half a surrogate can be neither stored nor shown
    return stored


def _day(stored: str) -> date:
    if not re.fullmatch(_DAY, stored, re.ASCII):
        raise ValueError(stored)
    return date.fromisoformat(stored)


def _whole(stored: float) -> int:
    if stored != int(stored):
        raise ValueError(stored)
    return int(stored)


_READERS: dict[type, tuple[tuple[type, ...], Callable[[Any], object]]] = {
    str: ((str,), _text),
    bool: ((bool,), bool),
    int: ((int, float), _whole),
    Decimal: ((str, int, float), lambda stored: _decimal(str(stored))),
    date: ((str,), _day),
    BenefitMonth: ((str,), BenefitMonth.parse),
}


def _read(kind: type, stored: Any, path: str) -> object:
    allowed, reader = _READERS[kind]
    if not isinstance(stored, allowed) or (isinstance(stored, bool) and kind is not bool):
        raise NotADocument(path)
    return _attempt(reader, stored, path)


def _attempt(reader: Callable[[Any], object], stored: Any, path: str) -> object:
    try:
        return reader(stored)
    except (ValueError, InvalidOperation, TypeError, OverflowError) as fault:
        raise NotADocument(path) from fault


_SIMPLE: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: {
        "type": ["string", "number"],
        "pattern": f"^{_AMOUNT}$",
        "description": "kronor, or kilometres",
    },
    date: {"type": "string", "format": "date"},
    BenefitMonth: {"type": "string", "pattern": r"^\d{4}-\d{2}$"},
}


def _schema(kind: Any) -> dict[str, Any]:
    if get_origin(kind) in (Union, types.UnionType):
        inner = next(part for part in get_args(kind) if part is not type(None))
        return {"anyOf": [_schema(inner), {"type": "null"}]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0])}
    if kind in _SIMPLE:
        return dict(_SIMPLE[kind])
    if issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    hints = get_type_hints(kind)
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n")[0],
        "additionalProperties": False,
        "required": [field.name for field in fields(kind) if field.default is MISSING],
        "properties": {
            field.name: _described(_schema(hints[field.name]), meaning(kind, field.name))
            for field in fields(kind)
        },
    }


def _described(schema: dict[str, Any], words: str) -> dict[str, Any]:
    return {**schema, "description": words} if words else schema
