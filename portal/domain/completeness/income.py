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
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.economy import Income
from portal.domain.application.values import BankAccount, Paper
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.months import BenefitMonth
from portal.domain.text import N_, Text

_DAY = timedelta(days=1)
_FRESH = timedelta(days=7)
_TO_EXPLAIN = {IncomeKind.DEPOSIT, IncomeKind.LOAN, IncomeKind.GIFT, IncomeKind.OTHER}
# A statement shows them beside salary and benefits, and what they are is said by their kind.
_COMES_TO_ACCOUNT = {IncomeKind.SALE, IncomeKind.CHILD_SUPPORT, IncomeKind.LODGER}


def statement_not_complete(case: Case) -> Iterator[Gap]:
    """CR18: an account's statement is missing, leaves days out, or lacks bank, name or balance.

    It goes on where the one of last month's application ended, or begins with the month before the
    benefit month. A statement that stops within the last week of that month will do: whoever
    prints it the day before a holiday is not asked again, and next month's goes on from there.
    """
    for account in case.document.assets.accounts:
        statements = _statements(case, account)
        shown = bool(statements) or case.has_other_way(account.proof)
        missing = case.asks("bank_statement", account) and not shown
        cut = any(_lacks_something(one, account) for one in statements)
        if missing or cut or _leaves_days_out(case, account, statements):
            yield Gap("assets", account.id, "papers", _wanted(case, account))


def _statements(case: Case, account: BankAccount) -> tuple[Paper, ...]:
    here = account.proof.papers
    shown = case.shown(account.proof, {PaperKind.BANK_STATEMENT}, account.person)
    return tuple(one for one in shown if one.id in here or not _is_of_another(one, account))


def _wanted(case: Case, account: BankAccount) -> Text | None:
    """The days that are asked for: the first is the one after what was shown last month."""
    month = case.document.benefit_month
    if month is None:
        return None
    before = month.plus(-1)
    last_end = _last_end(case, account.id) or before.first_day - _DAY
    return N_(
        "finding",
        "The bank statement is not complete. We need all accounts from {first} to {last}.",
        first=min(before.first_day, last_end + _DAY),
        last=before.last_day,
    )


def _leaves_days_out(case: Case, account: BankAccount, statements: tuple[Paper, ...]) -> bool:
    """Whether days are missing since the last statement ended, or in the month before."""
    month = case.document.benefit_month
    periods = _periods(account, statements)
    if not periods or month is None:
        return False
    shown_until = _last_end(case, account.id) or month.plus(-1).first_day - _DAY
    last = _last_day_shown(month, case.today)
    spans = sorted((begins or shown_until, ends or last) for begins, ends in periods)
    if _is_new(case, account):
        shown_until = max(shown_until, spans[0][0] - _DAY)
    for begins, ends in spans:
        if begins > shown_until + _DAY:
            return True
        shown_until = max(shown_until, ends)
    return shown_until < last


def _is_new(case: Case, account: BankAccount) -> bool:
    """Whether last month's document names other accounts: this begins when it was opened."""
    before = case.previous.assets.accounts if case.previous else ()
    return bool(before) and account.id not in {one.id for one in before}


def _periods(
    account: BankAccount, statements: tuple[Paper, ...]
) -> list[tuple[date | None, date | None]]:
    """The days of the statements, as they say themselves, or else as the client says."""
    said = [(one.period_from, one.period_to) for one in statements]
    told = (account.proof.period_from, account.proof.period_to)
    return [told] if any(told) and not any(map(any, said)) else said


def _last_day_shown(month: BenefitMonth, today: date) -> date:
    """The last week of the month before, or of what has come of it: next month's goes on there."""
    before = month.plus(-1)
    has_begun = before.first_day <= today
    return (min(before.last_day, today) if has_begun else before.last_day) - _FRESH


def _lacks_something(statement: Paper, account: BankAccount) -> bool:
    bare = False in {statement.shows_balance, statement.shows_person, statement.shows_period}
    nameless = statement.account is not None and not statement.account.strip()
    return bare or nameless or _is_of_another(statement, account)


