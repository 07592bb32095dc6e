"""Where a document shows its papers, and what sort of paper is shown there."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.application.answers import ExpenseKind, IncomeKind, PaperKind
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import Proof

_OF_COST = {
    ExpenseKind.RENT: PaperKind.RENT_SLIP,
    # A receipt, a certificate, a price proposal, a decision: the place alone does not tell.
    ExpenseKind.WORK_TRAVEL: PaperKind.OTHER,
    ExpenseKind.APPROVED_DENTAL: PaperKind.OTHER,
    ExpenseKind.OTHER_DENTAL: PaperKind.OTHER,
    ExpenseKind.GLASSES: PaperKind.OTHER,
}

_BILLS = frozenset(
    {
        PaperKind.INVOICE,
        PaperKind.RECEIPT,
        # Electricity can stand on the rent slip, a union fee on the payslip.
        PaperKind.RENT_SLIP,
        PaperKind.PAYSLIP,
        PaperKind.BENEFIT_DECISION,
    }
)
_RECEIPTS = frozenset({PaperKind.RECEIPT, PaperKind.INVOICE})
_PRICED = frozenset({PaperKind.PRICE_PROPOSAL, PaperKind.BENEFIT_DECISION})

PROVES: dict[ExpenseKind, frozenset[PaperKind]] = {
    **dict.fromkeys(ExpenseKind, _BILLS),
    ExpenseKind.RENT: frozenset({PaperKind.RENT_SLIP, PaperKind.INVOICE}),
    # A specification of the prescription shows what was paid; the prescription alone does not.
    ExpenseKind.MEDICINE: _RECEIPTS | {PaperKind.PRESCRIPTION},
    ExpenseKind.CARE: _RECEIPTS,
    ExpenseKind.ACUTE_DENTAL: _RECEIPTS,
    ExpenseKind.APPROVED_DENTAL: _PRICED | _RECEIPTS,
    ExpenseKind.OTHER_DENTAL: _PRICED,
    ExpenseKind.GLASSES: _PRICED,
}
"""The kinds of paper that can prove a cost. A paper of a kind that nobody knows can prove any."""


@dataclass(frozen=True)
class Place:
    """A section, the line, account or person in it, what it shows, and the kind of its papers.

    `comes_again`: one paper holds for long there, and may be shown each month.
    """

    section: str
    line: str | None
    proof: Proof
    kind: PaperKind
    comes_again: bool = False


def places(document: ApplicationDocument) -> Iterator[Place]:
    """All places of a document where papers can be shown."""
    for cost in document.costs.lines:
        kind = _OF_COST.get(cost.kind, PaperKind.RECEIPT)
        yield Place("costs", cost.id, cost.proof, kind)
    for income in document.income.lines:
        paid = income.kind is IncomeKind.SALARY
        kind = PaperKind.PAYSLIP if paid else PaperKind.OTHER
        yield Place("income", income.id, income.proof, kind)
    for benefit in document.income.pending:
        yield Place("income", benefit.id, benefit.proof, PaperKind.OTHER, comes_again=True)
    for asset in document.assets.lines:
        yield Place("assets", asset.id, asset.proof, PaperKind.OTHER, comes_again=True)
    for account in document.assets.accounts:
        yield Place("assets", account.id, account.proof, PaperKind.BANK_STATEMENT)
    for one in document.activity.persons:
        yield Place("activity", one.person, one.certificate, PaperKind.MEDICAL_CERTIFICATE)
    yield Place("home", None, document.home.proof, PaperKind.LANDLORD_CONSENT)
    yield Place("documents", None, document.documents.proof, PaperKind.OTHER)


def kinds(document: ApplicationDocument) -> dict[str, PaperKind]:
    """What sort each paper is: nobody is asked what its places tell. OTHER where they differ."""
    found: dict[str, PaperKind] = {}
    for place in places(document):
        for paper in place.proof.papers:
            known = found.setdefault(paper, place.kind)
            found[paper] = known if known is place.kind else PaperKind.OTHER
    return found


def unplaced(document: ApplicationDocument) -> Place:
    """The papers that no line and no section points at, as if they lay among the other papers."""
    placed = {paper for place in places(document) for paper in place.proof.papers}
    left = tuple(paper.id for paper in document.papers if paper.id not in placed)
    return Place("documents", None, Proof(papers=left), PaperKind.OTHER)
