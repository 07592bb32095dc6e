"""Production refuses to start with what is unsafe, and says in one sentence what to change."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from portal.config import Config, ConfigFault
from portal.safe_start import refuse_foreign_keys, refuse_unsafe
from portal.vault.envelope import Vault
from portal.vault.keys import new_ring, save
from portal.vault.lookup import Lookup
from tests.households import single

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings(tmp_path):
    save(new_ring(), tmp_path / "keys.json")
    (tmp_path / "instance").mkdir(mode=0o750)
    return {
        "MY_PAGES_MODE": "production",
        "MY_PAGES_INSTANCE": str(tmp_path / "instance"),
        "MY_PAGES_KEYS": str(tmp_path / "keys.json"),
    }


def start(settings, ring=None, **environment):
    refuse_unsafe(Config.read(settings), ring or new_ring(), environment)


POSTGRES = "postgresql+psycopg://portal@db.example.se/portal"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"MY_PAGES_DATABASE": POSTGRES}, "MY_PAGES_DATABASE"),
        ({"MY_PAGES_DATABASE": f"{POSTGRES}?sslmode=prefer"}, "MY_PAGES_DATABASE"),
        ({"MY_PAGES_DATABASE": f"{POSTGRES}?sslmode=require"}, "MY_PAGES_DATABASE"),
        (
            {"MY_PAGES_DATABASE": f"{POSTGRES}?sslmode=disable&sslmode=verify-full"},
            "MY_PAGES_DATABASE",
        ),
        ({"MY_PAGES_STORE": "http://store.example/files"}, "MY_PAGES_STORE"),
        ({"MY_PAGES_SMS": "http://sms.example.se/send"}, "MY_PAGES_SMS"),
    ],
)
def test_service_without_tls_stops_the_start(settings, change, told):
    with pytest.raises(ConfigFault, match=told):
        start({**settings, **change})


def test_instance_that_everybody_can_read_stops_the_start(settings, tmp_path):
    (tmp_path / "instance").chmod(0o755)
    with pytest.raises(ConfigFault, match="chmod o-rwx"):
        start(settings)


def test_services_with_tls_and_those_at_home_start(settings):
    for change in (
        {"MY_PAGES_DATABASE": f"{POSTGRES}?sslmode=verify-full"},
        {"MY_PAGES_DATABASE": "postgresql+psycopg:///portal?host=/run/postgresql"},
        {"MY_PAGES_SMS": "https://sms.example.se/send"},
        {},
    ):
        start({**settings, **change})


@pytest.mark.parametrize(
    "environment", [{"FLASK_DEBUG": "1"}, {"AWS_ENDPOINT_URL": "http://store.example"}]
)
def test_debug_and_open_store_stop_the_start(settings, environment):
    with pytest.raises(ConfigFault):
        start(settings, **environment)


def test_key_file_that_others_read_stops_the_start(settings):
    Path(settings["MY_PAGES_KEYS"]).chmod(0o644)
    with pytest.raises(ConfigFault, match="chmod 600"):
        start(settings)


def test_default_or_doubled_key_stops_the_start(settings):
    ring = new_ring()
    for weak in (replace(ring, lookup=bytes(32)), replace(ring, staff_cookie=ring.client_cookie)):
        with pytest.raises(ConfigFault, match="random"):
            start(settings, weak)


def test_demo_starts_with_anything(settings):
    Path(settings["MY_PAGES_KEYS"]).chmod(0o644)
    start({**settings, "MY_PAGES_MODE": "demo"}, FLASK_DEBUG="1")


def test_server_ends_with_the_plain_reason_and_no_trace(settings):
    told = subprocess.run(
        [sys.executable, "-c", "import wsgi"],
        cwd=ROOT,
        env={**os.environ, **settings, "FLASK_DEBUG": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "My Pages does not start. FLASK_DEBUG" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("name", ["METRICS_TOKEN", "STAFF_PASSKEY_URL"])
def test_token_too_short_and_address_of_numbers_stop_the_start(settings, name):
    value = {"METRICS_TOKEN": "short", "STAFF_PASSKEY_URL": "https://192.0.2.1"}[name]
    with pytest.raises(ConfigFault, match=name):
        Config.read({**settings, f"MY_PAGES_{name}": value})


def with_keys(parts, **changes):
    """The same portal with another key file, as after a mix-up."""
    ring = replace(parts.ring, **changes)
    return replace(parts, ring=ring, vault=Vault(ring), lookup=Lookup(ring))


def test_other_master_key_stops_the_start(parts):
    refuse_foreign_keys(parts)
    single(parts)
    refuse_foreign_keys(parts)
    other = dict.fromkeys(parts.ring.master, b"k" * 32)
    with pytest.raises(ConfigFault, match="another master key"):
        refuse_foreign_keys(with_keys(parts, master=other))


def test_master_key_that_is_missing_stops_the_start(parts):
    single(parts)
    fresh = new_ring()
    with pytest.raises(ConfigFault, match="another master key"):
        refuse_foreign_keys(with_keys(parts, master=fresh.master, current=fresh.current))


def test_other_lookup_key_stops_the_start(parts):
    single(parts)
    with pytest.raises(ConfigFault, match="lookups"):
        refuse_foreign_keys(with_keys(parts, lookup=new_ring().lookup))
