"""The access table is reviewed, and the portal answers as it says: every route, method and role."""

import json
import re
import subprocess
import sys
from pathlib import Path
from statistics import median

from portal.access.table import NOT_FOUND, ROLES, SIGN_IN, YES
from tests.house.belongings import IN_SETS, MAKERS, WORDS
from tests.house.sweep import ask

ROOT = Path(__file__).resolve().parents[2]
# Signing out ends the sweep; the others are missing without a setting (tests/web/test_metrics.py).
_ANSWERED_ELSEWHERE = ("signin.sign_out", "metrics", "security_txt")
REVIEWED = ROOT / "tests" / "house" / "access_table.json"


def test_table_is_the_reviewed_one(world, record_property):
    """After a change: `flask --app wsgi access table > tests/house/access_table.json`, and look."""
    reviewed = json.loads(REVIEWED.read_text())
    record_property("routes in the table", len(reviewed))
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


def test_sweep_gives_every_role_the_tables_answer(world, record_property):
    asked, wrong = 0, []
    for row in world.table:
        for role in ROLES:
            for whose, expected in (("own", row["own"]), ("anothers", row["anothers"])):
                if expected is None or row["endpoint"].endswith(_ANSWERED_ELSEWHERE):
                    continue
                got, asked = answered(ask(world, row, role, whose)), asked + 1
                # An empty form may be answered with anything but the door: the views test that.
                is_let_in = row["method"] == "POST" and expected[role] == YES
                if got != expected[role] and not (is_let_in and got in {NOT_FOUND, "400"}):
                    wrong.append((row["method"], row["route"], role, whose, expected[role], got))
    record_property("answers asked for", asked)
    record_property("wrong", len(wrong))
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


def test_anothers_answers_exactly_as_missing(world, record_property):
    different = []
    world.seconds.clear()
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
    # Nor does the time that it takes tell that there is such a thing.
    apart = abs(median(world.seconds["anothers"]) - median(world.seconds["none"]))
    record_property("another's and missing apart, ms", round(1000 * apart, 1))
    assert apart < 0.05


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
