"""Chance decides, anybody can repeat it, and only costs without a paper are asked about."""

from datetime import date
from decimal import Decimal

from portal.domain import random_check
from portal.domain.application.answers import ExpenseKind, IncomeKind, PaperRoute
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.economy import Assets, Costs, Income
from portal.domain.application.values import BankAccount, ExpenseLine, IncomeLine, Proof
from portal.domain.completeness.finding import Answer, AnswerKind
from portal.domain.completeness.policy import Policy
from portal.domain.months import BenefitMonth

MONTH = BenefitMonth(2026, 11)
_LOST = Proof(route=PaperRoute.DO_NOT_HAVE, reason="Den brann upp")
_COMES = Proof(route=PaperRoute.ON_PAPER)
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


def wanted(**parts):
    document = ApplicationDocument(benefit_month=MONTH, **parts)
    return random_check.wanted(document, Policy(), date(2026, 11, 2))


def test_costs_with_a_paper_or_a_word_about_it_are_left_out():
    lines = (
        ExpenseLine(id="bare", kind=ExpenseKind.RENT, amount=Decimal(7250), payee="Bostaden"),
        ExpenseLine(id="no amount", kind=ExpenseKind.MEDICINE),
        ExpenseLine(id="shown", kind=ExpenseKind.RENT, proof=Proof(papers=("p",))),
        *(
            ExpenseLine(id=route, kind=ExpenseKind.RENT, proof=Proof(route=route))
            for route in PaperRoute
        ),
        ExpenseLine(
            id="lost",
            kind=ExpenseKind.RENT,
            proof=_LOST,
        ),
    )
    found = wanted(costs=Costs(lines=lines))
    assert [one.line for one in found] == ["bare", "no amount", "do_not_have"]
    assert found[0].text.values["payee"] == "Bostaden"


def test_salaries_and_accounts_without_a_paper_are_asked_about():
    incomes = Income(
        lines=(
            IncomeLine(id="salary", kind=IncomeKind.SALARY, amount=Decimal(900)),
            IncomeLine(id="blank", kind=IncomeKind.SALARY),
            IncomeLine(id="slip", kind=IncomeKind.SALARY, proof=Proof(papers=("p",))),
            IncomeLine(id="gift", kind=IncomeKind.GIFT),
        )
    )
    accounts = (BankAccount(id="bank", label="Bank 1234"), BankAccount(id="kept", proof=_COMES))
    found = wanted(income=incomes, assets=Assets(accounts=accounts))
    assert [one.line for one in found] == ["salary", "blank", "bank"]
    assert found[2].text.values == {"month": MONTH.plus(-1), "account": "Bank 1234"}


def test_what_the_client_has_answered_is_not_asked_again():
    lines = (ExpenseLine(id="rent", kind=ExpenseKind.RENT),)
    for kind in AnswerKind:
        answers = (Answer(finding="CR14.costs.rent", kind=kind),)
        assert wanted(costs=Costs(lines=lines), answers=answers) == ()
