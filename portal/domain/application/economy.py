"""Home, income, assets and costs: what comes in, what is owned, what is applied for."""

from dataclasses import dataclass
from decimal import Decimal

from portal.domain.application.answers import HousingForm, SeenBenefit, Stance, YesNo
from portal.domain.application.values import (
    AssetLine,
    BankAccount,
    ExpenseLine,
    IncomeLine,
    PendingBenefit,
    Proof,
)


@dataclass(frozen=True, kw_only=True)
class Home:
    """Section 5: the home. A cost line applies for the rent; `proof` is the landlord's consent."""

    stance: Stance | None = None
    form: HousingForm | None = None
    persons: int | None = None
    rooms: int | None = None
    rent: Decimal | None = None
    landlord_consent: YesNo | None = None
    proof: Proof = Proof()
    others_live_here: YesNo | None = None
    others_pay: Decimal | None = None
    unpaid_rent: YesNo | None = None
    unpaid_electricity: YesNo | None = None


@dataclass(frozen=True, kw_only=True)
class Income:
    """Section 6: income of the month before the benefit month."""

    stance: Stance | None = None
    any: YesNo | None = None
    lines: tuple[IncomeLine, ...] = ()
    seen: tuple[SeenBenefit, ...] = ()
    deposits: YesNo | None = None
    deposits_explained: str = ""
    waiting: YesNo | None = None
    pending: tuple[PendingBenefit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Assets:
    """Section 7: what the household owns, abroad too, and its bank accounts."""

    stance: Stance | None = None
    any: YesNo | None = None
    lines: tuple[AssetLine, ...] = ()
    accounts: tuple[BankAccount, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Costs:
    """Section 8: what is applied for. `norm` is the national norm (riksnormen)."""

    stance: Stance | None = None
    norm: YesNo | None = None
    lines: tuple[ExpenseLine, ...] = ()
