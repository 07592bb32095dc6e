"""CR30 and CR31: invoices and recurring bills."""

from collections.abc import Iterator

from portal.domain.application.answers import ExpenseKind, PaperKind
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
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


def invoice_cut(case: Case) -> Iterator[Gap]:
    """CR30: an invoice that does not show its due date or who pays."""
    for line in case.document.costs.lines:
        for paper in case.papers(line.proof):
            cut = paper.shows_due is False or paper.shows_payer is False
            if paper.kind is PaperKind.INVOICE and cut:
                yield Gap("costs", line.id, "papers")
                break


def bill_missing(case: Case) -> Iterator[Gap]:
    """CR31: a recurring cost without its bill, or with another amount than the bill."""
    for line in case.costs(*_BILLED):
        amounts = [paper.amount for paper in case.papers(line.proof) if paper.amount is not None]
        differs = line.amount is not None and bool(amounts) and sum(amounts) != line.amount
        if differs or case.lacks_paper(line):
            yield Gap("costs", line.id, "amount" if differs else "papers")


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
