"""From the application that was sent last to this month's draft: what recurs stays."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from portal.domain.application.answers import (
    RECURRING_EXPENSES,
    ApplicationKind,
    IncomeKind,
    PaperRoute,
    Stance,
    YesNo,
)
from portal.domain.application.document import SECTIONS, ApplicationDocument, SectionKind
from portal.domain.application.economy import Costs, Income
from portal.domain.application.household import Adult, Partner, You
from portal.domain.application.participation import Activity, Payment, PersonActivity
from portal.domain.application.values import (
    APPLICANT,
    AssetLine,
    BankAccount,
    ExpenseLine,
    PendingBenefit,
    Proof,
)
from portal.domain.months import BenefitMonth

Shown = TypeVar("Shown", AssetLine, BankAccount, PendingBenefit)

FIXED_INCOME = frozenset(
    {
        IncomeKind.CHILD_SUPPORT,
        IncomeKind.OCCUPATIONAL_PENSION,
        IncomeKind.FOREIGN_PENSION,
        IncomeKind.LODGER,
    }
)


def draft(previous: ApplicationDocument, month: BenefitMonth) -> ApplicationDocument:
    """This month's draft: what usually stays is filled in, what is asked every month is empty."""
    fresh = ApplicationDocument(
        benefit_month=month,
        start=previous.start,
        you=previous.you,
        partner=previous.partner,
        children=previous.children,
        home=previous.home,
        income=_income(previous.income),
        assets=replace(
            previous.assets,
            lines=tuple(map(_bare, previous.assets.lines)),
            accounts=tuple(map(_bare, previous.assets.accounts)),
        ),
        costs=_costs(previous.costs),
        activity=_activity(previous.activity),
        payment=Payment(unchanged=previous.payment.unchanged and YesNo.YES),
        last_applied=previous.benefit_month,
    )
    for kind in SECTIONS:
        fresh = replace(fresh, **{kind.slug: replace(fresh.section(kind.slug), stance=None)})
    return replace(fresh, papers=tuple(p for p in previous.papers if p.id in _still_shown(fresh)))


def _still_shown(document: ApplicationDocument) -> set[str]:
    """Papers that hold for more than a month: a medical certificate, a landlord's consent."""
    certificates = {paper for one in document.activity.persons for paper in one.certificate.papers}
    return certificates | set(document.home.proof.papers)


def alone(document: ApplicationDocument, key: str, adult: Adult) -> ApplicationDocument:
    """The document of one adult without a partner: `key` is who that was, `adult` what is known.

    What stood on their lines stays theirs; the other adult's own plan goes.
    """
    said = document.partner.adult
    document = replace(document, partner=Partner(exists=YesNo.NO))
    if key == APPLICANT:
        return document
    for one in (document.you.adult, said):
        if one.personal_number == adult.personal_number:
            adult = replace(adult, occupations=one.occupations)
    if document.you.adult.personal_number == adult.personal_number:
        return replace(document, you=replace(document.you, adult=adult))
    activity = document.activity
    own = tuple(one for one in activity.persons if one.person == key)
    return replace(
        document,
        you=You(adult=adult),
        income=replace(
            document.income,
            lines=_moved(document.income.lines, key),
            pending=_moved(document.income.pending, key),
        ),
        assets=replace(
            document.assets,
            lines=_moved(document.assets.lines, key),
            accounts=_moved(document.assets.accounts, key),
        ),
        costs=replace(document.costs, lines=_moved(document.costs.lines, key)),
        activity=replace(activity, jobs=_moved(activity.jobs, key), persons=_moved(own, key)),
    )


def _moved(lines: tuple[Any, ...], key: str) -> tuple[Any, ...]:
    """Lines of one person as the applicant's; those of others stay."""
    return tuple(
        replace(line, person=APPLICANT) if getattr(line, "person", None) == key else line
        for line in lines
    )


def additional(sent: ApplicationDocument) -> ApplicationDocument:
    """A draft for more costs in a month that was already applied for: the same people, no lines."""
    return ApplicationDocument(
        benefit_month=sent.benefit_month,
        kind=ApplicationKind.ADDITIONAL,
        start=sent.start,
        you=sent.you,
        partner=sent.partner,
        children=sent.children,
        last_applied=sent.last_applied,
    )


def is_touched(document: ApplicationDocument, sections: Iterable[SectionKind]) -> bool:
    """Whether the client has said of one of these that it is changed, or asked for help."""
    stances = {document.section(kind.slug).stance for kind in sections}
    return Stance.CHANGED in stances or Stance.UNSURE in stances


def unchanged(document: ApplicationDocument) -> ApplicationDocument:
    """The draft of a client who says: all else is right, and I have had no other money.

    What they have answered this month already stays as they said it. Where they have changed
    something, or asked for help, it is not said that nothing has changed.
    """
    income, changes = document.income, document.changes
    has_income = bool(income.lines or income.seen)
    settled = replace(
        document,
        version=document.version + 1,
        nothing_changed=not is_touched(document, SECTIONS),
        changes=replace(
            changes, anything=changes.anything or YesNo.NO, away=changes.away or YesNo.NO
        ),
        income=replace(
            income,
            any=income.any or (YesNo.YES if has_income else YesNo.NO),
            deposits=income.deposits or YesNo.NO,
            waiting=income.waiting or (YesNo.YES if income.pending else YesNo.NO),
        ),
    )
    for kind in SECTIONS:
        section = settled.section(kind.slug)
        settled = replace(
            settled, **{kind.slug: replace(section, stance=section.stance or Stance.SAME)}
        )
    return settled


def _income(before: Income) -> Income:
    fixed = tuple(
        replace(line, on=None, proof=Proof()) for line in before.lines if line.kind in FIXED_INCOME
    )
    return Income(lines=fixed, seen=before.seen, pending=tuple(map(_bare, before.pending)))


def _costs(before: Costs) -> Costs:
    return Costs(
        norm=before.norm,
        lines=tuple(_recurring(line) for line in before.lines if line.kind in RECURRING_EXPENSES),
    )


def _recurring(line: ExpenseLine) -> ExpenseLine:
    """The same cost for another month: its papers and its day belong to the month before."""
    return replace(line, on=None, proof=_standing(line.proof))


def _standing(proof: Proof) -> Proof:
    kept = proof.route is PaperRoute.ALREADY_HAVE
    return Proof(route=proof.route) if kept else Proof()


def _bare(line: Shown) -> Shown:
    """The same line without the papers of the month before."""
    return replace(line, proof=_standing(line.proof))


def _activity(before: Activity) -> Activity:
    """Courses, training and a sick-leave that goes on; jobs and absences belong to their month."""
    return Activity(
        persons=tuple(
            PersonActivity(
                person=one.person,
                sick=one.sick,
                sick_from=one.sick_from,
                sick_to=one.sick_to,
                sick_level=one.sick_level,
                certificate=one.certificate,
                course=one.course,
                training=one.training,
            )
            for one in before.persons
        )
    )
