"""Application documents in their sealed rows: opened, started from last month, stored again."""

from dataclasses import replace
from decimal import Decimal

from portal.domain import lifecycle, random_check
from portal.domain.application import evidence, renewal, schema
from portal.domain.application.answers import ExpenseKind, PaperKind, YesNo
from portal.domain.application.document import SECTIONS, ApplicationDocument, EarlierCosts
from portal.domain.application.household import Adult, Partner, You
from portal.domain.application.values import APPLICANT, CO_APPLICANT, Paper
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.receipt_evidence import as_paper
from portal.records.applications import Application
from portal.records.base import new_id
from portal.records.people import Identity
from portal.records.receipts import Receipt
from portal.services import apart, contact_details, plan_facts, receipts, typed_parts
from portal.services.receipts import ReceiptView
from portal.services.work import Work

WITHDRAWN = "withdrawn"


def previous_of(work: Work, row: Application) -> ApplicationDocument | None:
    """The document of the application that was sent before this one, if any."""
    before = work.applications.latest_sent(row.case_id, row.benefit_month)
    return frozen(work, before) if before else None


def start(work: Work, case_id: str, month: BenefitMonth) -> Application:
    """A new draft, filled in from the application that was sent before it."""
    document = begun(work, case_id, month)
    if work.cases.by_id(case_id).alone_id == work.actor.id:
        document = alone(work, case_id, document)
    return add(work, case_id, plan_facts.taken(work, case_id, document))


def begun(work: Work, case_id: str, month: BenefitMonth) -> ApplicationDocument:
    """What a month's draft begins with; nothing is stored."""
    before = work.applications.latest_sent(case_id, str(month))
    if before is None:
        return contact_details.wished(work, case_id, _first(work, case_id, month))
    document = contact_details.wished(work, case_id, renewal.draft(frozen(work, before), month))
    document = contact_details.reached(work, case_id, document)
    return replace(document, earlier_costs=_earlier_costs(work, case_id, month))


def _earlier_costs(work: Work, case_id: str, month: BenefitMonth) -> EarlierCosts:
    """What the household applied for in the twelve months before: it counts to a free card."""
    medicine = care = Decimal(0)
    for row in work.applications.all_of_case(case_id):
        age = month.months_since(BenefitMonth.parse(row.benefit_month))
        if row.sent_at is None or row.kind == WITHDRAWN or not 0 < age <= 12:
            continue
        for line in frozen(work, row).costs.lines:
            amount = line.amount or Decimal(0)
            medicine += amount if line.kind is ExpenseKind.MEDICINE else 0
            care += amount if line.kind is ExpenseKind.CARE else 0
    return EarlierCosts(medicine=medicine, care=care)


def alone(work: Work, case_id: str, document: ApplicationDocument) -> ApplicationDocument:
    """The document of the client who has no partner any more, about them and not the other."""
    relation = work.cases.relation(case_id, work.actor.id) or APPLICANT
    return renewal.alone(document, relation, adult(work, work.actor.id))


def add(work: Work, case_id: str, document: ApplicationDocument) -> Application:
    """Store a new draft; apart, it is the client's alone."""
    row = Application(
        id=new_id(),
        case_id=case_id,
        benefit_month=str(document.benefit_month),
        kind=document.kind.value,
        owner_id=work.cases.by_id(case_id).alone_id,
        state=State.DRAFT.value,
        sealed_document=b"",
        created_at=work.now,
        changed_at=work.now,
    )
    row.sealed_document = _seal(work, row, document)
    return work.applications.add(row)


def _first(work: Work, case_id: str, month: BenefitMonth) -> ApplicationDocument:
    """The first draft in the portal: who belongs to the case is known, the rest is asked."""
    members = work.cases.member_ids(case_id)
    adults = {key: adult(work, person) for key, person in members.items()}
    partner = Partner(exists=YesNo.NO)
    if CO_APPLICANT in adults:
        partner = Partner(exists=YesNo.YES, adult=adults[CO_APPLICANT])
    return ApplicationDocument(
        benefit_month=month, you=You(adult=adults.get(APPLICANT, Adult())), partner=partner
    )


def adult(work: Work, person_id: str) -> Adult:
    """A member of the case, as the first draft shows them."""
    known: Identity = work.people.identity(work.people.by_id(person_id))
    return Adult(
        name=known.name,
        personal_number=known.personal_number,
        phone=known.phone,
        email=known.email,
        address=known.address,
    )


