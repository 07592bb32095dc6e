"""Who looked at what: an append-only log, each entry chained to the one before by its hash."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, exists, false, func, insert, or_, select, tuple_
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.permissions import SYSTEM
from portal.records.base import Base
from portal.records.cases import Assignment
from portal.records.circle import case_is_there, protected_cases

_FIRST = "0" * 64
_CHAIN = 7_201_145  # Any number that no other lock of this database uses.


class AccessLogEntry(Base):
    """One look by staff: ids alone, nothing personal."""

    __tablename__ = "access_log_entry"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    actor_id: Mapped[str] = mapped_column(String(32), index=True)
    action: Mapped[str] = mapped_column(String(40))
    case_id: Mapped[str] = mapped_column(String(32), index=True)
    subject_id: Mapped[str] = mapped_column(String(32), default="")
    previous: Mapped[str] = mapped_column(String(64), unique=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)

    def content(self) -> dict[str, object]:
        """The columns of an entry that is to be added."""
        return {
            "at": self.at,
            "actor_id": self.actor_id,
            "action": self.action,
            "case_id": self.case_id,
            "subject_id": self.subject_id,
            "previous": self.previous,
            "digest": self.digest,
        }

    def expected_digest(self) -> str:
        """What the digest must be, from the entry's own words and the one before."""
        words = (
            self.previous,
            self.at.isoformat(),
            self.actor_id,
            self.action,
            self.case_id,
            self.subject_id,
        )
        return hashlib.sha256("\n".join(words).encode()).hexdigest()


