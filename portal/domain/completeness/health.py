"""CR22–CR27 and CR37: medicine, care, dentist and glasses.

These costs are outside the norm and are always assessed by a person: no rule here downgrades them.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import ExpenseKind, PaperKind
from portal.domain.application.values import APPLICANT, CO_APPLICANT, ExpenseLine
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_

_CARE = (ExpenseKind.CARE, ExpenseKind.ACUTE_DENTAL)
_ASK_FIRST = (ExpenseKind.APPROVED_DENTAL, ExpenseKind.OTHER_DENTAL, ExpenseKind.GLASSES)

_RECEIPTS = frozenset({PaperKind.RECEIPT, PaperKind.OTHER})
# OTHER is a paper whose kind nobody knows: it may be the proposal.
_PRICED = frozenset({PaperKind.PRICE_PROPOSAL, PaperKind.BENEFIT_DECISION, PaperKind.OTHER})

# Fees that never count to a free card: missed visits, certificates, vaccination, inpatient care.
_OUTSIDE_PROTECTION = (
    "uteblive", "missat besök", "missade besök", "missed", "intyg", "certificate", "vaccin",
    "slutenvård", "inneliggande", "inpatient", "inlagd", "sjukhusvård",
)  # fmt: skip


def medicine_outside_scheme(case: Case) -> Iterator[Gap]:
    """CR22: medicine outside the benefit scheme, or without prescription."""
    for line in case.costs(ExpenseKind.MEDICINE):
        papers = case.papers(line.proof)
        outside = any(p.within_benefit is False or p.prescription is False for p in papers)
        shown = any(paper.kind is PaperKind.PRESCRIPTION for paper in papers)
        if outside and not shown and not line.why.strip():
            yield Gap("costs", line.id, "why")


def medicine_receipt_missing(case: Case) -> Iterator[Gap]:
    """CR23: medicine without a receipt."""
    for line in case.costs(ExpenseKind.MEDICINE):
        if case.lacks_paper(line):
            yield Gap("costs", line.id, "papers")


def paper_without_details(case: Case) -> Iterator[Gap]:
    """CR24: a health paper that does not show what was bought, or for whom."""
    for line in case.costs(ExpenseKind.MEDICINE, *_CARE):
        papers = case.papers(line.proof)
        bare = [p for p in papers if p.shows_details is False or p.shows_person is False]
        letter = any(paper.kind is PaperKind.APPOINTMENT_LETTER for paper in papers)
        if bare and not letter and len(bare) == len(papers):
            yield Gap("costs", line.id, "papers")


def care_receipt_missing(case: Case) -> Iterator[Gap]:
    """CR25: a visit without receipt or invoice. An appointment letter shows no cost."""
    for line in case.costs(*_CARE):
        kinds = {paper.kind for paper in case.papers(line.proof)}
        only_letter = kinds == {PaperKind.APPOINTMENT_LETTER} and case.asks(line.kind, line)
        if case.lacks_paper(line) or (only_letter and not case.has_other_way(line.proof)):
            yield Gap("costs", line.id, "papers")


def receipt_from_other_time(case: Case) -> Iterator[Gap]:
    """CR26: a receipt from before the time since the last application, or from after the month."""
    first, latest = _time_since_last(case)
    for line in case.document.costs.lines:
        receipts = [one for one in case.papers(line.proof) if one.kind in _RECEIPTS]
        dated = [day for one in receipts if (day := one.on or line.on)]
        odd = any((first is not None and on < first) or on > latest for on in dated)
        if odd and not line.why.strip():
            yield Gap("costs", line.id, "why")


def _time_since_last(case: Case) -> tuple[date | None, date]:
    """From the month before the one that was last applied for, to the end of this one or today."""
    month = case.document.benefit_month
    if month is None:
        return None, case.today
    last = case.last_applied or month.plus(-case.policy.gap_months)
    return last.plus(-1).first_day, max(case.today, month.last_day)


def near_free_card(case: Case) -> Iterator[Gap]:
    """CR27: twelve months reach a high-cost ceiling, or a fee is outside the protection."""
    spent = case.document.earlier_costs
    ceilings = (
        (ExpenseKind.MEDICINE, spent.medicine, case.policy.medicine_ceiling),
        (ExpenseKind.CARE, spent.care, case.policy.care_ceiling),
    )
    for kind, before, ceiling in ceilings:
        for lines in _by_person(case, kind):
            total = before + sum((line.amount or Decimal(0) for line in lines), Decimal(0))
            if total >= ceiling:
                yield Gap("costs", lines[-1].id, "amount")
                continue
            for line in lines if kind is ExpenseKind.CARE else ():
                if _is_outside_protection(case, line):
                    yield Gap("costs", line.id, "amount")


def _by_person(case: Case, kind: ExpenseKind) -> Iterator[list[ExpenseLine]]:
    """The lines of each adult, and those of the children, who have one ceiling together."""
    groups: dict[str, list[ExpenseLine]] = {}
    for line in case.costs(kind):
        whose = line.person if line.person in {APPLICANT, CO_APPLICANT} else "children"
        groups.setdefault(whose, []).append(line)
    yield from groups.values()


def _is_outside_protection(case: Case, line: ExpenseLine) -> bool:
    said = f"{line.description} {line.why}".casefold()
    named = any(word in said for word in _OUTSIDE_PROTECTION)
    return named or any(paper.within_benefit is False for paper in case.papers(line.proof))


def price_not_approved(case: Case) -> Iterator[Gap]:
    """CR37: dentist that is not acute, or glasses, without a price proposal."""
    for line in case.costs(*_ASK_FIRST):
        kinds = {paper.kind for paper in case.papers(line.proof)}
        if not kinds & _PRICED and not case.has_other_way(line.proof):
            yield Gap("costs", line.id, "papers")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule(
        "CR22",
        _I,
        N_(
            "finding",
            "Your case worker will look at your need. Add the prescription or write why.",
        ),
        medicine_outside_scheme,
        "livsföring i övrigt is assessed individually",
    ),
    Rule(
        "CR23",
        _A,
        N_("finding", "Add the receipt from the pharmacy."),
        medicine_receipt_missing,
        "S10: the medicine must be seen",
    ),
    Rule(
        "CR24",
        _A,
        N_(
            "finding",
            "This paper does not show what you bought or for whom."
            " Ask for a receipt with more, or add your appointment letter.",
        ),
        paper_without_details,
        "Vadstena",
    ),
    Rule(
        "CR25",
        _A,
        N_("finding", "Add the receipt or invoice from the visit."),
        care_receipt_missing,
        "S10: the visit must be seen",
    ),
    Rule(
        "CR26",
        _A,
        N_("finding", "The receipt is from another month. Tell us why it is sent now."),
        receipt_from_other_time,
        "Helsingborg: since you last applied",
    ),
    Rule(
        "CR27",
        _I,
        N_("finding", "You may have reached the limit for free medicine or care. Ask the clinic."),
        near_free_card,
        "Lag 2002:160 § 5",
    ),
    Rule(
        "CR37",
        _A,
        N_("finding", "Ask us before treatment or before you buy. Add the price proposal."),
        price_not_approved,
        "Helsingborg",
    ),
)
