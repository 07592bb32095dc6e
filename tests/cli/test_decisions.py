import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from portal.cli.decisions import decisions
from tests.households import single

EXAMPLE = re.search(
    r"## Decisions without a connection\n.*?```json\n(.*?)```",
    (Path(__file__).resolve().parents[2] / "docs" / "operations.md").read_text(),
    re.S,
)[1]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(tmp_path / "instance"))

    return lambda *words: CliRunner().invoke(decisions, words)


def test_example_of_the_documents_can_be_dropped(run, tmp_path):
    file = tmp_path / "one.json"
    file.write_text(EXAMPLE)
    done = run("check", str(file))
    assert (done.exit_code, done.output) == (0, "It can be dropped.\n")


@pytest.mark.parametrize(
    ("change", "place"),
    [({"case": None}, "case"), ({"outcome": "yes"}, "outcome"), ({"why": "x"}, "why")],
)
def test_file_that_is_no_decision_is_told_where(run, tmp_path, change, place):
    file = tmp_path / "one.json"
    file.write_text(json.dumps({**json.loads(EXAMPLE), **change}))
    done = run("check", str(file))
    assert done.exit_code == 1
    assert done.output == f"Error: This is no decision. Look at: {place}\n"


def test_fetch_says_what_it_leaves(run, parts, monkeypatch):
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    folder = parts.config.instance / "case_system" / "decisions"
    folder.mkdir(parents=True)
    (folder / "one.json").write_text(EXAMPLE)
    said = run("fetch").output.splitlines()
    assert said[-2:] == [
        "Fetched: 0.",
        "Left where they are: 1 of a case that is not known here, 0 not understood.",
    ]
    assert "EKB-2025-0003" not in "".join(said)


def test_fetch_takes_what_lies_there(run, parts, monkeypatch):
    home = single(parts, case_number="EKB-2025-0003")
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    folder = parts.config.instance / "case_system" / "decisions"
    folder.mkdir(parents=True)
    (folder / "one.json").write_text(EXAMPLE)
    done = run("fetch")
    assert (done.exit_code, done.output) == (0, "Fetched: 1.\n")
    with parts.look(home.client) as work:
        (kept,) = work.decisions.all_of_case(home.case_id)
    assert kept.reference == "B-2026-0417"
