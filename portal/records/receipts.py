"""Stored files and the receipts they make up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id

BY_POST = "scan "
"""How the upload key begins of a paper that staff have scanned."""


class StoredFile(Base):
    """An encrypted object in the file store, sealed for its case. `content_digest` is keyed.

    `scan` is what the virus scanner said of a file as it came (uploads.scanner.Scan).
    """

    __tablename__ = "stored_file"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    content_digest: Mapped[str] = mapped_column(String(64), index=True)
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int]
    scan: Mapped[str] = mapped_column(String(12), default="")
    created_at: Mapped[datetime]


class Receipt(Base):
    """A paper that a client photographed: its file, what was read, what the client confirmed.

    `filled_in_by` is set while what stands there was typed by staff, at the client's wish.
    Its file has so many `pages`. A long paper goes on in more files, each a ReceiptPage; all pages
    of all files are its `pictures`.

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
    pages: Mapped[int] = mapped_column(default=1)
    pictures: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(String(20))
    sealed_reading: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_confirmed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    filled_in_by: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    application_id: Mapped[str | None] = mapped_column(ForeignKey("application.id"), index=True)

    @property
    def is_handed_over(self) -> bool:
        """Whether the client wants staff to say what it shows, or staff have said it."""
        return self.state == "with_staff" or self.filled_in_by is not None

    @property
    def came_by_post(self) -> bool:
        """Whether staff have scanned it."""
        return self.upload_key.startswith(BY_POST)

    @property
    def is_for_staff(self) -> bool:
        """Whether the client has sent it, or handed it over to staff."""
        return self.application_id is not None or self.is_handed_over


class ReceiptPage(Base):
    """A further file of a receipt, of so many `pages`.

    `number` is that of its first page among the receipt's pictures; the receipt's own first is 0.
    """

    __tablename__ = "receipt_page"
    __table_args__ = (UniqueConstraint("receipt_id", "upload_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    receipt_id: Mapped[str] = mapped_column(ForeignKey("receipt.id"), index=True)
    upload_key: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    file_id: Mapped[str] = mapped_column(ForeignKey("stored_file.id"))
    picture_id: Mapped[str] = mapped_column(ForeignKey("stored_file.id"))
    pages: Mapped[int] = mapped_column(default=1)


@dataclass(frozen=True)
class Sheet:
    """A page of a file, from 0. Of the first one a clean picture is kept, by its id."""

    file_id: str
    page: int
    picture_id: str | None


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
        if receipt is None:
            raise NotFound
        return receipt

    def some(self, receipt_ids: Collection[str]) -> Sequence[Receipt]:
        """The receipts with these ids that are there."""
        return self._session.scalars(select(Receipt).where(Receipt.id.in_(receipt_ids))).all()

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

    def digests(self, file_ids: Collection[str]) -> dict[str, str]:
        """The keyed digests of files' contents, by file id."""
        found = select(StoredFile.id, StoredFile.content_digest).where(StoredFile.id.in_(file_ids))
        return {row.id: row.content_digest for row in self._session.execute(found)}

    def with_scan(self, scan: str, most: int = 1000) -> Sequence[str]:
        """Ids of files of which the scanner has said that, oldest first."""
        which = select(StoredFile.id).where(StoredFile.scan == scan)
        return self._session.scalars(which.order_by(StoredFile.created_at).limit(most)).all()

    def with_file(self, case_id: str, scan: str) -> set[str]:
        """Ids of a case's receipts of which a file, as it came, has that scan."""
        return set(self._session.scalars(_WITH_FILE, {"case_id": case_id, "scan": scan}))

    def came_since(self, case_id: str, moment: datetime) -> tuple[int, int]:
        """How many files a case has got since then, and their bytes; our own pictures are not."""
        came = (StoredFile.case_id == case_id) & (StoredFile.created_at >= moment)
        counted = select(func.count(), func.coalesce(func.sum(StoredFile.size), 0))
        files, size = self._session.execute(
            counted.where(came, StoredFile.media_type != "image/jpeg")
        ).one()
        return files, int(size)

    def by_upload_key(self, person_id: str, upload_key: str) -> Receipt | None:
        """The receipt that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(Receipt).where(Receipt.person_id == person_id, Receipt.upload_key == upload_key)
        )

    def add_page(self, page: ReceiptPage) -> ReceiptPage:
        self._session.add(page)
        self._session.flush()
        return page

    def pages(self, receipt_id: str) -> Sequence[ReceiptPage]:
        """The further files of a receipt, in order."""
        return self._session.scalars(
            select(ReceiptPage)
            .where(ReceiptPage.receipt_id == receipt_id)
            .order_by(ReceiptPage.number)
        ).all()

    def page(self, page_id: str) -> ReceiptPage:
        """The further file with that id. Raises NotFound."""
        page = self._session.get(ReceiptPage, page_id)
        if page is None:
            raise NotFound
        return page

    def sheet(self, receipt: Receipt, number: int) -> Sheet:
        """The picture with that number, from 0. Raises NotFound."""
        files: list[tuple[int, Receipt | ReceiptPage]] = [(0, receipt)]
        files += [(page.number, page) for page in self.pages(receipt.id)]
        for start, one in files:
            if 0 <= number - start < one.pages:
                kept = one.picture_id if number == start else None
                return Sheet(one.file_id, number - start, kept)
        raise NotFound

    def erase(self, receipt: Receipt) -> list[str]:
        """Forget a receipt; returns the ids of its files, which are orphans then."""
        kept: list[Receipt | ReceiptPage] = [receipt, *self.pages(receipt.id)]
        files = [name for one in kept for name in (one.file_id, one.picture_id)]
        self._session.execute(delete(ReceiptPage).where(ReceiptPage.receipt_id == receipt.id))
        self._session.execute(delete(Receipt).where(Receipt.id == receipt.id))
        return self.forget_files([name for name in files if name is not None])

    def forget_files(self, file_ids: Collection[str]) -> list[str]:
        """Forget files that nothing shows any more; returns their ids."""
        self._session.flush()
        self._session.execute(delete(StoredFile).where(StoredFile.id.in_(file_ids)))
        return list(file_ids)

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
            .where(Receipt.case_id == case_id)
            .order_by(Receipt.created_at.desc(), Receipt.id)
        ).all()


_SCANNED = (StoredFile.case_id == bindparam("case_id")) & (StoredFile.scan == bindparam("scan"))
# Put together once: that costs more than asking it, and most pages do.
_WITH_FILE = (
    select(Receipt.id)
    .join(StoredFile, StoredFile.id == Receipt.file_id)
    .where(_SCANNED)
    .union(
        select(ReceiptPage.receipt_id)
        .join(StoredFile, StoredFile.id == ReceiptPage.file_id)
        .where(_SCANNED)
    )
)
