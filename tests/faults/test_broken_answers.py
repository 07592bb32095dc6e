"""The case system answers rubbish: nothing is lost, nothing is handed over twice, others go on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.casesystem.port import CaseSystemDown
from portal.domain.permissions import SYSTEM
from portal.jobs.worker import TRY_AGAIN, run_once
from portal.records.outbox import MOST_ATTEMPTS, PAUSES
from portal.services import signing
from portal.services.submission import DELIVER_JOB
from tests.households import single


@pytest.fixture
def parts(sqlite_parts):
    """In this process, with nothing killed."""
    return sqlite_parts


@pytest.fixture(autouse=True)
def nothing_left_running():
    """No processes here."""


@pytest.fixture
def client(parts):
    return single(parts).client


@pytest.fixture
def sent(parts, client, month, frozen):
    """An application that is sent and waits to be handed over."""
    with parts.work(client) as work:
        return signing.sign(work, month, frozen.digest, "test")


class Odd:
    """A case system that answers as told, keeps what it was given, and then as it should."""

    def __init__(self, *answers):
        self._answers = list(answers)
        self.keys = []

    def deliver(self, delivery):
        self.keys.append(delivery.key)
        answer = self._answers.pop(0) if self._answers else "REF-1"
        if isinstance(answer, Exception):
            raise answer
        return answer

    def withdraw(self, _key):
        raise CaseSystemDown


def state(parts, receipt_number):
    with parts.look(SYSTEM) as work:
        row = work.applications.by_receipt_number(receipt_number)
        return row.delivered_at is not None, row.case_system_reference


@pytest.mark.parametrize(
    "answer",
    [None, "", "  ", 17, b"REF-1", {"ref": "REF-1"}, "<html>\n<h1>502", "x" * 5000, "a\0b"],
    ids=repr,
)
def test_rubbish_is_no_answer_and_the_same_delivery_goes_out_again(parts, sent, answer):
    odd = Odd(answer)
    there = replace(parts, case_system=odd)
    run_once(there)
    assert state(parts, sent.receipt_number) == (False, None)
    later = replace(there, now=lambda: parts.now() + TRY_AGAIN + timedelta(seconds=1))
    run_once(later)
    assert state(parts, sent.receipt_number) == (True, "REF-1")
    assert set(odd.keys) == {sent.receipt_number}


def test_adapter_that_breaks_is_set_aside_and_seen_and_others_go_on(parts, sent):
    odd = Odd(*[ValueError("rubbish")] * MOST_ATTEMPTS)
    there, passed = replace(parts, case_system=odd), timedelta()
    for pause in (*PAUSES, timedelta()):
        run_once(replace(there, now=lambda passed=passed: parts.now() + passed))
        passed += pause + timedelta(seconds=1)
    assert len(odd.keys) == MOST_ATTEMPTS
    with parts.look(SYSTEM) as work:
        (job,) = work.outbox.given_up(work.now)
        assert (job.kind, job.fault) == (DELIVER_JOB, "ValueError")
        assert work.outbox.ready(work.now + passed) == []
    with parts.work(SYSTEM) as work:
        assert work.outbox.retry(job.id, work.now)
    run_once(there)
    assert state(parts, sent.receipt_number) == (True, "REF-1")
