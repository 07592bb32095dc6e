"""Papers on their way: the codes that we print, the scans that came back, and where they belong."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class PaperSlip(Base):
    """A printed code. It leads to a line or section of an application, or to a `page` of its form.

    A thing that was asked for has SLIP_SECTION for its section and its id for its line.

    `person_id` is who printed it; papers that come with it are that person's.
    """

    __tablename__ = "paper_slip"
    __table_args__ = (UniqueConstraint("application_id", "section", "line", "page"),)

    code: Mapped[str] = mapped_column(String(16), primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    application_id: Mapped[str] = mapped_column(ForeignKey("application.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    section: Mapped[str] = mapped_column(String(20), default="")
    line: Mapped[str] = mapped_column(String(40), default="")
    page: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class ScannedPaper(Base):
    """A paper that staff dropped; the same `upload_key` is the same paper.

    Until its case is known its content lies here, sealed for who scanned it: the unit's tray. After
    that it is a receipt of the case. `settled_at` is set when staff need it no more.
    """

    __tablename__ = "scanned_paper"
    __table_args__ = (UniqueConstraint("staff_id", "upload_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    upload_key: Mapped[str] = mapped_column(String(64))
    pages: Mapped[int]
    sealed_content: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_picture: Mapped[bytes | None] = mapped_column(LargeBinary)
    receipt_id: Mapped[str | None] = mapped_column(ForeignKey("receipt.id"), unique=True)
    application_id: Mapped[str | None] = mapped_column(ForeignKey("application.id"), index=True)
    created_at: Mapped[datetime]
    placed_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]


class PaperPlace(Base):
    """Where in an application a scanned paper belongs. Empty section: to the whole of it."""

    __tablename__ = "paper_place"
    __table_args__ = (UniqueConstraint("scan_id", "section", "line"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    scan_id: Mapped[str] = mapped_column(ForeignKey("scanned_paper.id"))
    section: Mapped[str] = mapped_column(String(20), default="")
    line: Mapped[str] = mapped_column(String(40), default="")


class PaperSlips:
    """Queries on codes, scans and places."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, *rows: PaperSlip | ScannedPaper | PaperPlace) -> None:
        for row in rows:
            self._session.add(row)
            self._session.flush()

    def of_application(self, application_id: str) -> Sequence[PaperSlip]:
        """All codes of an application, pages of the form in order."""
        return self._session.scalars(
            select(PaperSlip)
            .where(PaperSlip.application_id == application_id)
            .order_by(PaperSlip.page, PaperSlip.created_at)
        ).all()

    def by_codes(self, codes: Collection[str]) -> Sequence[PaperSlip]:
        """The slips with those codes; a code that is not ours has none."""
        return self._session.scalars(select(PaperSlip).where(PaperSlip.code.in_(codes))).all()

    def scan_by_key(self, staff_id: str, upload_key: str) -> ScannedPaper | None:
        """The scan that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(ScannedPaper).where(
                ScannedPaper.staff_id == staff_id, ScannedPaper.upload_key == upload_key
            )
        )

    def scan_by_id(self, scan_id: str) -> ScannedPaper:
        """The scan with that id, whoever made it. Raises NotFound."""
        scan = self._session.get(ScannedPaper, scan_id)
        if scan is None:
            raise NotFound
        return scan

    def in_tray(self) -> int:
        """How many scans have no case yet."""
        waiting = select(func.count()).where(ScannedPaper.receipt_id.is_(None))
        return self._session.scalar(waiting) or 0

    def tray(self) -> Sequence[ScannedPaper]:
        """The unit's scans that have no case yet, oldest first."""
        return self._session.scalars(
            select(ScannedPaper)
            .where(ScannedPaper.receipt_id.is_(None))
            .order_by(ScannedPaper.created_at, ScannedPaper.id)
        ).all()

    def placed_since(self, staff_id: str, since: datetime) -> Sequence[ScannedPaper]:
        """What the staff member dropped that has found its place since then, newest first."""
        return self._session.scalars(
            select(ScannedPaper)
            .where(ScannedPaper.staff_id == staff_id, ScannedPaper.placed_at >= since)
            .order_by(ScannedPaper.placed_at.desc(), ScannedPaper.id)
        ).all()

    def remove(self, scan: ScannedPaper) -> None:
        """Take a scan out of the tray."""
        self._session.delete(scan)
        self._session.flush()

    def scans_of(self, application_id: str) -> Sequence[tuple[ScannedPaper, PaperPlace]]:
        """The scans of an application with their places, oldest first."""
        rows = self._session.execute(
            select(ScannedPaper, PaperPlace)
            .join(PaperPlace, PaperPlace.scan_id == ScannedPaper.id)
            .where(ScannedPaper.application_id == application_id)
            .order_by(ScannedPaper.created_at, PaperPlace.id)
        )
        return [(row[0], row[1]) for row in rows]

    def scan_of_receipt(self, receipt_id: str) -> ScannedPaper:
        """The scan that became that receipt. Raises NotFound."""
        scan = self._session.scalar(
            select(ScannedPaper).where(ScannedPaper.receipt_id == receipt_id)
        )
        if scan is None:
            raise NotFound
        return scan
