"""Server-side sessions: the cookie holds a random id, the table its hash and the sealed content."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import LargeBinary, String, UniqueConstraint, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base, new_id, rows_changed


class WebSession(Base):
    """One browser's session. `started_at` starts the absolute limit, `seen_at` the idle one.

    `id` stands in the page where its owner may end it; what the cookie holds is found by `id_hash`.
    """

    __tablename__ = "web_session"

    id_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    id: Mapped[str] = mapped_column(String(32), unique=True)
    side: Mapped[str] = mapped_column(String(10))
    user_id: Mapped[str] = mapped_column(String(40), default="", index=True)
    sealed_content: Mapped[bytes] = mapped_column(LargeBinary)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class KeptForm(Base):
    """What somebody had typed when their session ran out; shown again to them alone."""

    __tablename__ = "kept_form"
    __table_args__ = (UniqueConstraint("user_id", "action"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    side: Mapped[str] = mapped_column(String(10))
    user_id: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(300))
    sealed_typed: Mapped[bytes] = mapped_column(LargeBinary)
    kept_at: Mapped[datetime]


class Sessions:
    """Queries on sessions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, id_hash: str, side: str) -> WebSession | None:
        """The session that has not ended, of that side alone."""
        row = self._session.get(WebSession, id_hash)
        return row if row is not None and row.side == side and row.ended_at is None else None

    def by_id(self, session_id: str) -> WebSession | None:
        """The session with that id, ended or not."""
        return self._session.scalar(select(WebSession).where(WebSession.id == session_id))

    def open_of(self, user_ids: Collection[str]) -> Sequence[WebSession]:
        """The sessions of these users that nobody has ended; some may have run out."""
        return self._session.scalars(
            select(WebSession).where(
                WebSession.user_id.in_(user_ids), WebSession.ended_at.is_(None)
            )
        ).all()

    def add(self, row: WebSession) -> None:
        self._session.add(row)
        self._session.flush()

    def keep(self, id_hash: str, content: bytes, now: datetime, *, seen: bool) -> None:
        """Store the content, only while the session lives: an ended one is never written back."""
        values: dict[str, object] = {"sealed_content": content}
        if seen:
            values["seen_at"] = now
        self._session.execute(
            update(WebSession)
            .where(WebSession.id_hash == id_hash, WebSession.ended_at.is_(None))
            .values(values)
        )

    def end(self, id_hash: str, now: datetime) -> bool:
        """End it now; whether it still lived."""
        ended = self._session.execute(
            update(WebSession)
            .where(WebSession.id_hash == id_hash, WebSession.ended_at.is_(None))
            .values(ended_at=now, sealed_content=b"")
        )
        return bool(rows_changed(ended))

    def end_everybodys(self, now: datetime) -> int:
        """End every session in which somebody is signed in; how many there were."""
        ended = self._session.execute(
            update(WebSession)
            .where(WebSession.user_id != "", WebSession.ended_at.is_(None))
            .values(ended_at=now, sealed_content=b"")
        )
        return rows_changed(ended)

    def drop_strangers(self, most: int) -> None:
        """Remove sessions in which nobody is signed in, the oldest, down to so many."""
        beyond = (
            select(WebSession.id_hash)
            .where(WebSession.user_id == "")
            .order_by(WebSession.seen_at.desc())
            .offset(most)
            .with_for_update(skip_locked=True)
        )
        self._session.execute(delete(WebSession).where(WebSession.id_hash.in_(beyond)))

    def keep_form(self, form: KeptForm) -> None:
        """Keep what was typed, in place of what the same form held before."""
        self._session.execute(
            delete(KeptForm).where(KeptForm.user_id == form.user_id, KeptForm.action == form.action)
        )
        self._session.add(form)
        self._session.flush()

    def kept_forms(self, user_id: str, since: datetime) -> list[tuple[str, str]]:
        """Id and action of the forms that were kept for somebody since then."""
        rows = self._session.execute(
            select(KeptForm.id, KeptForm.action).where(
                KeptForm.user_id == user_id, KeptForm.kept_at >= since
            )
        )
        return [(row.id, row.action) for row in rows]

    def kept_form(self, form_id: str, user_id: str, since: datetime) -> KeptForm | None:
        """A form that was kept for that person since then, and for nobody else."""
        return self._session.scalar(
            select(KeptForm).where(
                KeptForm.id == form_id, KeptForm.user_id == user_id, KeptForm.kept_at >= since
            )
        )

    def drop_form(self, form_id: str) -> None:
        """It was sent."""
        self._session.execute(delete(KeptForm).where(KeptForm.id == form_id))

    def sweep(self, before: datetime) -> int:
        """Remove kept forms and sessions that nobody can use any more."""
        gone = self._session.execute(delete(KeptForm).where(KeptForm.kept_at < before))
        dead = self._session.execute(delete(WebSession).where(WebSession.seen_at < before))
        return rows_changed(gone) + rows_changed(dead)
