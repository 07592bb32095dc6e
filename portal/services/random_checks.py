"""Random checks: asking for the papers behind applications that were picked by chance."""

from dataclasses import dataclass
from datetime import date, timedelta

from portal.domain import random_check
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth, workday_on_or_after
from portal.domain.random_check import Wanted
from portal.domain.refusals import NotFound
from portal.domain.supplements import NothingToCheck, RequestKind
from portal.language.catalogues import render
from portal.records.applications import Application
from portal.services import supplements
from portal.services.application_documents import frozen
from portal.services.review_marks import own_sent
from portal.services.supplement_words import Words
from portal.services.supplements import SHORTEST_TIME, Order
from portal.services.work import Work


@dataclass(frozen=True)
class Picked:
    """A picked application, and what it would be asked for."""

    case_id: str
    application_id: str
    case_number: str
    month: BenefitMonth
    wanted: tuple[Wanted, ...]
    due_on: date
    asked: bool


@dataclass(frozen=True)
class Selection:
    """What a share and a seed pick among one's own applications of a month, not yet checked."""

    month: BenefitMonth
    percent: int
    seed: int
    of: int
    picked: tuple[Picked, ...]


def look(work: Work, case_id: str, application_id: str) -> Picked:
    """What one sent application would be asked for; logged first. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    work.access_log.write(work.actor.id, "application", case_id, work.now, row.id)
    return _picked(work, row)


def select(work: Work, month: BenefitMonth) -> Selection:
    """The applications of a month that chance picks in the staff member's own cases."""
    policy = policy_for(month, work.limits)
    rows = [row for row in _sent(work) if row.benefit_month == str(month)]
    chosen = [
        row
        for row in rows
        if random_check.is_picked(row.id, month, policy.check_percent, policy.check_seed)
    ]
    looks = [(row.case_id, row.id) for row in chosen]
    work.access_log.write_each(work.actor.id, "application", looks, work.now)
    found = [_picked(work, row) for row in chosen]
    picked = tuple(one for one in found if one.wanted and not one.asked)
    return Selection(month, policy.check_percent, policy.check_seed, len(rows), picked)


def months(work: Work) -> tuple[BenefitMonth, ...]:
    """The months of the applications that were sent in one's own cases, the newest first."""
    return tuple(
        BenefitMonth.parse(month)
        for month in sorted({row.benefit_month for row in _sent(work)}, reverse=True)
    )


def ask(work: Work, case_id: str, application_id: str) -> str:
    """Ask for the papers behind one application, once; returns the request's id.

    Raises NotFound, NothingToCheck.
    """
    row = own_sent(work, case_id, application_id)
    if row.state == State.WITHDRAWN:
        raise NotFound
    known = work.supplements.random_check(row.id)
    if known is not None:
        return known.id
    picked = _picked(work, row)
    if not picked.wanted:
        raise NothingToCheck
    order = Order(
        Words(render(random_check.WHY, "sv"), "sv", random_check.WHY),
        tuple(Words(render(one.text, "sv"), "sv", one.text, one.line) for one in picked.wanted),
        picked.due_on,
        f"check-{row.id}",
        RequestKind.RANDOM_CHECK,
    )
    return supplements.store(work, row, order)


def ask_selected(work: Work, month: BenefitMonth) -> int:
    """Ask for the papers behind all that chance picks in a month; returns how many were asked."""
    picked = select(work, month).picked
    for one in picked:
        ask(work, one.case_id, one.application_id)
    return len(picked)


def _sent(work: Work) -> list[Application]:
    rows = work.applications.sent_to(work.actor.id, work.today)
    return [row for row in rows if row.state != State.WITHDRAWN]


def _picked(work: Work, row: Application) -> Picked:
    month = BenefitMonth.parse(row.benefit_month)
    policy = policy_for(month, work.limits)
    days = timedelta(days=policy.check_days)
    return Picked(
        row.case_id,
        row.id,
        work.cases.by_id(row.case_id).number,
        month,
        random_check.wanted(frozen(work, row), policy, work.today),
        workday_on_or_after(work.today + max(days, SHORTEST_TIME)),
        work.supplements.random_check(row.id) is not None,
    )
