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


@dataclass(frozen=True)
class Place:
    """A section, the line, account or person in it, what it shows, and the kind of its papers."""

    section: str
    line: str | None
    proof: Proof
    kind: PaperKind


def places(document: ApplicationDocument) -> Iterator[Place]:
    """All places of a document where papers can be shown."""
    for cost in document.costs.lines:
        kind = _OF_COST.get(cost.kind, PaperKind.RECEIPT)
        yield Place("costs", cost.id, cost.proof, kind)
    for income in document.income.lines:
        paid = income.kind is IncomeKind.SALARY
        kind = PaperKind.PAYSLIP if paid else PaperKind.OTHER
        yield Place("income", income.id, income.proof, kind)
    for account in document.assets.accounts:
        yield Place("assets", account.id, account.proof, PaperKind.BANK_STATEMENT)
    for one in document.activity.persons:
        yield Place("activity", one.person, one.certificate, PaperKind.MEDICAL_CERTIFICATE)
    yield Place("home", None, document.home.proof, PaperKind.LANDLORD_CONSENT)
    yield Place("documents", None, document.documents.proof, PaperKind.OTHER)


def kinds(document: ApplicationDocument) -> dict[str, PaperKind]:
    """What sort each paper is, by its first place: nobody is asked what the place tells."""
    found: dict[str, PaperKind] = {}
    for place in places(document):
        for paper in place.proof.papers:
            found.setdefault(paper, place.kind)
    return found
