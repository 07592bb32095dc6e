"""The declarative base, the column types and the engine."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import DateTime, Engine, MetaData, create_engine, event
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import TimeoutError
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

_PATIENCE_SECONDS = 10
_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_id() -> str:
    """A random 128-bit id, as hex, safe to show in a URL."""
    return secrets.token_hex(16)


def rows_changed(result: object) -> int:
    """How many rows an UPDATE or a DELETE has changed."""
    count: int = getattr(result, "rowcount", 0)
    return count


class UtcMoment(TypeDecorator[datetime]):
    """A moment in UTC, on databases that keep zones and on those that do not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment must say its zone")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: UtcMoment}  # noqa: RUF012


def connect(url: str) -> Engine:
    """An engine with the settings that keep promises: on SQLite WAL, full sync and foreign keys."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    arguments = {"timeout": _PATIENCE_SECONDS, "check_same_thread": False}
    # Each thread of a server keeps its connection: opening one reads the schema anew.
    engine = create_engine(
        url, connect_args=arguments, hide_parameters=True, pool_size=32, max_overflow=32
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def turn_to_write(engine: Engine) -> Iterator[None]:
    """Where one writes at a time, the threads of a process wait in line here.

    SQLite has no line: whoever looks at the right moment goes first, and somebody may be overtaken
    until their patience ends. Raises TimeoutError when it is not over in time.
    """
    line = _LINES.setdefault(engine, Lock()) if engine.dialect.name == "sqlite" else None
    if line is not None and not line.acquire(timeout=_PATIENCE_SECONDS):
        raise TimeoutError("nobody else ended writing")
    try:
        yield
    finally:
        if line is not None:
            line.release()


_LINES: WeakKeyDictionary[Engine, Lock] = WeakKeyDictionary()


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not open transactions by itself: BEGIN is ours, see below.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={_PATIENCE_SECONDS * 1000}",
        "trusted_schema=OFF",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    # A writer takes its lock at once, so that check and act are one step and never deadlock.
    mode = "DEFERRED" if connection.get_execution_options().get("reads_only") else "IMMEDIATE"
    connection.exec_driver_sql(f"BEGIN {mode}")
