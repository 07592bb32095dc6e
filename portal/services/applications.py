"""The month's application: started from the last one, saved section by section, on any device."""

from dataclasses import replace
from typing import Any

from portal.domain import lifecycle
from portal.domain.application import renewal
from portal.domain.application.answers import ApplicationKind, Stance
from portal.domain.application.document import (
    SECTION_BY_SLUG,
)
from portal.domain.completeness.check import unanswered
from portal.domain.completeness.finding import Answer, Finding
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.municipality import Municipality
from portal.domain.refusals import ChangedElsewhere, MonthNotOpen, NotFound
from portal.domain.routing import ByPhone
from portal.records.applications import Application
from portal.services import apart, contact_details
from portal.services.application_documents import (
    add,
    alone,
    frozen,
    load,
    start,
    store,
    withdrawn_copy,
)
from portal.services.application_views import ApplicationView, fingerprint, line_id, view_of
from portal.services.work import Work

Which = BenefitMonth | str
WITHDRAW_JOB = "withdraw_delivery"


def is_begun(work: Work, month: Which) -> bool:
    """Whether opening it stores nothing: it is there already."""
    is_additional = isinstance(month, str)
    return is_additional or work.applications.for_month(work.own_case_id, str(month)) is not None


def open_month(work: Work, municipality: Municipality, month: Which) -> ApplicationView:
    """The household's application for a month, started now if need be.

    Raises MonthNotOpen, and ByPhone (RT1) for a household that we help in person.
    """
    if isinstance(month, str):
        return find(work, month)
    case_id = work.own_case_id
    row = work.applications.for_month(case_id, str(month))
    if row is None or not apart.may_see(work, row):
        apart.check_may_apply(work)
    if work.cases.is_protected(case_id):
        raise ByPhone
    if row is None:
        if month not in municipality.open_months(work.today):
            raise MonthNotOpen
        row = start(work, case_id, month)
    return view_of(work, row)


def start_additional(work: Work, month: BenefitMonth) -> ApplicationView:
    """Apply for more in a month that is sent; a draft that was started is gone on with."""
    sent = row_of(work, month)
    if sent.sent_at is None:
        raise NotFound
    apart.check_may_apply(work)
    for row in apart.applications(work, sent.case_id):
        is_draft = row.state in {State.DRAFT, State.SIGNING}
        if is_draft and row.kind == ApplicationKind.ADDITIONAL and row.benefit_month == str(month):
            return view_of(work, row)
    return view_of(work, add(work, sent.case_id, renewal.additional(frozen(work, sent))))


def take_back(work: Work, which: Which) -> ApplicationView:
    """Take a sent application back to correct it, or not to send it at all.

    What had been sent is kept, marked as taken back; the case system is told. Raises AlreadySent
    when a person has opened it.
    """
    row = row_of(work, which)
    apart.check_may_apply(work)
    lifecycle.after(row.state, "withdraw")
    number = row.receipt_number or ""
    work.applications.add(withdrawn_copy(work, row))
    work.outbox.put(WITHDRAW_JOB, number, work.now)
    work.supplements.forget_promised(row.id)
    row.state = State.DRAFT.value
    row.digest = row.sealed_frozen = row.receipt_number = row.sent_at = None
    row.delivered_at = row.case_system_reference = None
    row.has_one_signature, row.one_signature_because = False, None
    row.changed_at = work.now
    return view_of(work, row)


def find(work: Work, which: Which) -> ApplicationView:
    """The household's application for a month, or with that id. Raises NotFound."""
    return view_of(work, row_of(work, which))


def save_section(work: Work, which: Which, slug: str, value: Any, seen: str) -> ApplicationView:
    """Store one section. `seen` is the fingerprint of what the client had before them.

    Raises ChangedElsewhere when another device or the other adult saved something else meanwhile,
    AlreadySent when the month is sent.
    """
    row = row_of(work, which)
    document = load(work, row)
    now = document.section(slug)
    if now == value and now.stance is not None:
        return view_of(work, row)
    if fingerprint(now) != seen:
        raise ChangedElsewhere
    is_same = replace(now, stance=None) == replace(value, stance=None)
    stance = (now.stance or Stance.SAME) if is_same else _changed(now.stance)
    said = replace(value, stance=stance)
    changed = document.with_section(slug, said)
    if slug == "partner" and apart.follow(work, row, changed):
        changed = alone(work, row.case_id, document).with_section(slug, said)
    store(work, row, changed)
    contact_details.note(work, row.case_id, value)
    return view_of(work, row)


