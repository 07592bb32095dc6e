"""What a question is tied to: something of its own case, and where to look at it."""

from dataclasses import dataclass

from portal.domain.application.answers import ApplicationKind, ExpenseKind
from portal.domain.application.description import LINES, rows
from portal.domain.application.document import SECTION_BY_SLUG
from portal.domain.application.naming import name_of
from portal.domain.dialogue import About, AboutKind
from portal.domain.months import BenefitMonth
from portal.domain.refusals import NotFound
from portal.domain.text import N_, Text
from portal.records.applications import Application
from portal.services import apart
from portal.services.application_documents import load
from portal.services.application_views import line_id
from portal.services.work import Work


@dataclass(frozen=True)
class Tied:
    """Something in a case that a thread is about.

    `name` is what the client's page calls it, where that says more than its kind. The rest is what
    an address needs: `month` is how the client's addresses name the application, `person_id` the
    one adult whom it concerns.
    """

    about: About
    name: Text | None = None
    application_id: str = ""
    month: str = ""
    is_sent: bool = False
    slug: str = ""
    list_name: str = ""
    line: str = ""
    person_id: str = ""


def of_client(work: Work, about: About | None) -> Tied | None:
    """What the client asks about; None for nothing, and for what is not theirs or is gone."""
    return find(work, work.own_case_id, about) if about else None


def find(work: Work, case_id: str, about: About | None) -> Tied | None:
    """What a thread of the case is about; None for nothing, and for what is not there any more.

    The caller has checked that the actor may see the case.
    """
    if about is None:
        return None
    try:
        return _FINDERS.get(about.kind, _in_application)(work, case_id, about)
    except NotFound:
        return None


def _in_application(work: Work, case_id: str, about: About) -> Tied:
    application_id, _, rest = about.id.partition(".")
    row = apart.application(work, case_id, application_id)
    if about.kind is AboutKind.FINDING:
        rest = rest.partition(".")[2]
    slug, _, line = rest.partition(".")
    if not slug:
        return _tied(about, row)
    if slug not in SECTION_BY_SLUG:
        raise NotFound
    document = load(work, row)
    names = {one.line: one.label for one in rows(document, slug)}
    lists = (
        name
        for name in LINES.get(slug, ())
        if line in {line_id(one) for one in getattr(document.section(slug), name)}
    )
    name = names.get(line) if line else None
    if name == name_of(ExpenseKind.UNION_FEE):
        # It becomes the subject of a thread, which stands in lists: they tell of no membership.
        name = None
    return _tied(about, row, name or SECTION_BY_SLUG[slug].title, slug, next(lists, ""), line)


def _tied(
    about: About,
    row: Application,
    name: Text | None = None,
    slug: str = "",
    list_name: str = "",
    line: str = "",
) -> Tied:
    is_repeat = row.kind == ApplicationKind.REPEAT.value
    month = row.benefit_month if is_repeat else row.id
    return Tied(about, name, row.id, month, row.sent_at is not None, slug, list_name, line)


def _supplement(work: Work, case_id: str, about: About) -> Tied:
    asked = apart.request(work, case_id, about.id)
    return Tied(about, application_id=asked.application_id, is_sent=True)


def _receipt(work: Work, case_id: str, about: About) -> Tied:
    receipt = apart.receipt(work, case_id, about.id)
    used_in = receipt.application_id or ""
    row = work.applications.of_case(case_id, used_in) if used_in else None
    return Tied(about, application_id=used_in, is_sent=row is not None and row.sent_at is not None)


def _decision(work: Work, case_id: str, about: About) -> Tied:
    row = work.decisions.of_case(case_id, about.id)
    if row.application_id:
        apart.application(work, case_id, row.application_id)
    month = BenefitMonth.parse(row.benefit_month)
    return Tied(about, N_("decision", "The decision for {month}", month=month))


def _plan(work: Work, case_id: str, about: About) -> Tied:
    part = work.plans.of_case(case_id, about.id)
    if work.actor.is_client and part.person_id != work.actor.id:
        raise NotFound
    return Tied(about, person_id=part.person_id)


def _wish(work: Work, case_id: str, about: About) -> Tied:
    wish = work.accessibility.by_id(about.id)
    household = work.cases.member_ids(case_id).values()
    allowed = (work.actor.id,) if work.actor.is_client else household
    if wish.person_id is None or wish.person_id not in allowed:
        raise NotFound
    return Tied(about, person_id=wish.person_id)


def _meeting(work: Work, case_id: str, about: About) -> Tied:
    meeting = work.meetings.of_case(case_id, about.id)
    if work.actor.is_client and meeting.person_id != work.actor.id:
        raise NotFound
    return Tied(about, person_id=meeting.person_id)


_FINDERS = {
    AboutKind.SUPPLEMENT: _supplement,
    AboutKind.RECEIPT: _receipt,
    AboutKind.PLAN: _plan,
    AboutKind.DECISION: _decision,
    AboutKind.ACCESSIBILITY: _wish,
    AboutKind.MEETING: _meeting,
}
