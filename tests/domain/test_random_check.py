"""Chance decides, anybody can repeat it, and only costs without a paper are asked about."""

from decimal import Decimal

from portal.domain import random_check
from portal.domain.application.answers import ExpenseKind, PaperRoute
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.economy import Costs
from portal.domain.application.values import ExpenseLine, Proof
from portal.domain.months import BenefitMonth

MONTH = BenefitMonth(2026, 11)
IDS = [f"{number:032x}" for number in range(2000)]


def picked(percent, seed=7, month=MONTH):
    return {one for one in IDS if random_check.is_picked(one, month, percent, seed)}


def test_same_seed_picks_the_same_and_another_picks_others():
    assert picked(10) == picked(10)
    assert picked(10) != picked(10, seed=8)
    assert picked(10) != picked(10, month=MONTH.plus(1))


def test_choice_is_the_same_on_every_machine():
    assert min(picked(1)) == IDS[72]


def test_share_is_kept_and_a_larger_one_only_adds():
    assert picked(0) == set()
    assert picked(100) == set(IDS)
    assert 150 < len(picked(10)) < 250
    assert picked(10) <= picked(11)


def test_costs_with_a_paper_or_a_word_about_it_are_left_out():
    lines = (
        ExpenseLine(id="bare", kind=ExpenseKind.RENT, amount=Decimal(7250), payee="Bostaden"),
        ExpenseLine(id="no amount", kind=ExpenseKind.MEDICINE),
        ExpenseLine(id="shown", kind=ExpenseKind.RENT, proof=Proof(papers=("p",))),
        *(
            ExpenseLine(id=route, kind=ExpenseKind.RENT, proof=Proof(route=route))
            for route in PaperRoute
        ),
    )
    wanted = random_check.wanted(ApplicationDocument(costs=Costs(lines=lines)))
    assert [one.line for one in wanted] == ["bare", "no amount"]
    assert wanted[0].text.values["payee"] == "Bostaden"