def save_line(
    work: Work, which: Which, slug: str, name: str, line: Any, seen: str
) -> ApplicationView:
    """Store one line of a section's list; a new id adds it. Raises as save_section does.

    A line that was taken away elsewhere meanwhile has changed too.
    """
    row = row_of(work, which)
    document = load(work, row)
    section = document.section(slug)
    lines = getattr(section, name)
    old = next((one for one in lines if line_id(one) == line_id(line)), None)
    if old == line:
        return view_of(work, row)
    if (old is not None or seen) and fingerprint(old) != seen:
        raise ChangedElsewhere
    kept = (*lines, line) if old is None else tuple(line if x is old else x for x in lines)
    store(work, row, document.with_section(slug, with_lines(section, name, kept)))
    return view_of(work, row)


def remove_line(work: Work, which: Which, slug: str, name: str, removed: str, seen: str) -> None:
    """Take a line away, as it was seen. Doing it twice changes nothing.

    Raises ChangedElsewhere when somebody saved another version of it meanwhile.
    """
    row = row_of(work, which)
    document = load(work, row)
    section = document.section(slug)
    lines = getattr(section, name)
    old = next((one for one in lines if line_id(one) == removed), None)
    if old is None:
        return
    if fingerprint(old) != seen:
        raise ChangedElsewhere
    kept = tuple(one for one in lines if one is not old)
    store(work, row, document.with_section(slug, with_lines(section, name, kept)))


def with_lines(section: Any, name: str, lines: tuple[Any, ...]) -> Any:
    """A section with other lines, which is not as last month any more."""
    return replace(section, stance=_changed(section.stance), **{name: lines})


def _changed(stance: Stance | None) -> Stance:
    """How a section stands after a change: a wish for help stays until the client takes it back."""
    return Stance.UNSURE if stance is Stance.UNSURE else Stance.CHANGED


def say_unchanged(work: Work, which: Which) -> ApplicationView:
    """The client says that all else is as last month: what is not answered yet is answered so."""
    row = row_of(work, which)
    document = load(work, row)
    said = renewal.unchanged(document)
    if replace(said, version=document.version) != document:
        store(work, row, said)
    return view_of(work, row)


def take_stance(work: Work, which: Which, slug: str, said: Stance) -> None:
    """The client says of a section that it is as last month, asks for help, or needs none now."""
    if slug not in SECTION_BY_SLUG:
        raise NotFound
    row = row_of(work, which)
    document = load(work, row)
    section = document.section(slug)
    if section.stance is not said:
        store(work, row, document.with_section(slug, replace(section, stance=said)))


def open_findings(view: ApplicationView) -> tuple[Finding, ...]:
    """What the client has neither fixed nor answered."""
    return unanswered(view.findings, view.document.answers)


def to_answer(view: ApplicationView) -> tuple[Finding, ...]:
    """The open findings that ask something of the client."""
    return tuple(one for one in open_findings(view) if one.is_for_client)


def told_at_once(view: ApplicationView) -> tuple[Finding, ...]:
    """The open findings that stand beside what they are about while it is written."""
    return tuple(one for one in open_findings(view) if one.is_told_at_once)


def answer(work: Work, which: Which, said: Answer) -> None:
    """Keep what the client says to a finding; the latest word counts."""
    row = row_of(work, which)
    document = load(work, row)
    others = tuple(one for one in document.answers if one.finding != said.finding)
    changed = replace(document, answers=(*others, said), version=document.version + 1)
    store(work, row, changed)


def row_of(work: Work, which: Which) -> Application:
    """The household's application for a month, or with that id, held. Raises NotFound."""
    case_id = work.own_case_id
    if isinstance(which, str):
        return work.applications.hold(apart.application(work, case_id, which))
    row = work.applications.for_month(case_id, str(which))
    if row is None or not apart.may_see(work, row):
        raise NotFound
    return work.applications.hold(row)
