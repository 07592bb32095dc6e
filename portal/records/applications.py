"""Applications, their frozen documents and signatures."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.application.answers import ApplicationKind
from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id
from portal.records.cases import Assignment, Case, in_force


class Application(Base):
    """One household's application for one benefit month; `sealed_document` is its current draft.

    `owner_id` is set when it is one adult's alone, and is nothing to the other adult of the case.
    `one_signature_because` is a Because, for staff.
    `answers_when_sent` counts what it says, for the minutes that nobody types it in.
    `open_when_sent` counts the findings that were open when it was first sent, for statistics that
    read no document. `digest` and `sealed_frozen` are set while it waits for signatures and after
    it was sent.
    """

    __tablename__ = "application"
    __table_args__ = (
        Index(
            "uq_application_repeat",
            "case_id",
            "benefit_month",
            unique=True,
            sqlite_where=text("kind = 'repeat'"),
            postgresql_where=text("kind = 'repeat'"),
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    benefit_month: Mapped[str] = mapped_column(String(7))
    kind: Mapped[str] = mapped_column(String(20), default=ApplicationKind.REPEAT.value)
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[str] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(default=1)
    sealed_document: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str | None] = mapped_column(String(64))
    sealed_frozen: Mapped[bytes | None] = mapped_column(LargeBinary)
    receipt_number: Mapped[str | None] = mapped_column(String(20), unique=True)
    sent_at: Mapped[datetime | None]
    has_one_signature: Mapped[bool] = mapped_column(default=False)
    one_signature_because: Mapped[str | None] = mapped_column(String(20))
    open_when_sent: Mapped[int | None]
    answers_when_sent: Mapped[int | None]
    delivered_at: Mapped[datetime | None]
    case_system_reference: Mapped[str | None] = mapped_column(String(60))
    opened_at: Mapped[datetime | None]
    opened_by: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class Signature(Base):
    """One adult's signature on one frozen document."""

    __tablename__ = "signature"
    __table_args__ = (UniqueConstraint("application_id", "person_id", "digest"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    application_id: Mapped[str] = mapped_column(ForeignKey("application.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    digest: Mapped[str] = mapped_column(String(64))
    method: Mapped[str] = mapped_column(String(40))
    sealed_evidence: Mapped[bytes] = mapped_column(LargeBinary)
    signed_at: Mapped[datetime]


class Applications:
    """Queries on applications and signatures."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, application: Application) -> Application:
        self._session.add(application)
        self._session.flush()
        return application

    def of_case(self, case_id: str, application_id: str) -> Application:
        """The case's application with that id. Raises NotFound, for other cases' ids too."""
        application = self._session.get(Application, application_id)
        if application is None or application.case_id != case_id:
            raise NotFound
        return application

    def by_id(self, application_id: str) -> Application:
        """The application with that id. Raises NotFound."""
        application = self._session.get(Application, application_id)
        if application is None:
            raise NotFound
        return application

    def by_receipt_number(self, number: str) -> Application:
        """The application that was sent with that number. Raises NotFound."""
        row = self._session.scalar(
            select(Application).where(
                Application.receipt_number == number, Application.kind != "withdrawn"
            )
        )
        if row is None:
            raise NotFound
        return row

    def hold(self, row: Application) -> Application:
        """The row as it is now, which nobody else changes until this piece of work is over.

        So what is found and what is then done are one step. A look holds nothing.
        """
        if not self._session.connection().get_execution_options().get("reads_only"):
            self._session.flush()
            self._session.refresh(row, with_for_update={"key_share": True})
        return row

    def flush(self) -> None:
        """Write what was changed, so that a unique value is free for the next row."""
        self._session.flush()

    def for_month(self, case_id: str, month: str) -> Application | None:
        """The repeat application of a case for a month, if one was started."""
        return self._session.scalar(
            select(Application).where(
                Application.case_id == case_id,
                Application.benefit_month == month,
                Application.kind == ApplicationKind.REPEAT.value,
            )
        )

    def latest_sent(self, case_id: str, before: str | None = None) -> Application | None:
        """The newest repeat application that was sent, before a month when one is given."""
        query = select(Application).where(
            Application.case_id == case_id,
            Application.kind == ApplicationKind.REPEAT.value,
            Application.sent_at.is_not(None),
        )
        if before is not None:
            query = query.where(Application.benefit_month < before)
        return self._session.scalar(query.order_by(Application.benefit_month.desc()).limit(1))

    def sent_to(self, staff_id: str, on: date) -> Sequence[Application]:
        """Sent applications of the open cases that are a staff member's that day, oldest first."""
        own = (
            select(Assignment.case_id)
            .join(Case, Case.id == Assignment.case_id)
            .where(Assignment.staff_id == staff_id, Case.closed_on.is_(None), *in_force(on))
        )
        return self._session.scalars(
            select(Application)
            .where(
                Application.case_id.in_(own),
                Application.sent_at.is_not(None),
                Application.kind != "withdrawn",
            )
            .order_by(Application.sent_at, Application.id)
        ).all()

    def all_of_case(self, case_id: str) -> Sequence[Application]:
        """All applications of a case, newest month first."""
        return self._session.scalars(
            select(Application)
            .where(Application.case_id == case_id)
            .order_by(Application.benefit_month.desc())
        ).all()

    def not_sent(self, case_id: str) -> Sequence[Application]:
        """What is not sent of a case's applications, newest month first."""
        return [row for row in self.all_of_case(case_id) if row.sent_at is None]

    def signatures(self, application_id: str, digest: str) -> Sequence[Signature]:
        """The signatures on that very document."""
        return self._session.scalars(
            select(Signature)
            .where(Signature.application_id == application_id, Signature.digest == digest)
            .order_by(Signature.signed_at)
        ).all()

    def has_signed_some_version(self, application_id: str, person_id: str) -> bool:
        """Whether that person has signed it, as it is or as it was before a change."""
        query = select(Signature.id).where(
            Signature.application_id == application_id, Signature.person_id == person_id
        )
        return self._session.scalar(query.limit(1)) is not None

    def add_signature(self, signature: Signature) -> None:
        self._session.add(signature)
        self._session.flush()
