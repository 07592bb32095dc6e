"""CR19, CR20, CR22–CR29, CR31–CR33, CR38–CR39: income, costs, travel, activity and their papers."""

from collections.abc import Iterator

from portal.domain.application.answers import ExpenseKind, IncomeKind, Occupation, YesNo
from portal.domain.application.values import APPLICANT, CO_APPLICANT, ExpenseLine
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_

_TO_EXPLAIN = {IncomeKind.DEPOSIT, IncomeKind.LOAN, IncomeKind.GIFT, IncomeKind.OTHER}
_BILLED = {
    ExpenseKind.ELECTRICITY,
    ExpenseKind.HOME_INSURANCE,
    ExpenseKind.INTERNET,
    ExpenseKind.UNION_FEE,
    ExpenseKind.UNEMPLOYMENT_FUND_FEE,
    ExpenseKind.CHILDCARE_FEE,
}
_TRAVEL = {ExpenseKind.WORK_TRAVEL, ExpenseKind.MEDICAL_TRAVEL}


def _lines(case: Case, *kinds: ExpenseKind) -> Iterator[ExpenseLine]:
    return (line for line in case.document.costs.lines if line.kind in kinds)


def payslip_missing(case: Case) -> Iterator[Gap]:
    """CR19: salary without a payslip."""
    for line in case.document.income.lines:
        if line.kind is IncomeKind.SALARY and not case.is_shown(line.proof):
            yield Gap("income", line.id, "proof")


def money_not_explained(case: Case) -> Iterator[Gap]:
    """CR20: deposits, loans or gifts without a word about what they are."""
    income = case.document.income
    for line in income.lines:
        if line.kind in _TO_EXPLAIN and not line.description.strip():
            yield Gap("income", line.id, "description")
    explained = income.deposits_explained.strip() or any(
        x.kind in _TO_EXPLAIN for x in income.lines
    )
    if income.deposits is YesNo.YES and not explained:
        yield Gap("income", field="deposits_explained")


def medicine_outside_scheme(case: Case) -> Iterator[Gap]:
    """CR22: medicine outside the benefit scheme, or without prescription."""
    for line in _lines(case, ExpenseKind.MEDICINE):
        papers = case.papers(line.proof)
        outside = any(p.within_benefit is False or p.prescription is False for p in papers)
        if outside and not line.why.strip():
            yield Gap("costs", line.id, "why")


def medicine_receipt_missing(case: Case) -> Iterator[Gap]:
    """CR23: medicine without a receipt."""
    for line in _lines(case, ExpenseKind.MEDICINE):
        if not case.is_shown(line.proof):
            yield Gap("costs", line.id, "proof")


def paper_without_details(case: Case) -> Iterator[Gap]:
    """CR24: a health paper that does not show what was bought, or for whom."""
    for line in _lines(case, ExpenseKind.MEDICINE, ExpenseKind.CARE):
        for paper in case.papers(line.proof):
            if paper.shows_details is False or paper.shows_person is False:
                yield Gap("costs", line.id, "proof")
                break


def care_receipt_missing(case: Case) -> Iterator[Gap]:
    """CR25: a visit without receipt or invoice."""
    for line in _lines(case, ExpenseKind.CARE, ExpenseKind.ACUTE_DENTAL):
        if not case.is_shown(line.proof):
            yield Gap("costs", line.id, "proof")


def receipt_from_other_time(case: Case) -> Iterator[Gap]:
    """CR26: a receipt from before the month that was last applied for."""
    last = case.document.last_applied
    if last is None:
        return
    for line in case.document.costs.lines:
        dated = [paper.on for paper in case.papers(line.proof) if paper.on]
        early = any(on < last.plus(-1).first_day for on in dated)
        if early and not line.why.strip():
            yield Gap("costs", line.id, "why")


def near_free_card(case: Case) -> Iterator[Gap]:
    """CR27: what is applied for reaches a high-cost ceiling (2002:160 § 5)."""
    ceilings = (
        (ExpenseKind.MEDICINE, case.policy.medicine_ceiling),
        (ExpenseKind.CARE, case.policy.care_ceiling),
    )
    for kind, ceiling in ceilings:
        lines = tuple(_lines(case, kind))
        if lines and sum(line.amount or 0 for line in lines) >= ceiling:
            yield Gap("costs", lines[0].id, "amount")


def short_way(case: Case) -> Iterator[Gap]:
    """CR28: a journey shorter than the municipality's limit. It can still be applied for."""
    for line in _lines(case, ExpenseKind.WORK_TRAVEL):
        travel = line.travel
        if travel and travel.kilometres is not None:
            short = travel.kilometres < case.policy.travel_kilometres
            if short and not travel.why_not_walk.strip():
                yield Gap("costs", line.id, "why_not_walk")


