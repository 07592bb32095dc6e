import json
import shutil
import threading

import pytest
from sqlalchemy import select

from portal import cli
from portal.app import create_app
from portal.assembly import assemble
from portal.config import Config
from portal.domain.permissions import SYSTEM
from portal.records.receipts import StoredFile
from tests.house.belongings import receipt, stored_file
from tests.households import single
from tests.visitor import Visitor
from uploads.storage import FileStore


@pytest.fixture
def run(parts, client_app, monkeypatch):
    """Runs a command on the test's own instance, or on the empty machine of a restore."""
    cli.register(client_app)

    def invoke(*words, instance=parts.config.instance, database=None):
        monkeypatch.setenv("MY_PAGES_INSTANCE", str(instance))
        if database:
            monkeypatch.setenv("MY_PAGES_DATABASE", database)
        return client_app.test_cli_runner().invoke(args=[str(word) for word in words])

    return invoke


def on_an_empty_machine(tmp_path):
    return assemble(Config.read({"MY_PAGES_INSTANCE": str(tmp_path / "new")}))


def test_restore_drill(parts, run, tmp_path):
    home = single(parts)
    ids = [receipt(parts, home) for _ in range(20)]
    visitor = Visitor(create_app("client", parts))
    visitor.sign_in(home.person_id)
    cookie = visitor.browser.get_cookie("mp_client").value
    # Somebody goes on writing while the backup is made.
    stop = threading.Event()
    busy = threading.Thread(target=lambda: [receipt(parts, home) for _ in iter(stop.is_set, True)])
    busy.start()
    try:
        told = run("backup", tmp_path / "b", "--keys-to", tmp_path / "apart" / "keys.json")
    finally:
        stop.set()
        busy.join()
    assert told.exit_code == 0, told.output
    assert not list((tmp_path / "b").rglob("keys*"))
    shutil.move(parts.config.instance, tmp_path / "burnt")

    told = run(
        "restore", tmp_path / "b", "--keys", tmp_path / "apart/keys.json", instance=tmp_path / "new"
    )
    # In production a folder that others can read would stop the start.
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0
    assert told.exit_code == 0, told.output
    new = on_an_empty_machine(tmp_path)
    with new.look(home.client) as work:
        kept = {row.id for row in work.receipts.pocket(home.case_id)}
        assert work.people.identity(work.people.by_id(home.person_id)).name == "Test Testsson"
        assert work.access_log.first_fault() is None
        rows = set(work.session.scalars(select(StoredFile.id)))
    assert set(ids) <= kept
    # At whatever moment the copy was taken: every row's file is there, what has no row is told.
    assert f"Restored: {len(rows)} files can be read" in told.output
    unclaimed = len(new.files.ids()) - len(rows)
    assert (f"{unclaimed} more were sent while" in told.output) == (unclaimed > 0)
    # Sessions of before are dead, and signing in works.
    again = Visitor(create_app("client", new))
    again.browser.set_cookie("mp_client", cookie)
    assert again.get("/receipts/").status_code == 303
    again.sign_in(home.person_id)
    assert again.get(f"/receipts/{ids[0]}/picture").data == b"picture"


def test_file_without_its_row_in_the_copy_is_told_apart(parts, run, tmp_path, monkeypatch):
    home = single(parts)
    receipt(parts, home)
    listed = FileStore.ids

    def late(files, before=None):
        # The copy of the database is made; now a file comes, and its row after it.
        monkeypatch.undo()
        stored_file(parts, home)
        return listed(files, before)

    monkeypatch.setattr(FileStore, "ids", late)
    run("backup", tmp_path / "b", "--keys-to", tmp_path / "keys.json")
    told = run(
        "restore", tmp_path / "b", "--keys", tmp_path / "keys.json", instance=tmp_path / "new"
    )
    assert told.exit_code == 0, told.output
    assert "Restored: 1 files can be read" in told.output
    assert "1 more were sent while the backup ran" in told.output


def test_backup_without_its_keys_opens_nowhere(parts, run, tmp_path):
    receipt(parts, single(parts))
    run("backup", tmp_path / "b")
    told = run("restore", tmp_path / "b", instance=tmp_path / "new")
    assert told.exit_code == 1
    assert "no key file" in told.output
    # With another machine's keys nothing is put in place.
    on_an_empty_machine(tmp_path)
    told = run("restore", tmp_path / "b", instance=tmp_path / "new")
    assert told.exit_code == 1
    assert "do not open" in told.output
    assert not (tmp_path / "new" / "portal.db").exists()


def test_changed_or_half_backup_is_refused(parts, run, tmp_path):
    run("backup", tmp_path / "b")
    with (tmp_path / "b" / "portal.db").open("r+b") as file:
        file.seek(2000)
        file.write(b"spoilt")
    assert "was changed" in run("restore", tmp_path / "b", instance=tmp_path / "new").output
    (tmp_path / "b" / "manifest.json").unlink()
    assert "no whole backup" in run("restore", tmp_path / "b", instance=tmp_path / "new").output


def test_nothing_is_written_over(parts, run, tmp_path):
    assert run("backup", tmp_path / "b").exit_code == 0
    assert "not empty" in run("backup", tmp_path / "b").output
    assert "already" in run("restore", tmp_path / "b").output


def test_log_of_an_older_database_is_not_played_into_the_restored_one(parts, run, tmp_path):
    run("backup", tmp_path / "b", "--keys-to", tmp_path / "keys.json")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "portal.db-wal").write_bytes(b"of another database")
    told = run(
        "restore", tmp_path / "b", "--keys", tmp_path / "keys.json", instance=tmp_path / "new"
    )
    assert told.exit_code == 1
    assert "portal.db-wal here already" in told.output


def test_nobody_else_on_the_machine_reads_a_backup(parts, run, tmp_path):
    (tmp_path / "b").mkdir(mode=0o755)
    assert run("backup", tmp_path / "b").exit_code == 0
    assert (tmp_path / "b").stat().st_mode & 0o077 == 0


def test_keys_do_not_lie_in_the_backup(parts, run, tmp_path):
    told = run("backup", tmp_path / "b", "--keys-to", tmp_path / "b" / "keys.json")
    assert told.exit_code == 1
    assert "apart" in told.output


def test_lost_file_is_found_by_the_restore(parts, run, tmp_path):
    receipt(parts, single(parts))
    run("backup", tmp_path / "b", "--keys-to", tmp_path / "keys.json")
    assert json.loads((tmp_path / "b" / "manifest.json").read_text())["files"] == 1
    shutil.rmtree(tmp_path / "b" / "files")
    told = run(
        "restore", tmp_path / "b", "--keys", tmp_path / "keys.json", instance=tmp_path / "new"
    )
    assert told.exit_code == 1
    assert "1 files cannot be read" in told.output


def test_postgresql_is_told_to_use_its_own_tools(parts, run, tmp_path):
    told = run("backup", tmp_path / "b", database="postgresql+psycopg://127.0.0.1:1/none")
    assert told.exit_code == 1
    assert "pg_dump" in told.output


def test_rows_of_a_copy_find_their_files(parts, run, tmp_path):
    home = single(parts)
    receipt(parts, home)
    run("backup", tmp_path / "b")
    with parts.look(SYSTEM) as work:
        (row,) = work.receipts.pocket(home.case_id)
    assert (tmp_path / "b" / "files" / row.file_id[:2] / row.file_id).exists()
