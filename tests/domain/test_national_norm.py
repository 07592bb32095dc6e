"""The norm of each year, and what of it a household sees."""

from datetime import date
from itertools import pairwise

import pytest

from portal.domain.application.answers import School, YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Child, Children, Partner
from portal.domain.months import BenefitMonth
from portal.domain.national_norm import NORMS, norm_of, parts
from portal.domain.persons import number_of_test_series

MONTH = BenefitMonth(2026, 12)


def child(born, **rest):
    return Child(id=str(born), personal_number=number_of_test_series(born, 0), **rest)


def household(*children, partner=YesNo.NO):
    return ApplicationDocument(
        benefit_month=MONTH,
        partner=Partner(exists=partner),
        children=Children(exist=YesNo.YES, children=children),
    )


def amounts(document, month=MONTH):
    return [one.amount for one in parts(norm_of(month), document)]


@pytest.mark.parametrize(
    ("month", "single", "couple"),
    [(BenefitMonth(2025, 1), 5180, 8450), (BenefitMonth(2026, 12), 5220, 8510)],
)
def test_totals_are_the_governments(month, single, couple):
    assert sum(amounts(household(), month)) == single
    assert sum(amounts(household(partner=YesNo.YES), month)) == couple


def test_month_without_known_amounts_has_none():
    assert norm_of(BenefitMonth(2026, 12)) is not None
    assert norm_of(BenefitMonth(2027, 1)) is None
    assert norm_of(BenefitMonth(2024, 12)) is None


def test_years_follow_each_other_without_a_gap():
    for before, after in pairwise(NORMS):
        assert before.until == after.since


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: str(norm.since))
def test_each_age_up_to_twenty_has_one_amount(norm):
    assert all(norm.of_child(age, lunch_elsewhere=False) for age in range(21))
    assert norm.of_child(21, lunch_elsewhere=False) is None
    assert norm.of_child(6, lunch_elsewhere=True) < norm.of_child(6, lunch_elsewhere=False)
    assert norm.of_child(7, lunch_elsewhere=True) == norm.of_child(7, lunch_elsewhere=False)


def test_child_counts_by_the_age_of_the_month_and_where_it_eats():
    turns_seven = child(date(2019, 12, 31))
    assert amounts(household(turns_seven)) == [3940, 3820, 1410]
    still_six = child(date(2020, 1, 1), school=School.PRESCHOOL)
    assert amounts(household(still_six)) == [3940, 2720, 1410]


@pytest.mark.parametrize("number", ["", "9" * 12, "nothing"])
def test_child_whose_age_nobody_knows_has_no_amount_of_its_own(number):
    assert amounts(household(Child(id="a", personal_number=number))) == [3940, 1410]


def test_each_person_above_seven_adds_as_much_as_the_seventh():
    norm = norm_of(MONTH)
    assert [norm.of_household(people) for people in (6, 7, 8, 9)] == [2640, 2830, 3020, 3210]
