import json
from datetime import UTC, datetime

import pytest

from portal.casesystem.local import LocalCaseSystem
from portal.casesystem.port import CaseSystemDown, Delivery, Left
from portal.vault.envelope import Vault
from portal.vault.keys import new_ring

DELIVERY = Delivery(
    key="ABC-1234-5678",
    case_number="2026-000001",
    benefit_month="2026-12",
    kind="repeat",
    document=b"{}",
    digest="0" * 64,
    sent_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
    has_one_signature=False,
)


@pytest.fixture
def case_system(tmp_path):
    return LocalCaseSystem(tmp_path / "case_system", Vault(new_ring()))


def kept(tmp_path):
    return sorted(path.name for path in (tmp_path / "case_system").iterdir())


def test_twice_is_once(case_system, tmp_path):
    assert case_system.deliver(DELIVERY) == case_system.deliver(DELIVERY)
    assert kept(tmp_path) == ["ABC-1234-5678.sealed"]


def test_what_a_killed_worker_had_begun_is_cleared(case_system, tmp_path):
    (tmp_path / "case_system").mkdir()
    (tmp_path / "case_system" / "ABC-1234-5678.99.part").write_bytes(b"half")
    case_system.deliver(DELIVERY)
    assert kept(tmp_path) == ["ABC-1234-5678.sealed"]


def test_taken_back_does_not_come_again(case_system, tmp_path):
    case_system.deliver(DELIVERY)
    case_system.withdraw(DELIVERY.key)
    case_system.deliver(DELIVERY)
    assert kept(tmp_path) == ["ABC-1234-5678.withdrawn"]


def test_a_folder_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(CaseSystemDown):
        LocalCaseSystem(tmp_path / "taken", Vault(new_ring())).deliver(DELIVERY)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "case_system" / "decisions"
    made.mkdir(parents=True)
    return made


def decision(reasons):
    return json.dumps({
        "case": "K-1", "reference": "B-1", "month": "2026-11", "outcome": "approved",
        "decided_on": "2026-11-27", "reasons": reasons,
    })  # fmt: skip


def test_decision_that_is_corrected_while_it_is_taken_stays(case_system, folder):
    (folder / "one.json").write_text(decision("first"))
    (told,) = case_system.decisions({"K-1"})
    (folder / "one.json").write_text(decision("second"))
    case_system.taken(told.source)
    (again,) = case_system.decisions({"K-1"})
    assert again.decision.reasons == "second"
    case_system.taken(again.source)
    case_system.taken(again.source)
    assert list(folder.iterdir()) == []


def test_what_cannot_be_read_holds_up_no_other(case_system, folder):
    (folder / "a.json").mkdir()
    (folder / "b.json").write_text(decision("readable"))
    unreadable, told = case_system.decisions({"K-1"})
    assert unreadable is Left.NOT_UNDERSTOOD
    assert told.decision.reasons == "readable"
