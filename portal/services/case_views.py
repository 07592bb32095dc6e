"""What staff see of cases. Each look is logged first, in the same piece of work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.domain.accessibility import Need
from portal.domain.content_access import ContentAccess
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.records import arrivals
from portal.records.cases import Case
from portal.records.people import Identity
from portal.services import (
    accessibility_needs,
    content_access,
    decisions,
    dialogue,
    mandates,
    notice_views,
    paper_signature,
    receipts,
    sent_applications,
)
from portal.services.decisions import DecisionView
from portal.services.dialogue import ThreadRow
from portal.services.mandates import MandateView
from portal.services.notice_views import Untold
from portal.services.own_cases import names_of, require_case_work
from portal.services.paper_signature import WaitingApplication
from portal.services.receipts import ReceiptView
from portal.services.sent_applications import SentRow
from portal.services.work import Work

SHORTEST_NUMBER = 4


@dataclass(frozen=True)
class CaseRow:
    """A case in the case worker's list.

    `waits` says what waits for the case worker: answer, application, papers. `stands_in_for` names
    the colleague whose case it is, `represented_by` who acts for somebody in it. `is_unreached`:
    there is an adult whom no notice reaches.
    """

    id: str
    number: str
    names: tuple[str, ...]
    opened_on: date
    waits: frozenset[str] = frozenset()
    stands_in_for: str = ""
    represented_by: tuple[str, ...] = ()
    is_unreached: bool = False


@dataclass(frozen=True)
class CasePage:
    """A case as its case worker sees it."""

    row: CaseRow
    phones: tuple[str, ...]
    pocket: tuple[ReceiptView, ...]
    applications: tuple[SentRow, ...]
    threads: tuple[ThreadRow, ...]
    needs: tuple[Need, ...]
    to_sign: tuple[WaitingApplication, ...] = ()
    is_protected: bool = False
    untold: tuple[Untold, ...] = ()
    emergencies: tuple[ContentAccess, ...] = ()
    decisions: tuple[DecisionView, ...] = ()
    represented: tuple[MandateView, ...] = ()


def own_cases(work: Work) -> tuple[CaseRow, ...]:
    """The open cases that are the staff member's own today; none for roles without cases."""
    if not may_enter(work.actor, Area.CASES):
        return ()
    cases = work.cases.of_staff(work.actor.id, work.today)
    ids = [case.id for case in cases]
    work.access_log.write_all(work.actor.id, "list", ids, work.now)
    return _rows(work, cases, names_of(work, ids))


def find(work: Work, typed: str) -> tuple[CaseRow, ...]:
    """Own open cases by a name, a personal number or a case number, or a part of one.

    What was found is logged; that nothing was found is logged too, without what was typed.
    """
    if not may_enter(work.actor, Area.CASES):
        raise NotFound
    wanted = " ".join(typed.split()).casefold()
    cases = {case.id: case for case in work.cases.of_staff(work.actor.id, work.today)}
    names: dict[str, tuple[str, ...]] = {}
    for case_id, adults in work.threads.adults(cases).items():
        known = [work.people.identity(person) for person in adults]
        if _is_meant(wanted, cases[case_id].number, known):
            names[case_id] = tuple(one.name for one in known)
    work.access_log.write_all(work.actor.id, "search", sorted(names) or [""], work.now)
    return _rows(work, [case for case in cases.values() if case.id in names], names)


def show(work: Work, case_id: str) -> CasePage:
    """A case of the staff member's own. Raises NotFound for everybody else's."""
    require_case_work(work, case_id)
    work.access_log.write(work.actor.id, "case", case_id, work.now)
    case = work.cases.by_id(case_id)
    row = CaseRow(case.id, case.number, _names(work, case_id), case.opened_on)
    people = (work.people.by_id(person) for person in work.cases.member_ids(case_id).values())
    phones = tuple(work.people.identity(person).phone for person in people)
    kept = (one for one in work.receipts.pocket(case_id) if one.application_id)
    sent = tuple(receipts.view_of(work, paper) for paper in kept)
    return CasePage(
        row,
        phones,
        sent,
        sent_applications.of_case(work, case_id),
        dialogue.of_case(work, case_id),
        accessibility_needs.needs_of_case(work, case_id),
        paper_signature.waiting(work, case_id),
        work.cases.is_protected(case_id),
        notice_views.untold_in_case(work, case_id),
        content_access.in_case(work, case_id),
        decisions.of_case(work, case_id),
        mandates.representing(work, (case_id,))[case_id],
    )


def adults(work: Work, case_id: str) -> tuple[tuple[str, str], ...]:
    """The adults of a case, as (person id, name). The caller has checked that the actor may."""
    ids = work.cases.member_ids(case_id).values()
    return tuple((one, work.people.identity(work.people.by_id(one)).name) for one in ids)


def _rows(
    work: Work, cases: Sequence[Case], names: Mapping[str, tuple[str, ...]]
) -> tuple[CaseRow, ...]:
    waits = arrivals.waiting(work.session, work.actor.id, work.today)
    unreached = notice_views.unreached(work, [one.id for one in cases])
    absent = work.cases.substituted(work.actor.id, work.today)
    staff = {one: work.people.staff_by_id(one).name for one in set(absent.values())}
    represented = mandates.representing(work, [one.id for one in cases])
    return tuple(
        CaseRow(
            one.id,
            one.number,
            names[one.id],
            one.opened_on,
            frozenset(waits.get(one.id, ())),
            staff.get(absent.get(one.id, ""), ""),
            tuple(mandate.holder for mandate in represented[one.id]),
            (one.id, None) in unreached,
        )
        for one in cases
    )


def _is_meant(wanted: str, number: str, adults: Sequence[Identity]) -> bool:
    if not wanted:
        return False
    digits = "".join(sign for sign in wanted if sign.isdecimal())
    # Only what is written as a personal number is looked up as one: K-189811 is a case.
    is_number = len(digits) >= SHORTEST_NUMBER and not any(sign.isalpha() for sign in wanted)
    return (
        wanted in number.casefold()
        or any(wanted in one.name.casefold() for one in adults)
        or (is_number and any(digits in one.personal_number for one in adults))
    )


def _names(work: Work, case_id: str) -> tuple[str, ...]:
    people = (work.people.by_id(person) for person in work.cases.member_ids(case_id).values())
    return tuple(work.people.identity(person).name for person in people)
