"""Counts for the unit: columns that say when and how many, and never what something holds.

Households with a protected identity are in no number, so that no number tells of them.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Row, and_, func, select
from sqlalchemy.orm import Session

from portal.domain.lifecycle import State
from portal.domain.supplements import RequestKind
from portal.records.applications import Application
from portal.records.cases import Assignment, Case, in_force
from portal.records.circle import protected_cases
from portal.records.dialogue import Message, Thread
from portal.records.supplements import SupplementRequest


def unopened_by_worker(session: Session, on: date) -> dict[str, int]:
    """How many sent applications nobody has opened, by who has the case that day."""
    rows = session.execute(
        select(Assignment.staff_id, func.count())
        .join(Application, Application.case_id == Assignment.case_id)
        .join(Case, Case.id == Assignment.case_id)
        .where(
            Application.state.in_((State.SENT.value, State.DELIVERED.value)),
            Case.closed_on.is_(None),
            Assignment.is_substitute.is_(False),
            Application.case_id.not_in(protected_cases()),
            *in_force(on),
        )
        .group_by(Assignment.staff_id)
    )
    return {row[0]: row[1] for row in rows}


def waiting(session: Session, on: date) -> Sequence[Row[str | None, datetime | None, bool]]:
    """Each thread that waits for an answer: who has its case that day, since when, how urgent."""
    has_it = and_(Assignment.case_id == Case.id, Assignment.is_substitute.is_(False), *in_force(on))
    return session.execute(
        select(Assignment.staff_id, Thread.waiting_since, Thread.is_same_day)
        .select_from(Thread)
        .join(Case, Case.id == Thread.case_id)
        .outerjoin(Assignment, has_it)
        .where(
            Thread.waiting_for == "staff",
            Case.closed_on.is_(None),
            Case.id.not_in(protected_cases()),
        )
    ).all()


def sendings(
    session: Session, since: datetime
) -> Sequence[Row[datetime | None, int | None, int | None]]:
    """When each application was sent since then, how much was open in it, how much it says."""
    return session.execute(
        select(
            Application.sent_at, Application.open_when_sent, Application.answers_when_sent
        ).where(
            Application.sent_at >= since,
            Application.state != State.WITHDRAWN.value,
            Application.case_id.not_in(protected_cases()),
        )
    ).all()


def requests(session: Session, since: datetime) -> Sequence[datetime]:
    """When something was asked for since then; random checks are chosen by lot and left out."""
    return session.scalars(
        select(SupplementRequest.created_at).where(
            SupplementRequest.created_at >= since,
            SupplementRequest.kind == RequestKind.ASKED.value,
            SupplementRequest.case_id.not_in(protected_cases()),
        )
    ).all()


def messages(
    session: Session, since: datetime
) -> Sequence[Row[str, bool, bool, bool, datetime, datetime | None]]:
    """Who wrote when, in the threads that something was written in since then."""
    return session.execute(
        select(
            Message.thread_id,
            Message.is_from_staff,
            Message.asks_answer,
            Message.is_same_day,
            Message.sent_at,
            Message.withdrawn_at,
        )
        .join(Thread, Thread.id == Message.thread_id)
        .where(Thread.last_message_at >= since, Thread.case_id.not_in(protected_cases()))
        .order_by(Message.thread_id, Message.number)
    ).all()