def withdrawn_copy(work: Work, row: Application) -> Application:
    """What was sent, as a row of its own: it arrived, so it is kept."""
    copy = Application(
        id=new_id(),
        case_id=row.case_id,
        benefit_month=row.benefit_month,
        kind=WITHDRAWN,
        owner_id=row.owner_id,
        state=State.WITHDRAWN.value,
        version=row.version,
        digest=row.digest,
        receipt_number=row.receipt_number,
        sent_at=row.sent_at,
        has_one_signature=row.has_one_signature,
        one_signature_because=row.one_signature_because,
        sealed_document=b"",
        created_at=row.created_at,
        changed_at=work.now,
    )
    copy.sealed_document = copy.sealed_frozen = _seal(work, copy, frozen(work, row))
    row.receipt_number = None
    work.applications.flush()
    return copy


def mark_sent(work: Work, row: Application, document: ApplicationDocument, state: State) -> None:
    """Make a row a sent application of the past, for the demo and for moving in from elsewhere."""
    content = schema.freeze(document, work.today)
    row.sealed_document = row.sealed_frozen = _seal(work, row, document)
    row.digest, row.state = content.digest, state.value
    row.sent_at = row.delivered_at = work.now
    row.receipt_number = f"DEMO-{row.id[:8].upper()}"
    row.opened_at = work.now if state is State.OPENED else None


def store(work: Work, row: Application, document: ApplicationDocument) -> None:
    """A change: what was frozen for signing no longer is, so earlier signatures fall away."""
    if work.actor.acting is not None:
        typed_parts.note(work, row.id, _changed_parts(frozen(work, row), document))
    row.state = lifecycle.after(row.state, "change").value
    row.digest = row.sealed_frozen = None
    row.version = document.version
    row.changed_at = work.now
    row.sealed_document = _seal(work, row, document)


def _changed_parts(before: ApplicationDocument, after: ApplicationDocument) -> tuple[str, ...]:
    slugs = (kind.slug for kind in SECTIONS)
    return tuple(one for one in slugs if before.section(one) != after.section(one))


def _seal(work: Work, row: Application, document: ApplicationDocument) -> bytes:
    return work.vault.seal(schema.dump(document), f"{row.id}.document", row.case_id)


def frozen(work: Work, row: Application) -> ApplicationDocument:
    """The document as it was signed, or as it was last saved."""
    sealed = row.sealed_frozen or row.sealed_document
    return schema.load(work.vault.open(sealed, f"{row.id}.document", row.case_id))


def load(work: Work, row: Application) -> ApplicationDocument:
    """The document; a draft follows what was confirmed and planned since it was stored.

    Whether chance picks it for a check is fixed with the rest when it is frozen.
    """
    document = frozen(work, row)
    if State(row.state) is not State.DRAFT:
        return document
    kinds = evidence.kinds(document)
    kept = (one for one in work.receipts.pocket(row.case_id) if one.id in kinds)
    papers = tuple(
        paper_of(receipts.view_of(work, one), kinds[one.id], seen_before=_is_elsewhere(one, row))
        for one in kept
    )
    document = replace(document, papers=papers, picked_for_check=_is_picked(work, row))
    return plan_facts.current(work, row.case_id, document)


def _is_picked(work: Work, row: Application) -> bool:
    month = BenefitMonth.parse(row.benefit_month)
    policy = policy_for(month, work.limits)
    return random_check.is_picked(row.id, month, policy.check_percent, policy.check_seed)


def not_sent(work: Work, case_id: str) -> list[tuple[Application, ApplicationDocument]]:
    """The applications of a case that are begun and not sent, newest month first."""
    rows = (row for row in work.applications.not_sent(case_id) if apart.may_see(work, row))
    return [(row, load(work, row)) for row in rows]


def used_papers(document: ApplicationDocument) -> set[str]:
    """The papers that its costs are shown with."""
    return {paper for line in document.costs.lines for paper in line.proof.papers}


def _is_elsewhere(receipt: Receipt, row: Application) -> bool:
    return receipt.application_id is not None and receipt.application_id != row.id


def paper_of(view: ReceiptView, kind: PaperKind, *, seen_before: bool = False) -> Paper:
    """A receipt as evidence of a kind; `seen_before` when it was sent with another application."""
    return as_paper(view.id, kind, view.shown, view.reading, seen_before=seen_before)
