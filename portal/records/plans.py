"""What stands in the plan of each adult, every change of it, and the jobs they have applied for.

What somebody plans, and why it rests, can tell about their health: words and reasons are sealed.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, and_, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.dialogue import Party
from portal.domain.plan import ItemState
from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id

_WAITING = (ItemState.PLANNED.value, ItemState.UNDER_WAY.value)


class PlanItem(Base):
    """A goal, a step or an activity of one adult. `agreed_at` is empty while it is proposed.

    `day_on` is the day a step shall be done, `look_again_on` the end of a pause, `done_on` the day
    it was done. `new_to` is the side that has not looked since the other changed it, if any.
    `is_same_day`: the client's words warn of danger, and staff have not looked. The same `send_key`
    of the same author is the same item.
    """

    __tablename__ = "plan_item"
    __table_args__ = (UniqueConstraint("author_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    author_id: Mapped[str] = mapped_column(String(32))
    is_from_staff: Mapped[bool]
    state: Mapped[str] = mapped_column(String(20))
    sealed_content: Mapped[bytes] = mapped_column(LargeBinary)
    day_on: Mapped[date | None]
    look_again_on: Mapped[date | None]
    done_on: Mapped[date | None]
    new_to: Mapped[str] = mapped_column(String(10), default="")
    is_same_day: Mapped[bool] = mapped_column(default=False)
    send_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]


class PlanChange(Base):
    """Something that was done with a part of the plan, with the words that were said."""

    __tablename__ = "plan_change"
    __table_args__ = (UniqueConstraint("item_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    item_id: Mapped[str] = mapped_column(ForeignKey("plan_item.id"), index=True)
    author_id: Mapped[str] = mapped_column(String(32))
    is_from_staff: Mapped[bool]
    move: Mapped[str] = mapped_column(String(20))
    sealed_words: Mapped[bytes] = mapped_column(LargeBinary)
    send_key: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class LoggedJob(Base):
    """A job that somebody applied for, written down as they went."""

    __tablename__ = "logged_job"
    __table_args__ = (UniqueConstraint("person_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    on_day: Mapped[date]
    sealed_job: Mapped[bytes] = mapped_column(LargeBinary)
    send_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class Plans:
    """Queries on plans and logged jobs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: PlanItem | PlanChange | LoggedJob) -> None:
        self._session.add(row)
        self._session.flush()

    def by_send_key(self, author_id: str, send_key: str) -> PlanItem | None:
        """The item that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(PlanItem).where(PlanItem.author_id == author_id, PlanItem.send_key == send_key)
        )

    def of_case(self, case_id: str, item_id: str) -> PlanItem:
        """The case's item with that id. Raises NotFound, for other cases' ids too."""
        item = self._session.get(PlanItem, item_id)
        if item is None or item.case_id != case_id:
            raise NotFound
        return item

    def items(self, case_id: str, person_id: str | None = None) -> Sequence[PlanItem]:
        """What stands in a plan, in the order it was written; with `person_id` that one's."""
        query = select(PlanItem).where(PlanItem.case_id == case_id)
        if person_id is not None:
            query = query.where(PlanItem.person_id == person_id)
        return self._session.scalars(query.order_by(PlanItem.created_at, PlanItem.id)).all()

    def with_plan(self, case_ids: Collection[str]) -> set[str]:
        """Those of the cases in which a goal, a step or an activity is agreed."""
        agreed = select(PlanItem.case_id).where(
            PlanItem.case_id.in_(case_ids), PlanItem.agreed_at.is_not(None)
        )
        return set(self._session.scalars(agreed.distinct()))

    def to_follow_up(self, case_ids: Collection[str], today: date) -> Sequence[PlanItem]:
        """What staff should look at: a pause that has ended, a day that has passed, a proposal.

        And whatever clients have changed since staff last looked.
        """
        paused = and_(PlanItem.state == ItemState.PAUSED.value, PlanItem.look_again_on <= today)
        late = and_(PlanItem.state.in_(_WAITING), PlanItem.day_on < today)
        proposed = and_(
            PlanItem.state != ItemState.DROPPED.value,
            PlanItem.agreed_at.is_(None),
            PlanItem.is_from_staff.is_(False),
        )
        changed = PlanItem.new_to == Party.STAFF.value
        return self._session.scalars(
            select(PlanItem)
            .where(PlanItem.case_id.in_(case_ids), or_(paused, late, proposed, changed))
            .order_by(PlanItem.created_at, PlanItem.id)
        ).all()

    def change(self, item_id: str, send_key: str) -> PlanChange | None:
        """The change that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(PlanChange).where(PlanChange.item_id == item_id, PlanChange.send_key == send_key)
        )

    def changes(self, item_id: str) -> Sequence[PlanChange]:
        """All that was done with an item, in order."""
        return self._session.scalars(
            select(PlanChange)
            .where(PlanChange.item_id == item_id)
            .order_by(PlanChange.at, PlanChange.id)
        ).all()

    def job_by_send_key(self, person_id: str, send_key: str) -> LoggedJob | None:
        """The job that an earlier sending of the same form logged, if any."""
        return self._session.scalar(
            select(LoggedJob).where(
                LoggedJob.person_id == person_id, LoggedJob.send_key == send_key
            )
        )

    def job(self, person_id: str, job_id: str) -> LoggedJob:
        """The person's job with that id. Raises NotFound, for others' and removed ones too."""
        job = self._session.get(LoggedJob, job_id)
        if job is None or job.person_id != person_id or job.removed_at is not None:
            raise NotFound
        return job

    def jobs(
        self, case_id: str, first: date, last: date, person_id: str | None = None
    ) -> Sequence[LoggedJob]:
        """The jobs that were applied for between two days, the latest first."""
        query = select(LoggedJob).where(
            LoggedJob.case_id == case_id,
            LoggedJob.on_day.between(first, last),
            LoggedJob.removed_at.is_(None),
        )
        if person_id is not None:
            query = query.where(LoggedJob.person_id == person_id)
        order = (LoggedJob.on_day.desc(), LoggedJob.created_at.desc(), LoggedJob.id)
        return self._session.scalars(query.order_by(*order)).all()