def travel_not_described(case: Case) -> Iterator[Gap]:
    """CR29: a journey without purpose, from or to."""
    for line in _lines(case, *_TRAVEL):
        travel = line.travel
        said = (travel.purpose, travel.from_place, travel.to_place) if travel else ("",)
        if not all(words.strip() for words in said):
            yield Gap("costs", line.id, "purpose")


def bill_missing(case: Case) -> Iterator[Gap]:
    """CR31: a recurring cost without its bill, or with another amount than the bill."""
    for line in _lines(case, *_BILLED):
        amounts = [paper.amount for paper in case.papers(line.proof) if paper.amount is not None]
        differs = line.amount is not None and bool(amounts) and sum(amounts) != line.amount
        if differs or not case.is_shown(line.proof):
            yield Gap("costs", line.id, "amount" if differs else "proof")


def certificate_missing(case: Case) -> Iterator[Gap]:
    """CR32: sick without a certificate that lasts the month out (law from 2026-07)."""
    month = case.document.benefit_month
    for person in case.document.activity.persons:
        if person.sick is not YesNo.YES:
            continue
        ends = [paper.period_to for paper in case.papers(person.certificate) if paper.period_to]
        ends_early = bool(month and ends and max(ends) < month.last_day)
        if ends_early or not case.is_shown(person.certificate):
            yield Gap("activity", person.person, "certificate")


def job_list_empty(case: Case) -> Iterator[Gap]:
    """CR33: a job seeker without jobs sought, and without a reason."""
    adults = {APPLICANT: case.document.you.adult, CO_APPLICANT: case.document.partner.adult}
    said = {person.person: person for person in case.document.activity.persons}
    for person in case.document.adults:
        if Occupation.JOB_SEEKER not in adults[person].occupations:
            continue
        jobs = any(job.person == person for job in case.document.activity.jobs)
        reason = said[person].no_jobs_reason.strip() if person in said else ""
        if not (jobs or reason):
            yield Gap("activity", person, "jobs")


def picture_hard_to_read(case: Case) -> Iterator[Gap]:
    """CR38: a picture that was measured as blurred, dark or cut."""
    for line in case.document.costs.lines:
        if any(paper.readable is False for paper in case.papers(line.proof)):
            yield Gap("costs", line.id, "proof")


def receipt_seen_before(case: Case) -> Iterator[Gap]:
    """CR39: the same receipt may have been sent before."""
    for line in case.document.costs.lines:
        again = any(paper.seen_before for paper in case.papers(line.proof))
        if again and not line.why.strip():
            yield Gap("costs", line.id, "why")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule("CR19", _A, N_("finding", "Add your payslip."), payslip_missing),
    Rule(
        "CR20",
        _A,
        N_("finding", "Write what the money is. Loans and gifts count too."),
        money_not_explained,
    ),
    Rule(
        "CR22",
        _I,
        N_(
            "finding",
            "Your case worker will look at your need. Add the prescription or write why.",
        ),
        medicine_outside_scheme,
    ),
    Rule("CR23", _A, N_("finding", "Add the receipt from the pharmacy."), medicine_receipt_missing),
    Rule(
        "CR24",
        _A,
        N_("finding", "This paper does not show what you bought or for whom."),
        paper_without_details,
    ),
    Rule(
        "CR25",
        _A,
        N_("finding", "Add the receipt or invoice from the visit."),
        care_receipt_missing,
    ),
    Rule(
        "CR26",
        _A,
        N_("finding", "The receipt is from another month. Tell us why it is sent now."),
        receipt_from_other_time,
    ),
    Rule(
        "CR27",
        _I,
        N_("finding", "You may have reached the limit for free medicine or care. Ask the clinic."),
        near_free_card,
    ),
    Rule(
        "CR28",
        _I,
        N_(
            "finding",
            "The way is shorter than our usual limit. You can still apply. Tell us why.",
        ),
        short_way,
    ),
    Rule(
        "CR29",
        _A,
        N_("finding", "Write where you travel from and to, and why."),
        travel_not_described,
    ),
    Rule("CR31", _A, N_("finding", "Add the bill, or check the sum."), bill_missing),
    Rule(
        "CR32",
        _A,
        N_("finding", "Your medical certificate is missing or ends soon. Add a new one."),
        certificate_missing,
    ),
    Rule(
        "CR33",
        _A,
        N_("finding", "Write the jobs you applied for, or why you have not applied."),
        job_list_empty,
    ),
    Rule(
        "CR38",
        _A,
        N_("finding", "We cannot read all of the picture. You can send it anyway."),
        picture_hard_to_read,
    ),
    Rule(
        "CR39",
        _I,
        N_("finding", "You may have sent this receipt before. Check, or write why it comes again."),
        receipt_seen_before,
    ),
)
