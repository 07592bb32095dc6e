"""CR10–CR13: how long ago it was, what has changed, and the children."""

from collections.abc import Iterator

from portal.domain.application.answers import Change, Living, YesNo
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_

_CIVIL_STATUS = frozenset({Change.SEPARATED, Change.MARRIED, Change.MOVED_IN_TOGETHER})


def long_since_last(case: Case) -> Iterator[Gap]:
    """CR10: the last application was for a month too long ago, or who belongs together changed."""
    month, last = case.document.benefit_month, case.last_applied
    if month and last and month.months_since(last) > case.policy.gap_months:
        yield Gap("start", field="benefit_month")
        return
    before = case.previous
    if before and case.document.has_co_applicant is not before.has_co_applicant:
        yield Gap("partner", field="exists")
    elif _CIVIL_STATUS.intersection(case.document.changes.happened):
        yield Gap("changes", field="happened")


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


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule(
        "CR10",
        _A,
        N_("finding", "Your situation has changed or it was long ago. We can help you."),
        long_since_last,
        "Åstorp, Sävsjö, Boden, Sundsvall",
    ),
    Rule(
        "CR11",
        _A,
        N_("finding", "Write a few words about what has changed."),
        change_not_described,
        "Helsingborg",
    ),
    Rule(
        "CR12",
        _A,
        N_("finding", "How many days a month does the child live with you?"),
        days_missing,
        "the national norm is per child and day",
    ),
    Rule(
        "CR13",
        _I,
        N_("finding", "A child's age or school changes. Your case worker will look at it."),
        age_or_school_changes,
        "the norm table; S18",
    ),
)
