"""CR14–CR17: the home and what it costs."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from portal.domain.application.answers import (
    ExpenseKind,
    HousingForm,
    IncomeKind,
    PaperKind,
    YesNo,
)
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.economy import Home
from portal.domain.application.values import ExpenseLine, Paper
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.months import BenefitMonth
from portal.domain.text import N_

_HALF_A_MONTH = timedelta(days=14)


def rent_slip_missing(case: Case) -> Iterator[Gap]:
    """CR14: rent is applied for without the month's rent slip, or with one of another time."""
    for line in case.costs(ExpenseKind.RENT):
        if case.lacks_paper(line) or _is_of_other_time(case, line):
            yield Gap("costs", line.id, "papers")


def _is_of_other_time(case: Case, line: ExpenseLine) -> bool:
    slips = [one for one in case.cost_papers(line) if _says_its_time(one)]
    month = case.document.benefit_month
    if month is None or not slips or case.has_other_way(line.proof):
        return False
    return case.asks(line.kind, line) and not any(_is_of(month, slip) for slip in slips)


def _says_its_time(paper: Paper) -> bool:
    """A rent slip is for the days around its own; an invoice must say which days it is for."""
    is_dated_bill = paper.kind is PaperKind.INVOICE and paper.period_to is not None
    return is_dated_bill or paper.kind is PaperKind.RENT_SLIP


def _is_of(month: BenefitMonth, slip: Paper) -> bool:
    """Rent is paid around the turn of the month before, and the slip comes some weeks earlier."""
    if slip.period_from is not None and slip.period_from > month.last_day:
        return False
    if slip.period_to is not None:
        return slip.period_to >= month.first_day
    before = month.plus(-1).first_day
    if slip.due_on is not None:
        return slip.due_on >= before + _HALF_A_MONTH
    return slip.on is None or slip.on >= before


def rent_differs(case: Case) -> Iterator[Gap]:
    """CR15: rent or housing form differs from last month by more than the limit."""
    if case.previous is None:
        return
    if _rent_moved(case.document, case.previous, case.policy.rent_percent):
        yield Gap("home", field="rent")
        return
    now, before = case.document.home.form, case.previous.home.form
    if now and before and now is not before:
        yield Gap("home", field="form")


def _rent_moved(now: ApplicationDocument, before: ApplicationDocument, percent: Decimal) -> bool:
    """Whether the rent that is told, or the one applied for, moved by more than the limit."""
    alike = [(now.home.rent, before.home.rent), (_applied_for(now), _applied_for(before))]
    known = [pair for pair in alike if None not in pair] or [(_rent(now), _rent(before))]
    return any(
        abs(new - old) * 100 > old * percent
        for new, old in known
        if new is not None and old is not None
    )


def _rent(document: ApplicationDocument) -> Decimal | None:
    """The rent as told of the home, or as applied for."""
    return _applied_for(document) if document.home.rent is None else document.home.rent


def _applied_for(document: ApplicationDocument) -> Decimal | None:
    rents = [one.amount for one in document.costs.lines if one.kind is ExpenseKind.RENT]
    known = [amount for amount in rents if amount is not None]
    return sum(known, Decimal(0)) if known else None


def consent_missing(case: Case) -> Iterator[Gap]:
    """CR16: second-hand rent without the landlord's consent shown."""
    home = case.document.home
    shown = case.is_shown(home.proof, {PaperKind.LANDLORD_CONSENT})
    if home.form is HousingForm.SECOND_HAND and not shown:
        yield Gap("home", field="papers")


def lodgers_pay_unknown(case: Case) -> Iterator[Gap]:
    """CR17: somebody else lives here, and what they pay is not said. 0 is an answer.

    Who lives with adult children has said so by that: the question about others is left open then,
    and each adult child pays something, or nothing. A plain no is believed.
    """
    home = case.document.home
    lodgers = [one for one in case.document.income.lines if one.kind is IncomeKind.LODGER]
    each_told = bool(lodgers) and all(one.amount is not None for one in lodgers)
    told = home.others_pay is not None or each_told
    if (_lives_with_others(home) or lodgers) and not told:
        field = "others_pay" if home.others_live_here is YesNo.YES else "others_live_here"
        yield Gap("home", field=field)


def _lives_with_others(home: Home) -> bool:
    with_children = home.form is HousingForm.WITH_ADULT_CHILDREN
    return home.others_live_here is YesNo.YES or (with_children and home.others_live_here is None)


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
_REFORM = BenefitMonth(2027, 1)
RULES = (
    Rule(
        "CR14",
        _A,
        N_("finding", "Add the rent slip for this month."),
        rent_slip_missing,
        "Sävsjö, Vadstena",
    ),
    Rule(
        "CR15",
        _I,
        N_("finding", "The rent is not the same as last month. Tell us why if you want."),
        rent_differs,
        "Sundsvall",
    ),
    Rule(
        "CR16",
        _A,
        N_("finding", "Add a paper that shows the landlord agrees."),
        consent_missing,
        "Åstorp",
        until=_REFORM,
    ),
    Rule(
        "CR16",
        _A,
        N_("finding", "The law says that the landlord must agree. Add a paper that shows it."),
        consent_missing,
        "Reformerat försörjningsstöd, bet. 2025/26:SoU30",
        since=_REFORM,
    ),
    Rule(
        "CR17",
        _A,
        N_("finding", "Someone else lives here. Write what that person pays. You can write 0."),
        lodgers_pay_unknown,
        "Helsingborg",
    ),
)
