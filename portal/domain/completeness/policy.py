"""A municipality's limits by benefit month. They choose what a person is shown, no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from portal.domain.application.answers import ExpenseKind
from portal.domain.months import BenefitMonth

_SHOWN = {kind.value for kind in ExpenseKind} | {"bank_statement", "payslip"}


class SettingFault(Exception):
    """A setting that cannot be used; the message names its key."""


class EvidencePolicy(StrEnum):
    """When a paper is asked for: always; never beforehand; when the line changed; when picked."""

    ALWAYS = "always"
    KEEP = "keep"
    CHANGED = "changed"
    PICKED = "picked"


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Limits for one benefit month. Amounts are kronor, distances kilometres one way.

    `check_percent` of the applications are picked for a random check; `check_seed` is its chance.
    The high-cost ceilings follow the price base amount (2002:160 § 5); these hold for 2025-07 to
    2026-12, and those of another year go into `from`.
    `evidence` holds the cost types (and `bank_statement`, `payslip`) that differ from ALWAYS.
    """

    gap_months: int = 2
    rent_percent: Decimal = Decimal(5)
    travel_kilometres: Decimal = Decimal(3)
    medicine_ceiling: Decimal = Decimal(3800)
    care_ceiling: Decimal = Decimal(1450)
    partner_wait_days: int = 7
    plan_after_months: int = 3
    check_days: int = 7
    check_percent: int = 0
    check_seed: int = 0
    evidence: Mapping[str, EvidencePolicy] = field(default_factory=dict)

    def evidence_for(self, kind: str) -> EvidencePolicy:
        """When a cost of that type, a bank statement or a payslip is to be shown."""
        return self.evidence.get(kind, EvidencePolicy.ALWAYS)


def policy_for(month: BenefitMonth | None, settings: Mapping[str, object] | None = None) -> Policy:
    """The policy of a benefit month: the defaults, then a municipality's own settings.

    Settings are flat, and `from` may hold more of them by first benefit month: the later wins.
    Raises SettingFault that names the key.
    """
    if not isinstance(settings, Mapping | None):
        raise SettingFault("The settings must be an object with a value for each key.")
    flat = {key: value for key, value in (settings or {}).items() if key != "from"}
    policy = _with(Policy(), flat)
    for since, values in _dated((settings or {}).get("from", {})):
        if month is None or month >= since:
            policy = _with(policy, values)
    return policy


def _dated(value: object) -> list[tuple[BenefitMonth, Mapping[str, object]]]:
    if not isinstance(value, Mapping):
        raise SettingFault("The setting from must hold months.")
    found = []
    for key, values in value.items():
        try:
            month = BenefitMonth.parse(str(key))
        except ValueError as fault:
            raise SettingFault(f"The setting from.{key} must be a month: YYYY-MM.") from fault
        if not isinstance(values, Mapping):
            raise SettingFault(f"The setting from.{key} must hold settings.")
        found.append((month, values))
    return sorted(found, key=lambda one: one[0])


def _with(policy: Policy, settings: Mapping[str, object]) -> Policy:
    kinds = {one.name: type(getattr(policy, one.name)) for one in fields(policy)}
    values: dict[str, Any] = {}
    for key, value in settings.items():
        if key not in kinds:
            raise SettingFault(f"There is no setting {key}.")
        values[key] = _evidence(value) if key == "evidence" else _number(key, kinds[key], value)
    if "evidence" in values:
        values["evidence"] = {**policy.evidence, **values["evidence"]}
    return replace(policy, **values)


def _number(key: str, kind: type, value: object) -> Any:
    try:
        number = kind(str(value))
        if number < 0 or (kind is Decimal and not number.is_finite()):
            raise ValueError(value)
        if key.endswith("_percent") and kind is int and number > 100:
            raise SettingFault(f"The setting {key} must be a number from 0 to 100.")
    except (ValueError, InvalidOperation) as fault:
        raise SettingFault(f"The setting {key} must be a number, 0 or more.") from fault
    return number


def _evidence(value: object) -> dict[str, EvidencePolicy]:
    if not isinstance(value, Mapping):
        raise SettingFault("The setting evidence must hold cost types.")
    found = {}
    for key, when in value.items():
        if key not in _SHOWN:
            raise SettingFault(f"There is no setting evidence.{key}.")
        try:
            found[str(key)] = EvidencePolicy(str(when))
        except ValueError as fault:
            raise SettingFault(f"The setting evidence.{key} cannot be {when}.") from fault
    return found
