"""Decisions of the made-up municipality, as its case system would tell of them."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from portal.domain.decisions import DecidedLine, Decision, Outcome, Payment
from portal.domain.months import BenefitMonth, workday_on_or_after
from portal.services import decisions
from portal.services.work import Work

_LAW = "Beslutet är fattat enligt 12 kap. 1 § socialtjänstlagen (2025:400)."
_REASONS = {
    Outcome.APPROVED: "Du har inte andra pengar som räcker. Därför får du försörjningsstöd.",
    Outcome.PARTLY: "Du får pengar till hyra, el och mat. Du får inte hela kostnaden för internet, "
    "för den är högre än vad kommunen räknar med.",
    Outcome.REJECTED: "Din inkomst är högre än vad du behöver enligt normen den här månaden.",
}
_OUTCOMES = (*(Outcome.APPROVED,) * 4, Outcome.PARTLY, *(Outcome.APPROVED,) * 3, Outcome.REJECTED)
_INTERNET = DecidedLine(
    what="Internet",
    applied=Decimal(349),
    approved=Decimal(250),
    reason="Kommunen räknar med högst 250 kr.",
)


def decide(work: Work, index: int, case_id: str, staff_id: str, month: BenefitMonth) -> None:
    """The decision for a month of a household, with its payment."""
    worker = work.people.staff_by_id(staff_id)
    outcome = _OUTCOMES[index % len(_OUTCOMES)]
    decided_on = work.today - timedelta(days=5 + index % 9)
    amount = Decimal(5200 + index % 12 * 410)
    decision = Decision(
        reference=f"B-{month}-{index + 1:04d}",
        month=month,
        outcome=outcome,
        decided_on=decided_on,
        reasons=f"{_REASONS[outcome]} {_LAW}",
        decided_by=worker.name,
        title=worker.title,
        phone=worker.phone,
        amount=Decimal(0) if outcome is Outcome.REJECTED else amount,
        lines=(_INTERNET,) if outcome is Outcome.PARTLY else (),
    )
    if outcome is not Outcome.REJECTED:
        paid_on = workday_on_or_after(decided_on + timedelta(days=3))
        paid = Payment(amount=amount, on=paid_on, way="Till ditt konto")
        decision = replace(decision, payments=(paid,))
    decisions.keep(work, case_id, decision)
