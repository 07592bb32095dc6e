"""CR01–CR08 and CR40: what makes it an application, and the fast path of an unchanged month."""

from collections.abc import Iterator

from portal.domain.application.answers import SigningWay, Stance, YesNo
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
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
    """CR04: neither the national norm nor any cost is applied for. Wanting help is an answer."""
    costs = case.document.costs
    wants_help = costs.norm is YesNo.UNSURE or costs.stance is Stance.UNSURE
    if costs.norm is not YesNo.YES and not costs.lines and not wants_help:
        yield Gap("costs", field="norm")


def month_already_sent(case: Case) -> Iterator[Gap]:
    """CR05: an application for the month is sent already. More costs are no second one."""
    before = case.previous.benefit_month if case.previous else None
    again = case.document.benefit_month in {case.document.last_applied, before} - {None}
    if case.document.is_repeat and (case.already_sent or again):
        yield Gap("start", field="benefit_month")


def question_open(case: Case) -> Iterator[Gap]:
    """CR06: a yes/no question has no answer. "Same" and "I don't know" are answers."""
    document = case.document
    if not document.is_repeat:
        return
    questions = (
        ("children", "exist", document.children.exist, document.children.stance),
        ("changes", "anything", document.changes.anything, document.changes.stance),
        ("income", "any", document.income.any, document.income.stance),
        ("assets", "any", document.assets.any, document.assets.stance),
    )
    for section, field, answer, stance in questions:
        if answer is None and stance not in {Stance.SAME, Stance.UNSURE}:
            yield Gap(section, field=field)


def not_declared(case: Case) -> Iterator[Gap]:
    """CR07: a signer has not accepted the declaration. Not asked yet is no gap."""
    if case.document.declaration.accepted is False:
        yield Gap("start", field="declaration")


def partner_not_signed(case: Case) -> Iterator[Gap]:
    """CR08: a couple's second signature is missing, and the client has not said that it must be."""
    said = case.document.declaration
    way = case.document.partner.signing
    cannot = way not in {None, SigningWay.OWN_EID}
    waited = said.days_waited is not None and said.days_waited >= case.policy.partner_wait_days
    # Days are counted from the first signature: then the second one is waited for.
    missing = said.partner_signed is False or (
        said.partner_signed is None and said.days_waited is not None
    )
    if case.document.has_co_applicant and missing and not (cannot or waited):
        yield Gap("partner", field="signing")


def nothing_changed(case: Case) -> Iterator[Gap]:
    """CR40: the client says that nothing has changed; a person still looks."""
    if case.document.nothing_changed:
        yield Gap("changes", field="anything")


_B, _I = Severity.BLOCKING, Severity.INDIVIDUAL
_LAW = "Förvaltningslagen 19 §"
RULES = (
    Rule(
        "CR01",
        _B,
        N_("finding", "Please write your name and personal number."),
        identity_missing,
        _LAW,
    ),
    Rule(
        "CR02",
        _B,
        N_("finding", "Tell us how we can reach you. One way is enough."),
        contact_missing,
        _LAW,
    ),
    Rule("CR03", _B, N_("finding", "Which month do you apply for?"), month_missing, _LAW),
    Rule(
        "CR04",
        _B,
        N_("finding", "Say what you apply for. You can choose only the norm."),
        nothing_asked_for,
        _LAW,
    ),
    Rule(
        "CR05",
        _B,
        N_("finding", "You have already applied for this month. You can add something to it."),
        month_already_sent,
        "Sundsvall, Skara",
    ),
    Rule(
        "CR06",
        _B,
        N_("finding", "Choose Yes, No or I don't know. You can ask for help."),
        question_open,
        "Gagnef",
    ),
    Rule(
        "CR07",
        _B,
        N_("finding", "Read the text and tick the box if your answers are true."),
        not_declared,
        "all municipalities",
    ),
    Rule(
        "CR08",
        _B,
        N_("finding", "We wait for the other signature. Tell us if that person cannot sign."),
        partner_not_signed,
        "Göteborg; safety",
    ),
    Rule(
        "CR40",
        _I,
        N_("finding", "You say nothing has changed. A person will check and decide."),
        nothing_changed,
        "the simple cases of the seed (S26)",
    ),
)
