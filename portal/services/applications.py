"""The month's application: started from the last one, saved section by section, on any device."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from portal.domain import lifecycle, routing
from portal.domain.application import renewal
from portal.domain.application.answers import ApplicationKind, Stance
from portal.domain.application.document import (
    SECTION_BY_SLUG,
    SECTIONS,
    ApplicationDocument,
    SectionKind,
)
from portal.domain.completeness.check import check, unanswered
from portal.domain.completeness.finding import Answer, Finding
from portal.domain.completeness.policy import policy_for
from portal.domain.danger import Contact, Danger, contacts
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.municipality import Municipality
from portal.domain.refusals import ChangedElsewhere, MonthNotOpen, NotFound
from portal.domain.routing import ByPhone
from portal.records.applications import Application
from portal.services import contact_details
from portal.services.application_documents import (
    add,
    frozen,
    load,
    previous_of,
    start,
    store,
    withdrawn_copy,
)
from portal.services.receipts import case_of
from portal.services.work import Work


@dataclass(frozen=True)
class ApplicationView:
    """An application as pages see it. `signed_by` holds the person ids that have signed it."""

    id: str
    month: BenefitMonth
    state: State
    document: ApplicationDocument
    previous: ApplicationDocument | None
    findings: tuple[Finding, ...]
    own_person: str
    signed_by: frozenset[str]
    changed_at: datetime
    digest: str | None = None
    receipt_number: str | None = None
    sent_at: datetime | None = None
    has_one_signature: bool = False

    @property
    def address(self) -> str:
        """How addresses name it."""
        return address_of(self.document, self.id)

    @property
    def sections(self) -> tuple[SectionKind, ...]:
        """The parts that apply: an additional application asks nothing that was answered."""
        wanted = ADDITIONAL_SECTIONS
        return tuple(k for k in SECTIONS if self.document.is_repeat or k.slug in wanted)

    @property
    def may_take_back(self) -> bool:
        return lifecycle.allows(self.state, "withdraw")

    @property
    def dangers(self) -> tuple[Danger, ...]:
        """RT3: what the client's words warn of."""
        return routing.dangers(self.document)

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """RT3: whom to call at once."""
        return contacts(self.dangers)

    @property
    def is_draft(self) -> bool:
        return self.state is State.DRAFT

    @property
    def is_sent(self) -> bool:
        return self.receipt_number is not None

    def findings_in(self, slug: str) -> tuple[Finding, ...]:
        """The open findings of one section."""
        return tuple(finding for finding in self.findings if finding.section == slug)


Which = BenefitMonth | str
ADDITIONAL_SECTIONS = ("costs", "documents", "message")
WITHDRAW_JOB = "withdraw_delivery"


def address_of(document: ApplicationDocument, application_id: str) -> str:
    """How addresses name an application: by its month, or by its id when there are several."""
    return str(document.benefit_month) if document.is_repeat else application_id


def fingerprint(value: object) -> str:
    """A short mark of a section or line as it was shown, to notice that it was changed since."""
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def is_begun(work: Work, month: Which) -> bool:
    """Whether opening it stores nothing: it is there already."""
    is_additional = isinstance(month, str)
    return is_additional or work.applications.for_month(case_of(work), str(month)) is not None


def open_month(work: Work, municipality: Municipality, month: Which) -> ApplicationView:
    """The household's application for a month, started now if need be.

    Raises MonthNotOpen, and ByPhone (RT1) for a household that we help in person.
    """
    if isinstance(month, str):
        return find(work, month)
    case_id = case_of(work)
    if work.cases.is_protected(case_id):
        raise ByPhone
    row = work.applications.for_month(case_id, str(month))
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
    for row in work.applications.all_of_case(sent.case_id):
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
    lifecycle.after(row.state, "withdraw")
    number = row.receipt_number or ""
    work.applications.add(withdrawn_copy(work, row))
    work.outbox.put(WITHDRAW_JOB, number, work.now)
    work.supplements.forget_promised(row.id)
    row.state = State.DRAFT.value
    row.digest = row.sealed_frozen = row.receipt_number = row.sent_at = None
    row.delivered_at = row.case_system_reference = None
    row.has_one_signature = False
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
    store(work, row, document.with_section(slug, replace(value, stance=stance)))
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
    """The client says that all is as last month: every question of every month is answered so."""
    row = row_of(work, which)
    document = load(work, row)
    if not document.nothing_changed:
        store(work, row, renewal.unchanged(document))
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


def answer(work: Work, which: Which, said: Answer) -> None:
    """Keep what the client says to a finding; the latest word counts."""
    row = row_of(work, which)
    document = load(work, row)
    others = tuple(one for one in document.answers if one.finding != said.finding)
    changed = replace(document, answers=(*others, said), version=document.version + 1)
    store(work, row, changed)


def row_of(work: Work, which: Which) -> Application:
    """The household's application for a month, or with that id, held. Raises NotFound."""
    case_id = case_of(work)
    if isinstance(which, str):
        return work.applications.hold(work.applications.of_case(case_id, which))
    row = work.applications.for_month(case_id, str(which))
    if row is None:
        raise NotFound
    return work.applications.hold(row)


def view_of(work: Work, row: Application) -> ApplicationView:
    """An application row, unsealed and checked. The caller has checked that the actor may."""
    document = load(work, row)
    previous = previous_of(work, row)
    policy = policy_for(document.benefit_month, work.limits)
    people = {person: key for key, person in work.cases.member_ids(row.case_id).items()}
    signatures = work.applications.signatures(row.id, row.digest) if row.digest else ()
    return ApplicationView(
        row.id,
        BenefitMonth.parse(row.benefit_month),
        State(row.state),
        document,
        previous,
        check(document, today=work.today, policy=policy, previous=previous),
        people.get(work.actor.id, ""),
        frozenset(people[one.person_id] for one in signatures if one.person_id in people),
        row.changed_at,
        row.digest,
        row.receipt_number,
        row.sent_at,
        row.has_one_signature,
    )


def line_id(line: Any) -> str:
    """The id of a line; a person's activity is found by the person."""
    return str(getattr(line, "id", None) or line.person)
