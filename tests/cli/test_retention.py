import re
from datetime import date

import pytest

from portal import cli
from portal.domain.permissions import SYSTEM
from portal.records.cases import Case
from tests.households import single


@pytest.fixture
def run(parts, client_app, monkeypatch):
    cli.register(client_app)
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    return lambda *words: client_app.test_cli_runner().invoke(args=[str(word) for word in words])


def test_plan_is_read_before_it_is_run(parts, run, tmp_path):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        case = work.session.get(Case, home.case_id)
        case.opened_on, case.closed_on, number = date(2015, 1, 1), date(2016, 1, 1), case.number
        work.people.by_id(home.person_id).created_at = work.now.replace(year=2015)
    file = tmp_path / "plan.json"
    assert run("retention", "hold", number, "--reason", "Tillsyn").exit_code == 0
    assert "Kept, held: 1" in run("retention", "plan", file).output
    assert "Holds ended: 1" in run("retention", "release", number).output
    told = run("retention", "plan", file)
    assert told.exit_code == 0, told.output
    assert "Nothing is changed" in told.output
    assert number not in file.read_text()
    digest = re.search(r"[0-9a-f]{64}", told.output)[0]
    wrong = run("retention", "run", file, "0" * 64)
    assert (wrong.exit_code, "digest" in wrong.output) == (1, True)
    done = run("retention", "run", file, digest)
    assert done.exit_code == 0, done.output
    assert "Weeded: 1 cases" in done.output
    assert run("log", "verify").exit_code == 0


def test_what_is_no_plan_is_refused(run, tmp_path):
    (tmp_path / "x.json").write_text("[]")
    told = run("retention", "run", tmp_path / "x.json", "0" * 64)
    assert told.exit_code == 1
    assert "no plan" in told.output
    assert run("retention", "hold", "K-none", "--reason", "x").exit_code == 1