class AccessLog:
    """Write to the log, read it, and check its chain."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def write(
        self, actor_id: str, action: str, case_id: str, now: datetime, subject_id: str = ""
    ) -> None:
        """Add an entry. It is flushed at once: a failed write refuses the look."""
        self.write_each(actor_id, action, ((case_id, subject_id),), now)

    def write_all(self, actor_id: str, action: str, case_ids: Iterable[str], now: datetime) -> None:
        """Add an entry for each case that a list shows, all at once."""
        self.write_each(actor_id, action, ((case_id, "") for case_id in case_ids), now)

    def write_each(
        self, actor_id: str, action: str, looks: Iterable[tuple[str, str | None]], now: datetime
    ) -> None:
        """Add an entry for each case and subject that a list shows, all at once."""
        if seen := tuple(dict.fromkeys((case_id, subject or "") for case_id, subject in looks)):
            self._add(_following(self._last(), actor_id, action, seen, now))

    def of_case(self, case_id: str) -> Sequence[AccessLogEntry]:
        """The looks at a case, newest first."""
        return self._session.scalars(
            select(AccessLogEntry)
            .where(AccessLogEntry.case_id == case_id)
            .order_by(AccessLogEntry.number.desc())
        ).all()

    def of_case_since(self, case_id: str, since: datetime) -> list[tuple[datetime, str, str, str]]:
        """When, by whom, what, and at what: the looks at a case since then, newest first."""
        entry = AccessLogEntry
        rows = self._session.execute(
            select(entry.at, entry.actor_id, entry.action, entry.subject_id)
            .where(entry.case_id == case_id, entry.at >= since)
            .order_by(entry.number.desc())
        )
        return [(row.at, row.actor_id, row.action, row.subject_id) for row in rows]

    def numbers_since(self, since: datetime) -> tuple[int, int] | None:
        """The first and the last number of the entries since then, if there are any."""
        lowest, highest = self._session.execute(
            select(func.min(AccessLogEntry.number), func.max(AccessLogEntry.number)).where(
                AccessLogEntry.at >= since
            )
        ).one()
        return None if lowest is None else (lowest, highest)

    def by_numbers(self, numbers: Collection[int], viewer_id: str) -> Sequence[AccessLogEntry]:
        """The entries with those numbers that are there for the viewer, newest first."""
        return self._newest(AccessLogEntry.number.in_(numbers), len(numbers), viewer_id)

    def between(
        self, times: Sequence[tuple[datetime, datetime]], most: int, viewer_id: str
    ) -> Sequence[AccessLogEntry]:
        """Entries in any of those times, from the first moment to before the last."""
        within = [(AccessLogEntry.at >= start) & (AccessLogEntry.at < end) for start, end in times]
        return self._newest(or_(false(), *within), most, viewer_id)

    def beside_assignments(
        self, since: datetime, but: Collection[str], most: int, viewer_id: str
    ) -> Sequence[AccessLogEntry]:
        """Entries since then on a case that was never, or is not always, the one's who looked.

        Actions that begin with one of the words in `but` are left out.
        """
        always = select(Assignment.id).where(
            Assignment.case_id == AccessLogEntry.case_id,
            Assignment.staff_id == AccessLogEntry.actor_id,
            Assignment.from_on <= since.date(),
            Assignment.to_on.is_(None),
        )
        looked = (AccessLogEntry.at >= since) & (AccessLogEntry.case_id != "")
        left_out = or_(false(), *(AccessLogEntry.action.startswith(word) for word in but))
        return self._newest(looked & ~left_out & ~exists(always), most, viewer_id)

    def pairs_since(self, since: datetime, viewer_id: str) -> set[tuple[str, str]]:
        """Who looked (id) in which case (id) since then, as far as it is there for the viewer."""
        query = (
            select(AccessLogEntry.actor_id, AccessLogEntry.case_id)
            .where(
                AccessLogEntry.at >= since,
                AccessLogEntry.case_id != "",
                case_is_there(AccessLogEntry.case_id, viewer_id),
            )
            .distinct()
        )
        return {(row.actor_id, row.case_id) for row in self._session.execute(query)}

    def of_pairs(
        self, pairs: Collection[tuple[str, str]], since: datetime, most: int, viewer_id: str
    ) -> Sequence[AccessLogEntry]:
        """Entries since then of these who looked in these cases."""
        pair = tuple_(AccessLogEntry.actor_id, AccessLogEntry.case_id)
        return self._newest((AccessLogEntry.at >= since) & pair.in_(sorted(pairs)), most, viewer_id)

    def of_protected(self, since: datetime, most: int, viewer_id: str) -> Sequence[AccessLogEntry]:
        """Entries since then of households with a protected identity; none outside the circle."""
        which = AccessLogEntry.case_id.in_(protected_cases())
        return self._newest((AccessLogEntry.at >= since) & which, most, viewer_id)

    def last_of(self, action: str) -> AccessLogEntry | None:
        """The latest entry of an action."""
        which = select(AccessLogEntry).where(AccessLogEntry.action == action)
        return self._session.scalar(which.order_by(AccessLogEntry.number.desc()).limit(1))

    def _newest(
        self, which: ColumnElement[bool], most: int, viewer_id: str
    ) -> Sequence[AccessLogEntry]:
        is_there = case_is_there(AccessLogEntry.case_id, viewer_id)
        by_people = AccessLogEntry.actor_id != SYSTEM.id
        query = select(AccessLogEntry).where(which, is_there, by_people)
        return self._session.scalars(query.order_by(AccessLogEntry.number.desc()).limit(most)).all()

    def size(self) -> tuple[int, str]:
        """How many entries there are, and the digest of the last."""
        entries = self._session.scalar(select(func.count(AccessLogEntry.number))) or 0
        last = self._session.scalar(
            select(AccessLogEntry.digest).order_by(AccessLogEntry.number.desc()).limit(1)
        )
        return entries, last or _FIRST

    def holds(self, digest: str) -> bool:
        """Whether an entry with that digest is there: one that was noted down elsewhere."""
        found = select(AccessLogEntry.number).where(AccessLogEntry.digest == digest)
        return digest == _FIRST or self._session.scalar(found) is not None

    def _last(self) -> str:
        """The digest to go on from; nobody else goes on from it before this transaction ends."""
        if self._session.get_bind().dialect.name == "postgresql":
            # One writer at a time until its transaction ends; SQLite has one writer anyway.
            self._session.execute(select(func.pg_advisory_xact_lock(_CHAIN)))
        last = self._session.scalar(
            select(AccessLogEntry.digest).order_by(AccessLogEntry.number.desc()).limit(1)
        )
        return last or _FIRST

    def _add(self, entries: Sequence[AccessLogEntry]) -> None:
        self._session.execute(insert(AccessLogEntry), [entry.content() for entry in entries])

    def first_fault(self) -> int | None:
        """The number of the first entry that was changed or follows a removed one, or None."""
        previous = _FIRST
        every = select(AccessLogEntry).order_by(AccessLogEntry.number)
        for entry in self._session.scalars(every.execution_options(yield_per=1000)):
            if entry.previous != previous or entry.digest != entry.expected_digest():
                return entry.number
            previous = entry.digest
        return None


class LooksToWrite(AccessLog):
    """Remembers looks, for them to be written together before any of it is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._looks: list[tuple[str, str, tuple[tuple[str, str | None], ...], datetime]] = []

    def write_each(
        self, actor_id: str, action: str, looks: Iterable[tuple[str, str | None]], now: datetime
    ) -> None:
        self._looks.append((actor_id, action, tuple(looks), now))

    def write_to(self, log: AccessLog) -> None:
        """Write what was remembered, in its order."""
        for look in self._looks:
            log.write_each(*look)

    def __len__(self) -> int:
        return len(self._looks)


def _following(
    last: str,
    actor_id: str,
    action: str,
    looks: Sequence[tuple[str, str]],
    now: datetime,
) -> list[AccessLogEntry]:
    """Entries that go on from the last one, each from the one before."""
    entries = []
    for case_id, subject_id in looks:
        entry = AccessLogEntry(
            at=now,
            actor_id=actor_id,
            action=action,
            case_id=case_id,
            subject_id=subject_id,
            previous=last,
        )
        entry.digest = last = entry.expected_digest()
        entries.append(entry)
    return entries
