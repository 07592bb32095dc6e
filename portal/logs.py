"""Logs that hold no personal data: what may be logged is listed, all else is left out."""

import json
import logging
import re
import sys
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any, TextIO

import structlog

# The names that a line may hold. A new name is added here, with a thought for what it may show.
_MAY_HOLD = {
    "count",
    "endpoint",
    "event",
    "fault",
    "kind",
    "level",
    "part",
    "reason",
    "seconds",
    "side",
    "status",
    "timestamp",
}
_LONGEST = 100
# Six digits or more could be a part of a personal number, an account or a telephone number.
_NUMBER = re.compile(r"\d[\d \-]{4,}\d")
_TIME = "timestamp"


def configure(level: int = logging.INFO, to: TextIO | None = None) -> None:
    """One JSON object a line on standard error, for our own words and for every library's."""
    out = to or sys.stderr
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            leave_out,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(out),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(LibraryLines())
    root = logging.getLogger()
    root.handlers = [one for one in root.handlers if not _is_ours(one)] + [handler]
    root.setLevel(max(level, logging.WARNING))


def leave_out(_logger: object, _name: str, line: MutableMapping[str, Any]) -> dict[str, Any]:
    """Keep what may be logged; numbers, line breaks and long words in it become marks."""
    return {
        name: value if name == _TIME or isinstance(value, int | float) else _short(value)
        for name, value in line.items()
        if name in _MAY_HOLD
    }


class LibraryLines(logging.Formatter):
    """What libraries log: the place and the fixed words, never what was filled in.

    The message of an error, or a text that was put together before, could hold anything.
    """

    def format(self, record: logging.LogRecord) -> str:
        fault = record.exc_info[0] if record.exc_info else None
        is_fixed = isinstance(record.msg, str) and bool(record.args)
        words = record.msg if is_fixed else record.funcName or ""
        line = {
            "event": f"{record.name}: {_short(words)}",
            "level": record.levelname.lower(),
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
        }
        return json.dumps({**line, "fault": fault.__name__} if fault is not None else line)


def _is_ours(handler: logging.Handler) -> bool:
    return isinstance(handler.formatter, LibraryLines)


def _short(value: object) -> str:
    words = _NUMBER.sub("#", str(value).replace("\r", " ").replace("\n", " "))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
