"""CR30 and CR31: invoices and recurring bills."""

from collections.abc import Iterator
from decimal import Decimal

from portal.domain.application.answers import HEALTH, ExpenseKind, PaperKind
from portal.domain.application.values import ExpenseLine, Paper
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.text import N_

_BILLED = (
    ExpenseKind.ELECTRICITY,
    ExpenseKind.HOME_INSURANCE,
    ExpenseKind.INTERNET,
    ExpenseKind.UNION_FEE,
    ExpenseKind.UNEMPLOYMENT_FUND_FEE,
    ExpenseKind.CHILDCARE_FEE,
    ExpenseKind.MUNICIPAL_FEE,
)
# Their own sum is the pay or the benefit: a fee is only a row on them.
_OF_OTHER_SUMS = frozenset(
    {PaperKind.PAYSLIP, PaperKind.BENEFIT_DECISION, PaperKind.BANK_STATEMENT}
)


def invoice_cut(case: Case) -> Iterator[Gap]:
    """CR30: an invoice that does not show its due date or who pays."""
    for line in case.document.costs.lines:
        if any(_is_cut(paper, line.kind) for paper in case.papers(line.proof)):
            yield Gap("costs", line.id, "papers")
    if any(map(_is_cut, case.papers(case.document.documents.proof))):
        yield Gap("documents", field="papers")


def _is_cut(paper: Paper, kind: ExpenseKind | None = None) -> bool:
    bill = paper.kind in {PaperKind.INVOICE, PaperKind.RENT_SLIP}
    # A health paper without a name is CR24.
    nameless = paper.shows_person is False and kind not in HEALTH
    return bill and (False in {paper.shows_due, paper.shows_payer} or nameless)


def bill_missing(case: Case) -> Iterator[Gap]:
    """CR31: a recurring cost without its bill, or with another amount than the bill."""
    for line in case.costs(*_BILLED):
        differs = _differs_from_bill(case, line)
        if differs or case.lacks_paper(line):
            yield Gap("costs", line.id, "amount" if differs else "papers")


def _differs_from_bill(case: Case, line: ExpenseLine) -> bool:
    """A bill may lie beside its receipt, come in parts, or be for several of the lines."""
    bills = (paper for paper in case.papers(line.proof) if paper.kind not in _OF_OTHER_SUMS)
    amounts = [paper.amount for paper in bills if paper.amount is not None]
    if line.amount is None or not amounts:
        return False
    together = sum(
        (one.amount or Decimal(0) for one in case.document.costs.lines if _share(one, line)),
        Decimal(0),
    )
    return not {line.amount, together} & {*amounts, sum(amounts, Decimal(0))}


def _share(one: ExpenseLine, other: ExpenseLine) -> bool:
    return bool(set(one.proof.papers) & set(other.proof.papers))


_A = Severity.ADVISORY
RULES = (
    Rule(
        "CR30",
        _A,
        N_("finding", "We must see the last day to pay and who pays. Show the whole bill."),
        invoice_cut,
        "Vadstena",
    ),
    Rule(
        "CR31",
        _A,
        N_("finding", "Add the bill, or check the sum."),
        bill_missing,
        "Helsingborg",
    ),
)
