"""What is still to come after an application was sent, and what came."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.domain.supplements import RequestKind
from portal.records.base import Base, new_id


class SupplementRequest(Base):
    """A person's request, with its reason and due day; the same `send_key` is the same request.

    `kind` is a RequestKind. Nobody has asked for what the client promised: no `staff_id` then.
    """

    __tablename__ = "supplement_request"
    __table_args__ = (UniqueConstraint("staff_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    application_id: Mapped[str] = mapped_column(ForeignKey("application.id"), index=True)
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    sealed_why: Mapped[bytes] = mapped_column(LargeBinary)
    due_on: Mapped[date]
    kind: Mapped[str] = mapped_column(String(20), default="asked")
    send_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]


class SupplementItem(Base):
    """One thing that is asked for; `state` is an ItemState.

    `answered_at` is when the latest answer came. `news_at` is since when it is needed no longer,
    as long as the client has not seen so.
    """

    __tablename__ = "supplement_item"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    request_id: Mapped[str] = mapped_column(ForeignKey("supplement_request.id"), index=True)
    position: Mapped[int]
    sealed_what: Mapped[bytes] = mapped_column(LargeBinary)
    state: Mapped[str] = mapped_column(String(20), default="asked")
    answered_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    news_at: Mapped[datetime | None]


class SupplementAnswer(Base):
    """What came to an item, each time: a paper, words, or another way than a picture (`route`).

    None takes the place of another; the same `send_key` is the same answer.
    """

    __tablename__ = "supplement_answer"
    __table_args__ = (UniqueConstraint("item_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    item_id: Mapped[str] = mapped_column(ForeignKey("supplement_item.id"), index=True)
    receipt_id: Mapped[str | None] = mapped_column(ForeignKey("receipt.id"))
    route: Mapped[str | None] = mapped_column(String(20))
    sealed_words: Mapped[bytes | None] = mapped_column(LargeBinary)
    send_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]


class Supplements:
    """Queries on supplement requests."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: SupplementRequest | SupplementItem | SupplementAnswer) -> None:
        self._session.add(row)
        self._session.flush()

    def by_send_key(self, staff_id: str, send_key: str) -> SupplementRequest | None:
        """The request that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(SupplementRequest).where(
                SupplementRequest.staff_id == staff_id, SupplementRequest.send_key == send_key
            )
        )

    def random_check(self, application_id: str) -> SupplementRequest | None:
        """The random check of an application, if it was picked for one."""
        return self._session.scalar(
            select(SupplementRequest).where(
                SupplementRequest.application_id == application_id,
                SupplementRequest.kind == RequestKind.RANDOM_CHECK.value,
            )
        )

    def checked(self, application_ids: Collection[str]) -> set[str]:
        """Those of the applications that are in a random check."""
        found = select(SupplementRequest.application_id).where(
            SupplementRequest.application_id.in_(application_ids),
            SupplementRequest.kind == RequestKind.RANDOM_CHECK.value,
        )
        return set(self._session.scalars(found))

    def by_id(self, request_id: str) -> SupplementRequest:
        """The request with that id. Raises NotFound."""
        request = self._session.get(SupplementRequest, request_id)
        if request is None:
            raise NotFound
        return request

    def of_case(self, case_id: str, request_id: str) -> SupplementRequest:
        """The case's request with that id. Raises NotFound, for other cases' ids too."""
        request = self._session.get(SupplementRequest, request_id)
        if request is None or request.case_id != case_id:
            raise NotFound
        return request

    def all_of_case(self, case_id: str) -> Sequence[SupplementRequest]:
        """The requests of a case that hold something, the soonest due first."""
        return self._session.scalars(
            select(SupplementRequest)
            .where(
                SupplementRequest.case_id == case_id,
                SupplementRequest.id.in_(select(SupplementItem.request_id)),
            )
            .order_by(SupplementRequest.due_on, SupplementRequest.created_at)
        ).all()

    def promised(self, application_id: str) -> Sequence[SupplementRequest]:
        """What the client promised in an application, the soonest due first."""
        return self._session.scalars(
            select(SupplementRequest)
            .where(
                SupplementRequest.application_id == application_id,
                SupplementRequest.kind == RequestKind.PROMISED.value,
            )
            .order_by(SupplementRequest.due_on)
        ).all()

    def forget_promised(self, application_id: str) -> None:
        """Forget promises that nothing has come to: the application is not sent any more."""
        promised = [one.id for one in self.promised(application_id)]
        self._session.execute(
            delete(SupplementItem).where(
                SupplementItem.request_id.in_(promised), SupplementItem.state == "asked"
            )
        )

    def item_of_case(self, case_id: str, item_id: str) -> SupplementItem | None:
        """The thing with that id, if it is asked of that case."""
        return self._session.scalar(
            select(SupplementItem)
            .join(SupplementRequest, SupplementRequest.id == SupplementItem.request_id)
            .where(SupplementItem.id == item_id, SupplementRequest.case_id == case_id)
        )

    def items(self, request_id: str) -> Sequence[SupplementItem]:
        """The items of a request, in the order they were written."""
        return self._session.scalars(
            select(SupplementItem)
            .where(SupplementItem.request_id == request_id)
            .order_by(SupplementItem.position)
        ).all()

    def has_answer(self, item_id: str, send_key: str) -> bool:
        """Whether that answer has come already."""
        known = select(SupplementAnswer.id).where(
            SupplementAnswer.item_id == item_id, SupplementAnswer.send_key == send_key
        )
        return self._session.scalar(known) is not None

    def answers_of(self, item_ids: Collection[str]) -> Sequence[SupplementAnswer]:
        """All that came to these items, in the order it came."""
        return self._session.scalars(
            select(SupplementAnswer)
            .where(SupplementAnswer.item_id.in_(item_ids))
            .order_by(SupplementAnswer.created_at, SupplementAnswer.id)
        ).all()

    def answers(self, request_id: str) -> Sequence[SupplementAnswer]:
        """All that came to the items of a request, in the order it came."""
        return self._session.scalars(
            select(SupplementAnswer)
            .join(SupplementItem, SupplementItem.id == SupplementAnswer.item_id)
            .where(SupplementItem.request_id == request_id)
            .order_by(SupplementAnswer.created_at, SupplementAnswer.id)
        ).all()
