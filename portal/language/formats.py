"""Amounts, days and moments as a reader writes them. Digits are Latin in every language."""

from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from portal.domain.months import STOCKHOLM, BenefitMonth
from portal.language.locales import locale_by_code

_NO_BREAK = "\u00a0"
# Languages that write it in a way of their own.
_DAYS = {"fi": "d. MMMM y"}
_TIMES = {"fi": "'klo' HH.mm", "sv": "'kl.' HH:mm"}


def kronor(amount: Decimal, code: str) -> str:
    """`1 450,00 kr`, held together by no-break spaces so that right-to-left text keeps it whole."""
    # Swedish grouping in every language: it is what stands on the paper beside the screen.
    number = format_decimal(amount, format="#,##0.00", locale="en" if code == "en" else "sv")
    return f"{number.replace(' ', _NO_BREAK)}{_NO_BREAK}kr"


def day(value: date, code: str) -> str:
    """`27 november 2026`, with the month as a word."""
    return format_date(value, _day_pattern(code), locale=locale_by_code(code).babel_id)


def month(value: BenefitMonth, code: str) -> str:
    """`november 2026`."""
    return format_date(value.first_day, "LLLL y", locale=locale_by_code(code).babel_id)


def moment(value: datetime, code: str) -> str:
    """`27 november 2026 14:05`, in Swedish local time."""
    local = value.astimezone(STOCKHOLM)
    pattern = f"{_day_pattern(code)} {_TIMES.get(code, 'HH:mm')}"
    return format_datetime(local, pattern, locale=locale_by_code(code).babel_id)


def clock(value: datetime, code: str) -> str:
    """`14:05`, in Swedish local time."""
    local = value.astimezone(STOCKHOLM)
    pattern = "HH.mm" if code == "fi" else "HH:mm"
    return format_datetime(local, pattern, locale=locale_by_code(code).babel_id)


def _day_pattern(code: str) -> str:
    return _DAYS.get(code, "d MMMM y")
