"""The outbox: work to do, written in the same transaction as its cause, taken with a lease."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, UniqueConstraint, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base, new_id

LEASE = timedelta(seconds=90)
# What broke a job is often over soon, or not for a while: 21 minutes in all before it is given up.
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (10, 60, 5 * 60, 15 * 60))
MOST_ATTEMPTS = len(PAUSES) + 1
# From then on nobody is left to wait for a job that goes on failing.
LONG_TRIED = 3


class Job(Base):
    """A piece of slow work. It names its subject by id and holds nothing personal."""

    __tablename__ = "job"
    __table_args__ = (UniqueConstraint("kind", "subject_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(10), default="queued", index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    fault: Mapped[str | None] = mapped_column(String(100))


@dataclass(frozen=True)
class Taken:
    """A job in somebody's hands. Its attempt tells whether it still is in theirs."""

    id: str
    kind: str
    subject_id: str
    attempt: int


class Outbox:
    """Queries on jobs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, kind: str, subject_id: str, now: datetime) -> None:
        """Ask for work once; asking again for the same subject changes nothing."""
        known = select(Job.id).where(Job.kind == kind, Job.subject_id == subject_id)
        if self._session.scalar(known) is None:
            self._session.add(Job(kind=kind, subject_id=subject_id, created_at=now))
            self._session.flush()

    def put_at(self, kind: str, subject_id: str, now: datetime, at: datetime) -> None:
        """Ask for work at a later time; asking again moves the time."""
        job = self._session.scalar(
            select(Job).where(Job.kind == kind, Job.subject_id == subject_id)
        )
        if job is None:
            job = Job(kind=kind, subject_id=subject_id, created_at=now)
            self._session.add(job)
        # A lease that nobody holds: the job is free when it has run out.
        job.state, job.lease_until, job.attempts = "leased", at, 0
        self._session.flush()

    def knows(self, kind: str, subject_id: str) -> bool:
        """Whether that work was ever asked for."""
        known = select(Job.id).where(Job.kind == kind, Job.subject_id == subject_id)
        return self._session.scalar(known) is not None

    def given_up(self, now: datetime) -> list[Job]:
        """Jobs that failed for good, or killed every worker that took them, oldest first."""
        found = select(Job).where(_is_given_up(now)).order_by(Job.created_at)
        return list(self._session.scalars(found))

    def long_tried(self, kinds: Collection[str], now: datetime) -> list[Job]:
        """Jobs of these kinds that were given up, or go on failing, oldest first."""
        failing = (Job.state == "leased") & (Job.attempts >= LONG_TRIED) & (Job.fault.is_not(None))
        found = select(Job).where(Job.kind.in_(kinds), or_(failing, _is_given_up(now)))
        return list(self._session.scalars(found.order_by(Job.created_at)))

    def retry(self, job_id: str, now: datetime) -> bool:
        """Put a job that was given up back in the queue; False when it was not."""
        job = next((job for job in self.given_up(now) if job.id == job_id), None)
        if job is not None:
            job.state, job.attempts, job.lease_until = "queued", 0, None
        return job is not None

    def ready(self, now: datetime, most: int = 20) -> list[str]:
        """Ids of jobs that wait, or whose worker died, oldest first."""
        return list(
            self._session.scalars(
                select(Job.id).where(*_is_free(now)).order_by(Job.created_at).limit(most)
            )
        )

    def take(self, job_id: str, now: datetime) -> Taken | None:
        """Take the lease, or None when another worker holds it or the job is done."""
        taken = self._session.execute(
            update(Job)
            .where(Job.id == job_id, *_is_free(now))
            .values(state="leased", lease_until=now + LEASE, attempts=Job.attempts + 1)
            .returning(Job.id, Job.kind, Job.subject_id, Job.attempts)
        ).one_or_none()
        return Taken(*taken) if taken is not None else None

    def hold(self, taken: Taken, now: datetime) -> None:
        """Keep the lease of work that takes long."""
        self._set(taken, lease_until=now + LEASE)

    def done(self, taken: Taken) -> None:
        """The work is finished."""
        self._set(taken, state="done", lease_until=None, fault=None)

    def postpone(self, taken: Taken, until: datetime) -> None:
        """Try again later, however often it has been tried: what it needs does not answer."""
        self._set(taken, lease_until=until, attempts=0, fault="NoAnswer")

    def failed(self, taken: Taken, fault: str, now: datetime) -> None:
        """Try again after a growing pause; give up after the last. `fault` is an error's name."""
        if taken.attempt >= MOST_ATTEMPTS:
            self._set(taken, state="failed", lease_until=None, fault=fault[:100])
        else:
            self._set(taken, lease_until=now + PAUSES[taken.attempt - 1], fault=fault[:100])

    def _set(self, taken: Taken, **values: Any) -> None:
        # Whoever was so slow that another has the job now, or that a new time was set, changes
        # nothing of it.
        self._session.execute(
            update(Job)
            .where(Job.id == taken.id, Job.state == "leased", Job.attempts == taken.attempt)
            .values(**values)
        )


def _is_given_up(now: datetime) -> ColumnElement[bool]:
    died = (Job.state == "leased") & (Job.attempts >= MOST_ATTEMPTS) & (Job.lease_until < now)
    return or_(Job.state == "failed", died)


def _is_free(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        or_(Job.state == "queued", (Job.state == "leased") & (Job.lease_until < now)),
        Job.attempts < MOST_ATTEMPTS,
    )
