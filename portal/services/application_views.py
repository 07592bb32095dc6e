"""An application as its readers see it: unsealed, checked, and with what it waits for."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from portal.domain import lifecycle, one_signature, routing
from portal.domain.application import renewal
from portal.domain.application.description import Row, rows
from portal.domain.application.document import (
    SECTIONS,
    ApplicationDocument,
    Declaration,
    SectionKind,
)
from portal.domain.application.values import CO_APPLICANT
from portal.domain.completeness.check import check
from portal.domain.completeness.finding import Finding
from portal.domain.completeness.policy import policy_for
from portal.domain.danger import Contact, Danger, contacts
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.one_signature import Because
from portal.records.applications import Application, Signature
from portal.services.application_documents import (
    load,
    previous_of,
)
from portal.services.work import Work

ADDITIONAL_SECTIONS = ("changes", "costs", "documents", "message")


@dataclass(frozen=True)
class ApplicationView:
    """An application as pages see it. `signed_by` holds the person ids that have signed it.

    `alone`: why nobody waits for the partner. `is_own`: the case's other adult cannot see it.
    """

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
    alone: Because | None = None
    is_own: bool = False

    @property
    def address(self) -> str:
        """How addresses name it; what was taken back is kept beside its month."""
        is_kept_copy = self.state is State.WITHDRAWN
        return self.id if is_kept_copy else address_of(self.document, self.id)

    @property
    def sections(self) -> tuple[SectionKind, ...]:
        """The parts that apply: an additional application asks nothing that was answered."""
        wanted = ADDITIONAL_SECTIONS
        return tuple(k for k in SECTIONS if self.document.is_repeat or k.slug in wanted)

    @property
    def rows(self) -> dict[str, tuple[Row, ...]]:
        """What each part says. That a partner cannot or will not sign is not for the partner."""
        found = {kind.slug: rows(self.document, kind.slug) for kind in self.sections}
        if self.own_person == CO_APPLICANT and one_signature.exit_of(self.document):
            said = found.get("partner", ())
            found |= {"partner": tuple(row for row in said if row.key != "partner.signing")}
        return found

    @property
    def has_unsaid_parts(self) -> bool:
        """Whether there are parts that the client has not said anything of this month."""
        return any(self.document.section(kind.slug).stance is None for kind in self.sections)

    @property
    def is_touched(self) -> bool:
        """Whether the client has said of some part that it is not as last month."""
        return renewal.is_touched(self.document, self.sections)

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


def address_of(document: ApplicationDocument, application_id: str) -> str:
    """How addresses name an application: by its month, or by its id when there are several."""
    return str(document.benefit_month) if document.is_repeat else application_id


def fingerprint(value: object) -> str:
    """A short mark of a section or line as it was shown, to notice that it was changed since."""
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def view_of(work: Work, row: Application) -> ApplicationView:
    """An application row, unsealed and checked. The caller has checked that the actor may."""
    document = load(work, row)
    previous = previous_of(work, row)
    policy = policy_for(document.benefit_month, work.limits)
    people = {person: key for key, person in work.cases.member_ids(row.case_id).items()}
    signatures = work.applications.signatures(row.id, row.digest) if row.digest else ()
    checked = _with_signatures(work, document, signatures) if not row.sent_at else document
    return ApplicationView(
        row.id,
        BenefitMonth.parse(row.benefit_month),
        State(row.state),
        document,
        previous,
        check(checked, today=work.today, policy=policy, previous=previous),
        people.get(work.actor.id, ""),
        frozenset(people[one.person_id] for one in signatures if one.person_id in people),
        row.changed_at,
        row.digest,
        row.receipt_number,
        row.sent_at,
        row.has_one_signature,
        _alone(row, document, people),
        row.owner_id is not None,
    )


def _alone(
    row: Application, document: ApplicationDocument, people: Mapping[str, str]
) -> Because | None:
    """Why the actor's signature alone is enough, as far as the document says."""
    is_own = row.owner_id is not None
    because = one_signature.must_be_alone(document, adults=len(people), is_own=is_own)
    is_for_other = CO_APPLICANT in people.values() and document.has_co_applicant
    return because or (one_signature.exit_of(document) if is_for_other else None)


def _with_signatures(
    work: Work, document: ApplicationDocument, signatures: Sequence[Signature]
) -> ApplicationDocument:
    """With what CR08 looks at, for who has signed and waits for the other; never stored."""
    if work.actor.id not in {one.person_id for one in signatures}:
        return document
    waited = (work.now - min(one.signed_at for one in signatures)).days
    said = Declaration(accepted=True, partner_signed=False, days_waited=waited)
    return replace(document, declaration=said)


def line_id(line: Any) -> str:
    """The id of a line; a person's activity is found by the person."""
    return str(getattr(line, "id", None) or line.person)
