import re

import pytest
from sqlalchemy import text

from portal import cli
from portal.domain.permissions import SYSTEM
from tests.households import single


@pytest.fixture
def verify(parts, client_app, monkeypatch):
    """Runs `log verify` after five looks at a case."""
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    cli.register(client_app)
    home = single(parts)
    with parts.work(SYSTEM) as work:
        for _ in range(5):
            work.access_log.write(home.staff_id, "case", home.case_id, work.now)
    invoke = client_app.test_cli_runner().invoke
    return lambda *words: invoke(args=["log", "verify", *words])


def spoil(parts, statement):
    with parts.engine.begin() as connection:
        connection.execute(text(statement))


def test_whole_log_is_said_to_be_whole(verify):
    told = verify()
    assert told.exit_code == 0
    assert "5 entries" in told.output


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE access_log_entry SET action = 'list' WHERE number = 3", 3),
        ("UPDATE access_log_entry SET at = '2020-01-01 00:00:00' WHERE number = 2", 2),
        ("DELETE FROM access_log_entry WHERE number = 4", 5),
        ("UPDATE access_log_entry SET number = 9 WHERE number = 2", 3),
    ],
)
def test_changed_missing_or_moved_entry_is_named(parts, verify, statement, place):
    spoil(parts, statement)
    told = verify()
    assert told.exit_code == 1
    assert f"Entry {place} " in told.output


def test_cut_off_end_is_found_with_a_digest_from_before(parts, verify):
    digest = re.search(r"[0-9a-f]{64}", verify().output)[0]
    assert verify("--holds", digest).exit_code == 0
    spoil(parts, "DELETE FROM access_log_entry WHERE number = 5")
    assert verify().exit_code == 0
    assert "cut off" in verify("--holds", digest).output
