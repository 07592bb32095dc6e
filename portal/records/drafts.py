"""Drafts that nobody has touched for a long time, and what hangs on them alone."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session, aliased

from portal.domain.lifecycle import State
from portal.records.applications import Application, Signature
from portal.records.mandates import Typing
from portal.records.notices import Notice
from portal.records.paper_slips import PaperSlip, ScannedPaper

_OPEN = (State.DRAFT.value, State.SIGNING.value)


def untouched_since(session: Session, moment: datetime) -> Sequence[Application]:
    """Drafts that were changed last before a moment, and that may be cleared."""
    query = select(Application).where(Application.changed_at < moment, *_may_go())
    return session.scalars(query).all()


def may_go(session: Session, application_id: str) -> bool:
    """Whether an application is a draft of which nothing has reached us."""
    query = select(Application.id).where(Application.id == application_id, *_may_go())
    return session.scalar(query) is not None


def remove(session: Session, draft: Application) -> None:
    """Remove a draft with its printed codes, and the signatures that a change has voided."""
    session.execute(delete(PaperSlip).where(PaperSlip.application_id == draft.id))
    session.execute(delete(Signature).where(Signature.application_id == draft.id))
    is_about_it = Notice.application_id == draft.id
    session.execute(update(Notice).where(is_about_it).values(application_id=None))
    session.execute(delete(Typing).where(Typing.subject_id == draft.id))
    session.delete(draft)
    session.flush()


def _may_go() -> tuple[ColumnElement[bool], ...]:
    """Never sent, not taken back, signed by nobody as it is, and no paper to it has come."""
    sent = aliased(Application)
    return (
        Application.state.in_(_OPEN),
        Application.sent_at.is_(None),
        ~select(sent.id)
        .where(
            sent.case_id == Application.case_id,
            sent.benefit_month == Application.benefit_month,
            sent.state == State.WITHDRAWN.value,
        )
        .exists(),
        ~select(Signature.id)
        .where(Signature.application_id == Application.id, Signature.digest == Application.digest)
        .exists(),
        ~select(ScannedPaper.id).where(ScannedPaper.application_id == Application.id).exists(),
    )
