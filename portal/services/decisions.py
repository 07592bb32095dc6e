"""Decisions of the case system: fetched, kept once, and shown alike to both sides."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import structlog

from portal.casesystem.port import Left
from portal.domain import decisions as rules
from portal.domain.application.answers import ApplicationKind
from portal.domain.decisions import Decision
from portal.domain.months import local_day
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.applications import Application
from portal.records.base import new_id
from portal.records.decisions import DecisionLook, ImportedDecision
from portal.services import apart, notices
from portal.services.own_cases import require_own
from portal.services.work import Work, Workplace

_log = structlog.get_logger()

FETCH_JOB = "fetch_decisions"
ALSO_CLOSED = timedelta(days=365)
RECENT = timedelta(days=30)


@dataclass(frozen=True)
class DecisionView:
    """A decision as its reader sees it; `is_new` and `opened_on` are of the client who looks.

    `application` is how the client's addresses name the application, if it was made here.
    """

    id: str
    case_id: str
    decision: Decision
    came_at: datetime
    changed_at: datetime
    application_id: str = ""
    application: str = ""
    is_new: bool = False
    opened_on: date | None = None

    @property
    def appeal_by(self) -> date | None:
        """Three weeks from the day the client opened it here; None before that."""
        return rules.appeal_by(self.opened_on) if self.opened_on else None

    @property
    def was_changed(self) -> bool:
        """Whether it was told anew, with other words or a payment."""
        return self.changed_at != self.came_at


def fetch(place: Workplace) -> int:
    """Keep what the case system tells, each decision by itself; returns how many were kept.

    What is told again is kept once. What cannot be kept is counted. Raises CaseSystemDown.
    """
    with place.look(SYSTEM) as work:
        cases = work.cases.told_of(work.today - ALSO_CLOSED)
    count, left = 0, Counter[Left]()
    for told in place.case_system.decisions(cases.keys()):
        if isinstance(told, Left):
            # Neither a name nor a number: they could say whom it is about.
            _log.warning("decision left", why=told.value)
            left[told] += 1
            continue
        with place.work(SYSTEM) as work:
            keep(work, cases[told.case_number], told.decision)
        place.case_system.taken(told.source)
        count += 1
    with place.work(SYSTEM) as work:
        work.decisions.note_left({why: left[why] for why in Left}, work.now)
    return count


def left(work: Work) -> dict[Left, int]:
    """How many decisions could not be kept when they were last fetched, by why; none that is 0."""
    return {Left(row.why): row.count for row in work.decisions.left() if row.count}


def keep(work: Work, case_id: str, decision: Decision) -> str:
    """Keep a decision, or what is new in it; returns its id. The same again changes nothing."""
    work.threads.lock_case(case_id)
    row = work.decisions.by_reference(case_id, decision.reference)
    if row is None:
        row = ImportedDecision(
            id=new_id(), case_id=case_id, reference=decision.reference, came_at=work.now
        )
    elif _content(work, row) == decision:
        return row.id
    application = _application(work, case_id, decision)
    row.application_id = application.id if application else None
    row.benefit_month, row.decided_on = str(decision.month), decision.decided_on
    content = json.dumps(rules.to_json(decision), ensure_ascii=False).encode()
    row.sealed_content = work.vault.seal(content, f"{row.id}.decision", case_id)
    row.changed_at = work.now
    work.decisions.add(row)
    notices.tell_of_decision(work, row)
    return row.id


def own(work: Work) -> tuple[DecisionView, ...]:
    """The decisions of the client's household, the latest first."""
    return _views(work, _own(work))


def to_read(work: Work) -> tuple[tuple[DecisionView, ...], bool]:
    """Those for the start page, and whether the household has any decision at all.

    New ones are for the start page; without any, the latest if it is of this month.
    """
    rows = _own(work)
    looks = _looks(work, rows)
    new = [row for row in rows if _is_new(row, looks.get(row.id))]
    recent = [row for row in rows[:1] if work.today - row.decided_on <= RECENT]
    return tuple(_view(work, row, looks.get(row.id)) for row in new or recent), bool(rows)