def _is_of_another(statement: Paper, account: BankAccount) -> bool:
    told, shown = _last_digits(account.label), _last_digits(statement.account or "")
    return bool(told and shown and told != shown)


def _last_digits(account: str) -> str:
    """The four last digits of an account, or nothing when there are not so many."""
    digits = "".join(filter(str.isdecimal, account))
    return digits[-4:] if len(digits) >= 4 else ""


def _last_end(case: Case, account_id: str) -> date | None:
    """The last day that last month's statement of the account shows."""
    before, month = case.previous, case.document.benefit_month
    if before is None or month is None or before.benefit_month != month.plus(-1):
        return None
    proofs = [one.proof for one in before.assets.accounts if one.id == account_id]
    papers = (before.paper(paper) for proof in proofs for paper in proof.papers)
    told = [proof.period_to for proof in proofs]
    ends = [end for end in (*(one.period_to for one in papers if one), *told) if end]
    return max(ends, default=None)


def payslip_missing(case: Case) -> Iterator[Gap]:
    """CR19: salary without a payslip."""
    for line in case.document.income.lines:
        own = case.own(line.proof, {PaperKind.PAYSLIP}, line.person)
        shown = bool(own) or case.has_other_way(line.proof)
        if line.kind is IncomeKind.SALARY and not shown and case.asks("payslip", line):
            yield Gap("income", line.id, "papers")


def money_not_explained(case: Case) -> Iterator[Gap]:
    """CR20: deposits, loans or gifts without a word, or a statement that shows some."""
    income = case.document.income
    loose = [line for line in income.lines if line.kind in _TO_EXPLAIN]
    for line in loose:
        if not line.description.strip():
            yield Gap("income", line.id, "description")
    explained = bool(income.deposits_explained.strip() or loose)
    declared = any(line.kind in _COMES_TO_ACCOUNT for line in income.lines)
    seen = any(
        paper.shows_deposits
        for paper in case.document.papers
        if paper.kind is PaperKind.BANK_STATEMENT
    )
    if (income.deposits is YesNo.YES or (seen and not declared)) and not explained:
        yield Gap("income", field="deposits_explained")


def register_differs(case: Case) -> Iterator[Gap]:
    """CR21: an authority sees another benefit than was ticked, or one from last month is gone."""
    income, register = case.document.income, case.document.register
    if not _told(income) or not case.document.is_repeat:
        return
    ticked = set(income.seen)
    known = ticked if register is None else set(register)
    before = set(case.previous.income.seen) if case.previous else set()
    gone = before - ticked - {SeenBenefit.TAX_REFUND}
    if known != ticked or gone:
        yield Gap("income", field="seen")


def _told(income: Income) -> bool:
    """Whether the benefits are said: not by "help me", and not by "same" alone."""
    as_before = income.stance is Stance.SAME and income.any is None and not income.seen
    return income.stance is not Stance.UNSURE and not as_before


def benefit_not_applied_for(case: Case) -> Iterator[Gap]:
    """CR36: a benefit is waited for without its day, or a likely one was never applied for."""
    income = case.document.income
    for benefit in income.pending:
        if benefit.applied_on is None:
            yield Gap("income", benefit.id, "applied_on")
    waits_for_nothing = income.waiting is YesNo.YES and not income.pending
    if waits_for_nothing or _could_have_more(case.document):
        yield Gap("income", field="waiting")


def _could_have_more(document: ApplicationDocument) -> bool:
    """At home with a child without parental benefit: it is paid to those who never worked too."""
    income = document.income
    if not document.is_repeat or income.pending or not _told(income):
        return False
    partner = (document.partner.adult,) if document.has_co_applicant else ()
    adults = (document.you.adult, *partner)
    at_home = any(Occupation.PARENTAL_LEAVE in one.occupations for one in adults)
    paid = {*income.seen, *(document.register or ())}
    return at_home and SeenBenefit.SOCIAL_INSURANCE not in paid


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
