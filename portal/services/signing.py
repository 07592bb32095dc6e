"""Signing: each adult signs the same frozen document; a change in between voids what was signed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from portal.domain import lifecycle, one_signature
from portal.domain.application import schema
from portal.domain.application.values import APPLICANT
from portal.domain.completeness.check import check
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.mandates import NotSignedTogether
from portal.domain.months import BenefitMonth
from portal.domain.one_signature import Because
from portal.domain.refusals import BlockingFindings, DocumentChanged, SignatureMissing
from portal.records.applications import Application, Signature
from portal.services import apart, notices, submission, typed_parts
from portal.services.application_documents import alone, frozen, load, previous_of
from portal.services.application_views import ApplicationView, view_of
from portal.services.applications import Which, row_of
from portal.services.work import Work

EXIT_JOB = "send_with_one_signature"


def freeze(work: Work, which: Which, *, declared: bool) -> ApplicationView:
    """Fix what is to be signed. Frozen again without a change, it is the same document.

    Raises SignatureMissing (CR07) without the declaration, BlockingFindings (CR01–CR06) when it
    would not be an application, AlreadySent.
    """
    row = row_of(work, which)
    if not declared:
        raise SignatureMissing
    if State(row.state) is State.SIGNING:
        return view_of(work, row)
    document = load(work, row)
    if apart.follow(work, row, document):
        document = replace(alone(work, row.case_id, document), partner=document.partner)
    state = lifecycle.after(row.state, "freeze")
    policy = policy_for(document.benefit_month, work.limits)
    before = previous_of(work, row)
    found = check(document, today=work.today, policy=policy, previous=before)
    if any(finding.severity is Severity.BLOCKING for finding in found):
        raise BlockingFindings
    content = schema.freeze(replace(document, version=row.version), work.today)
    row.sealed_frozen = work.vault.seal(content.content, f"{row.id}.document", row.case_id)
    row.sealed_document = row.sealed_frozen
    row.digest = content.digest
    row.state = state.value
    row.changed_at = work.now
    return view_of(work, row)


def sign(
    work: Work, which: Which, digest: str, method: str, proof: Mapping[str, str] | None = None
) -> ApplicationView:
    """Keep the signer's signature on the document with that digest; send when all have signed.

    `proof` is what the e-ID's provider vouched for, and is kept sealed with the signature.
    A representative signs for the client. Doing it twice changes nothing. Raises DocumentChanged
    when the document is another by now, NotSignedTogether for staff who help.
    """
    row = row_of(work, which)
    if State(row.state) is not State.SIGNING:
        if row.receipt_number is not None and row.digest == digest:
            return view_of(work, row)
        raise DocumentChanged
    if row.digest != digest:
        raise DocumentChanged
    said = dict(proof or {})
    if acting := work.actor.acting:
        if not acting.may_sign:
            raise NotSignedTogether
        said |= {"mandate": acting.mandate_id, "signer": acting.by}
        typed_parts.note(work, row.id, (typed_parts.SIGNATURE,))
    take_signature(work, row, work.actor.id, method, said)
    return view_of(work, row)


def take_signature(
    work: Work, row: Application, person_id: str, method: str, said: Mapping[str, str]
) -> None:
    """Keep an adult's signature on what is frozen, once, and send it when it was the last one.

    `said` is kept, sealed, beside when and how it was signed.
    """
    signed = _signed_with(work, row, person_id, method, said)
    document, members = frozen(work, row), work.cases.member_ids(row.case_id)
    because = one_signature.must_be_alone(
        document, adults=len(members), is_own=row.owner_id is not None
    )
    is_missing = because is None and not set(members.values()) <= signed
    if is_missing and members.get(APPLICANT) in signed:
        because = one_signature.exit_of(document)
    if because is None and is_missing:
        work.outbox.put_at(EXIT_JOB, row.id, work.now, work.now + _wait(work, row))
        notices.tell_of_signature(work, row)
    else:
        submission.send(work, row, because)


def take_late_signature(
    work: Work, row: Application, person_id: str, method: str, said: Mapping[str, str]
) -> None:
    """Keep an adult's signature that came after the application was sent with one.

    When all have signed it is marked no more. Why it was sent so stays for the history. What the
    case system was told at delivery is not told anew: staff write the signature there.
    """
    signed = _signed_with(work, row, person_id, method, said)
    row.has_one_signature = not set(apart.readers(work, row)) <= signed


def _signed_with(
    work: Work, row: Application, person_id: str, method: str, said: Mapping[str, str]
) -> set[str]:
    """Who has signed what is frozen, with that adult, whose signature is kept once."""
    signed = {one.person_id for one in work.applications.signatures(row.id, row.digest or "")}
    if person_id not in signed:
        work.applications.add_signature(_signature(work, row, person_id, method, said))
    return signed | {person_id}


def send_alone(work: Work, which: Which) -> ApplicationView:
    """CR08: the other adult cannot or will not sign. Sent now, marked; nobody else is told."""
    row = row_of(work, which)
    if row.receipt_number is not None:
        return view_of(work, row)
    signed = work.applications.signatures(row.id, row.digest) if row.digest else ()
    if work.actor.id not in {one.person_id for one in signed}:
        raise SignatureMissing
    submission.send(work, row, Because.CHOSEN)
    return view_of(work, row)


def must_sign_again(work: Work, row: Application) -> bool:
    """Whether the actor has signed, and a change has made that signature count no more."""
    if row.receipt_number is not None:
        return False
    signed = work.applications.signatures(row.id, row.digest) if row.digest else ()
    if work.actor.id in {one.person_id for one in signed}:
        return False
    return work.applications.has_signed_some_version(row.id, work.actor.id)


def waits_for(work: Work, row: Application) -> str:
    """Whose signature it waits for: "you", "partner", or nobody's (empty)."""
    if State(row.state) is not State.SIGNING or row.digest is None:
        return ""
    signed = {one.person_id for one in work.applications.signatures(row.id, row.digest)}
    if not signed:
        return ""
    return "partner" if work.actor.id in signed else "you"


def stop_waiting(work: Work, application_id: str) -> None:
    """CR08: the time to wait for the second signature is over; what one has signed is sent."""
    row = work.applications.hold(work.applications.by_id(application_id))
    if State(row.state) is not State.SIGNING or row.digest is None:
        return
    signatures = work.applications.signatures(row.id, row.digest)
    if signatures and min(one.signed_at for one in signatures) + _wait(work, row) <= work.now:
        submission.send(work, row, Because.WAITED)


def days_to_wait(work: Work, month: BenefitMonth) -> int:
    """CR08: how many days a first signature waits for the second one."""
    return policy_for(month, work.limits).partner_wait_days


def _wait(work: Work, row: Application) -> timedelta:
    return timedelta(days=days_to_wait(work, BenefitMonth.parse(row.benefit_month)))


def _signature(
    work: Work, row: Application, person_id: str, method: str, said: Mapping[str, str]
) -> Signature:
    digest = row.digest or ""
    evidence = {"method": method, "digest": digest, "at": work.now.isoformat(), **said}
    name = f"{row.id}.{person_id}.signature"
    return Signature(
        application_id=row.id,
        person_id=person_id,
        digest=digest,
        method=method,
        sealed_evidence=work.vault.seal(json.dumps(evidence).encode(), name, row.case_id),
        signed_at=work.now,
    )
