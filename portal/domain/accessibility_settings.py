"""The accessibility desk by a municipality's own settings."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from portal.domain.accessibility import Authority, Desk, Kind
from portal.domain.completeness.policy import SettingFault
from portal.domain.text import Text

_MOST = 100


def read_desk(settings: Mapping[str, Any]) -> Desk:
    """The desk of the settings. Raises SettingFault that names the key."""
    values: dict[str, Any] = {}
    for key, value in settings.items():
        read = READERS.get(key)
        if read is None:
            raise SettingFault(f"There is no setting accessibility.{key}.")
        try:
            values[key] = read(value)
        except (KeyError, TypeError, ValueError, AttributeError):
            fault = f"The setting accessibility.{key} cannot be {value!r}."
            raise SettingFault(fault) from None
    return Desk(**values)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST:
        raise ValueError
    return value


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError
    return value


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


READERS: Mapping[str, Callable[[Any], Any]] = {
    "workdays": _count,
    "workdays_by_kind": lambda table: {Kind(kind): _count(one) for kind, one in table.items()},
    "order_from": lambda table: {Kind(kind): _words(one) for kind, one in table.items()},
    "remind_workdays": _count,
    "appeal_weeks": _count,
    "reports_a_day": _count,
    "assessed_on": _day,
    "shortcomings": lambda texts: tuple(Text("statement", _words(words)) for words in texts),
    "authorities": lambda rows: tuple(
        Authority(_words(row["name"]), _words(row["address"]), _day(row["from"])) for row in rows
    ),
}
