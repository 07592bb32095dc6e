"""What other authorities say about an adult, as noted. What they say can be of health: sealed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class OutsideSaying(Base):
    """One note. `untangled_at` is set when the case worker has sorted out what did not fit.

    `is_same_day`: the client's words warn of danger, and staff have not looked.
    """

    __tablename__ = "outside_saying"
    __table_args__ = (UniqueConstraint("author_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    author_id: Mapped[str] = mapped_column(String(32))
    is_from_staff: Mapped[bool]
    is_shared: Mapped[bool]
    differs: Mapped[bool]
    is_same_day: Mapped[bool] = mapped_column(default=False)
    said_on: Mapped[date]
    sealed_saying: Mapped[bytes] = mapped_column(LargeBinary)
    send_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    untangled_at: Mapped[datetime | None]
    untangled_by: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    sealed_outcome: Mapped[bytes | None] = mapped_column(LargeBinary)


class OutsideSayings:
    """Queries on what other authorities say."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, saying: OutsideSaying) -> None:
        self._session.add(saying)
        self._session.flush()

    def by_send_key(self, author_id: str, send_key: str) -> OutsideSaying | None:
        """The note that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(OutsideSaying).where(
                OutsideSaying.author_id == author_id, OutsideSaying.send_key == send_key
            )
        )

    def of_case(self, case_id: str, saying_id: str) -> OutsideSaying:
        """The case's note with that id. Raises NotFound, for other cases' ids too."""
        found = self._session.get(OutsideSaying, saying_id)
        if found is None or found.case_id != case_id:
            raise NotFound
        return found

    def all_of(
        self, case_id: str, person_id: str, *, shared_alone: bool
    ) -> Sequence[OutsideSaying]:
        """What is noted about an adult, the latest said first."""
        query = select(OutsideSaying).where(
            OutsideSaying.case_id == case_id, OutsideSaying.person_id == person_id
        )
        if shared_alone:
            query = query.where(OutsideSaying.is_shared)
        order = (OutsideSaying.said_on.desc(), OutsideSaying.created_at.desc())
        return self._session.scalars(query.order_by(*order)).all()

    def to_read_today(self, case_ids: Collection[str]) -> Sequence[OutsideSaying]:
        """What warns of danger in these cases and staff have not looked at, the oldest first."""
        return self._session.scalars(
            select(OutsideSaying)
            .where(OutsideSaying.case_id.in_(case_ids), OutsideSaying.is_same_day)
            .order_by(OutsideSaying.created_at, OutsideSaying.id)
        ).all()

    def tangled(self, case_ids: Collection[str]) -> Sequence[OutsideSaying]:
        """What does not fit in these cases and nobody has sorted out, the oldest first."""
        return self._session.scalars(
            select(OutsideSaying)
            .where(
                OutsideSaying.case_id.in_(case_ids),
                OutsideSaying.differs,
                OutsideSaying.untangled_at.is_(None),
            )
            .order_by(OutsideSaying.created_at, OutsideSaying.id)
        ).all()
