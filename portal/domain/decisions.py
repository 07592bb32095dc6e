"""Decisions and payments as the case system tells of them. None is made or changed here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from portal.domain.application import schema
from portal.domain.months import BenefitMonth, workday_on_or_after
from portal.domain.text import N_, Text

APPEAL_WITHIN = timedelta(weeks=3)
LONGEST = 20_000


class Outcome(StrEnum):
    """What was decided."""

    APPROVED = "approved"
    PARTLY = "partly"
    REJECTED = "rejected"


OUTCOME_NAMES: Mapping[Outcome, Text] = {
    Outcome.APPROVED: N_("decision", "Approved"),
    Outcome.PARTLY: N_("decision", "Partly approved"),
    Outcome.REJECTED: N_("decision", "Rejected"),
}


@dataclass(frozen=True, kw_only=True)
class DecidedLine:
    """One thing that was applied for, what of it was granted, and why not all. Kronor."""

    what: str
    applied: Decimal | None = None
    approved: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Payment:
    """Money on its way, or paid. `way` says how in words: an account, a giro."""

    amount: Decimal
    on: date
    way: str = ""
    is_stopped: bool = False


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A decision in the words of who made it. `reference` is the case system's own number for it.

    `decided_by` is empty where a name would be a danger (Administrative Procedure Act, 31).
    `receipt_number` names the application, when the case system knows it.
    """

    reference: str
    month: BenefitMonth
    outcome: Outcome
    decided_on: date
    reasons: str
    decided_by: str = ""
    title: str = ""
    phone: str = ""
    amount: Decimal | None = None
    lines: tuple[DecidedLine, ...] = ()
    payments: tuple[Payment, ...] = ()
    receipt_number: str = ""

    @property
    def may_be_appealed(self) -> bool:
        """Whether it goes against the client in some part, so that an appeal can change it."""
        return self.outcome is not Outcome.APPROVED


def appeal_by(got_on: date) -> date:
    """The last day an appeal may come in: three weeks from the day somebody got the decision.

    A free day moves it on (Administrative Procedure Act, 44; act 1930:173, 2).
    """
    return workday_on_or_after(got_on + APPEAL_WITHIN)


def to_json(decision: Decision) -> dict[str, Any]:
    """The decision as JSON values."""
    plain: dict[str, Any] = schema.plain(decision)
    return plain


def from_json(stored: object) -> Decision:
    """The decision from JSON values. Raises schema.NotADocument with the path of the fault."""
    decision: Decision = schema.lift(Decision, stored)
    if not decision.reference.strip() or len(decision.reference) > 60:
        raise schema.NotADocument("reference")
    if not decision.reasons.strip() or len(decision.reasons) > LONGEST:
        raise schema.NotADocument("reasons")
    return decision
