"""CR14–CR17: the home and what it costs."""

from collections.abc import Iterator

from portal.domain.application.answers import ExpenseKind, HousingForm, YesNo
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_


def rent_slip_missing(case: Case) -> Iterator[Gap]:
    """CR14: rent is applied for without the month's rent slip."""
    for line in case.costs(ExpenseKind.RENT):
        if case.lacks_paper(line):
            yield Gap("costs", line.id, "papers")


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
    if home.form is HousingForm.SECOND_HAND and not case.is_shown(home.proof):
        yield Gap("home", field="papers")


def lodgers_pay_unknown(case: Case) -> Iterator[Gap]:
    """CR17: somebody else lives here, and what they pay is not said. 0 is an answer."""
    home = case.document.home
    if home.others_live_here is YesNo.YES and home.others_pay is None:
        yield Gap("home", field="others_pay")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
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
        "Åstorp; required by law from benefit month 2027-01 (2025/26:SoU30)",
    ),
    Rule(
        "CR17",
        _A,
        N_("finding", "Someone else lives here. Write what that person pays. You can write 0."),
        lodgers_pay_unknown,
        "Helsingborg",
    ),
)
