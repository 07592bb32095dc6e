"""Months, days and deadlines in Swedish local time."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

import holidays

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, order=True)
class BenefitMonth:
    """The month that support is for, written `2026-11`."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 2000 <= self.year <= 2999):
            raise ValueError(f"no such month: {self.year}-{self.month}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY-MM`. Raises ValueError."""
        match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
        if not match:
            raise ValueError(f"not a month: {text!r}")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that a day belongs to."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def plus(self, months: int) -> "BenefitMonth":
        """The month that many months later (earlier when negative)."""
        index = self.year * 12 + self.month - 1 + months
        return BenefitMonth(index // 12, index % 12 + 1)

    def months_since(self, earlier: "BenefitMonth") -> int:
        """How many months later this month is than `earlier`."""
        return (self.year - earlier.year) * 12 + self.month - earlier.month

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return self.plus(1).first_day - timedelta(days=1)


def local_day(moment: datetime) -> date:
    """The calendar day in Sweden of a moment in UTC."""
    return moment.astimezone(STOCKHOLM).date()


def as_utc(moment: datetime) -> datetime:
    """The same moment in UTC; moments without a zone are taken as UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


@lru_cache(maxsize=64)
def _free_days(year: int) -> frozenset[date]:
    # `de_facto` adds Christmas Eve, New Year's Eve and Midsummer Eve, when no office answers.
    swedish = holidays.country_holidays(
        "SE", years=year, categories=("public", "de_facto"), include_sundays=False
    )
    return frozenset(swedish)


def is_workday(day: date) -> bool:
    """Whether a Swedish municipal office answers that day."""
    return day.weekday() < 5 and day not in _free_days(day.year)


def workday_on_or_after(day: date) -> date:
    """The day itself, or the next workday."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def workdays_between(first: date, last: date) -> int:
    """How many workdays come after the first day, up to the last."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(is_workday(day) for day in days)


def plus_workdays(day: date, workdays: int) -> date:
    """The day that many workdays later."""
    for _ in range(workdays):
        day = workday_on_or_after(day + timedelta(days=1))
    return day
