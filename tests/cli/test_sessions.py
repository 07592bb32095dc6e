"""Sessions are ended from the command line: one person's, or everybody's."""

import pytest
from click.testing import CliRunner

from portal.cli.sessions import sessions
from portal.domain.permissions import SYSTEM
from tests.households import single
from tests.seats import seat

NUMBER = "199001189811"


@pytest.fixture
def home(parts):
    home = single(parts, NUMBER)
    seat(parts, home.person_id, "client")
    seat(parts, home.staff_id, "staff")
    return home


@pytest.fixture
def run(parts, monkeypatch):
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    return lambda *words, typed=None: CliRunner().invoke(sessions, words, input=typed)


def alive(parts, actor):
    with parts.look(SYSTEM) as work:
        return len(work.sessions.open_of([actor.id]))


def test_a_clients_sessions_end_by_their_number(parts, home, run):
    done = run("end-client", typed=f"{NUMBER}\n")
    assert "Ended: 1" in done.output
    assert (alive(parts, home.client), alive(parts, home.case_worker)) == (0, 1)


def test_staffs_sessions_end_by_their_id(parts, home, run):
    assert "Ended: 1" in run("end-staff", home.staff_id).output
    assert (alive(parts, home.client), alive(parts, home.case_worker)) == (1, 0)


def test_everybodys_end_when_it_is_confirmed(parts, home, run):
    assert run("end-all", typed="n\n").exit_code == 1
    assert alive(parts, home.client) == 1
    assert "Ended: 2" in run("end-all", typed="y\n").output
    assert alive(parts, home.client) == alive(parts, home.case_worker) == 0


@pytest.mark.parametrize("typed", ["12", "198001189819"])
def test_a_number_that_nobody_has_is_said_plainly(parts, home, run, typed):
    done = run("end-client", typed=f"{typed}\n")
    assert done.exit_code == 1
    assert "Error" in done.output
    assert "Traceback" not in done.output
