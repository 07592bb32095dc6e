"""The national norm (riksnormen) by benefit month: shown to clients, never a sum of their support.

Amounts are whole kronor a month. A case worker counts for the household; nothing here is added up.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.application.answers import School
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Child
from portal.domain.months import BenefitMonth
from portal.domain.persons import birth_month
from portal.domain.text import N_, NP_, Text


@dataclass(frozen=True)
class AgeGroup:
    """What the norm is for a child from one age to another, both included.

    `with_lunch_elsewhere` is for a child who eats lunch away from home five days a week.
    """

    youngest: int
    oldest: int
    amount: int
    with_lunch_elsewhere: int | None = None


@dataclass(frozen=True, kw_only=True)
class Norm:
    """The amounts from `since` and before `until`.

    `common` is for the costs that a household has together, by its number of people from one.
    `is_exact` is False for amounts that were not read in the ordinance itself.
    """

    since: BenefitMonth
    until: BenefitMonth
    source: str
    is_exact: bool
    children: tuple[AgeGroup, ...]
    single: int
    couple: int
    common: tuple[int, ...]

    def of_child(self, age: int, *, lunch_elsewhere: bool) -> int | None:
        """The amount of a child of that age, or None for somebody who is no child here."""
        for group in self.children:
            if group.youngest <= age <= group.oldest:
                less = group.with_lunch_elsewhere if lunch_elsewhere else None
                return less or group.amount
        return None

    def of_household(self, people: int) -> int:
        """What a household of so many people has for common costs."""
        most = len(self.common)
        if people <= most:
            return self.common[people - 1]
        return self.common[-1] + (people - most) * (self.common[-1] - self.common[-2])


NORMS: tuple[Norm, ...] = (
    Norm(
        since=BenefitMonth(2025, 1),
        until=BenefitMonth(2026, 1),
        source="Socialtjänstförordning (2025:468) ch. 12 § 2",
        is_exact=True,
        children=(
            AgeGroup(0, 0, 2720, 2540),
            AgeGroup(1, 2, 3030, 2780),
            AgeGroup(3, 3, 2700, 2480),
            AgeGroup(4, 6, 3030, 2700),
            AgeGroup(7, 10, 3790),
            AgeGroup(11, 14, 4350),
            AgeGroup(15, 18, 4920),
            AgeGroup(19, 20, 4960),
        ),
        single=3910,
        couple=7050,
        common=(1270, 1400, 1770, 2010, 2310, 2620, 2810),
    ),
    Norm(
        since=BenefitMonth(2026, 1),
        until=BenefitMonth(2027, 1),
        source=(
            "The government, November 2025: 0.7 % more than 2025, 5,220 kr for one adult and"
            " 8,510 kr for a couple. Each item is counted from that and rounded to tens."
        ),
        is_exact=False,
        children=(
            AgeGroup(0, 0, 2740, 2560),
            AgeGroup(1, 2, 3050, 2800),
            AgeGroup(3, 3, 2720, 2500),
            AgeGroup(4, 6, 3050, 2720),
            AgeGroup(7, 10, 3820),
            AgeGroup(11, 14, 4380),
            AgeGroup(15, 18, 4950),
            AgeGroup(19, 20, 4990),
        ),
        single=3940,
        couple=7100,
        common=(1280, 1410, 1780, 2020, 2330, 2640, 2830),
    ),
)


@dataclass(frozen=True)
class NormPart:
    """One amount that concerns the household. `name` is a child's, for a child's part."""

    label: Text
    amount: int
    name: str = ""


def norm_of(month: BenefitMonth) -> Norm | None:
    """The norm of a benefit month, or None where the amounts are not known here."""
    return next((norm for norm in NORMS if norm.since <= month < norm.until), None)


def parts(norm: Norm, document: ApplicationDocument) -> tuple[NormPart, ...]:
    """The amounts of the norm that a household has to do with."""
    is_couple = document.has_co_applicant
    adults = N_("norm", "Two adults together") if is_couple else N_("norm", "One adult")
    people = len(document.people)
    common = NP_(
        "norm",
        "What a home with {count} person shares",
        "What a home with {count} people shares",
        people,
    )
    return (
        NormPart(adults, norm.couple if is_couple else norm.single),
        *_of_children(norm, document),
        NormPart(common, norm.of_household(people)),
    )


def _of_children(norm: Norm, document: ApplicationDocument) -> Iterator[NormPart]:
    for child in document.children.children:
        age = _age(child, document.benefit_month)
        elsewhere = child.school is School.PRESCHOOL
        amount = None if age is None else norm.of_child(age, lunch_elsewhere=elsewhere)
        if amount is not None:
            yield NormPart(N_("norm", "A child of {age} years", age=str(age)), amount, child.name)


def _age(child: Child, month: BenefitMonth | None) -> int | None:
    """How old a child is in a month, or None when no number says it."""
    born = birth_month(child.personal_number)
    if month is None or born is None or born > month:
        return None
    return month.months_since(born) // 12
