"""Systematic checks: by lot, odd hours, and looks without an assignment that day."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.services import access_checks, assignments
from portal.services.access_checks import odd_hours
from tests.households import single, unit_manager

MONDAY_EVENING = datetime(2026, 11, 2, 21, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 10, 31, 12, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 10, 30, 12, 0, tzinfo=UTC)


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def leader(parts):
    return unit_manager(parts)


def look(parts, home, at, staff_id=None, action="case"):
    with parts.work(SYSTEM) as work:
        work.access_log.write(staff_id or home.staff_id, action, home.case_id, at)


def checks(parts, leader, at=MONDAY_EVENING):
    with replace(parts, now=lambda: at).work(leader) as work:
        return access_checks.show(work)


def test_looks_at_night_and_on_free_days_are_found(parts, home, leader):
    for at in (FRIDAY, SATURDAY, datetime(2026, 11, 2, 20, 30, tzinfo=UTC)):
        look(parts, home, at)
    found = checks(parts, leader)
    assert [row.at.day for row in found.odd_hours.rows] == [2, 31]
    assert found.odd_hours.rows[0].name == "Hanna Handläggare"
    assert len(found.sample) == 3
    assert found.outside.rows == ()


def test_what_the_portal_itself_does_is_nobodys_look(parts, home, leader):
    for at in (FRIDAY, SATURDAY):
        look(parts, home, at, SYSTEM.id, "close")
    found = checks(parts, leader)
    assert (found.sample, found.odd_hours.rows, found.outside.rows) == ((), (), ())


def test_look_without_the_case_is_found_and_what_a_role_opens_is_not(parts, home, leader):
    other = single(parts, "199002189810", staff="197501019819")
    look(parts, home, FRIDAY, other.staff_id)
    look(parts, home, FRIDAY, other.staff_id, "accessibility take")
    look(parts, home, FRIDAY)
    (row,) = checks(parts, leader).outside.rows
    assert (row.at, row.case_numbers) == (FRIDAY, ("K-189811",))


def test_look_before_a_case_moved_was_by_its_own_worker(parts, home, leader):
    other = single(parts, "199002189810", staff="197501019819")
    with parts.work(leader) as work:
        assignments.move(work, [home.case_id], other.staff_id)
    look(parts, home, FRIDAY)
    look(parts, home, MONDAY_EVENING)
    (row,) = checks(parts, leader).outside.rows
    assert row.at == MONDAY_EVENING


def test_list_that_was_opened_at_night_is_one_look(parts, home, leader):
    second = single(parts, "199002189810")
    with parts.work(SYSTEM) as work:
        both = (home.case_id, second.case_id)
        work.access_log.write_all(home.staff_id, "list", both, SATURDAY)
    (row,) = checks(parts, leader).odd_hours.rows
    assert set(row.case_numbers) == {"K-189811", "K-189810"}


def test_case_whose_two_adults_stand_in_a_list_is_named_once(parts, home, leader):
    with parts.work(SYSTEM) as work:
        both = ((home.case_id, "a" * 32), (home.case_id, "b" * 32))
        work.access_log.write_each(home.staff_id, "plan", both, SATURDAY)
    (row,) = checks(parts, leader).odd_hours.rows
    assert row.case_numbers == ("K-189811",)


def test_check_is_logged_itself(parts, home, leader):
    look(parts, home, FRIDAY)
    checks(parts, leader)
    with parts.look(SYSTEM) as work:
        logged = [entry.action for entry in work.access_log.of_case(home.case_id)]
    assert logged == ["check", "case"]


def test_odd_hours_join_over_a_weekend():
    times = odd_hours(date(2026, 11, 6), date(2026, 11, 9))
    assert [(start.strftime("%a %H"), end.strftime("%a %H")) for start, end in times] == [
        ("Fri 00", "Fri 06"),
        ("Fri 20", "Mon 06"),
        ("Mon 20", "Tue 00"),
    ]


def test_only_the_leader_checks(parts, home):
    with parts.work(home.case_worker) as work, pytest.raises(NotFound):
        access_checks.show(work)


def test_looks_of_one_day_at_one_case_are_one_row(parts, home, leader):
    for minute, action in ((0, "list"), (5, "thread"), (9, "list")):
        look(parts, home, SATURDAY.replace(minute=minute), action=action)
    (row,) = checks(parts, leader).odd_hours.rows
    assert (row.at, row.until) == (SATURDAY, SATURDAY.replace(minute=9))
    assert row.times == 3
    assert [one.message for one in row.what] == ["Saw it in a list", "Read messages"]


@pytest.mark.parametrize(
    ("name", "address", "is_shown"),
    [
        ("Eva Testsson", "", True),
        ("Eva Annan", "Provgatan 1 lgh 3, 111 11 Demostad", True),
        ("Eva Annan", "Provgatan 2, 111 11 Demostad", False),
        ("Testsson", "", False),
    ],
)
def test_look_at_somebody_with_the_same_name_or_address_is_found(
    parts, home, leader, name, address, is_shown
):
    with parts.work(SYSTEM) as work:
        person = work.people.by_id(home.person_id)
        lives = replace(work.people.identity(person), address="provgatan 1 LGH 3, 11111 Demostad")
        work.people.change_identity(person, lives)
        looker = work.people.staff_by_id(home.staff_id)
        looker.name = name
        work.people.keep_staff_address(looker, address)
    look(parts, home, FRIDAY)
    assert bool(checks(parts, leader).kin.rows) is is_shown


def test_more_than_is_shown_is_said(parts, home, leader, monkeypatch):
    monkeypatch.setattr(access_checks, "MOST", 1)
    look(parts, home, SATURDAY)
    assert not checks(parts, leader).odd_hours.is_cut
    look(parts, home, SATURDAY.replace(day=24))
    assert checks(parts, leader).odd_hours.is_cut


def test_look_at_ones_own_household_is_found(parts, home, leader):
    with parts.work(SYSTEM) as work:
        looker = work.people.staff_by_id(home.staff_id)
        looker.number_digest = work.people.by_id(home.person_id).number_digest
    look(parts, home, FRIDAY)
    assert checks(parts, leader).kin.rows


def test_looks_at_protected_households_are_there_for_the_circle_alone(parts, home, leader):
    look(parts, home, FRIDAY)
    with parts.work(SYSTEM) as work:
        work.people.by_id(home.person_id).is_protected = True
    assert checks(parts, leader).protected.rows == ()
    with parts.work(SYSTEM) as work:
        work.people.staff_by_id(leader.id).is_in_circle = True
    (row,) = checks(parts, leader).protected.rows
    assert row.case_numbers == ("K-189811",)


def test_going_through_the_checks_is_noted_and_logged(parts, home, leader):
    assert checks(parts, leader).gone_through is None
    with replace(parts, now=lambda: MONDAY_EVENING).work(leader) as work:
        access_checks.go_through(work)
    assert checks(parts, leader).gone_through == ("Edit Enhetschef", MONDAY_EVENING)
    with parts.work(home.case_worker) as work, pytest.raises(NotFound):
        access_checks.go_through(work)
