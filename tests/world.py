"""A small made-up world, for tests that open every page: who is in it."""

from dataclasses import dataclass, field
from datetime import date

from portal.assembly import Parts
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.persons import number_of_test_series
from portal.records.people import StaffMember
from portal.services import assistance
from tests.households import couple, single

# As in the demo, so that both worlds may be one.
_CASE_WORKER, _SUPPORT, _LEADER = "197501019801", "197501019827", "197501019835"
_ALONE = ("loner", "drafter", "signer", "promiser", "picked", "waiter", "mover")


@dataclass
class World:
    """People by what they are here for, and the ids of what they have. Made by `World.make`.

    `client` and `partner` have sent this month's application to `staff`, their case worker;
    `drafter` is in the middle of one, `signer` has one left to sign; `loner` has nothing yet.
    `leader` manages the unit. The rare stories have the rest. `guardian` acts for the client as
    `representative`; as `helper` staff fill in together with the drafter.
    """

    parts: Parts
    people: dict[str, Actor]
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def sides(self) -> dict[str, str]:
        """Everybody who can come in, and at which side."""
        sides = {who: "client" if one.is_client else "staff" for who, one in self.people.items()}
        return {**sides, "helper": "client"}

    def help_code(self) -> str:
        """A new code to fill in together with the drafter: each lets in once."""
        staff, case_id, drafter = (
            self.people["staff"],
            self.ids["drafter's case"],
            self.people["drafter"],
        )
        with self.parts.work(staff) as work:
            return assistance.start(work, case_id, drafter.id, consent=True, ground="")

    @classmethod
    def make(cls, parts: Parts) -> "World":
        """The people alone, beside those who are there; `stories.tell` gives them something."""
        home = couple(parts, _CASE_WORKER)
        with parts.work(SYSTEM) as work:
            support = work.people.staff_by_personal_number(_SUPPORT) or work.people.add_staff(
                StaffMember(name="Stina Stöd", roles=Role.SUPPORT.value), _SUPPORT
            )
            leader = work.people.staff_by_personal_number(_LEADER) or work.people.add_staff(
                StaffMember(name="Edit Enhetschef", roles=Role.UNIT_MANAGER.value), _LEADER
            )
        people = {
            "client": home.client,
            "partner": home.partner,
            "staff": home.case_worker,
            "support": Actor(support.id, support.role_set),
            "leader": Actor(leader.id, leader.role_set),
        }
        ids = {"case": home.case_id, "worker": home.staff_id}
        for index, who in enumerate(_ALONE):
            number = number_of_test_series(date(1991, 3, 18), index)
            alone = single(parts, number, _CASE_WORKER)
            people[who], ids[f"{who}'s case"] = alone.client, alone.case_id
        return cls(parts, people, ids)
