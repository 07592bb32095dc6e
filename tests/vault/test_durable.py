"""What was acknowledged outlives a power cut: the order of syncs is what no kill can show."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import event

from portal.services import receipts
from portal.vault import durable
from tests.households import single


@pytest.fixture
def syncs(monkeypatch):
    """What was synced, in order, by the path it had then."""
    seen, sync = [], os.fsync

    def noting(descriptor):
        seen.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    return seen


def test_content_is_synced_before_its_name_and_then_the_name(tmp_path, syncs):
    durable.put(tmp_path / "new" / "folder" / "file", b"content")
    assert (tmp_path / "new" / "folder" / "file").read_bytes() == b"content"
    *made, content, name = syncs
    assert made == [str(tmp_path), str(tmp_path / "new")]
    assert content.startswith(str(tmp_path / "new" / "folder" / "file."))
    assert name == str(tmp_path / "new" / "folder")


def test_file_that_is_there_stays_unless_it_is_replaced(tmp_path):
    path = tmp_path / "file"
    durable.put(path, b"first")
    with pytest.raises(FileExistsError):
        durable.put(path, b"second", replaces=False)
    assert path.read_bytes() == b"first"
    durable.put(path, b"third")
    assert path.read_bytes() == b"third"
    assert list(tmp_path.iterdir()) == [path]


def test_file_where_a_folder_should_be_is_no_file_that_is_there_already(tmp_path):
    (tmp_path / "folder").write_bytes(b"no folder")
    with pytest.raises(NotADirectoryError):
        durable.put(tmp_path / "folder" / "file", b"content", replaces=False)


def test_folder_that_another_makes_at_this_moment_is_one_to_keep_in(tmp_path, monkeypatch):
    def made_meanwhile(folder):
        was_there = os.path.isdir(folder)
        os.makedirs(folder, exist_ok=True)
        return was_there

    monkeypatch.setattr(Path, "is_dir", made_meanwhile)
    durable.put(tmp_path / "folder" / "file", b"content")
    assert (tmp_path / "folder" / "file").read_bytes() == b"content"


def test_full_disk_leaves_what_was_there_and_no_half_file(tmp_path, monkeypatch):
    path = tmp_path / "file"
    durable.put(path, b"first")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        durable.put(path, b"second")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"first"]


def test_receipt_is_acknowledged_after_its_files_and_their_folders_are_synced(parts, syncs):
    home = single(parts)
    photo = BytesIO()
    Image.new("RGB", (60, 80), "white").save(photo, "PNG")
    event.listen(parts.engine, "commit", lambda _: syncs.append("commit"))
    syncs.clear()
    receipts.keep(parts, home.client, photo.getvalue(), "key")
    before = syncs[: len(syncs) - syncs[::-1].index("commit") - 1]
    for file_id in parts.files.ids():
        folder = str(parts.config.instance / "files" / file_id[:2])
        assert any(path.startswith(f"{folder}/{file_id}.") for path in before)
        assert folder in before
