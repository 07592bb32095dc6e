"""CR18–CR21 and CR36: bank statements, income of last month, and what other authorities say."""

from collections.abc import Iterator
from datetime import date, timedelta

from portal.domain.application.answers import (
    IncomeKind,
    Occupation,
    PaperKind,
    SeenBenefit,
    Stance,
    YesNo,
)
from portal.domain.application.values import BankAccount, Paper
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_, Text

_DAY = timedelta(days=1)
_FRESH = timedelta(days=7)
_TO_EXPLAIN = {IncomeKind.DEPOSIT, IncomeKind.LOAN, IncomeKind.GIFT, IncomeKind.OTHER}


def statement_not_complete(case: Case) -> Iterator[Gap]:
    """CR18: an account's statement is missing, leaves days out, or lacks bank, name or balance."""
    for account in case.document.assets.accounts:
        missing = case.asks("bank_statement") and not case.is_shown(account.proof)
        if missing or _has_hole(case, account):
            yield Gap("assets", account.id, "papers", _wanted(case))


def _wanted(case: Case) -> Text | None:
    month = case.document.benefit_month
    if month is None:
        return None
    before = month.plus(-1)
    return N_(
        "finding",
        "The bank statement is not complete. We need all accounts from {first} to {last}.",
        first=before.first_day,
        last=before.last_day,
    )


def _has_hole(case: Case, account: BankAccount) -> bool:
    statements = case.papers(account.proof)
    if any(_lacks_something(one, account) for one in statements):
        return True
    month = case.document.benefit_month
    if not statements or month is None:
        return False
    before = _last_end(case, account.id) or month.plus(-1).first_day - _DAY
    # Whoever applies before the month is over shows it as far as it has come.
    last = min(month.plus(-1).last_day, case.today - _FRESH)
    shown_until = before
    for begins, ends in sorted(
        (one.period_from or before + _DAY, one.period_to or last) for one in statements
    ):
        if begins > shown_until + _DAY:
            return True
        shown_until = max(shown_until, ends)
    return shown_until < last


def _lacks_something(statement: Paper, account: BankAccount) -> bool:
    if statement.shows_balance is False or statement.shows_person is False:
        return True
    told, shown = _last_digits(account.label), _last_digits(statement.account or "")
    return statement.account == "" or bool(told and shown and told != shown)


def _last_digits(account: str) -> str:
    """The four last digits of an account, or nothing when there are not so many."""
    digits = "".join(filter(str.isdecimal, account))
    return digits[-4:] if len(digits) >= 4 else ""


def _last_end(case: Case, account_id: str) -> date | None:
    """The last day that last month's statement of the account shows."""
    before, month = case.previous, case.document.benefit_month
    if before is None or month is None or before.benefit_month != month.plus(-1):
        return None
    shown = (one.proof.papers for one in before.assets.accounts if one.id == account_id)
    papers = (before.paper(paper) for ids in shown for paper in ids)
    ends = [one.period_to for one in papers if one is not None and one.period_to]
    return max(ends, default=None)


def payslip_missing(case: Case) -> Iterator[Gap]:
    """CR19: salary without a payslip."""
    for line in case.document.income.lines:
        shown = case.is_shown(line.proof, PaperKind.PAYSLIP)
        if line.kind is IncomeKind.SALARY and not shown and case.asks("payslip"):
            yield Gap("income", line.id, "papers")


def money_not_explained(case: Case) -> Iterator[Gap]:
    """CR20: deposits, loans or gifts without a word, or a statement that shows some."""
    income = case.document.income
    loose = [line for line in income.lines if line.kind in _TO_EXPLAIN]
    for line in loose:
        if not line.description.strip():
            yield Gap("income", line.id, "description")
    explained = bool(income.deposits_explained.strip() or loose)
    seen = any(
        paper.shows_deposits
        for paper in case.document.papers
        if paper.kind is PaperKind.BANK_STATEMENT
    )
    if (income.deposits is YesNo.YES or seen) and not explained:
        yield Gap("income", field="deposits_explained")


def register_differs(case: Case) -> Iterator[Gap]:
    """CR21: an authority sees another benefit than was ticked, or one from last month is gone."""
    income, register = case.document.income, case.document.register
    if income.stance is Stance.UNSURE or not case.document.is_repeat:
        return
    ticked = set(income.seen)
    waited = bool(income.pending)
    before = set(case.previous.income.seen) if case.previous else set()
    known = set(register) if register is not None else ticked
    gone = (before - ticked - {SeenBenefit.TAX_REFUND}) if not waited else set()
    if known != ticked or gone:
        yield Gap("income", field="seen")


def benefit_not_applied_for(case: Case) -> Iterator[Gap]:
    """CR36: a benefit is waited for without its day, or a likely one was never applied for."""
    income = case.document.income
    for benefit in income.pending:
        if benefit.applied_on is None:
            yield Gap("income", benefit.id, "applied_on")
    if income.waiting is YesNo.YES and not income.pending:
        yield Gap("income", field="waiting")
        return
    document = case.document
    partner = (document.partner.adult,) if document.has_co_applicant else ()
    adults = (document.you.adult, *partner) if document.is_repeat else ()
    at_home = any(Occupation.PARENTAL_LEAVE in one.occupations for one in adults)
    paid = {*income.seen, *(document.register or ())}
    has_money = SeenBenefit.SOCIAL_INSURANCE in paid or bool(income.pending)
    if at_home and not has_money and income.stance is not Stance.UNSURE:
        yield Gap("income", field="waiting")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule(
        "CR18",
        _A,
        N_("finding", "The bank statement is not complete. We need the whole of last month."),
        statement_not_complete,
        "Vadstena, Uddevalla",
    ),
    Rule("CR19", _A, N_("finding", "Add your payslip."), payslip_missing, "Sävsjö"),
    Rule(
        "CR20",
        _A,
        N_("finding", "Write what the money is. Loans and gifts count too."),
        money_not_explained,
        "Karlstad, Helsingborg",
    ),
    Rule(
        "CR21",
        _I,
        N_("finding", "Another authority has other information. You can answer it."),
        register_differs,
        "Förvaltningslagen 25 §; Sundsvall",
    ),
    Rule(
        "CR36",
        _A,
        N_("finding", "Write when you applied for the benefit. If you have not, we can help you."),
        benefit_not_applied_for,
        "Vadstena",
    ),
)
