"""CR22–CR27 and CR37: medicine, care, dentist and glasses.

These costs are outside the norm and are always assessed by a person: no rule here downgrades them.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import HEALTH, ExpenseKind, PaperKind
from portal.domain.application.values import APPLICANT, CO_APPLICANT, ExpenseLine, Paper
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.text import N_

_CARE = (ExpenseKind.CARE, ExpenseKind.ACUTE_DENTAL)
_ASK_FIRST = (ExpenseKind.APPROVED_DENTAL, ExpenseKind.OTHER_DENTAL, ExpenseKind.GLASSES)

# Fees that never count to a free card: missed visits, certificates, vaccination, inpatient care.
_OUTSIDE_PROTECTION = (
    "utebl", "missat besök", "missat läkarbesök", "missade besök", "missad tid", "missad läkartid",
    "avbokad tid", "avbokat besök", "sen avbokning", "sent återbud", "missed", "no-show", "no show",
    "late cancel", "sluten vård", "overnight",
    "intyg", "utlåtande", "certificate", "vaccin", "slutenvård", "inneliggande", "inpatient",
    "inlagd", "inlagt", "sjukhusvård", "sjukhusvistelse", "hospital stay", "dygnsavgift",
    "vårddygn", "dygn på", "day fee", "kom inte till", "did not attend",
)  # fmt: skip


def medicine_outside_scheme(case: Case) -> Iterator[Gap]:
    """CR22: medicine outside the benefit scheme, or without prescription."""
    for line in case.costs(ExpenseKind.MEDICINE):
        papers = case.papers(line.proof)
        outside = any(False in {one.within_benefit, one.prescription} for one in papers)
        shown = any(one.kind is PaperKind.PRESCRIPTION for one in papers)
        if outside and not shown and not line.why.strip():
            yield Gap("costs", line.id, "why")


def medicine_receipt_missing(case: Case) -> Iterator[Gap]:
    """CR23: medicine without a receipt. A prescription alone shows no cost."""
    for line in case.costs(ExpenseKind.MEDICINE):
        if case.lacks_paper(line):
            yield Gap("costs", line.id, "papers")


def paper_without_details(case: Case) -> Iterator[Gap]:
    """CR24: a health paper that does not show what was bought, for whom, when or at what cost."""
    for line in case.costs(*HEALTH):
        papers = case.papers(line.proof)
        letter = any(paper.kind is PaperKind.APPOINTMENT_LETTER for paper in papers)
        bare = [paper for paper in papers if _lacks_details(paper)]
        clear = [paper for paper in papers if not _lacks_details(paper)]
        stands_alone = not clear or any(_adds_to(line, clear, one) for one in bare)
        if bare and not letter and stands_alone:
            yield Gap("costs", line.id, "papers")


def _lacks_details(paper: Paper) -> bool:
    return False in {
        paper.shows_details,
        paper.shows_person,
        paper.shows_date,
        paper.shows_amount,
    }


def _adds_to(line: ExpenseLine, clear: list[Paper], bare: Paper) -> bool:
    """Whether the sum of a line holds a bare paper too, beside all that the clear ones show."""
    amounts = [paper.amount for paper in (*clear, bare)]
    known = [amount for amount in amounts if amount is not None]
    if line.amount is None or not bare.amount or len(known) < len(amounts):
        return False
    return sum(known, Decimal(0)) <= line.amount


def care_receipt_missing(case: Case) -> Iterator[Gap]:
    """CR25: a visit without receipt or invoice. An appointment letter shows no cost."""
    for line in case.costs(*_CARE):
        if case.lacks_paper(line):
            yield Gap("costs", line.id, "papers")


def receipt_from_other_time(case: Case) -> Iterator[Gap]:
    """CR26: a receipt from before the time since the last application, or from after the month."""
    month, first = case.document.benefit_month, case.since_last
    if month is None or first is None:
        return
    latest = max(case.today, month.last_day)
    for line in case.document.costs.lines:
        odd = any(on < first or on > latest for on in _days(case, line))
        if odd and not line.why.strip():
            yield Gap("costs", line.id, "why")


def _days(case: Case, line: ExpenseLine) -> list[date]:
    """The days of a line's receipts. A bill may be for a year: its day counts for health alone."""
    is_health = line.kind in HEALTH
    kinds = {PaperKind.RECEIPT, PaperKind.INVOICE} if is_health else {PaperKind.RECEIPT}
    papers = case.papers(line.proof)
    dated = [one.on or line.on for one in papers if one.kind in kinds or _is_some_receipt(one)]
    unseen = [line.on] if is_health and not papers else []
    return [day for day in (*dated, *unseen) if day]


def _is_some_receipt(paper: Paper) -> bool:
    return paper.kind is PaperKind.OTHER and paper.tells_a_cost


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
    said = f"{line.description} {line.why} {line.payee}".casefold()
    named = any(word in said for word in _OUTSIDE_PROTECTION)
    return named or any(paper.within_benefit is False for paper in case.papers(line.proof))


def price_not_approved(case: Case) -> Iterator[Gap]:
    """CR37: dentist that is not acute, or glasses, without a price proposal."""
    for line in case.costs(*_ASK_FIRST):
        if case.lacks_paper(line):
            yield Gap("costs", line.id, "papers")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule(
        "CR22",
        _I,
        N_(
            "finding",
            "This medicine may be outside the high-cost protection."
            " Your case worker will look at your need."
            " Add the prescription, or write why you need it.",
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
        N_(
            "finding",
            "You may have reached the limit for free medicine or care."
            " Ask the pharmacy or clinic. Your case worker will look at it.",
        ),
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
