"""The access table is reviewed, and the portal answers as it says: every route, method and role."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from portal.access.table import NOBODY, NOT_FOUND, ROLES, SIGN_IN, YES, rows
from portal.app import create_app
from portal.assembly import Parts, assemble
from portal.config import Config
from portal.domain.permissions import SYSTEM, Role
from portal.records.base import Base
from portal.records.people import StaffMember
from tests.house.belongings import IN_SETS, MAKERS, MISSING, WORDS, made, sent
from tests.households import Household, single
from tests.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
REVIEWED = ROOT / "tests" / "house" / "access_table.json"
# An e-ID that does not answer: its pages are there.
PROVIDER = {
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


@dataclass(frozen=True)
class World:
    """Two households and somebody of every role, each signed in once."""

    parts: Parts
    mine: Household
    others: Household
    visitors: dict[tuple[str, str], Visitor]
    table: list[dict]


@pytest.fixture(scope="module")
def world(tmp_path_factory) -> World:
    instance = tmp_path_factory.mktemp("sweep")
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
    for visitor in visitors.values():
        visitor.get("/sign-in")  # For its token: the one from before signing in is worth nothing.
    return World(parts, mine, others, visitors, rows(*apps.values()))


def colleague(parts: Parts, mine: Household, role: Role, number: int) -> str:
    """Staff of another role, to whom the case was even given by mistake."""
    with parts.work(SYSTEM) as work:
        member = work.people.add_staff(
            StaffMember(name="Kollega", roles=role.value), f"19750101980{number}"
        )
        work.cases.assign(mine.case_id, member.id, work.today)
        return member.id


def test_table_is_the_reviewed_one(world):
    """After a change: `flask --app wsgi access table > tests/house/access_table.json`, and look."""
    reviewed = json.loads(REVIEWED.read_text())
    known = {(row["side"], row["method"], row["route"]): row for row in reviewed}
    now = {(row["side"], row["method"], row["route"]): row for row in world.table}
    assert sorted(now.keys() - known.keys()) == [], "routes without a reviewed row"
    assert sorted(known.keys() - now.keys()) == [], "reviewed rows without a route"
    assert [row for key, row in now.items() if known[key] != row] == []


def test_command_prints_the_table(world, tmp_path):
    command = [str(Path(sys.executable).with_name("flask")), "--app", "wsgi", "access", "table"]
    environment = {"PATH": "/usr/bin:/bin", "MY_PAGES_INSTANCE": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout) == world.table


def test_every_kind_of_id_can_be_made(world):
    names = {name for row in world.table for name in re.findall(r"<(?:\w+:)?(\w+)>", row["route"])}
    assert names - MAKERS.keys() - WORDS.keys() - IN_SETS == set()


def test_only_case_workers_reach_a_case(world):
    inside = [row for row in world.table if row["side"] == "staff" and "<case_id>" in row["route"]]
    assert inside
    for row in inside:
        may = {role for role, answer in row["own"].items() if answer == YES}
        assert may <= {"case_worker", "unit_manager", "administrator"}
        assert "support" not in may


def test_sweep_gives_every_role_the_tables_answer(world):
    wrong = [
        (row["method"], row["side"], row["route"], role, whose, expected[role], got)
        for row in world.table
        for role in ROLES
        for whose, expected in (("own", row["own"]), ("anothers", row["anothers"]))
        if expected is not None
        and not row["endpoint"].endswith("signin.sign_out")
        and (got := answered(ask(world, row, role, whose))) != expected[role]
        # An empty form may be answered with anything but the door: the views have tests of that.
        and not (row["method"] == "POST" and expected[role] == YES and got in {NOT_FOUND, "400"})
    ]
    assert wrong == []


def test_anothers_thing_inside_ones_own_is_missing(world):
    nested = [row for row in world.table if len(re.findall(r"_id>", row["route"])) > 1]
    assert nested
    different = []
    for row in nested:
        role = "client" if row["side"] == "client" else "case_worker"
        mixed, missing = (ask(world, row, role, whose) for whose in ("mixed", "half"))
        if comparable(mixed) != comparable(missing):
            different.append((row["method"], row["route"], mixed.status_code))
    assert different == []


def test_anothers_answers_exactly_as_missing(world):
    different = []
    for row in world.table:
        if row["anothers"] is None:
            continue
        for role in ROLES:
            for method in {"GET", "HEAD", "OPTIONS"} if row["method"] == "GET" else {"POST"}:
                asked = {**row, "method": method}
                other, missing = (ask(world, asked, role, whose) for whose in ("anothers", "none"))
                if comparable(other) != comparable(missing):
                    different.append((method, row["route"], role))
    assert different == []


def ask(world: World, row: dict, role: str, whose: str):
    """Ask for one's own, another's, or something that is not there.

    `mixed` is another's thing inside one's own: a file under an application. `half` is nothing
    inside one's own.
    """
    visitor = world.visitors[row["side"], role]
    names = re.findall(r"<(?:\w+:)?(\w+)>", row["route"])
    home = world.mine if whose in {"own", "mixed", "half"} else world.others
    ids = {} if whose == "none" else made(world.parts, home, row["side"], set(names))
    if whose in {"mixed", "half"}:
        inner = [name for name in names if name not in WORDS][-1]
        others = made(world.parts, world.others, row["side"], {inner})
        ids[inner] = others[inner] if whose == "mixed" else MISSING
    address = re.sub(
        r"<(?:\w+:)?(\w+)>",
        lambda found: WORDS.get(found[1]) or ids.get(found[1], MISSING),
        row["route"],
    )
    data = {"csrf_token": visitor.token} if row["method"] == "POST" else None
    headers = {"Accept-Language": "en"}
    return visitor.browser.open(address, method=row["method"], data=data, headers=headers)


def answered(answer) -> str:
    if answer.status_code == 404:
        return NOT_FOUND
    if answer.status_code == 303 and "/sign-in" in answer.location:
        return SIGN_IN
    return YES if answer.status_code not in {400, 403, 500} else str(answer.status_code)


def comparable(answer) -> tuple:
    """Status, headers and body, without what is random in each answer and the id asked for."""
    changing = r'nonce[-=]"?[\w-]+|name="csrf_token" value="[^"]+"|data-token="[^"]+"|[0-9a-f]{32}'
    heads = sorted((k, re.sub(changing, "", v)) for k, v in answer.headers if k != "Date")
    heads = [pair for pair in heads if pair[0] not in {"Set-Cookie", "Content-Length"}]
    return answer.status_code, heads, re.sub(changing, "", answer.text)
