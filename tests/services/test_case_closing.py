from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from portal.cli.cases import cases
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.jobs.worker import run_once
from portal.services import case_closing, dialogue, messages
from portal.services.messages import NewThread, Outgoing
from tests.households import single


@pytest.fixture
def home(parts):
    return single(parts)


def written(parts, home):
    with parts.work(home.client) as work:
        return messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))


def archived(parts):
    return sorted((parts.config.instance / "case_system").glob("*-messages.sealed"))


def closed(parts, on=date(2026, 11, 2)):
    with parts.work(SYSTEM) as work:
        case_closing.close(work, "K-189811", on)


def test_closed_case_hands_its_conversations_over_once_and_sealed(parts, home):
    thread_id = written(parts, home)
    closed(parts)
    closed(parts)
    run_once(parts)
    (kept,) = archived(parts)
    content = kept.read_bytes()
    pdf = parts.vault.open(content, f"{home.case_id}-messages", "K-189811")
    assert pdf.startswith(b"%PDF")
    assert b"%PDF" not in content
    case_closing.archive(parts, home.case_id)
    assert archived(parts) == [kept]
    with parts.look(SYSTEM) as work:
        assert work.threads.messages(thread_id)[0].read_at is None


def test_case_without_conversations_leaves_no_paper(parts, home):
    closed(parts)
    run_once(parts)
    assert archived(parts) == []


def test_nobody_works_in_a_closed_case(parts, home):
    thread_id = written(parts, home)
    closed(parts)
    with parts.work(home.case_worker) as work:
        assert dialogue.of_own_cases(work) == ()
    with pytest.raises(NotFound), parts.work(home.client) as work:
        dialogue.show(work, thread_id)


def test_case_is_not_closed_before_its_day(parts, home):
    with pytest.raises(case_closing.ClosedInFuture):
        closed(parts, parts.today + timedelta(days=1))


def test_command_says_what_it_did(sqlite_parts, monkeypatch):
    single(sqlite_parts)
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(sqlite_parts.config.instance))
    run = CliRunner().invoke
    assert run(cases, ["close", "K-189811", "--on", "2026-11-01"]).output == "The case is closed.\n"
    missing = run(cases, ["close", "K-1"])
    assert missing.exit_code == 1
    assert "There is no case with that number." in missing.output
