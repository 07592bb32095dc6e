"""Requests for another way, what was said about them, granted needs, and how pages shall look.

What somebody needs can tell about their health, so kinds and words are sealed alike.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.accessibility import State
from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id
from portal.records.circle import person_is_there

_OPEN = tuple(state.value for state in State if state.is_open)


class AccessibilityRequest(Base):
    """What somebody asked for. Without `person_id` it came from outside, not signed in.

    `send_key` comes from the form, so that a repeated sending is the same request. `sender_digest`
    is a keyed hash of address and day: it counts reports and tells nothing else. `news_at` is when
    staff last said something, until the person has opened it. `is_same_day`: the person's words
    warn of danger, and staff have not answered.
    """

    __tablename__ = "accessibility_request"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), index=True)
    state: Mapped[str] = mapped_column(String(20), index=True)
    due_on: Mapped[date]
    is_same_day: Mapped[bool] = mapped_column(default=False)
    sealed_wish: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_decision: Mapped[bytes | None] = mapped_column(LargeBinary)
    sender_digest: Mapped[str | None] = mapped_column(String(64), index=True)
    send_key: Mapped[str] = mapped_column(String(100), unique=True)
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    news_at: Mapped[datetime | None]

    @property
    def sealed_for(self) -> str:
        """The owner that the content is bound to."""
        return self.person_id or "open"


class AccessibilityEntry(Base):
    """Something that happened: `message`, `note`, or a step whose words are empty."""

    __tablename__ = "accessibility_entry"
    __table_args__ = (UniqueConstraint("request_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    request_id: Mapped[str] = mapped_column(ForeignKey("accessibility_request.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    author_id: Mapped[str] = mapped_column(String(32))
    is_from_staff: Mapped[bool]
    language: Mapped[str] = mapped_column(String(8))
    sealed_words: Mapped[bytes] = mapped_column(LargeBinary)
    send_key: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class AccessibilityNeed(Base):
    """An adaptation that stays with a person until they say that they need it no longer."""

    __tablename__ = "accessibility_need"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    request_id: Mapped[str] = mapped_column(ForeignKey("accessibility_request.id"))
    sealed_need: Mapped[bytes] = mapped_column(LargeBinary)
    granted_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class DisplayChoice(Base):
    """How a person wants the pages, on all their devices."""

    __tablename__ = "display_choice"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sealed_choices: Mapped[bytes] = mapped_column(LargeBinary)


class AccessibilityRequests:
    """Queries on requests, entries, needs and display choices."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: AccessibilityRequest | AccessibilityEntry | AccessibilityNeed) -> None:
        self._session.add(row)
        self._session.flush()

    def by_id(self, request_id: str) -> AccessibilityRequest:
        """The request with that id. Raises NotFound."""
        request = self._session.get(AccessibilityRequest, request_id)
        if request is None:
            raise NotFound
        return request

    def of_person(self, person_id: str, request_id: str) -> AccessibilityRequest:
        """The person's request with that id. Raises NotFound, for other people's ids too."""
        request = self.by_id(request_id)
        if request.person_id != person_id:
            raise NotFound
        return request

    def by_send_key(self, send_key: str) -> AccessibilityRequest | None:
        """The request that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(AccessibilityRequest).where(AccessibilityRequest.send_key == send_key)
        )

    def sent_by(self, sender_digest: str) -> int:
        """How many reports have come with that digest."""
        counted = select(func.count()).where(AccessibilityRequest.sender_digest == sender_digest)
        return self._session.scalar(counted) or 0

    def all_of_person(self, person_id: str) -> Sequence[AccessibilityRequest]:
        """A person's requests, newest first."""
        return self._session.scalars(
            select(AccessibilityRequest)
            .where(AccessibilityRequest.person_id == person_id)
            .order_by(AccessibilityRequest.created_at.desc(), AccessibilityRequest.id)
        ).all()

    def for_start_page(self, person_id: str) -> Sequence[AccessibilityRequest]:
        """What waits for the person, then what staff have said that they have not opened."""
        return self._session.scalars(
            select(AccessibilityRequest)
            .where(
                AccessibilityRequest.person_id == person_id,
                or_(
                    AccessibilityRequest.state == State.WAITING.value,
                    AccessibilityRequest.news_at.is_not(None),
                ),
            )
            .order_by(
                AccessibilityRequest.state != State.WAITING.value,
                AccessibilityRequest.news_at.desc(),
                AccessibilityRequest.id,
            )
        ).all()

    def for_staff(self, request_id: str, staff_id: str) -> AccessibilityRequest:
        """The request with that id, if it is there for that staff member. Raises NotFound."""
        if not self.is_there(request_id, staff_id):
            raise NotFound
        return self.by_id(request_id)

    def is_there(self, request_id: str, staff_id: str) -> bool:
        """Whether there is such a request for that staff member."""
        found = select(AccessibilityRequest.id).where(
            AccessibilityRequest.id == request_id, _is_there(staff_id)
        )
        return self._session.scalar(found) is not None

    def open(
        self, most: int, viewer_id: str, owner_id: str | None = None
    ) -> Sequence[AccessibilityRequest]:
        """The open requests: to read today, then the first due; with `owner_id` only that one's."""
        query = select(AccessibilityRequest).where(
            AccessibilityRequest.state.in_(_OPEN), _is_there(viewer_id)
        )
        if owner_id is not None:
            query = query.where(AccessibilityRequest.owner_id == owner_id)
        order = (
            AccessibilityRequest.is_same_day.desc(),
            AccessibilityRequest.due_on,
            AccessibilityRequest.created_at,
        )
        return self._session.scalars(query.order_by(*order).limit(most)).all()

    def closed(self, most: int, viewer_id: str) -> Sequence[AccessibilityRequest]:
        """The closed requests, the last closed first."""
        return self._session.scalars(
            select(AccessibilityRequest)
            .where(AccessibilityRequest.state.not_in(_OPEN), _is_there(viewer_id))
            .order_by(AccessibilityRequest.closed_at.desc(), AccessibilityRequest.id)
            .limit(most)
        ).all()

    def counts(self, viewer_id: str) -> dict[str, int]:
        """How many requests there are in each state: numbers without content."""
        rows = self._session.execute(
            select(AccessibilityRequest.state, func.count())
            .where(_is_there(viewer_id))
            .group_by(AccessibilityRequest.state)
        )
        return {row[0]: row[1] for row in rows}

    def since(self, moment: datetime, viewer_id: str) -> Sequence[AccessibilityRequest]:
        """All that was asked for since then."""
        return self._session.scalars(
            select(AccessibilityRequest).where(
                AccessibilityRequest.created_at >= moment, _is_there(viewer_id)
            )
        ).all()

    def first_answers(self, request_ids: Collection[str]) -> dict[str, datetime]:
        """When staff first answered, did or declined it, by request."""
        rows = self._session.execute(
            select(AccessibilityEntry.request_id, func.min(AccessibilityEntry.at))
            .where(
                AccessibilityEntry.request_id.in_(request_ids),
                AccessibilityEntry.is_from_staff,
                AccessibilityEntry.kind.in_(("message", "done", "declined")),
            )
            .group_by(AccessibilityEntry.request_id)
        )
        return {row[0]: row[1] for row in rows}

    def entry(self, request_id: str, send_key: str) -> AccessibilityEntry | None:
        """The entry that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(AccessibilityEntry).where(
                AccessibilityEntry.request_id == request_id, AccessibilityEntry.send_key == send_key
            )
        )

    def entries(self, request_id: str) -> Sequence[AccessibilityEntry]:
        """All that happened with a request, in order."""
        return self._session.scalars(
            select(AccessibilityEntry)
            .where(AccessibilityEntry.request_id == request_id)
            .order_by(AccessibilityEntry.at, AccessibilityEntry.id)
        ).all()

    def needs(self, person_id: str) -> Sequence[AccessibilityNeed]:
        """The needs that a person has now, the oldest first."""
        return self._session.scalars(
            select(AccessibilityNeed)
            .where(AccessibilityNeed.person_id == person_id, AccessibilityNeed.ended_at.is_(None))
            .order_by(AccessibilityNeed.granted_at, AccessibilityNeed.id)
        ).all()

    def need(self, person_id: str, need_id: str) -> AccessibilityNeed:
        """The person's need with that id. Raises NotFound."""
        need = self._session.get(AccessibilityNeed, need_id)
        if need is None or need.person_id != person_id:
            raise NotFound
        return need

    def display(self, person_id: str) -> DisplayChoice | None:
        """How a person wants the pages, if they have said so."""
        return self._session.get(DisplayChoice, person_id)

    def keep_display(self, person_id: str, sealed: bytes) -> None:
        """Store how a person wants the pages."""
        self._session.merge(DisplayChoice(person_id=person_id, sealed_choices=sealed))
        self._session.flush()


def _is_there(staff_id: str) -> ColumnElement[bool]:
    return person_is_there(AccessibilityRequest.person_id, staff_id)
