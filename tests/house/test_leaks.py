"""The check on every test's log finds what it is there for."""

import pytest
import structlog

from tests import leaks


@pytest.mark.parametrize(
    "words",
    ["Test Testsson", "199001189811", "19900118-9811", "900118-9811", "ont i ryggen", "0701740605"],
)
def test_planted_words_are_found(words):
    leaks.typed(["ont i ryggen", "0701740605", "unchanged"])
    assert leaks.found(f"event {words} again")


@pytest.mark.parametrize("words", ["unchanged", "f" * 20 + "199001189811", "2026-11-02", "page"])
def test_choices_ids_and_days_are_not(words):
    leaks.typed([words])
    assert leaks.found(f"event {words} again") == []


def test_our_own_lines_are_looked_at():
    with leaks.watched() as written:
        structlog.get_logger().error("ont i ryggen", kind="read_receipt")
    assert '"kind": "read_receipt"' in written.getvalue()
    leaks.typed(["ont i ryggen"])
    assert leaks.found(written.getvalue()) == ["ont i ryggen"]
