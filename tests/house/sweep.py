"""Everybody at every door: what the sweeps over routes, methods and roles share."""

import re
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from werkzeug.test import TestResponse

from portal.access.table import NOBODY, ROLES, rows
from portal.app import create_app
from portal.assembly import Parts, assemble
from portal.config import Config
from portal.domain.permissions import SYSTEM, Role
from portal.records.base import Base
from portal.records.people import StaffMember
from tests.house.belongings import MISSING, WORDS, made, sent
from tests.households import Household, single
from tests.visitor import Visitor

# An e-ID that does not answer: its pages are there. Staff have a door of their own too.
PROVIDER = {"MY_PAGES_STAFF_PASSKEY_URL": "http://localhost"} | {
    f"MY_PAGES_{side}_OIDC_{name}": value
    for side in ("CLIENT", "STAFF")
    for name, value in {
        "ISSUER": "http://127.0.0.1:1",
        "CLIENT_ID": "portal",
        "CLIENT_SECRET": "secret",
        "ACR": "loa3",
        "OWN_URL": "http://127.0.0.1",
    }.items()
}
# What a request may claim about where it was sent to; nobody in front of us says so.
ELSEWHERE = "evil.example"
CLAIMED = {
    "X-Forwarded-Host": ELSEWHERE,
    "X-Forwarded-Server": ELSEWHERE,
    "X-Original-Host": ELSEWHERE,
    "X-Host": ELSEWHERE,
    "X-Forwarded-Prefix": f"//{ELSEWHERE}",
    "Forwarded": f"host={ELSEWHERE};proto=http",
}


@dataclass(frozen=True)
class World:
    """Two households and somebody of every role, each signed in once.

    `earlier` are their tokens from before they signed in. `seconds` is what answers have cost the
    processor, by whose things were asked for.
    """

    parts: Parts
    mine: Household
    others: Household
    visitors: dict[tuple[str, str], Visitor]
    table: list[dict]
    earlier: dict[tuple[str, str], str]
    seconds: dict[str, list[float]] = field(default_factory=dict)


def made_world(instance: Path) -> World:
    """Two households that have sent something, and everybody signed in."""
    config = Config.read({"MY_PAGES_INSTANCE": str(instance), **PROVIDER})
    parts = assemble(config, lambda: datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
    Base.metadata.create_all(parts.engine)
    mine = single(parts)
    others = single(parts, "199002189810", staff="197501019819")
    for home in (mine, others):
        sent(parts, home)
    apps = {side: create_app(side, parts) for side in ("client", "staff")}
    visitors = {(side, NOBODY): Visitor(apps[side]) for side in apps}
    visitors |= {("client", role): Visitor(apps["client"]) for role in ROLES if role != NOBODY}
    visitors["client", "client"].sign_in(mine.person_id)
    visitors["staff", "client"] = Visitor(apps["staff"])
    for number, role in enumerate(sorted({Role.SUPPORT, Role.UNIT_MANAGER, Role.ADMINISTRATOR})):
        visitors["staff", role] = Visitor(apps["staff"])
        visitors["staff", role].sign_in(colleague(parts, mine, role, number))
    visitors["staff", "case_worker"] = Visitor(apps["staff"])
    visitors["staff", "case_worker"].sign_in(mine.staff_id)
    earlier = {key: visitor.token for key, visitor in visitors.items()}
    for visitor in visitors.values():
        visitor.get("/sign-in")  # For its token: the one from before signing in is worth nothing.
    return World(parts, mine, others, visitors, rows(*apps.values()), earlier)


def colleague(parts: Parts, mine: Household, role: Role, number: int) -> str:
    """Staff of another role, to whom the case was even given by mistake."""
    with parts.work(SYSTEM) as work:
        member = work.people.add_staff(
            StaffMember(name="Kollega", roles=role.value), f"19750101980{number}"
        )
        work.cases.assign(mine.case_id, member.id, work.today)
        return member.id


def ids_for(world: World, row: dict, whose: str) -> dict[str, str]:
    """Ids for the route's parameters: one's own, another's, or none that exist."""
    names = re.findall(r"<(?:\w+:)?(\w+)>", row["route"])
    home = world.mine if whose in {"own", "mixed", "half"} else world.others
    ids = {} if whose == "none" else made(world.parts, home, row["side"], set(names))
    if whose in {"mixed", "half"}:
        inner = [name for name in names if name not in WORDS][-1]
        others = made(world.parts, world.others, row["side"], {inner})
        ids[inner] = others[inner] if whose == "mixed" else MISSING
    return ids


def address_of(row: dict, ids: dict[str, str]) -> str:
    """The route with those ids filled in."""
    return re.sub(
        r"<(?:\w+:)?(\w+)>",
        lambda found: WORDS.get(found[1]) or ids.get(found[1], MISSING),
        row["route"],
    )


def ask(world: World, row: dict, role: str, whose: str) -> TestResponse:
    """Ask for one's own, another's, or something that is not there.

    `mixed` is another's thing inside one's own: a file under an application. `half` is nothing
    inside one's own.
    """
    visitor = world.visitors[row["side"], role]
    data = {"csrf_token": visitor.token} if row["method"] == "POST" else None
    address = address_of(row, ids_for(world, row, whose))
    started = time.process_time()
    answer = visitor.browser.open(
        address, method=row["method"], data=data, headers={"Accept-Language": "en", **CLAIMED}
    )
    world.seconds.setdefault(whose, []).append(time.process_time() - started)
    return answer
