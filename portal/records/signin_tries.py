"""Sign-ins that did not work, counted by keyed digests: no address and no number in clear."""

from datetime import datetime

from sqlalchemy import Index, String, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base, new_id


class SignInTry(Base):
    """One try. `digest` stands for an address or a personal number."""

    __tablename__ = "sign_in_try"
    __table_args__ = (Index("ix_sign_in_try_digest_at", "digest", "at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    digest: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class SignInTries:
    """Queries on tries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, digests: list[str], now: datetime) -> None:
        """Count a try for each."""
        self._session.add_all(SignInTry(digest=digest, at=now) for digest in digests)
        self._session.flush()

    def since(self, digest: str, moment: datetime) -> int:
        """How many there were since then."""
        counted = select(func.count(SignInTry.id)).where(
            SignInTry.digest == digest, SignInTry.at >= moment
        )
        return self._session.scalar(counted) or 0

    def sweep(self, before: datetime) -> None:
        """Forget what counts no more."""
        self._session.execute(delete(SignInTry).where(SignInTry.at < before))
