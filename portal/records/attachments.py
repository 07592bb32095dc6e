"""Files that go with messages: kept with a draft first, then with the message that was sent."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id
from portal.records.receipts import StoredFile


class Attachment(Base):
    """A file of a message. Until it is sent it belongs to its author's draft at `place`.

    The same `upload_key` is the same sending. `pages` counts what can be shown of it.
    """

    __tablename__ = "attachment"
    __table_args__ = (UniqueConstraint("author_id", "upload_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    author_id: Mapped[str] = mapped_column(String(32))
    place: Mapped[str] = mapped_column(String(120))
    upload_key: Mapped[str] = mapped_column(String(64))
    message_id: Mapped[str | None] = mapped_column(ForeignKey("message.id"), index=True)
    file_id: Mapped[str] = mapped_column(ForeignKey("stored_file.id"))
    picture_id: Mapped[str] = mapped_column(ForeignKey("stored_file.id"))
    sealed_name: Mapped[bytes] = mapped_column(LargeBinary)
    pages: Mapped[int]
    created_at: Mapped[datetime]


class Attachments:
    """Queries on the files of messages."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, attachment: Attachment) -> Attachment:
        self._session.add(attachment)
        self._session.flush()
        return attachment

    def by_id(self, attachment_id: str) -> Attachment:
        """The file with that id. Raises NotFound."""
        found = self._session.get(Attachment, attachment_id)
        if found is None:
            raise NotFound
        return found

    def by_upload_key(self, author_id: str, upload_key: str) -> Attachment | None:
        """The file that an earlier sending of the same form left, if any."""
        return self._session.scalar(
            select(Attachment).where(
                Attachment.author_id == author_id, Attachment.upload_key == upload_key
            )
        )

    def of_draft(self, author_id: str, place: str) -> Sequence[Attachment]:
        """What somebody has added at a place and not sent, in the order it came."""
        return self._session.scalars(
            select(Attachment)
            .where(
                Attachment.author_id == author_id,
                Attachment.place == place,
                Attachment.message_id.is_(None),
            )
            .order_by(Attachment.created_at, Attachment.id)
        ).all()

    def of_messages(self, message_ids: Collection[str]) -> Sequence[Attachment]:
        """The files of messages, in the order they came."""
        return self._session.scalars(
            select(Attachment)
            .where(Attachment.message_id.in_(message_ids))
            .order_by(Attachment.created_at, Attachment.id)
        ).all()

    def erase(self, attachments: Collection[Attachment]) -> None:
        """Forget files. What is stored of them is an orphan then, and goes with the sweep."""
        stored = [name for one in attachments for name in (one.file_id, one.picture_id)]
        ids = [one.id for one in attachments]
        self._session.execute(delete(Attachment).where(Attachment.id.in_(ids)))
        self._session.execute(delete(StoredFile).where(StoredFile.id.in_(stored)))
