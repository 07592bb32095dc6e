"""Server-side sessions: the cookie holds a random id, the table its hash and the sealed content."""

from datetime import datetime

from sqlalchemy import LargeBinary, String, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base


class WebSession(Base):
    """One browser's session. `signed_in_at` starts the absolute limit, `seen_at` the idle one."""

    __tablename__ = "web_session"

    id_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    side: Mapped[str] = mapped_column(String(10))
    user_id: Mapped[str] = mapped_column(String(32), default="", index=True)
    sealed_content: Mapped[bytes] = mapped_column(LargeBinary)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Sessions:
    """Queries on sessions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, id_hash: str, side: str) -> WebSession | None:
        """The session that has not ended, of that side alone."""
        row = self._session.get(WebSession, id_hash)
        return row if row is not None and row.side == side and row.ended_at is None else None

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

    def end(self, id_hash: str, now: datetime) -> None:
        """End it now."""
        self._session.execute(
            update(WebSession)
            .where(WebSession.id_hash == id_hash, WebSession.ended_at.is_(None))
            .values(ended_at=now, sealed_content=b"")
        )
