"""Personal numbers and coordination numbers."""

from datetime import date

from personnummer import personnummer
from personnummer.personnummer import PersonnummerException

from portal.domain.months import BenefitMonth
from portal.domain.refusals import Refusal
from portal.domain.text import N_

FIRST_TEST_SERIAL, LAST_TEST_SERIAL = 980, 998


class NotAPersonalNumber(Refusal):
    """What was typed is no personal or coordination number."""

    text = N_("person", "Check the number. It has 12 digits: year, month, day and the last four.")


def normalise(typed: str) -> str:
    """Twelve digits, from the ways that people write the number. Raises NotAPersonalNumber."""
    try:
        # The library raises two unrelated errors: one for dates, one for check digits.
        number = personnummer.parse(typed.strip())
    except (PersonnummerException, ValueError) as fault:
        raise NotAPersonalNumber from fault
    return str(number.format(True))


def birth_month(number: str) -> BenefitMonth | None:
    """The month that a child was born in, from its number as people write it; None if it is not
    there. Only years from 2000 on, and of ten digits these are always taken for such."""
    digits = "".join(filter(str.isdecimal, number))
    if len(digits) not in {10, 12}:
        return None
    born = digits if len(digits) == 12 else f"20{digits}"
    try:
        return BenefitMonth(int(born[:4]), int(born[4:6]))
    except ValueError:
        return None


def written(number: str) -> str:
    """Twelve digits as people read them: `19900118-9811`. Anything else stays as it is."""
    return f"{number[:8]}-{number[8:]}" if len(number) == 12 and number.isdecimal() else number


def number_of_test_series(birth: date, index: int) -> str:
    """A valid number of the test series: serials 980 to 998, which nobody alive is given.

    `index` 0 to 18 chooses the serial. Raises ValueError beyond that.
    """
    serial = FIRST_TEST_SERIAL + index
    if not FIRST_TEST_SERIAL <= serial <= LAST_TEST_SERIAL:
        raise ValueError("the test series has 19 serials a day")
    nine = f"{birth:%y%m%d}{serial}"
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    total = sum(value - 9 if value > 9 else value for value in doubled)
    return f"{birth:%Y%m%d}{serial}{-total % 10}"
