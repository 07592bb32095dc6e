"""Days away and moves: access begins and ends with them, and the client sees who answers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.refusals import NotFound
from portal.records.people import StaffMember
from portal.services import assignments, case_views, dialogue
from portal.services.assignments import (
    AlreadyAway,
    AwayDaysWrong,
    NothingChosen,
    SubstituteAway,
    SubstituteMissing,
)
from tests.households import single

FIRST, LAST = date(2026, 11, 9), date(2026, 11, 13)


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def colleague(parts):
    return member(parts, Role.CASE_WORKER, "197501019819", "Sten Socialsekreterare")


@pytest.fixture
def leader(parts):
    return member(parts, Role.UNIT_MANAGER, "197501019827", "Edit Enhetschef")


def member(parts, role, number, name):
    with parts.work(SYSTEM) as work:
        made = work.people.add_staff(StaffMember(name=name, roles=role.value), number)
        return Actor(made.id, frozenset({role}))


def on(parts, day):
    moment = parts.now() + timedelta(days=(day - date(2026, 11, 2)).days)
    return replace(parts, now=lambda: moment)


def away(parts, home, colleague, first=FIRST, last=LAST, actor=None):
    with parts.work(actor or home.case_worker) as work:
        assignments.set_away(work, home.staff_id, colleague.id, first, last)


def sees(parts, actor, case_id):
    with parts.work(actor) as work:
        try:
            return bool(case_views.show(work, case_id))
        except NotFound:
            return False


@pytest.mark.parametrize(
    ("day", "may"),
    [(FIRST - timedelta(1), False), (FIRST, True), (LAST, True), (LAST + timedelta(1), False)],
)
def test_substitute_has_access_on_the_days_and_no_longer(parts, home, colleague, day, may):
    away(parts, home, colleague)
    assert sees(on(parts, day), colleague, home.case_id) is may
    assert sees(on(parts, day), home.case_worker, home.case_id)


def test_client_sees_who_answers_meanwhile(parts, home, colleague):
    away(parts, home, colleague)
    with on(parts, FIRST).look(home.client) as work:
        contact = assignments.own_contact(work)
    assert (contact.case_worker.name, contact.until) == ("Hanna Handläggare", LAST)
    assert contact.substitute.name == "Sten Socialsekreterare"
    with on(parts, LAST + timedelta(1)).look(home.client) as work:
        assert assignments.own_contact(work).substitute is None


def test_who_comes_back_early_ends_the_access_at_once(parts, home, colleague):
    away(parts, home, colleague)
    early = on(parts, FIRST + timedelta(1))
    with early.work(home.case_worker) as work:
        (noted,) = assignments.absences(work, home.staff_id)
        assignments.come_back(work, home.staff_id, noted.id)
        assert assignments.absences(work, home.staff_id) == ()
    assert not sees(early, colleague, home.case_id)
    assert not sees(on(parts, LAST), colleague, home.case_id)


def test_days_and_substitute_must_be_possible(parts, home, colleague, leader):
    with pytest.raises(AwayDaysWrong):
        away(parts, home, colleague, LAST, FIRST)
    with pytest.raises(AwayDaysWrong):
        away(parts, home, colleague, date(2026, 11, 1))
    with pytest.raises(SubstituteMissing):
        away(parts, home, leader)
    with pytest.raises(SubstituteMissing):
        away(parts, home, home.case_worker)
    away(parts, home, colleague)
    with pytest.raises(AlreadyAway):
        away(parts, home, colleague, LAST, LAST + timedelta(3))
    third = member(parts, Role.CASE_WORKER, "197501019843", "Tredje")
    with parts.work(colleague) as work, pytest.raises(SubstituteAway):
        assignments.set_away(work, colleague.id, home.staff_id, FIRST, LAST)
    away(parts, home, third, LAST + timedelta(1), LAST + timedelta(2))


def test_only_the_person_or_the_leader_notes_days(parts, home, colleague, leader):
    with pytest.raises(NotFound):
        away(parts, home, colleague, actor=colleague)
    away(parts, home, colleague, actor=leader)
    assert sees(on(parts, FIRST), colleague, home.case_id)


def test_moved_case_changes_hands_at_once(parts, home, colleague, leader):
    with parts.work(home.client) as work:
        assert assignments.own_contact(work).since is None
    with parts.work(leader) as work:
        assert assignments.move(work, [home.case_id], colleague.id) == 1
        assert assignments.move(work, [home.case_id], colleague.id) == 0
        assert {entry.action for entry in work.access_log.of_case(home.case_id)} == {"moved"}
    assert sees(parts, colleague, home.case_id)
    assert not sees(parts, home.case_worker, home.case_id)
    with parts.look(home.client) as work:
        contact = assignments.own_contact(work)
    assert (contact.case_worker.name, contact.since) == ("Sten Socialsekreterare", work.today)
    assert not contact.is_welcome


def test_substitutes_follow_a_case_that_moves(parts, home, colleague, leader):
    third = member(parts, Role.CASE_WORKER, "197501019843", "Tredje")
    fourth = member(parts, Role.CASE_WORKER, "197501019850", "Fjärde")
    away(parts, home, third)
    with parts.work(colleague) as work:
        assignments.set_away(work, colleague.id, fourth.id, FIRST, LAST)
    with parts.work(leader) as work:
        assignments.move(work, [home.case_id], colleague.id)
    assert not sees(on(parts, FIRST), third, home.case_id)
    assert sees(on(parts, FIRST), fourth, home.case_id)
    with on(parts, FIRST).work(fourth) as work:
        (row,) = case_views.own_cases(work)
    assert row.stands_in_for == "Sten Socialsekreterare"


def test_leader_sees_numbers_of_cases_and_whom_they_belong_to(parts, home, leader, colleague):
    with parts.work(leader) as work:
        rows = {row.name: row.cases for row in assignments.workers(work)}
        page = assignments.show(work, home.staff_id)
    assert rows == {"Hanna Handläggare": 1, "Sten Socialsekreterare": 0}
    assert [case.id for case in page.cases] == [home.case_id]


def test_case_of_somebody_who_left_is_shown_as_nobodys(parts, home, leader, colleague):
    with parts.work(SYSTEM) as work:
        work.people.staff_by_id(home.staff_id).is_active = False
    with parts.work(leader) as work:
        assert assignments.workers(work)[0].id == "none"
        assert [case.id for case in assignments.show(work, "none").cases] == [home.case_id]
        assignments.move(work, [home.case_id], colleague.id)
        assert all(row.name for row in assignments.workers(work))


def test_move_needs_cases_and_a_case_worker(parts, home, leader, colleague):
    with parts.work(leader) as work:
        with pytest.raises(NothingChosen):
            assignments.move(work, [], colleague.id)
        with pytest.raises(NotFound):
            assignments.move(work, ["0" * 32], colleague.id)
        with pytest.raises(NotFound):
            assignments.move(work, [home.case_id], leader.id)
    with parts.work(colleague) as work, pytest.raises(NotFound):
        assignments.move(work, [home.case_id], colleague.id)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("testsson", 1),
        ("  Test   Tests ", 1),
        ("k-1898", 1),
        ("19900118-9811", 1),
        ("9811", 1),
        ("0118981", 1),
        ("118", 0),
        ("Nobody", 0),
        ("", 0),
    ],
)
def test_search_finds_own_cases_and_is_logged(parts, home, typed, found):
    single(parts, "199002189810", staff="197501019868")
    with parts.work(home.case_worker) as work:
        assert len(case_views.find(work, typed)) == found
        logged = work.access_log.of_case(home.case_id if found else "")
        assert [entry.action for entry in logged] == ["search"]


def test_threads_follow_the_substitute(parts, home, colleague):
    away(parts, home, colleague, date(2026, 11, 2))
    with parts.work(colleague) as work:
        assert dialogue.of_case(work, home.case_id) == ()
