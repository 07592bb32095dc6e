"""Who may do what: roles, the actor of a piece of work, and one table of permissions."""

from dataclasses import dataclass
from enum import StrEnum

from portal.domain.mandates import Acting, Extent


class Role(StrEnum):
    CLIENT = "client"
    CASE_WORKER = "case_worker"
    SUPPORT = "support"
    UNIT_MANAGER = "unit_manager"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


STAFF_ROLES = frozenset({Role.CASE_WORKER, Role.SUPPORT, Role.UNIT_MANAGER, Role.ADMINISTRATOR})


class Area(StrEnum):
    """A part of the portal that a role may enter as a whole, or not at all."""

    OWN_MATTERS = "own_matters"
    DESK = "desk"
    CASES = "cases"
    ASSIGNMENTS = "assignments"
    ACCESSIBILITY = "accessibility"


# Inside CASES and OWN_MATTERS the verb checks the relation too: one's own household, or a case
# that is one's own today. Support and unit managers never reach what a case holds.
TABLE: dict[Area, frozenset[Role]] = {
    Area.OWN_MATTERS: frozenset({Role.CLIENT}),
    Area.DESK: STAFF_ROLES,
    Area.CASES: frozenset({Role.CASE_WORKER}),
    Area.ASSIGNMENTS: frozenset({Role.UNIT_MANAGER, Role.ADMINISTRATOR}),
    Area.ACCESSIBILITY: frozenset({Role.SUPPORT}),
}


@dataclass(frozen=True)
class Actor:
    """Who does a piece of work. `id` is a Person id for clients, a StaffMember id for staff.

    `acting` is set where somebody else acts for the client with that id.
    """

    id: str
    roles: frozenset[Role]
    acting: Acting | None = None

    @property
    def is_client(self) -> bool:
        return Role.CLIENT in self.roles

    def reaches(self, extent: Extent) -> bool:
        """Whether a client, or whoever acts for them, may open that part of their matters."""
        return self.acting is None or extent in self.acting.extents

    @property
    def is_staff(self) -> bool:
        return not self.is_client and Role.SYSTEM not in self.roles


SYSTEM = Actor("system", frozenset({Role.SYSTEM}))


def roles_of(*who: Role | Area) -> frozenset[Role]:
    """The roles that are named, alone or by the areas they may enter."""
    named = (TABLE[one] if isinstance(one, Area) else frozenset({one}) for one in who)
    return frozenset[Role]().union(*named)


def may_enter(actor: Actor, area: Area) -> bool:
    """Whether one of the actor's roles opens that area."""
    return bool(actor.roles & TABLE[area])
