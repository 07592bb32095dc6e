"""Who may do what: roles, the actor of a piece of work, and one table of permissions."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    CLIENT = "client"
    CASE_WORKER = "case_worker"
    SUPPORT = "support"
    UNIT_MANAGER = "unit_manager"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


@dataclass(frozen=True)
class Actor:
    """Who does a piece of work. `id` is a Person id for clients, a StaffMember id for staff."""

    id: str
    roles: frozenset[Role]

    @property
    def is_client(self) -> bool:
        return Role.CLIENT in self.roles

    @property
    def is_staff(self) -> bool:
        return not self.is_client and Role.SYSTEM not in self.roles


SYSTEM = Actor("system", frozenset({Role.SYSTEM}))
