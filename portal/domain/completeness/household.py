"""CR10–CR13: how long ago it was, what has changed, and the children."""

from collections.abc import Iterator

from portal.domain.application.answers import Change, Living, YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.persons import birth_month
from portal.domain.text import N_

_DAYS = range(32)
_TURNS = frozenset(years * 12 for years in (18, 20, 21))
_OF_CHILDREN = frozenset({Change.CHILD_SCHOOL, Change.CHILD_LIVING})
_CIVIL_STATUS = frozenset({Change.SEPARATED, Change.MARRIED, Change.MOVED_IN_TOGETHER})


def long_since_last(case: Case) -> Iterator[Gap]:
    """CR10: the last application was for a month too long ago, or who belongs together changed."""
    month, last = case.document.benefit_month, case.last_applied
    if month and last and month.months_since(last) > case.policy.gap_months:
        yield Gap("start", field="benefit_month")
        return
    if case.previous and _another_partner(case.document, case.previous):
        yield Gap("partner", field="exists")
    elif _CIVIL_STATUS.intersection(case.document.changes.happened):
        yield Gap("changes", field="happened")


def _another_partner(now: ApplicationDocument, before: ApplicationDocument) -> bool:
    if now.has_co_applicant is not before.has_co_applicant:
        return now.partner.exists in {YesNo.YES, YesNo.NO}
    numbers = (now.partner.adult.personal_number, before.partner.adult.personal_number)
    return now.has_co_applicant and all(numbers) and _digits(numbers[0]) != _digits(numbers[1])


def _digits(number: str) -> str:
    """The ten last digits: what is the same in all the ways that people write the number."""
    return "".join(filter(str.isdecimal, number))[-10:]


def change_not_described(case: Case) -> Iterator[Gap]:
    """CR11: a change is reported but not described, or time away without its days."""
    changes, children = case.document.changes, case.document.children.children
    away = changes.away is YesNo.YES
    dated = changes.away_from is not None or changes.away_to is not None
    # What is told at a child, or by the days away, is not asked for once more.
    told_at_child = any(child.change.strip() for child in children)
    untold = set(changes.happened) - (_OF_CHILDREN if told_at_child else set())
    told = told_at_child or (away and dated)
    unnamed = changes.anything is YesNo.YES and not changes.happened and not told
    reported = bool(untold) or unnamed
    if (reported or (away and not dated)) and not changes.description.strip():
        yield Gap("changes", field="description" if reported else "away_from")
    told_above = bool(_OF_CHILDREN.intersection(changes.happened) and changes.description.strip())
    for child in children:
        if child.changed is YesNo.YES and not child.change.strip() and not told_above:
            yield Gap("children", child.id, "change")


def days_missing(case: Case) -> Iterator[Gap]:
    """CR12: a child lives here part of the time, and the days are missing, or no month has them."""
    for child in case.document.children.children:
        if child.living in {Living.HALF, Living.OTHER} and child.days_per_month not in _DAYS:
            yield Gap("children", child.id, "days_per_month")


def age_or_school_changes(case: Case) -> Iterator[Gap]:
    """CR13: a child turns 18, 20 or 21 in the benefit month, or changes school form."""
    month = case.document.benefit_month
    before = {c.id: c.school for c in case.previous.children.children} if case.previous else {}
    found = False
    for child in case.document.children.children:
        born = birth_month(child.personal_number)
        turns = month is not None and born is not None and month.months_since(born) in _TURNS
        schools = (before.get(child.id), child.school)
        if turns or (all(schools) and schools[0] is not schools[1]):
            found = True
            yield Gap("children", child.id, "school")
    if Change.CHILD_SCHOOL in case.document.changes.happened and not found:
        yield Gap("changes", field="happened")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
RULES = (
    Rule(
        "CR10",
        _A,
        N_(
            "finding",
            "It was long ago, or something has changed."
            " You may need a new application. We help you.",
        ),
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
