"""A small made-up world with one of each thing that has a page, for tests that open every page."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from portal.assembly import Parts
from portal.domain.application.values import APPLICANT
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.receipts import (
    Category,
    ConfirmedReceipt,
    Place,
    Quality,
    ReadField,
    Reading,
)
from portal.services import receipts, seeding
from portal.services.work import Work
from tests.uploads import sheets


@dataclass
class World:
    """A couple's applicant, their case worker, and the ids of what they have; and a client who
    lives alone and has nothing yet. Made by `World.make`.
    """

    parts: Parts
    client: Actor
    staff: Actor
    loner: Actor
    ids: dict[str, str] = field(default_factory=dict)

    @classmethod
    def make(cls, parts: Parts) -> "World":
        """Fill an empty or a demo database. Start no worker before: it would read the receipts."""
        with parts.work(SYSTEM) as work:
            seeding.seed(work, 4)
        world = _settled(parts)
        for state in ("received", "read", "not_read", "confirmed"):
            world.ids[f"{state} receipt"] = world._receipt(state)
        return world

    def _receipt(self, state: str) -> str:
        paper = sheets.jpeg(sheets.picture(size=16))
        receipt_id = receipts.keep(self.parts, self.client, paper, f"world {state}")
        reading = Reading() if state == "not_read" else _READING
        if state != "received":
            receipts.read(self.parts, receipt_id, reader=lambda *_: reading)
        with self.parts.work(self.client) as work:
            for job_id in work.outbox.ready(work.now):
                work.outbox.done(job_id)
            if state == "confirmed":
                receipts.confirm(work, receipt_id, _CONFIRMED)
        return receipt_id


_READING = Reading(
    read=True,
    merchant=ReadField("Kronans Apotek", 0.97, Place(0, 0.1, 0.1, 0.5, 0.16)),
    date=ReadField(date(2026, 6, 15), 0.95, Place(0, 0.1, 0.25, 0.4, 0.3)),
    total=ReadField(Decimal("105.00"), 0.7, Place(0, 0.6, 0.6, 0.8, 0.65)),
    turns=(0,),
    quality=Quality(sharp=False),
)
_CONFIRMED = ConfirmedReceipt(
    merchant="Kronans Apotek",
    date=date(2026, 6, 15),
    total=Decimal("105.00"),
    category=Category.MEDICINE,
    prescription=True,
)


def _settled(parts: Parts) -> World:
    with parts.look(SYSTEM) as work:
        couple, loner = _households(work)
        case = work.cases.of_person(couple)
        assert case is not None
        (staff,) = (
            member
            for member in work.people.all_staff()
            if work.cases.is_assigned(case.id, member.id, work.today)
        )
        worker = Actor(staff.id, staff.role_set)
        return World(parts, _client(couple), worker, _client(loner), {"case": case.id})


def _households(work: Work) -> tuple[str, str]:
    """The demo's first couple's applicant, and the first who lives alone."""
    by_size: dict[int, str] = {}
    for person in work.people.all():
        case = work.cases.of_person(person.id)
        if case is not None and work.cases.relation(case.id, person.id) == APPLICANT:
            by_size.setdefault(len(work.cases.member_ids(case.id)), person.id)
    return by_size[2], by_size[1]


def _client(person_id: str) -> Actor:
    return Actor(person_id, frozenset({Role.CLIENT}))
