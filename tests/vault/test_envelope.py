import pytest

from portal.vault.envelope import EnvelopeDamaged, Vault
from portal.vault.keys import KeyFault, KeyRing, load, load_or_create, new_ring, save


@pytest.fixture
def ring():
    return new_ring()


def test_what_is_sealed_opens_again(ring):
    vault = Vault(ring)
    assert vault.open(vault.seal(b"hej", "a", "b"), "a", "b") == b"hej"


@pytest.mark.parametrize(("object_id", "owner"), [("other", "b"), ("a", "other"), ("ab", "")])
def test_envelope_of_another_object_or_owner_does_not_open(ring, object_id, owner):
    vault = Vault(ring)
    with pytest.raises(EnvelopeDamaged):
        vault.open(vault.seal(b"hej", "a", "b"), object_id, owner)


def test_every_changed_bit_is_found(ring):
    vault = Vault(ring)
    envelope = vault.seal(b"hej", "a", "b")
    for place in range(len(envelope)):
        changed = envelope[:place] + bytes([envelope[place] ^ 1]) + envelope[place + 1 :]
        with pytest.raises((EnvelopeDamaged, KeyFault)):
            vault.open(changed, "a", "b")


def test_same_content_never_looks_the_same(ring):
    vault = Vault(ring)
    assert len({vault.seal(b"hej", "a", "b") for _ in range(200)}) == 200


def test_rotation_rewraps_and_keeps_the_content(ring):
    sealed = Vault(ring).seal(b"hej", "a", "b")
    newer = new_ring()
    both = KeyRing(
        ring.master | newer.master,
        newer.current,
        ring.lookup,
        ring.client_cookie,
        ring.staff_cookie,
    )
    vault = Vault(both)
    assert not vault.is_current(sealed)
    rewrapped = vault.rewrap(sealed)
    assert vault.is_current(rewrapped)
    assert vault.open(rewrapped, "a", "b") == b"hej"
    with pytest.raises(KeyFault):
        Vault(ring).open(rewrapped, "a", "b")


def test_key_file_is_made_once_and_is_the_owners_alone(tmp_path):
    path = tmp_path / "keys.json"
    first = load_or_create(path)
    assert path.stat().st_mode & 0o077 == 0
    assert load_or_create(path).master == first.master
    with pytest.raises(FileExistsError):
        save(new_ring(), path)


@pytest.mark.parametrize("content", ["", "{}", '{"master": {"a": "zz"}}', "[]"])
def test_damaged_key_file_is_said_plainly(tmp_path, content):
    path = tmp_path / "keys.json"
    path.write_text(content)
    with pytest.raises(KeyFault, match="damaged"):
        load(path)
