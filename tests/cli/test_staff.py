import pytest

from portal import cli
from portal.domain.permissions import SYSTEM


@pytest.fixture
def run(parts, client_app, monkeypatch):
    cli.register(client_app)
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    runner = client_app.test_cli_runner()
    return lambda *words, **more: runner.invoke(args=list(words), **more)


def test_somebody_is_added_given_roles_and_locked_out(parts, run):
    added = run("staff", "add", "Hanna", "--role", "support", input="19750101-9835\n")
    assert added.exit_code == 0, added.output
    staff_id = added.output.split()[-1]
    assert f"{staff_id} support Hanna" in run("staff", "list").output
    assert run("staff", "roles", staff_id, "case_worker", "unit_manager").exit_code == 0
    assert "case_worker,unit_manager Hanna" in run("staff", "list").output
    assert len(run("staff", "invite", staff_id).output.strip()) >= 24
    assert run("staff", "lock", staff_id).exit_code == 0
    assert run("staff", "list").output == ""
    assert run("staff", "invite", staff_id).exit_code == 1
    assert run("staff", "unlock", staff_id).exit_code == 0
    with parts.look(SYSTEM) as work:
        assert work.people.staff_by_id(staff_id).is_active


def test_what_cannot_be_is_refused_plainly(run):
    assert "12 digits" in run("staff", "add", "X", "--role", "support", "--number", "1").output
    assert "Nobody here" in run("staff", "lock", "0" * 32).output
    assert run("staff", "roles", "0" * 32, "client").exit_code == 2


def test_home_address_is_kept_sealed_and_removed(parts, run):
    added = run("staff", "add", "Hanna", "--role", "support", "--number", "197501019835")
    staff_id = added.output.split()[-1]
    assert run("staff", "home", staff_id, input="Provgatan 1\n").exit_code == 0
    with parts.look(SYSTEM) as work:
        member = work.people.staff_by_id(staff_id)
        assert work.people.staff_address(member) == "Provgatan 1"
        assert b"Provgatan" not in member.sealed_address
    assert run("staff", "home", staff_id, "--address", "").exit_code == 0
    with parts.look(SYSTEM) as work:
        assert work.people.staff_by_id(staff_id).sealed_address is None
