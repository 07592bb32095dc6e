import json
import threading

import pytest
from sqlalchemy import String

from portal import cli
from portal.app import create_app
from portal.assembly import assemble
from portal.casesystem.port import Delivery
from portal.domain.permissions import SYSTEM
from portal.records.tables import metadata
from portal.services import rotation
from portal.vault.envelope import Vault
from portal.vault.keys import KeyFault, load
from tests.house.belongings import receipt
from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def run(parts, client_app, monkeypatch):
    """Runs a command on the test's own instance."""
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    cli.register(client_app)
    return client_app.test_cli_runner().invoke


def command(run, *words):
    return run(args=list(words))


def test_every_column_of_bytes_is_an_envelope_and_is_rotated():
    names = [column.name for _, column in rotation.sealed_columns()]
    assert names
    assert all(name.startswith("sealed_") for name in names)
    assert all(len(table.primary_key.columns) == 1 for table in metadata.sorted_tables)
    assert all(
        isinstance(next(iter(table.primary_key.columns)).type, String)
        for table, _ in rotation.sealed_columns()
    )


def test_rotation_leaves_nothing_on_the_old_key_and_everything_readable(parts, run):
    home = single(parts)
    receipt(parts, home)
    visitor = Visitor(create_app("client", parts))
    visitor.sign_in(home.person_id)
    assert command(run, "keys", "rotate", "--check").exit_code == 0
    old = load(parts.config.keys_path).current
    assert command(run, "keys", "rotate").exit_code == 0
    assert "Wait a while" in command(run, "keys", "drop-old").output
    assert old in load(parts.config.keys_path).master
    assert command(run, "keys", "drop-old", "--after", "0").exit_code == 0
    ring = load(parts.config.keys_path)
    assert old not in ring.master
    assert command(run, "keys", "rotate", "--check").exit_code == 0
    # The process that ran all the while, with the old ring in memory, goes on.
    assert visitor.get("/receipts/").status_code == 200
    # So does one that starts anew.
    fresh = assemble(parts.config)
    with fresh.look(SYSTEM) as work:
        assert work.people.identity(work.people.by_id(home.person_id)).name == "Test Testsson"
    (stored,) = parts.files.ids()
    assert fresh.files.fetch(stored, home.case_id) == b"picture"


def test_check_says_how_much_has_an_older_key(parts, run):
    single(parts)
    assert command(run, "keys", "add").exit_code == 0
    assert command(run, "keys", "rotate", "--check").exit_code == 0
    content = json.loads(parts.config.keys_path.read_text())
    content["current"] = list(content["master"])[-1]
    parts.config.keys_path.write_text(json.dumps(content))
    told = command(run, "keys", "rotate", "--check")
    assert told.exit_code == 1
    assert "with an older key: 1" in told.output


def test_delivery_that_was_taken_back_is_wrapped_anew_too(parts, run):
    delivery = Delivery(
        key="ABC",
        case_number="K-1",
        benefit_month="2026-11",
        kind="repeat",
        document=b"what was sent",
        digest="",
        sent_at=parts.now(),
        has_one_signature=False,
    )
    parts.case_system.deliver(delivery)
    parts.case_system.withdraw("ABC")
    command(run, "keys", "rotate")
    assert command(run, "keys", "drop-old", "--after", "0").exit_code == 0
    kept = parts.config.instance / "case_system" / "ABC.withdrawn"
    assert Vault(load(parts.config.keys_path)).open(kept.read_bytes(), "ABC", "K-1")


def test_added_key_is_the_one_that_rotation_takes(parts, run):
    command(run, "keys", "add")
    added = list(load(parts.config.keys_path).master)[-1]
    command(run, "keys", "rotate")
    assert load(parts.config.keys_path).current == added
    assert parts.config.keys_path.stat().st_mode & 0o077 == 0


def test_reads_and_writes_go_on_while_keys_turn(parts, run):
    homes = [single(parts, f"19900118{tail}") for tail in ("9811", "9829", "9837")]
    wrong, stop = [], threading.Event()

    def look_and_write():
        while not stop.is_set():
            try:
                with parts.work(SYSTEM) as work:
                    for home in homes:
                        person = work.people.by_id(home.person_id)
                        identity = work.people.identity(person)
                        work.people.change_identity(person, identity)
            except Exception as fault:
                wrong.append(fault)

    busy = threading.Thread(target=look_and_write)
    busy.start()
    try:
        for _ in range(5):
            assert command(run, "keys", "rotate").exit_code == 0
    finally:
        stop.set()
        busy.join()
    assert wrong == []
    assert rotation.count(parts).older == 0


def test_lost_key_is_said_and_not_guessed(parts):
    home = single(parts)
    ring = load(parts.config.keys_path)
    sealed = Vault(ring).seal(b"hej", home.person_id, home.person_id)
    other = assemble(parts.config).ring
    stranger = type(other)({"f" * 8: bytes(32)}, "f" * 8, *(bytes(32),) * 3)
    with pytest.raises(KeyFault, match="not on the key ring"):
        Vault(stranger).open(sealed, home.person_id, home.person_id)


def test_new_installation_gets_keys_once(run, tmp_path, monkeypatch):
    path = tmp_path / "keys.json"
    monkeypatch.setenv("MY_PAGES_KEYS", str(path))
    assert command(run, "keys", "create").exit_code == 0
    assert path.stat().st_mode & 0o077 == 0
    made = load(path)
    again = command(run, "keys", "create")
    assert again.exit_code == 1
    assert "Nothing is changed" in again.output
    assert load(path) == made


def test_place_that_takes_no_keys_is_said(run, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("MY_PAGES_KEYS", str(tmp_path / "file" / "keys.json"))
    assert "cannot be written" in command(run, "keys", "create").output


@pytest.mark.parametrize("words", [("staff", "list"), ("backup", "there"), ("jobs", "failed")])
def test_settings_that_cannot_be_used_end_any_command_in_one_sentence(run, monkeypatch, words):
    monkeypatch.setenv("MY_PAGES_MODE", "production")
    monkeypatch.setenv("MY_PAGES_KEYS", "/nowhere/keys.json")
    told = command(run, *words)
    assert told.exit_code == 1
    assert told.output == "Error: There is no key file at /nowhere/keys.json.\n"
