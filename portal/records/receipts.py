"""Stored files and the receipts they make up."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class StoredFile(Base):
    """An encrypted object in the file store, sealed for its case. `content_digest` is keyed."""

    __tablename__ = "stored_file"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    content_digest: Mapped[str] = mapped_column(String(64), index=True)
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int]
    created_at: Mapped[datetime]


class Receipt(Base):
    """A paper that a client photographed: its file, what was read, what the client confirmed.

    `upload_key` comes from the form, so that a repeated sending is the same receipt.
    `application_id` is the sent application that it first was evidence in.
    """

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("person_id", "upload_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    upload_key: Mapped[str] = mapped_column(String(64))
    file_id: Mapped[str] = mapped_column(ForeignKey("stored_file.id"))
    picture_id: Mapped[str | None] = mapped_column(ForeignKey("stored_file.id"))
    state: Mapped[str] = mapped_column(String(20))
    sealed_reading: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_confirmed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
    application_id: Mapped[str | None] = mapped_column(ForeignKey("application.id"), index=True)


class Receipts:
    """Queries on files and receipts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_file(self, file: StoredFile) -> None:
        self._session.add(file)
        self._session.flush()

    def add(self, receipt: Receipt) -> Receipt:
        self._session.add(receipt)
        self._session.flush()
        return receipt

    def by_id(self, receipt_id: str) -> Receipt:
        """The receipt with that id. Raises NotFound."""
        receipt = self._session.get(Receipt, receipt_id)
        if receipt is None or receipt.removed_at is not None:
            raise NotFound
        return receipt

    def some(self, receipt_ids: Collection[str]) -> Sequence[Receipt]:
        """The receipts with these ids that are not removed."""
        return self._session.scalars(
            select(Receipt).where(Receipt.id.in_(receipt_ids), Receipt.removed_at.is_(None))
        ).all()

    def of_case(self, case_id: str, receipt_id: str) -> Receipt:
        """The case's receipt with that id. Raises NotFound, for other cases' ids too."""
        receipt = self.by_id(receipt_id)
        if receipt.case_id != case_id:
            raise NotFound
        return receipt

    def file(self, file_id: str) -> StoredFile:
        """The row of a stored file. Raises NotFound."""
        file = self._session.get(StoredFile, file_id)
        if file is None:
            raise NotFound
        return file

    def by_upload_key(self, person_id: str, upload_key: str) -> Receipt | None:
        """The receipt that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(Receipt).where(Receipt.person_id == person_id, Receipt.upload_key == upload_key)
        )

    def mark_used(self, case_id: str, receipt_id: str, application_id: str) -> None:
        """Note the first sent application that a receipt was evidence in."""
        self._session.execute(
            update(Receipt)
            .where(
                Receipt.id == receipt_id,
                Receipt.case_id == case_id,
                Receipt.application_id.is_(None),
            )
            .values(application_id=application_id)
        )

    def pocket(self, case_id: str) -> Sequence[Receipt]:
        """All receipts of a case, newest first."""
        return self._session.scalars(
            select(Receipt)
            .where(Receipt.case_id == case_id, Receipt.removed_at.is_(None))
            .order_by(Receipt.created_at.desc(), Receipt.id)
        ).all()