def on_own(work: Work, application_id: str) -> tuple[DecisionView, ...]:
    """What was decided on one of the client's own applications, the latest first."""
    return _views(work, [row for row in _own(work) if row.application_id == application_id])


def on_application(work: Work, case_id: str, application_id: str) -> tuple[DecisionView, ...]:
    """What was decided on an application of a staff member's own case. Raises NotFound."""
    rows = _logged(work, case_id)
    return _views(work, [row for row in rows if row.application_id == application_id])


def open_own(work: Work, decision_id: str) -> DecisionView:
    """A decision of the client's household, which they now have before them. Raises NotFound.

    Staff who fill in together with the client do not read it for them.
    """
    row = work.decisions.of_case(work.own_case_id, decision_id)
    if not _is_there(work, row):
        raise NotFound
    if work.actor.acting is None or work.actor.acting.may_sign:
        work.decisions.note_look(row.id, work.actor.id, work.now)
    return _views(work, (row,))[0]


def of_case(work: Work, case_id: str) -> tuple[DecisionView, ...]:
    """The decisions of a staff member's own case, the latest first. Raises NotFound."""
    return _views(work, _logged(work, case_id))


def show(work: Work, case_id: str, decision_id: str) -> DecisionView:
    """A decision of a staff member's own case. Raises NotFound."""
    require_own(work, case_id)
    work.access_log.write(work.actor.id, "decision", case_id, work.now, decision_id)
    return _views(work, (work.decisions.of_case(case_id, decision_id),))[0]


def _own(work: Work) -> list[ImportedDecision]:
    rows = work.decisions.all_of_case(work.own_case_id)
    return [row for row in rows if _is_there(work, row)]


def _is_there(work: Work, row: ImportedDecision) -> bool:
    """Whether a decision is there for the client: apart, later ones may be the other adult's."""
    if row.application_id:
        about = work.applications.of_case(row.case_id, row.application_id)
        return apart.may_see(work, about)
    return row.came_at < apart.left_since(work)


def _logged(work: Work, case_id: str) -> Sequence[ImportedDecision]:
    """The decisions of a staff member's own case; a look is logged where there are any."""
    require_own(work, case_id)
    rows = work.decisions.all_of_case(case_id)
    if rows:
        work.access_log.write(work.actor.id, "decision", case_id, work.now)
    return rows


def _application(work: Work, case_id: str, decision: Decision) -> Application | None:
    """The sent application that a decision is about: by its receipt number, or by its month."""
    sent = [
        one
        for one in work.applications.all_of_case(case_id)
        if one.sent_at is not None and one.benefit_month == str(decision.month)
    ]
    if decision.receipt_number:
        return next((one for one in sent if one.receipt_number == decision.receipt_number), None)
    return next((one for one in sent if one.kind == ApplicationKind.REPEAT.value), None)


def _views(work: Work, rows: Sequence[ImportedDecision]) -> tuple[DecisionView, ...]:
    looks = _looks(work, rows)
    return tuple(_view(work, row, looks.get(row.id)) for row in rows)


def _looks(work: Work, rows: Sequence[ImportedDecision]) -> dict[str, DecisionLook]:
    return work.decisions.looks([row.id for row in rows], work.actor.id) if rows else {}


def _is_new(row: ImportedDecision, look: DecisionLook | None) -> bool:
    return look is None or look.last_at < row.changed_at


def _view(work: Work, row: ImportedDecision, look: DecisionLook | None) -> DecisionView:
    application = ""
    if row.application_id:
        about = work.applications.of_case(row.case_id, row.application_id)
        is_repeat = about.kind == ApplicationKind.REPEAT.value
        application = about.benefit_month if is_repeat else about.id
    return DecisionView(
        row.id,
        row.case_id,
        _content(work, row),
        row.came_at,
        row.changed_at,
        row.application_id or "",
        application,
        _is_new(row, look),
        local_day(look.first_at) if look else None,
    )


def _content(work: Work, row: ImportedDecision) -> Decision:
    stored = work.vault.open(row.sealed_content, f"{row.id}.decision", row.case_id)
    return rules.from_json(json.loads(stored))
