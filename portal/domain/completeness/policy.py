"""A municipality's limits. They never decide: they choose which findings a person is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any


class SettingFault(Exception):
    """A setting that cannot be used; the message names its key."""


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Limits for one benefit month. Amounts are kronor, distances kilometres one way."""

    gap_months: int = 2
    rent_percent: Decimal = Decimal(5)
    travel_kilometres: Decimal = Decimal(3)
    medicine_ceiling: Decimal = Decimal(3800)
    care_ceiling: Decimal = Decimal(1450)


def policy_from(settings: Mapping[str, object]) -> Policy:
    """The policy with a municipality's own limits. Raises SettingFault that names the key."""
    kinds = {field.name: type(getattr(Policy(), field.name)) for field in fields(Policy)}
    values: dict[str, Any] = {}
    for key, value in settings.items():
        if key not in kinds:
            raise SettingFault(f"There is no setting {key}.")
        try:
            values[key] = kinds[key](str(value))
        except (ValueError, InvalidOperation) as fault:
            raise SettingFault(f"The setting {key} must be a number.") from fault
    return replace(Policy(), **values)
