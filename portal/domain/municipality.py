"""What differs from one municipality to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from portal.domain.accessibility import Desk
from portal.domain.accessibility_settings import read_desk
from portal.domain.completeness.policy import SettingFault, policy_for
from portal.domain.months import BenefitMonth, workday_on_or_after

_KINDS: dict[str, type] = {
    "name": str,
    "phone": str,
    "address": str,
    "logo_url": str,
    "opens_on_day": int,
    "send_by_day": int,
    "reply_workdays": int,
    "unit_workdays": int,
    "supplement_days": int,
    "draft_days": int,
    "file_megabytes": int,
    "security_contact": str,
    "weeding_years": int,
    "preserves_all": bool,
    "limits": dict,
    "texts": dict,
    "accessibility": dict,
}
_MOST = {"draft_days": 365, "file_megabytes": 50}
_DAYS_OF_A_MONTH = 31


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """Name, ways to reach it, and its monthly rhythm (days are of the month before).

    An answer that is still missing `unit_workdays` after the promised day is shown to the unit.
    A draft that nobody changes for `draft_days` is cleared. One file may have `file_megabytes`
    (CR09). Closed cases are weeded `weeding_years` after their last note, or never where research
    `preserves_all` (see domain.retention).
    `texts` are own words for single texts (see language.overrides).
    `limits` are the settings of completeness, by benefit month where they differ (see policy_for).
    """

    name: str = "Demokommun"
    phone: str = "0300-00 00 00"
    address: str = "Storgatan 1, 111 11 Demostad"
    logo_url: str | None = None
    opens_on_day: int = 10
    send_by_day: int = 20
    reply_workdays: int = 3
    unit_workdays: int = 2
    supplement_days: int = 10
    draft_days: int = 45
    file_megabytes: int = 20
    security_contact: str = ""
    weeding_years: int = 5
    preserves_all: bool = False
    accessibility: Desk = field(default_factory=Desk)
    limits: Mapping[str, object] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Municipality":
        """A municipality with its own settings. Raises SettingFault that names the key."""
        values: dict[str, Any] = {}
        for key, value in settings.items():
            kind = _KINDS.get(key)
            if kind is None:
                raise SettingFault(f"There is no setting {key}.")
            most = _MOST.get(key, _DAYS_OF_A_MONTH)
            is_off = kind is int and not (isinstance(value, int) and 1 <= value <= most)
            if not isinstance(value, kind) or isinstance(value, bool) != (kind is bool) or is_off:
                raise SettingFault(f"The setting {key} cannot be {value!r}.")
            values[key] = value
        policy_for(None, values.get("limits", {}))
        if "accessibility" in values:
            values["accessibility"] = read_desk(values["accessibility"])
        return cls(**values)

    def open_months(self, today: date) -> tuple[BenefitMonth, ...]:
        """The months that can be applied for today, the newest first."""
        this = BenefitMonth.of(today)
        newest = this.plus(1) if today.day >= self.opens_on_day else this
        return tuple(newest.plus(-back) for back in range(newest.months_since(this) + 2))

    def send_by(self, month: BenefitMonth) -> date:
        """The day by which an application should be sent to be paid in time."""
        return month.plus(-1).first_day + timedelta(days=self.send_by_day - 1)

    def next_opening(self, today: date) -> date:
        """The next day that a coming month opens."""
        day = BenefitMonth.of(today).first_day + timedelta(days=self.opens_on_day - 1)
        if day <= today:
            day = BenefitMonth.of(today).plus(1).first_day + timedelta(days=self.opens_on_day - 1)
        return day

    def supplement_due(self, today: date) -> date:
        """The day that a request for papers asks for by default."""
        return workday_on_or_after(today + timedelta(days=self.supplement_days))
