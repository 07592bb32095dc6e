"""Two people at one application in the same moment: one wins, and the other is told plainly."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest

from portal.casesystem.local import LocalCaseSystem
from portal.domain.application.answers import YesNo
from portal.domain.lifecycle import State
from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.domain.refusals import AlreadySent, ChangedElsewhere, NotFound, Refusal
from portal.services import application_reviews, applications, signing, submission
from portal.services.application_views import fingerprint
from portal.services.review_marks import TakenBack
from tests.applications import MONTH, frozen, sent
from tests.households import single

HOMES = 12


@pytest.fixture
def homes(parts):
    """Households one after the other: each race is run with a few of them."""
    days = (date(1960, 5, 1) + timedelta(days=number) for number in range(HOMES))
    numbers = [number_of_test_series(day, 3) for day in days]
    return [single(parts, number, case_number=f"R-{number}") for number in numbers]


def race(*acts):
    """Do all at once; what each gave, or how it was refused."""
    start = threading.Barrier(len(acts))

    def one(act):
        start.wait()
        try:
            return act()
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result() for done in [pool.submit(one, act) for act in acts]]


def row_of(parts, application_id):
    with parts.look(SYSTEM) as work:
        return work.applications.by_id(application_id)


def all_rows(parts, home):
    with parts.look(SYSTEM) as work:
        return work.applications.all_of_case(home.case_id)


def taking_back(parts, home):
    def act():
        with parts.work(home.client) as work:
            return applications.take_back(work, MONTH)

    return act


def test_client_takes_back_as_the_case_worker_opens(parts, homes):
    for home in homes:
        application_id = sent(parts, home)
        number = row_of(parts, application_id).receipt_number

        def opening(home=home, application_id=application_id):
            with parts.work(home.case_worker) as work:
                application_reviews.note_opened(work, home.case_id, application_id)
            with parts.watch(home.case_worker) as work:
                return application_reviews.open_sent(work, home.case_id, application_id)

        taken_back, opened = race(taking_back(parts, home), opening)
        row, rows = row_of(parts, application_id), all_rows(parts, home)
        # Whoever won: what was sent is kept, once, under its number.
        assert [one.receipt_number for one in rows if one.receipt_number] == [number]
        if isinstance(taken_back, AlreadySent):
            assert opened.view.receipt_number == number
            assert (row.state, row.opened_by) == (State.OPENED, home.staff_id)
            assert len(rows) == 1
        else:
            assert isinstance(opened, TakenBack)
            assert (row.state, row.opened_at, row.sent_at) == (State.DRAFT, None, None)
            assert sorted(one.state for one in rows) == [State.DRAFT, State.WITHDRAWN]


def test_taken_back_as_it_is_handed_over_stays_taken_back(parts, homes):
    for home in homes:
        application_id = sent(parts, home)
        number = row_of(parts, application_id).receipt_number
        race(taking_back(parts, home), lambda number=number: submission.deliver(parts, number))
        row = row_of(parts, application_id)
        assert (row.state, row.delivered_at) == (State.DRAFT, None)


def test_withdrawal_that_comes_before_its_delivery_counts(parts, homes, monkeypatch):
    home = homes[0]
    number = row_of(parts, sent(parts, home)).receipt_number
    hand_over = LocalCaseSystem.deliver

    def late(case_system, delivery):
        taking_back(parts, home)()
        submission.withdraw(parts, number)
        return hand_over(case_system, delivery)

    monkeypatch.setattr(LocalCaseSystem, "deliver", late)
    with pytest.raises(NotFound):
        submission.deliver(parts, number)
    (kept,) = (parts.config.instance / "case_system").iterdir()
    assert kept.name == f"{number}.withdrawn"


def test_signed_on_two_devices_is_sent_once(parts, homes):
    for home in homes:
        digest = frozen(parts, home.client).digest

        def signed(home=home, digest=digest):
            with parts.work(home.client) as work:
                return signing.sign(work, MONTH, digest, "test").receipt_number

        first, second = race(signed, signed)
        assert first == second
        assert [one.receipt_number for one in all_rows(parts, home)] == [first]


def test_section_saved_on_two_devices_is_not_written_over(parts, homes):
    for home in homes:
        with parts.work(home.client) as work:
            costs = applications.open_month(work, parts.municipality, MONTH).document.costs

        def saving(norm, home=home, costs=costs):
            def act():
                with parts.work(home.client) as work:
                    said, seen = replace(costs, norm=norm), fingerprint(costs)
                    return applications.save_section(work, MONTH, "costs", said, seen)

            return act

        told = race(saving(YesNo.YES), saving(YesNo.NO))
        (won,) = [one for one in told if not isinstance(one, Refusal)]
        assert sum(isinstance(one, ChangedElsewhere) for one in told) == 1
        with parts.look(home.client) as work:
            assert applications.find(work, MONTH).document.costs == won.document.costs


def test_draft_that_was_never_sent_is_missing_to_staff(parts, homes):
    home = homes[0]
    draft = frozen(parts, home.client)
    with parts.work(home.case_worker) as work, pytest.raises(NotFound):
        application_reviews.open_sent(work, home.case_id, draft.id)
