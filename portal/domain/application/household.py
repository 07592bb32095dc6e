"""Who applies: the applicant, a partner, children, and what has changed for them."""

from dataclasses import dataclass
from datetime import date

from portal.domain.application.answers import (
    Change,
    Living,
    NoticeChannel,
    Occupation,
    School,
    SigningWay,
    Stance,
    YesNo,
)


@dataclass(frozen=True, kw_only=True)
class Start:
    """Section 0: how the client wants to be met."""

    stance: Stance | None = None
    language: str = "sv"
    interpreter: YesNo | None = None
    interpreter_language: str = ""
    adaptation: str = ""
    representative: str = ""
    notices: tuple[NoticeChannel, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Adult:
    """One of the adults who apply. `personal_number` is twelve digits, or empty when not known."""

    name: str = ""
    personal_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    occupations: tuple[Occupation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class You:
    """Section 1: the applicant."""

    stance: Stance | None = None
    adult: Adult = Adult()


@dataclass(frozen=True, kw_only=True)
class Partner:
    """Section 2: the co-applicant. `exists` is NO for a household with one adult."""

    stance: Stance | None = None
    exists: YesNo | None = None
    adult: Adult = Adult()
    signing: SigningWay | None = None


@dataclass(frozen=True, kw_only=True)
class Child:
    """A child who lives here, all of the month or some of it."""

    id: str
    name: str = ""
    personal_number: str = ""
    school: School | None = None
    living: Living | None = None
    days_per_month: int | None = None
    changed: YesNo | None = None
    change: str = ""


@dataclass(frozen=True, kw_only=True)
class Children:
    """Section 3: the children, and room to tell how things are for them."""

    stance: Stance | None = None
    exist: YesNo | None = None
    children: tuple[Child, ...] = ()
    how_they_are: str = ""


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Section 4: has something happened? Asked every month, never filled in from the last one."""

    stance: Stance | None = None
    anything: YesNo | None = None
    happened: tuple[Change, ...] = ()
    description: str = ""
    away: YesNo | None = None
    away_from: date | None = None
    away_to: date | None = None
