"""Clients and staff."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.permissions import Role
from portal.domain.refusals import NotFound
from portal.language.sorting import sort_key
from portal.records.base import Base, new_id
from portal.vault.envelope import Vault
from portal.vault.lookup import Lookup


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who a client is and how to reach them; stored sealed. `personal_number` is twelve digits."""

    name: str
    personal_number: str
    phone: str = ""
    email: str = ""
    address: str = ""


class Person(Base):
    """A client who can sign in. `number_digest` finds them by personal number.

    With a protected identity they are there for the smaller circle of staff alone (records.circle).
    """

    __tablename__ = "person"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    number_digest: Mapped[str] = mapped_column(String(64), unique=True)
    sealed_identity: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8), default="")
    is_protected: Mapped[bool] = mapped_column(default=False, index=True)
    created_at: Mapped[datetime]


class StaffMember(Base):
    """Somebody who works at the municipality. `roles` are Role values, joined by spaces.

    Those in the circle see households with a protected identity, as far as their roles go. The
    address is their own home's, for the check of the access log alone; it may be left out.
    """

    __tablename__ = "staff_member"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    number_digest: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    title: Mapped[str] = mapped_column(String(100), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    roles: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(8), default="")
    is_active: Mapped[bool] = mapped_column(default=True)
    is_in_circle: Mapped[bool] = mapped_column(default=False)
    sealed_address: Mapped[bytes | None] = mapped_column(LargeBinary)

    @property
    def role_set(self) -> frozenset[Role]:
        return frozenset(Role(role) for role in self.roles.split())


class People:
    """Queries on clients and staff."""

    def __init__(self, session: Session, vault: Vault, lookup: Lookup) -> None:
        self._session = session
        self._vault = vault
        self._lookup = lookup

    def add(self, identity: Identity, now: datetime, *, language: str = "") -> Person:
        """Store a new client. An empty language means: not chosen yet, ask the browser."""
        person = Person(
            id=new_id(),
            number_digest=self._digest(identity.personal_number),
            language=language,
            created_at=now,
        )
        person.sealed_identity = self._seal(person.id, asdict(identity))
        self._session.add(person)
        self._session.flush()
        return person

    def by_id(self, person_id: str) -> Person:
        """The client with that id. Raises NotFound."""
        person = self._session.get(Person, person_id)
        if person is None:
            raise NotFound
        return person

    def some(self, person_ids: Collection[str]) -> dict[str, Person]:
        """The people with these ids, in one query."""
        rows = self._session.scalars(select(Person).where(Person.id.in_(person_ids)))
        return {row.id: row for row in rows}

    def by_personal_number(self, number: str) -> Person | None:
        """The client with that twelve-digit personal number, if any."""
        return self._session.scalar(
            select(Person).where(Person.number_digest == self._digest(number))
        )

    def identity(self, person: Person) -> Identity:
        """Who a client is, unsealed."""
        raw = self._vault.open(person.sealed_identity, person.id, person.id)
        return Identity(**json.loads(raw))

    def change_identity(self, person: Person, identity: Identity) -> None:
        """Store new contact details."""
        person.sealed_identity = self._seal(person.id, asdict(identity))

    def all(self, most: int | None = None) -> Sequence[Person]:
        """Every client, or the first so many, oldest first."""
        query = select(Person).order_by(Person.created_at, Person.id).limit(most)
        return self._session.scalars(query).all()

    def add_staff(self, member: StaffMember, personal_number: str) -> StaffMember:
        """Store somebody who works at the municipality."""
        member.number_digest = self._digest(personal_number)
        self._session.add(member)
        self._session.flush()
        return member

    def staff_by_id(self, staff_id: str) -> StaffMember:
        """The staff member with that id. Raises NotFound."""
        member = self._session.get(StaffMember, staff_id)
        if member is None:
            raise NotFound
        return member

    def staff_by_personal_number(self, number: str) -> StaffMember | None:
        """The active staff member with that number, if any."""
        return self._session.scalar(
            select(StaffMember).where(
                StaffMember.number_digest == self._digest(number), StaffMember.is_active
            )
        )

    def staff_address(self, member: StaffMember) -> str:
        """Where somebody who works here lives; empty when that is not told."""
        if member.sealed_address is None:
            return ""
        return self._vault.open(member.sealed_address, f"{member.id}.address", member.id).decode()

    def keep_staff_address(self, member: StaffMember, address: str) -> None:
        """Store where somebody who works here lives; an empty address removes it."""
        sealed = self._vault.seal(address.encode(), f"{member.id}.address", member.id)
        member.sealed_address = sealed if address else None
        self._session.flush()

    def all_staff(self) -> Sequence[StaffMember]:
        """Every active staff member, by name."""
        found = self._session.scalars(select(StaffMember).where(StaffMember.is_active))
        return sorted(found, key=lambda member: sort_key(member.name))

    def _digest(self, number: str) -> str:
        return self._lookup.digest("personal number", number)

    def _seal(self, person_id: str, content: Mapping[str, str]) -> bytes:
        return self._vault.seal(json.dumps(dict(content)).encode(), person_id, person_id)
