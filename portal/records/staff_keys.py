"""What staff sign in with where the municipality has no provider: passkeys, codes, invitations."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base, new_id


class StaffPasskey(Base):
    """A passkey: public, so that nothing here can be used to sign in. `uses` is its own counter."""

    __tablename__ = "staff_passkey"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    credential_id: Mapped[str] = mapped_column(String(1400), unique=True)
    public_key: Mapped[str] = mapped_column(String(4000))
    uses: Mapped[int]
    added_at: Mapped[datetime]


class StaffCode(Base):
    """An app's codes and a passphrase, together. `last_step` is of the last code that was used."""

    __tablename__ = "staff_code"

    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), primary_key=True)
    sealed_secret: Mapped[bytes] = mapped_column(LargeBinary)
    passphrase: Mapped[str] = mapped_column(String(200))
    last_step: Mapped[int]
    added_at: Mapped[datetime]


class StaffInvitation(Base):
    """A word that lets somebody add a key, once and for a while. `digest` is keyed."""

    __tablename__ = "staff_invitation"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    expires_at: Mapped[datetime]


class StaffKeys:
    """Queries on keys, codes and invitations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: StaffPasskey | StaffCode | StaffInvitation) -> None:
        """Store it, in place of a code that somebody had before."""
        self._session.merge(row)
        self._session.flush()

    def passkey(self, credential_id: str) -> StaffPasskey | None:
        """The passkey that calls itself so."""
        which = StaffPasskey.credential_id == credential_id
        return self._session.scalar(select(StaffPasskey).where(which))

    def passkeys(self, staff_id: str) -> Sequence[StaffPasskey]:
        """Somebody's passkeys."""
        which = StaffPasskey.staff_id == staff_id
        return self._session.scalars(select(StaffPasskey).where(which)).all()

    def code(self, staff_id: str) -> StaffCode | None:
        """Somebody's code, if they have one."""
        return self._session.get(StaffCode, staff_id)

    def use_step(self, staff_id: str, step: int) -> bool:
        """Use up a code; False when it, or a later one, was used before."""
        used = self._session.execute(
            update(StaffCode)
            .where(StaffCode.staff_id == staff_id, StaffCode.last_step < step)
            .values(last_step=step)
            .returning(StaffCode.staff_id)
        )
        return used.scalar() is not None

    def take_invitation(self, digest: str, now: datetime) -> str | None:
        """Use up an invitation: whose it was, or None when there is none that still holds."""
        taken = self._session.execute(
            delete(StaffInvitation)
            .where(StaffInvitation.digest == digest)
            .returning(StaffInvitation.staff_id, StaffInvitation.expires_at)
        ).first()
        return taken.staff_id if taken is not None and taken.expires_at > now else None

    def drop_all(self, staff_id: str) -> None:
        """Take away all that somebody could sign in with."""
        for table in (StaffPasskey, StaffCode, StaffInvitation):
            self._session.execute(delete(table).where(table.staff_id == staff_id))
