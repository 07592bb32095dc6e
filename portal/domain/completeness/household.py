"""CR10–CR17: the household and its home."""

from collections.abc import Iterator

from portal.domain.application.answers import ExpenseKind, HousingForm, Living, YesNo
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_


def long_since_last(case: Case) -> Iterator[Gap]:
    """CR10: the last application was for a month too long ago, or there is a new partner."""
    month, last = case.document.benefit_month, case.document.last_applied
    if month and last and month.months_since(last) > case.policy.gap_months:
        yield Gap("start", field="benefit_month")
        return
    before = case.previous
    if before and case.document.has_co_applicant and not before.has_co_applicant:
        yield Gap("partner", field="exists")


def change_not_described(case: Case) -> Iterator[Gap]:
    """CR11: a change is reported but not described."""
    changes = case.document.changes
    if changes.anything is YesNo.YES and not changes.description.strip():
        yield Gap("changes", field="description")


def days_missing(case: Case) -> Iterator[Gap]:
    """CR12: a child lives here part of the time, and the days are missing."""
    for child in case.document.children.children:
        if child.living in {Living.HALF, Living.OTHER} and child.days_per_month is None:
            yield Gap("children", child.id, "days_per_month")


def age_or_school_changes(case: Case) -> Iterator[Gap]:
    """CR13: a child turns 18, 20 or 21 in the benefit month, or changes school form."""
    month = case.document.benefit_month
    before = {c.id: c.school for c in case.previous.children.children} if case.previous else {}
    for child in case.document.children.children:
        number = child.personal_number
        born = number[:6] if number[:6].isdigit() else ""
        turns = month and born and f"{month.month:02d}" == born[4:6]
        age = month.year - int(born[:4]) if month and turns else None
        moved = child.id in before and before[child.id] is not child.school
        if age in {18, 20, 21} or moved:
            yield Gap("children", child.id, "school")


def rent_slip_missing(case: Case) -> Iterator[Gap]:
    """CR14: rent is applied for without the month's rent slip."""
    for line in case.document.costs.lines:
        if line.kind is ExpenseKind.RENT and not case.is_shown(line.proof):
            yield Gap("costs", line.id, "proof")


def rent_differs(case: Case) -> Iterator[Gap]:
    """CR15: rent or housing form differs from last month by more than the limit."""
    if case.previous is None:
        return
    now, before = case.document.home, case.previous.home
    if now.rent is not None and before.rent:
        share = abs(now.rent - before.rent) / before.rent * 100
        if share > case.policy.rent_percent:
            yield Gap("home", field="rent")
            return
    if now.form and before.form and now.form is not before.form:
        yield Gap("home", field="form")


def consent_missing(case: Case) -> Iterator[Gap]:
    """CR16: second-hand rent without the landlord's consent shown."""
    home = case.document.home
    if home.form is HousingForm.SECOND_HAND and not home.consent_papers:
        yield Gap("home", field="consent_papers")


def lodgers_pay_unknown(case: Case) -> Iterator[Gap]:
    """CR17: somebody else lives here, and what they pay is not said."""
    home = case.document.home
    if home.others_live_here is YesNo.YES and home.others_pay is None:
        yield Gap("home", field="others_pay")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule(
        "CR10",
        _A,
        N_("finding", "Your situation has changed or it was long ago. We can help you."),
        long_since_last,
    ),
    Rule(
        "CR11", _A, N_("finding", "Write a few words about what has changed."), change_not_described
    ),
    Rule(
        "CR12",
        _A,
        N_("finding", "How many days a month does the child live with you?"),
        days_missing,
    ),
    Rule(
        "CR13",
        _I,
        N_("finding", "A child's age or school changes. Your case worker will look at it."),
        age_or_school_changes,
    ),
    Rule("CR14", _A, N_("finding", "Add the rent slip for this month."), rent_slip_missing),
    Rule(
        "CR15",
        _I,
        N_("finding", "The rent is not the same as last month. Tell us why if you want."),
        rent_differs,
    ),
    Rule("CR16", _A, N_("finding", "Add a paper that shows the landlord agrees."), consent_missing),
    Rule(
        "CR17",
        _A,
        N_("finding", "Someone else lives here. Write what that person pays. You can write 0."),
        lodgers_pay_unknown,
    ),
)
