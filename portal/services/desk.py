"""The case worker's day on one page: what waits, in the order that it should be looked at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from portal.domain.danger import dangers_in
from portal.domain.desk_filter import THE_WHOLE_DAY, DeskFilter, Part
from portal.domain.months import BenefitMonth
from portal.domain.permissions import Area, may_enter
from portal.domain.supplements import ItemState
from portal.records import arrivals
from portal.services import (
    assignments,
    case_views,
    desk_filters,
    dialogue,
    handed_over,
    messages,
    notice_views,
    outsiders,
    paper_applications,
    plan_views,
    sent_applications,
    supplement_answers,
    supplement_views,
)
from portal.services.assignments import Away
from portal.services.case_views import CaseRow
from portal.services.desk_filters import SavedView
from portal.services.dialogue import ThreadRow
from portal.services.handed_over import HandedOver
from portal.services.notice_views import Failed
from portal.services.outsiders import ToSee
from portal.services.own_cases import names_of
from portal.services.paper_applications import PaperApplication
from portal.services.plan_views import FollowUp
from portal.services.sent_applications import SentRow
from portal.services.supplement_words import for_lists, unseal
from portal.services.work import Work


@dataclass(frozen=True)
class PaperRow:
    """A paper, or words instead of it, that came in to a request.

    `awaited_by`: the client says that it comes on paper, and it has not come; the day it is due.
    """

    what: str
    case_id: str
    case_number: str
    application_id: str
    month: BenefitMonth
    names: tuple[str, ...]
    request_id: str
    item_id: str
    is_same_day: bool = False
    awaited_by: date | None = None


@dataclass(frozen=True)
class Desk:
    """Threads that wait for an answer, applications nobody has opened, papers that came in.

    `plans_today` and `others_today`: words of danger in a plan, and in what others say.
    """

    threads: tuple[ThreadRow, ...] = ()
    read_today: tuple[SentRow, ...] = ()
    plans_today: tuple[FollowUp, ...] = ()
    others_today: tuple[ToSee, ...] = ()
    applications: tuple[SentRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    awaited: tuple[PaperRow, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()
    on_paper: tuple[PaperApplication, ...] = ()
    in_tray: int = 0
    cases: tuple[CaseRow, ...] = ()
    plans: tuple[FollowUp, ...] = ()
    absences: tuple[Away, ...] = ()
    stands_in: tuple[Away, ...] = ()
    not_told: tuple[Failed, ...] = ()
    tangles: tuple[ToSee, ...] = ()
    saved: tuple[SavedView, ...] = ()


def show(work: Work, chosen: DeskFilter = THE_WHOLE_DAY, reply_workdays: int = 3) -> Desk:
    """The day of the staff member who is signed in; empty for roles without cases.

    `reply_workdays` says when an answer is late, where only urgent things are wanted.
    """
    if not may_enter(work.actor, Area.CASES):
        return Desk()
    kept = _Kept(work, chosen, reply_workdays)
    return Desk(
        kept.threads(),
        kept.read_today(),
        kept.plans_today(),
        kept.others_today(),
        kept.applications(),
        kept.papers(),
        kept.awaited(),
        kept.handed_over(),
        kept.on_paper(),
        work.paper_slips.in_tray(),
        case_views.own_cases(work),
        kept.plans(),
        assignments.absences(work, work.actor.id),
        assignments.stands_in(work),
        notice_views.failed(work),
        kept.tangles(),
        desk_filters.own(work),
    )


def see(work: Work, thread_ids: Iterable[str], papers: Iterable[tuple[str, str, str]]) -> int:
    """Staff have seen these, many at a time; returns how many left the list.

    A thread is settled when all in it is read; a paper (case, request and item) is taken as come
    in. Raises NotFound.
    """
    settled = [one for one in dict.fromkeys(thread_ids) if messages.settle_read(work, one)]
    taken = list(dict.fromkeys(papers))
    for case_id, request_id, item_id in taken:
        supplement_answers.settle(work, case_id, request_id, item_id, ItemState.ACCEPTED)
    return len(settled) + len(taken)


class _Kept:
    """The groups of the day, as far as a filter wants them."""

    def __init__(self, work: Work, chosen: DeskFilter, reply_workdays: int) -> None:
        self._work, self._chosen, self._workdays = work, chosen, reply_workdays
        self._absent: Collection[str] = (
            work.cases.substituted(work.actor.id, work.today) if chosen.is_for_absent else ()
        )

    def threads(self) -> tuple[ThreadRow, ...]:
        """Those that wait for an answer; urgent: for today, or late."""
        if not self._chosen.shows(Part.ANSWERS):
            return ()
        rows = dialogue.waiting(self._work)
        return tuple(one for one in rows if self._has(one.case_id) and self._is_due(one))

    def read_today(self) -> tuple[SentRow, ...]:
        """Applications with words of danger, which stand with the answers of the day."""
        if not self._chosen.shows(Part.ANSWERS):
            return ()
        return tuple(one for one in self._unopened if one.is_same_day)

    def plans_today(self) -> tuple[FollowUp, ...]:
        """Parts of plans with words of danger, which stand there too."""
        if not self._chosen.shows(Part.ANSWERS):
            return ()
        return tuple(one for one in self._to_follow_up if one.view.is_same_day)

    def others_today(self) -> tuple[ToSee, ...]:
        """Whose notes of what others say have words of danger."""
        if not self._chosen.shows(Part.ANSWERS):
            return ()
        return tuple(one for one in outsiders.to_read_today(self._work) if self._has(one.case_id))

    def applications(self) -> tuple[SentRow, ...]:
        """Those that nobody has opened; urgent: with words of danger."""
        if not self._chosen.shows(Part.APPLICATIONS):
            return ()
        return tuple(
            one
            for one in self._unopened
            if (one.is_complete or not self._chosen.is_complete)
            and (one.is_same_day or not self._chosen.is_urgent)
        )

    @cached_property
    def _unopened(self) -> tuple[SentRow, ...]:
        found = sent_applications.unopened(self._work)
        return tuple(one for one in found if self._has(one.case_id))

    def papers(self) -> tuple[PaperRow, ...]:
        """What came in, or was written about what comes; urgent: with words of danger."""
        return tuple(
            one
            for one in self._answered
            if one.is_same_day or (one.awaited_by is None and not self._chosen.is_urgent)
        )

    def awaited(self) -> tuple[PaperRow, ...]:
        """What comes on paper, the soonest first; urgent: what is late."""
        today, urgent = self._work.today, self._chosen.is_urgent
        found = [
            (one.awaited_by, one)
            for one in self._answered
            if one.awaited_by is not None and not one.is_same_day
        ]
        return tuple(
            one for day, one in sorted(found, key=lambda pair: pair[0]) if day < today or not urgent
        )

    @cached_property
    def _answered(self) -> tuple[PaperRow, ...]:
        if not self._chosen.shows(Part.PAPERS):
            return ()
        return tuple(one for one in papers(self._work) if self._has(one.case_id))

    def handed_over(self) -> tuple[HandedOver, ...]:
        """Receipts to fill in for the client."""
        if not self._chosen.shows(Part.PAPERS) or self._chosen.is_urgent:
            return ()
        return tuple(one for one in handed_over.waiting(self._work) if self._has(one.case_id))

    def on_paper(self) -> tuple[PaperApplication, ...]:
        """Applications on paper to type in."""
        if not self._chosen.shows(Part.PAPERS) or self._chosen.is_urgent:
            return ()
        found = paper_applications.waiting(self._work)
        return tuple(one for one in found if self._has(one.case_id))

    def plans(self) -> tuple[FollowUp, ...]:
        """Parts of plans to follow up, first those whose day has passed; urgent: those alone."""
        if not self._chosen.shows(Part.PLANS):
            return ()
        found = [
            one for one in self._to_follow_up if one.view.is_late or not self._chosen.is_urgent
        ]
        return tuple(sorted(found, key=lambda one: not one.view.is_late))

    @cached_property
    def _to_follow_up(self) -> tuple[FollowUp, ...]:
        found = plan_views.to_follow_up(self._work)
        return tuple(one for one in found if self._has(one.view.case_id))

    def tangles(self) -> tuple[ToSee, ...]:
        """What others say that does not fit."""
        if not self._chosen.shows(Part.PLANS) or self._chosen.is_urgent:
            return ()
        return tuple(one for one in outsiders.tangles(self._work) if self._has(one.case_id))

    def _has(self, case_id: str) -> bool:
        return not self._chosen.is_for_absent or case_id in self._absent

    def _is_due(self, row: ThreadRow) -> bool:
        is_late = row.turn.is_late(self._workdays, self._work.today)
        return not self._chosen.is_urgent or row.turn.is_same_day or is_late


def papers(work: Work) -> tuple[PaperRow, ...]:
    """What came in to requests in the staff member's own cases: to read today first, then oldest.

    A client may say in an answer what cannot wait (RT3). What is on its way comes along.
    """
    found = arrivals.papers_in(work.session, work.actor.id, work.today)
    cases = {one.case_id for one in found}
    work.access_log.write_all(work.actor.id, "supplements", sorted(cases), work.now)
    names, numbers = names_of(work, cases), work.cases.numbers(cases)
    case_of_item = {one.item.id: one.case_id for one in found}
    in_danger = {
        one.item_id
        for one in work.supplements.answers_of(case_of_item)
        if dangers_in(supplement_views.words_of(work, case_of_item[one.item_id], one))
    }
    rows = (
        PaperRow(
            for_lists(unseal(work, one.item.sealed_what, f"{one.item.id}.what", one.case_id)).words,
            one.case_id,
            numbers[one.case_id],
            one.application_id,
            BenefitMonth.parse(one.benefit_month),
            names[one.case_id],
            one.item.request_id,
            one.item.id,
            one.item.id in in_danger,
            one.due_on if ItemState(one.item.state) is ItemState.ON_THE_WAY else None,
        )
        for one in found
    )
    return tuple(sorted(rows, key=lambda one: not one.is_same_day))
