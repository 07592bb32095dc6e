"""One store, in a folder or at a server that speaks S3: the same promises."""

from datetime import UTC, datetime, timedelta

import boto3
import pytest
from moto.server import ThreadedMotoServer

from portal.domain.refusals import NotFound
from portal.records.base import new_id
from portal.vault.envelope import EnvelopeDamaged, Vault
from portal.vault.keys import new_ring, save
from uploads.storage import FileStore, StoreDown

ONE, OTHER = "1" * 32, "2" * 32
_SECRETS = {"AWS_ACCESS_KEY_ID": "planted", "AWS_SECRET_ACCESS_KEY": "planted"}


@pytest.fixture
def s3(monkeypatch):
    """A server, with the settings that lead there, and the address of an empty bucket."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    settings = _SECRETS | {"AWS_REGION": "eu-north-1", "AWS_ENDPOINT_URL": address}
    for name, value in (settings | {"AWS_ALLOW_HTTP": "true", "NO_PROXY": host}).items():
        monkeypatch.setenv(name, value)
    region = {"LocationConstraint": "eu-north-1"}
    client = boto3.client("s3", region_name="eu-north-1", endpoint_url=address)
    bucket = f"papers-{new_id()}"
    client.create_bucket(Bucket=bucket, CreateBucketConfiguration=region)
    yield server, f"s3://{bucket}"
    server.stop()


@pytest.fixture
def vault(tmp_path):
    ring = new_ring()
    save(ring, tmp_path / "keys.json")
    return Vault(ring, tmp_path / "keys.json")


@pytest.fixture(params=["folder", "s3"])
def store(request, tmp_path, vault):
    if request.param == "s3":
        _, address = request.getfixturevalue("s3")
        return FileStore(address, vault)
    return FileStore(f"file://{tmp_path / 'files'}", vault)


def test_what_is_kept_is_sealed_and_comes_back_to_its_owner_alone(store):
    store.keep(ONE, "case", b"a paper")
    assert store.fetch(ONE, "case") == b"a paper"
    assert b"a paper" not in store.sealed(ONE)
    assert store.sealed(ONE).startswith(store.head(ONE))
    with pytest.raises(EnvelopeDamaged):
        store.fetch(ONE, "another case")


def test_nothing_is_kept_over_what_is_there(store):
    store.keep(ONE, "case", b"a paper")
    with pytest.raises(FileExistsError):
        store.keep(ONE, "case", b"another paper")
    assert store.fetch(ONE, "case") == b"a paper"


def test_envelope_is_put_over_the_older_one(store, vault):
    store.keep(ONE, "case", b"a paper")
    store.put_sealed(ONE, vault.seal(b"wrapped anew", ONE, "case"))
    assert store.fetch(ONE, "case") == b"wrapped anew"


def test_what_is_removed_is_gone_and_may_be_removed_again(store):
    store.keep(ONE, "case", b"a paper")
    store.remove(ONE)
    store.remove(ONE)
    for ask in (store.sealed, store.head):
        with pytest.raises(NotFound):
            ask(ONE)


def test_ids_are_of_papers_alone_and_of_those_before_a_moment(store):
    store.probe()
    for file_id in (ONE, OTHER):
        store.keep(file_id, "case", b"a paper")
    day, now = timedelta(days=1), datetime.now(UTC)
    assert store.ids() == {ONE, OTHER}
    assert store.ids(before=now + day) == {ONE, OTHER}
    assert store.ids(before=now - day) == set()


def test_name_that_is_no_id_is_not_there(store):
    with pytest.raises(NotFound):
        store.fetch("../keys.json", "case")


def test_server_that_is_gone_is_said(s3, vault):
    server, address = s3
    store = FileStore(address, vault)
    server.stop()
    with pytest.raises(StoreDown):
        store.probe()
    with pytest.raises(StoreDown):
        store.keep(ONE, "case", b"a paper")
