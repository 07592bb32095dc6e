"""The application document: one household, one benefit month, all that is said and shown.

A change gives a new document with the next version; what is signed is its frozen form.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from portal.domain.application.answers import ApplicationKind, SeenBenefit
from portal.domain.application.economy import Assets, Costs, Home, Income
from portal.domain.application.household import Changes, Children, Partner, Start, You
from portal.domain.application.participation import (
    Activity,
    Documents,
    MessageToCaseWorker,
    Payment,
)
from portal.domain.application.staff_words import SECTION_TITLES
from portal.domain.application.values import APPLICANT, CO_APPLICANT, Paper
from portal.domain.completeness.finding import Answer
from portal.domain.months import BenefitMonth
from portal.domain.text import N_, Text

SCHEMA_VERSION = 1

Section = (
    Start
    | You
    | Partner
    | Children
    | Changes
    | Home
    | Income
    | Assets
    | Costs
    | Activity
    | Documents
    | MessageToCaseWorker
    | Payment
)


@dataclass(frozen=True)
class SectionKind:
    """One row of the section table: its slug (also the document's attribute), value type, title.

    `monthly` sections are asked anew each month; the others start from last month's answer.
    """

    slug: str
    value: type[Section]
    title: Text
    monthly: bool = False

    @property
    def staff_title(self) -> Text:
        """The title for who reads about the client."""
        return SECTION_TITLES.get(self.slug, self.title)


SECTIONS: tuple[SectionKind, ...] = (
    SectionKind("start", Start, N_("section title", "How we meet you")),
    SectionKind("you", You, N_("section title", "You")),
    SectionKind("partner", Partner, N_("section title", "Your partner")),
    SectionKind("children", Children, N_("section title", "Children")),
    SectionKind("changes", Changes, N_("section title", "Has something happened?"), monthly=True),
    SectionKind("home", Home, N_("section title", "Your home")),
    SectionKind("income", Income, N_("section title", "Income last month"), monthly=True),
    SectionKind("assets", Assets, N_("section title", "What you own")),
    SectionKind("costs", Costs, N_("section title", "What you apply for")),
    SectionKind("activity", Activity, N_("section title", "Plan and activities"), monthly=True),
    SectionKind("documents", Documents, N_("section title", "Other papers"), monthly=True),
    SectionKind(
        "message",
        MessageToCaseWorker,
        N_("section title", "Message to your case worker"),
        monthly=True,
    ),
    SectionKind("payment", Payment, N_("section title", "Payment")),
)

SECTION_BY_SLUG: dict[str, SectionKind] = {kind.slug: kind for kind in SECTIONS}


@dataclass(frozen=True, kw_only=True)
class EarlierCosts:
    """What was applied for in the twelve months before, in kronor: it counts to a free card."""

    medicine: Decimal = Decimal(0)
    care: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """Section 13, for documents that were signed elsewhere. None means: not asked yet."""

    accepted: bool | None = None
    partner_signed: bool | None = None
    days_waited: int | None = None


@dataclass(frozen=True, kw_only=True)
class ApplicationDocument:
    """All sections, the papers their lines point at, and the client's answers to findings.

    `register` is what other authorities say is paid, or None when nobody has asked them.
    """

    benefit_month: BenefitMonth | None = None
    kind: ApplicationKind = ApplicationKind.REPEAT
    version: int = 1
    start: Start = Start()
    you: You = You()
    partner: Partner = Partner()
    children: Children = Children()
    changes: Changes = Changes()
    home: Home = Home()
    income: Income = Income()
    assets: Assets = Assets()
    costs: Costs = Costs()
    activity: Activity = Activity()
    documents: Documents = Documents()
    message: MessageToCaseWorker = MessageToCaseWorker()
    payment: Payment = Payment()
    papers: tuple[Paper, ...] = ()
    answers: tuple[Answer, ...] = ()
    register: tuple[SeenBenefit, ...] | None = None
    earlier_costs: EarlierCosts = EarlierCosts()
    last_applied: BenefitMonth | None = None
    picked_for_check: bool = False
    nothing_changed: bool = False
    declaration: Declaration = Declaration()

    def section(self, slug: str) -> Any:
        """The value of a section. Raises KeyError for a slug that is not in the table."""
        return getattr(self, SECTION_BY_SLUG[slug].slug)

    def with_section(self, slug: str, value: Section) -> "ApplicationDocument":
        """The next version, with one section replaced. Raises TypeError for another kind."""
        kind = SECTION_BY_SLUG[slug]
        if not isinstance(value, kind.value):
            raise TypeError(f"{slug} takes {kind.value.__name__}")
        changes: dict[str, Any] = {slug: value, "version": self.version + 1}
        return replace(self, nothing_changed=False, **changes)

    def paper(self, paper_id: str) -> Paper | None:
        """The paper with that id, if the document holds it."""
        return next((paper for paper in self.papers if paper.id == paper_id), None)

    @property
    def is_repeat(self) -> bool:
        return self.kind is ApplicationKind.REPEAT

    @property
    def adults(self) -> tuple[str, ...]:
        """The person ids of those who sign."""
        return (APPLICANT, CO_APPLICANT) if self.has_co_applicant else (APPLICANT,)

    @property
    def has_co_applicant(self) -> bool:
        return self.partner.exists == "yes"

    @property
    def people(self) -> tuple[str, ...]:
        """The person ids of the household: the adults, then the children."""
        return (*self.adults, *(child.id for child in self.children.children))

    def person_name(self, person: str) -> str:
        """The name that a person id stands for, or an empty string."""
        if person == APPLICANT:
            return self.you.adult.name
        if person == CO_APPLICANT:
            return self.partner.adult.name
        return next((child.name for child in self.children.children if child.id == person), "")


@dataclass(frozen=True)
class FrozenDocument:
    """What is signed: the canonical JSON bytes, and their SHA-256 as hex."""

    content: bytes
    frozen_on: date

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()
