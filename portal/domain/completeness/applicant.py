"""CR01–CR06: without these it would not be an application (Förvaltningslagen 19 §)."""

from collections.abc import Iterator

from portal.domain.application.answers import Stance, YesNo
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_


def identity_missing(case: Case) -> Iterator[Gap]:
    """CR01: the applicant's name or personal number is missing."""
    adult = case.document.you.adult
    if not adult.name.strip() or not adult.personal_number.strip():
        yield Gap("you", field="personal_number" if adult.name.strip() else "name")


def contact_missing(case: Case) -> Iterator[Gap]:
    """CR02: no phone, e-mail or postal address."""
    adult = case.document.you.adult
    if not any(way.strip() for way in (adult.phone, adult.email, adult.address)):
        yield Gap("you", field="phone")


def month_missing(case: Case) -> Iterator[Gap]:
    """CR03: no benefit month is chosen."""
    if case.document.benefit_month is None:
        yield Gap("start", field="benefit_month")


def nothing_asked_for(case: Case) -> Iterator[Gap]:
    """CR04: neither the national norm nor any cost is applied for."""
    if case.document.costs.norm is not YesNo.YES and not case.document.costs.lines:
        yield Gap("costs", field="norm")


def month_already_sent(case: Case) -> Iterator[Gap]:
    """CR05: an application for the month is sent already."""
    if case.already_sent:
        yield Gap("start", field="benefit_month")


def question_open(case: Case) -> Iterator[Gap]:
    """CR06: a yes/no question has no answer. "Same" and "I don't know" are answers."""
    document = case.document
    questions = (
        ("partner", "exists", document.partner.exists, document.partner.stance),
        ("children", "exist", document.children.exist, document.children.stance),
        ("changes", "anything", document.changes.anything, document.changes.stance),
        ("income", "any", document.income.any, document.income.stance),
        ("assets", "any", document.assets.any, document.assets.stance),
    )
    for section, field, answer, stance in questions:
        if answer is None and stance not in {Stance.SAME, Stance.UNSURE}:
            yield Gap(section, field=field)


_BLOCKING = Severity.BLOCKING
RULES = (
    Rule(
        "CR01",
        _BLOCKING,
        N_("finding", "Please write your name and personal number."),
        identity_missing,
    ),
    Rule(
        "CR02",
        _BLOCKING,
        N_("finding", "Tell us how we can reach you. One way is enough."),
        contact_missing,
    ),
    Rule("CR03", _BLOCKING, N_("finding", "Which month do you apply for?"), month_missing),
    Rule(
        "CR04",
        _BLOCKING,
        N_("finding", "Say what you apply for. You can choose only the norm."),
        nothing_asked_for,
    ),
    Rule(
        "CR05",
        _BLOCKING,
        N_("finding", "You have already applied for this month. You can add something to it."),
        month_already_sent,
    ),
    Rule(
        "CR06",
        _BLOCKING,
        N_("finding", "Choose Yes, No or I don't know. You can ask for help."),
        question_open,
    ),
)
