"""Applications of made-up households for the demo: twelve shapes of a month that was sent."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import (
    ExpenseKind,
    HousingForm,
    IncomeKind,
    Living,
    Occupation,
    PaperRoute,
    School,
    SeenBenefit,
    Stance,
    YesNo,
)
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.application.economy import Assets, Costs, Home, Income
from portal.domain.application.household import Changes, Child, Children, Partner, You
from portal.domain.application.participation import Activity, Payment, PersonActivity
from portal.domain.application.values import (
    BankAccount,
    ExpenseLine,
    IncomeLine,
    JobSought,
    Proof,
    Travel,
)
from portal.domain.months import BenefitMonth
from portal.domain.persons import number_of_test_series

_CHILDREN = ("Alva", "Omar", "Saga", "Idris", "Meja", "Noor")
_KNOWN = Proof(route=PaperRoute.ALREADY_HAVE)


@dataclass(frozen=True)
class Shape:
    """What a household's month looks like."""

    occupation: Occupation
    children: int = 0
    shared: bool = False
    housing: HousingForm = HousingForm.FIRST_HAND
    rent: int = 6400
    salary: int = 0
    benefit: SeenBenefit | None = None
    seeks_work: bool = False
    travels: bool = False


SHAPES: tuple[Shape, ...] = (
    Shape(Occupation.SICK_LISTED, benefit=SeenBenefit.SOCIAL_INSURANCE),
    Shape(Occupation.JOB_SEEKER, children=2, rent=9100, seeks_work=True),
    Shape(Occupation.PART_TIME_WORK, children=1, salary=9800, rent=7300, travels=True),
    Shape(Occupation.OTHER, benefit=SeenBenefit.PENSION, rent=5900),
    Shape(Occupation.STUDENT, children=1, shared=True, rent=6800, travels=True),
    Shape(Occupation.JOB_SEEKER, housing=HousingForm.LODGER, rent=3900, seeks_work=True),
    Shape(Occupation.PARENTAL_LEAVE, children=3, benefit=SeenBenefit.SOCIAL_INSURANCE, rent=9900),
    Shape(Occupation.JOB_SEEKER, benefit=SeenBenefit.UNEMPLOYMENT_FUND, seeks_work=True),
    Shape(Occupation.PART_TIME_WORK, children=2, shared=True, salary=7400, rent=8200),
    Shape(Occupation.OTHER, housing=HousingForm.NO_HOME, rent=0),
    Shape(Occupation.SICK_LISTED, children=1, rent=7100, benefit=SeenBenefit.SOCIAL_INSURANCE),
    Shape(Occupation.STUDENT, housing=HousingForm.SECOND_HAND, rent=5600, travels=True),
)


def document(index: int, you: You, partner: Partner, month: BenefitMonth) -> ApplicationDocument:
    """A whole application of the household with that index; nothing in it is left open."""
    shape = SHAPES[index % len(SHAPES)]
    you = replace(you, adult=replace(you.adult, occupations=(shape.occupation,)))
    if partner.exists is YesNo.YES:
        partner = replace(partner, adult=replace(partner.adult, occupations=(Occupation.OTHER,)))
    whole = ApplicationDocument(
        benefit_month=month,
        you=you,
        partner=partner,
        children=_children(shape, index),
        changes=Changes(anything=YesNo.NO, away=YesNo.NO),
        home=Home(
            form=shape.housing,
            rent=Decimal(shape.rent) if shape.rent else None,
            persons=1 + shape.children + (partner.exists is YesNo.YES),
            rooms=1 + shape.children,
            landlord_consent=YesNo.YES if shape.housing is HousingForm.SECOND_HAND else None,
            proof=_KNOWN if shape.housing is HousingForm.SECOND_HAND else Proof(),
            others_live_here=YesNo.NO,
        ),
        income=_income(shape, month),
        assets=Assets(
            any=YesNo.NO, accounts=(BankAccount(id="bank", label="Banken 1234", proof=_KNOWN),)
        ),
        costs=Costs(norm=YesNo.YES, lines=_costs(shape)),
        activity=_activity(shape, month),
        payment=Payment(unchanged=YesNo.YES),
        last_applied=month.plus(-1),
    )
    for kind in SECTIONS:
        said = replace(whole.section(kind.slug), stance=Stance.SAME)
        whole = replace(whole, **{kind.slug: said})
    return whole


def _children(shape: Shape, index: int) -> Children:
    born = (date(2012 + (index + place) % 9, 3, 1 + (index + place) % 27) for place in range(9))
    children = tuple(
        Child(
            id=f"child{place}",
            name=_CHILDREN[(index + place) % len(_CHILDREN)],
            personal_number=number_of_test_series(day, (index + place) % 19),
            school=School.SCHOOL,
            living=Living.HALF if shape.shared else Living.FULL_TIME,
            days_per_month=15 if shape.shared else None,
        )
        for place, day in zip(range(shape.children), born, strict=False)
    )
    return Children(exist=YesNo.YES if children else YesNo.NO, children=children)


def _income(shape: Shape, month: BenefitMonth) -> Income:
    payday = month.plus(-1).first_day.replace(day=25)
    salary = IncomeLine(
        id="salary",
        kind=IncomeKind.SALARY,
        amount=Decimal(shape.salary),
        on=payday,
        payer="Demo Kök",
        proof=_KNOWN,
    )
    seen = (shape.benefit,) if shape.benefit else ()
    return Income(
        any=YesNo.YES if shape.salary or seen else YesNo.NO,
        lines=(salary,) if shape.salary else (),
        seen=seen,
        deposits=YesNo.NO,
        waiting=YesNo.NO,
    )


def _costs(shape: Shape) -> tuple[ExpenseLine, ...]:
    """Costs that recur; their papers are known from before."""
    wanted = [
        (ExpenseKind.RENT, shape.rent, "Demobostäder"),
        (ExpenseKind.ELECTRICITY, 420 if shape.rent else 0, "Demo Energi"),
        (ExpenseKind.HOME_INSURANCE, 129 if shape.children else 0, "Provförsäkring"),
        (ExpenseKind.INTERNET, 249 if shape.children else 0, "Testnät"),
    ]
    lines = [
        ExpenseLine(id=kind.value, kind=kind, amount=Decimal(amount), payee=payee, proof=_KNOWN)
        for kind, amount, payee in wanted
        if amount
    ]
    if shape.travels:
        way = Travel(
            purpose="Studier", from_place="Provgatan", to_place="Skolan", kilometres=Decimal(7)
        )
        lines.append(
            ExpenseLine(id="travel", kind=ExpenseKind.WORK_TRAVEL, amount=Decimal(795), travel=way)
        )
    return tuple(lines)


def _activity(shape: Shape, month: BenefitMonth) -> Activity:
    day = month.plus(-1).first_day
    jobs = tuple(
        JobSought(id=f"job{n}", on=day.replace(day=4 + 6 * n), title=title, employer=employer)
        for n, (title, employer) in enumerate(
            (
                ("Städare", "Demo Städ"),
                ("Lagerarbetare", "Provlager"),
                ("Vårdbiträde", "Demohemmet"),
            )
        )
    )
    sick = shape.occupation is Occupation.SICK_LISTED
    me = PersonActivity(
        sick=YesNo.YES if sick else YesNo.NO,
        sick_level=100 if sick else None,
        certificate=_KNOWN if sick else Proof(),
        course="Svenska för invandrare" if shape.occupation is Occupation.STUDENT else "",
        activity_report=YesNo.YES if shape.seeks_work else None,
    )
    return Activity(persons=(me,), jobs=jobs if shape.seeks_work else ())
