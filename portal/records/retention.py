"""Everything that hangs on a case, found by the tables' own keys; and holds that stop its weeding.

A new table that leads to a case by foreign keys is found without a change here; a test names the
few that do not.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    FromClause,
    LargeBinary,
    String,
    Table,
    delete,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base, UtcMoment, new_id
from portal.records.cases import Case
from portal.records.dialogue import MessageDraft
from portal.records.mandates import Typing
from portal.records.members import CaseMember
from portal.records.outbox import Job
from portal.records.people import Person
from portal.records.receipts import StoredFile

Rows = dict[str, set[str]]

# Theirs are the ids, not the keys: a look stays in the chained log when the case is gone.
STAYING = frozenset(
    {
        "access_log_entry",
        "absence",
        "left_decision",
        "saved_filter",
        "sign_in_try",
        "staff_code",
        "staff_invitation",
        "staff_member",
        "staff_passkey",
        "web_session",
        "written_phrase",
    }
)
# These name what they are about without a foreign key.
BY_WORD = frozenset({"typing", "job", "message_draft", "kept_form"})


class LegalHold(Base):
    """A case that may not be weeded for now: an appeal, a supervision, a request to hand out."""

    __tablename__ = "legal_hold"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    sealed_reason: Mapped[bytes] = mapped_column(LargeBinary)
    placed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


def closed_before(session: Session, moment: datetime) -> Sequence[Case]:
    """Cases that were closed before a moment, oldest first."""
    query = select(Case).where(Case.closed_on < moment.date())
    return session.scalars(query.order_by(Case.closed_on, Case.id)).all()


def by_number(session: Session, number: str) -> Case | None:
    """The case with that number of the case system."""
    return session.scalar(select(Case).where(Case.number == number))


def holds(session: Session, case_id: str) -> Sequence[LegalHold]:
    """Holds on a case that have not ended."""
    which = (LegalHold.case_id == case_id) & LegalHold.ended_at.is_(None)
    return session.scalars(select(LegalHold).where(which)).all()


def is_any_held(session: Session) -> bool:
    """Whether there is a hold on any case."""
    found = select(LegalHold.id).where(LegalHold.ended_at.is_(None))
    return session.scalar(found.limit(1)) is not None


def hanging_on(session: Session, case_id: str) -> Rows:
    """The ids of all rows that hang on a case, by table; its adults, where they have no other."""
    rows: Rows = {"support_case": {case_id}, "person": _with_no_other_case(session, case_id)}
    for table in Base.metadata.sorted_tables:
        if table.name not in STAYING | {"support_case", "person"}:
            rows[table.name] = _led_to(session, table, rows)
    names = {name for ids in rows.values() for name in ids}
    rows["typing"] |= _ids(session, Typing.__table__, Typing.subject_id.in_(names))
    rows["job"] = _ids(session, Job.__table__, Job.subject_id.in_(names))
    is_of_case = or_(
        MessageDraft.author_id.in_(rows["person"]),
        MessageDraft.place.in_(rows["thread"]),
        MessageDraft.place.contains(case_id),
    )
    rows["message_draft"] = _ids(session, MessageDraft.__table__, is_of_case)
    return {name: ids for name, ids in rows.items() if ids}


def files_of(rows: Mapping[str, Collection[str]]) -> list[str]:
    """The ids in the file store among what hangs on a case."""
    return sorted(rows.get(StoredFile.__tablename__, ()))


def last_note(session: Session, rows: Rows) -> datetime | None:
    """The latest moment that any of the rows tells of."""
    latest = []
    for table in Base.metadata.sorted_tables:
        moments = [column for column in table.c if isinstance(column.type, UtcMoment)]
        if table.name in rows and moments:
            (key,) = table.primary_key.columns
            asked = select(*(func.max(column, type_=UtcMoment()) for column in moments))
            latest += list(session.execute(asked.where(key.in_(rows[table.name]))).one())
    return max((moment for moment in latest if moment is not None), default=None)


def remove(session: Session, rows: Rows) -> None:
    """Remove these rows, those that lean on others first."""
    for table in reversed(Base.metadata.sorted_tables):
        if rows.get(table.name):
            (key,) = table.primary_key.columns
            session.execute(delete(table).where(key.in_(rows[table.name])))
    session.expire_all()


def _led_to(session: Session, table: Table, rows: Mapping[str, Iterable[str]]) -> set[str]:
    """Rows of a table with a key to something that is already among them."""
    if table.name in BY_WORD - {"typing"}:
        return set()
    leads = [
        column.in_(rows[key.column.table.name])
        for column in table.c
        for key in column.foreign_keys
        if rows.get(key.column.table.name)
    ]
    return _ids(session, table, or_(*leads)) if leads else set()


def _ids(session: Session, table: FromClause, which: ColumnElement[bool]) -> set[str]:
    (key,) = table.primary_key
    return set(session.scalars(select(key).where(which)))


def _with_no_other_case(session: Session, case_id: str) -> set[str]:
    others = exists().where(CaseMember.person_id == Person.id, CaseMember.case_id != case_id)
    mine = exists().where(CaseMember.person_id == Person.id, CaseMember.case_id == case_id)
    return set(session.scalars(select(Person.id).where(mine, ~others)))
