"""Everybody sees and ends their own sessions; whoever leads, their colleagues' too."""

from datetime import timedelta

import pytest

from portal.domain.devices import Browser, Device
from portal.domain.mandates import ACTING
from portal.domain.permissions import SYSTEM, Role
from portal.domain.refusals import NotFound
from portal.services import assistance, mandates, signed_in, staff_keys
from tests.households import single, unit_manager
from tests.seats import seat


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def leader(parts):
    return unit_manager(parts)


def seats_of(parts, actor, this=""):
    with parts.look(actor) as work:
        return signed_in.own(work, this)


def test_own_places_are_listed_with_the_one_that_asks_first(parts, home):
    this = seat(parts, home.person_id, "client", parts.now() - timedelta(minutes=9))
    other = seat(parts, home.person_id, "client")
    first, second = seats_of(parts, home.client, this)
    assert (first.id, first.is_this, second.id) == (this, True, other)
    assert first.browser == Browser(Device.ANDROID_PHONE, "Firefox")


def test_what_has_run_out_or_is_anothers_is_not_listed(parts, home):
    seat(parts, home.person_id, "client", parts.now() - timedelta(hours=1))
    seat(parts, single(parts, "199002189810").person_id, "client")
    assert seats_of(parts, home.client) == ()


def test_one_ends_one_of_ones_own_once_or_twice_and_nobody_elses(parts, home):
    mine = seat(parts, home.person_id, "client")
    theirs = seat(parts, single(parts, "199002189810").person_id, "client")
    with parts.work(home.client) as work:
        signed_in.end(work, mine)
        signed_in.end(work, mine)
    assert seats_of(parts, home.client) == ()
    for unknown in (theirs, "0" * 32):
        with pytest.raises(NotFound), parts.work(home.client) as work:
            signed_in.end(work, unknown)


def test_all_others_end_and_this_one_stays(parts, home):
    this, *_ = (seat(parts, home.person_id, "client") for _ in range(3))
    with parts.work(home.client) as work:
        signed_in.end_others(work, this)
    assert [one.id for one in seats_of(parts, home.client, this)] == [this]


def test_a_session_in_which_staff_fill_in_together_is_theirs_and_ends_with_them(parts, home):
    with parts.work(home.case_worker) as work:
        assistance.start(work, home.case_id, home.person_id, consent=True, ground="")
        (mandate,) = work.mandates.of_case(home.case_id)
    together = seat(parts, ACTING + mandate.id, "client")
    assert [one.id for one in seats_of(parts, home.case_worker)] == [together]
    with parts.work(SYSTEM) as work:
        staff_keys.lock_out(work, home.staff_id)
    with parts.look(SYSTEM) as work:
        assert work.sessions.by_id(together).ended_at
        with pytest.raises(NotFound):
            mandates.actor_of(work, mandate.id)


def test_whoever_is_no_case_worker_any_more_fills_in_for_nobody(parts, home):
    with parts.work(home.case_worker) as work:
        assistance.start(work, home.case_id, home.person_id, consent=True, ground="")
        (mandate,) = work.mandates.of_case(home.case_id)
    with parts.work(SYSTEM) as work:
        staff_keys.give_roles(work, home.staff_id, {Role.SUPPORT})
        with pytest.raises(NotFound):
            mandates.actor_of(work, mandate.id)


def test_whoever_leads_sees_and_ends_colleagues_sessions(parts, home, leader):
    for side in ("staff", "staff"):
        seat(parts, home.staff_id, side)
    with parts.look(leader) as work:
        (colleague,) = signed_in.colleagues(work)
    assert (colleague.id, colleague.places) == (home.staff_id, 2)
    with parts.work(leader) as work:
        signed_in.end_colleagues(work, home.staff_id)
        assert signed_in.colleagues(work) == ()
    assert seats_of(parts, home.case_worker) == ()


@pytest.mark.parametrize("verb", [signed_in.colleagues, lambda w: signed_in.end_colleagues(w, "x")])
def test_nobody_else_sees_or_ends_colleagues_sessions(parts, home, verb):
    for actor in (home.client, home.case_worker):
        with pytest.raises(NotFound), parts.work(actor) as work:
            verb(work)
