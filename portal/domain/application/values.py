"""Values that several sections hold: papers, proofs, lines.

Ids (`id`, `person`, `evidence`) are strings that are stable across drafts and months. `person` is
`applicant`, `co_applicant` or a child's id. Amounts are kronor as Decimal, days are local dates.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import (
    AssetKind,
    ExpenseKind,
    IncomeKind,
    PaperKind,
    PaperRoute,
)

APPLICANT = "applicant"
CO_APPLICANT = "co_applicant"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A picture or file that proves something, with what the client confirmed that it shows.

    None means "not known": no rule may take it for "not there". `shows_details` is False for a bare
    card slip. `readable` is False when the picture was measured as blurred, dark or cut.
    """

    id: str
    kind: PaperKind = PaperKind.OTHER
    merchant: str | None = None
    on: date | None = None
    amount: Decimal | None = None
    person: str | None = None
    shows_person: bool | None = None
    shows_date: bool | None = None
    shows_amount: bool | None = None
    shows_details: bool | None = None
    prescription: bool | None = None
    within_benefit: bool | None = None
    due_on: date | None = None
    shows_payer: bool | None = None
    shows_due: bool | None = None
    shows_deposits: bool | None = None
    can_be_opened: bool | None = None
    period_from: date | None = None
    period_to: date | None = None
    account: str | None = None
    shows_period: bool | None = None
    shows_balance: bool | None = None
    readable: bool | None = None
    seen_before: bool | None = None

    @property
    def tells_a_cost(self) -> bool:
        """Whether a seller or a sum is known. With neither it may be a certificate or a letter."""
        return bool(self.merchant) or self.amount is not None


@dataclass(frozen=True, kw_only=True)
class Proof:
    """How one line is shown: papers in the portal, or another route, or why there is none.

    `period_from` and `period_to` are the days that a bank statement or a certificate holds for, as
    the client says; what a paper itself says of its days goes first.
    """

    papers: tuple[str, ...] = ()
    route: PaperRoute | None = None
    reason: str = ""
    period_from: date | None = None
    period_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class IncomeLine:
    """Money that came in: one kind, one person, one day."""

    id: str
    kind: IncomeKind
    person: str = APPLICANT
    amount: Decimal | None = None
    on: date | None = None
    payer: str = ""
    description: str = ""
    proof: Proof = Proof()


@dataclass(frozen=True, kw_only=True)
class PendingBenefit:
    """A benefit that was applied for but is not decided."""

    id: str
    benefit: str = ""
    person: str = APPLICANT
    authority: str = ""
    applied_on: date | None = None
    proof: Proof = Proof()


@dataclass(frozen=True, kw_only=True)
class AssetLine:
    """Something that is owned, here or abroad."""

    id: str
    kind: AssetKind
    person: str = APPLICANT
    amount: Decimal | None = None
    description: str = ""
    proof: Proof = Proof()


@dataclass(frozen=True, kw_only=True)
class BankAccount:
    """An account whose statement the municipality asks for. `label` is the bank and last digits."""

    id: str
    label: str = ""
    person: str = APPLICANT
    proof: Proof = Proof()


@dataclass(frozen=True, kw_only=True)
class Travel:
    """A journey that the client applies for. `kilometres` is one way."""

    purpose: str = ""
    from_place: str = ""
    to_place: str = ""
    kilometres: Decimal | None = None
    why_not_walk: str = ""


@dataclass(frozen=True, kw_only=True)
class ExpenseLine:
    """A cost that is applied for: one kind, one person."""

    id: str
    kind: ExpenseKind
    person: str = APPLICANT
    amount: Decimal | None = None
    on: date | None = None
    payee: str = ""
    description: str = ""
    why: str = ""
    travel: Travel | None = None
    proof: Proof = Proof()


@dataclass(frozen=True, kw_only=True)
class JobSought:
    """A job that was applied for."""

    id: str
    person: str = APPLICANT
    on: date | None = None
    title: str = ""
    employer: str = ""
    place: str = ""
