from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.accessibility import Desk, Kind, Wish
from portal.domain.content_access import ReasonTooShort, Span
from portal.domain.mandates import Acting, Extent, MandateKind
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.refusals import NotFound
from portal.records.people import StaffMember
from portal.services import access_checks, access_views, accessibility, case_views, content_access
from portal.services import accessibility_desk as support
from tests.applications import RENT, frozen
from tests.households import couple, single

REASON = "She is afraid to lose her home"


@pytest.fixture
def home(parts):
    made = single(parts)
    frozen(parts, made.client, RENT)
    return made


@pytest.fixture
def stina(parts):
    return member(parts, "Stina Stöd", Role.SUPPORT, "197501019827")


@pytest.fixture
def wish_id(parts, home):
    with parts.work(home.client) as work:
        return accessibility.ask(work, Desk(), Wish((Kind.HELP_FILLING_IN,)), "key")


def member(parts, name, role, number):
    with parts.work(SYSTEM) as work:
        one = work.people.add_staff(StaffMember(name=name, roles=role.value), number)
        return Actor(one.id, one.role_set)


def later(parts, **time):
    return replace(parts, now=lambda: parts.now() + timedelta(**time))


def reads(parts, actor, wish_id):
    try:
        with parts.work(actor) as work:
            return content_access.read(work, wish_id)
    except NotFound:
        return None


def test_support_staff_read_nothing_by_themselves(parts, stina, wish_id):
    assert reads(parts, stina, wish_id) is None
    with parts.work(stina) as work:
        assert support.show(work, wish_id).reading is None


def test_client_allows_for_a_time_and_takes_it_back(parts, home, stina, wish_id):
    with parts.work(home.client) as work:
        content_access.allow(work, wish_id, Span.DAY)
    opened = reads(parts, stina, wish_id)
    assert opened.rows["costs"]
    assert opened.sent_at is None
    assert reads(later(parts, hours=23), stina, wish_id)
    assert reads(later(parts, hours=24), stina, wish_id) is None
    with parts.work(home.client) as work:
        content_access.end(work, wish_id)
    assert reads(parts, stina, wish_id) is None


def test_a_new_time_takes_the_earlier_ones_place(parts, home, stina, wish_id):
    for span in (Span.THREE_DAYS, Span.HOUR):
        with parts.work(home.client) as work:
            content_access.allow(work, wish_id, span)
    assert reads(later(parts, hours=2), stina, wish_id) is None


def test_who_acts_for_the_client_cannot_allow(parts, home, wish_id):
    acting = Acting(
        "m", MandateKind.ASSISTANCE, home.staff_id, "", "", frozenset({Extent.APPLICATION})
    )
    for verb in (
        lambda work: content_access.allow(work, wish_id, Span.DAY),
        lambda work: content_access.end(work, wish_id),
    ):
        with parts.work(replace(home.client, acting=acting)) as work, pytest.raises(NotFound):
            verb(work)


def test_written_reason_opens_for_an_hour_and_for_one_alone(parts, stina, wish_id):
    kim = member(parts, "Kim", Role.SUPPORT, "197501019850")
    with parts.work(stina) as work, pytest.raises(ReasonTooShort):
        content_access.break_glass(work, wish_id, "because", "en")
    for _ in range(2):
        with parts.work(stina) as work:
            content_access.break_glass(work, wish_id, REASON, "en")
    assert reads(later(parts, minutes=59), stina, wish_id)
    assert reads(later(parts, minutes=60), stina, wish_id) is None
    assert reads(parts, kim, wish_id) is None


def test_client_case_worker_and_manager_are_told_the_reason(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        content_access.break_glass(work, wish_id, REASON, "en")
    manager = member(parts, "Maja", Role.UNIT_MANAGER, "197501019843")
    with parts.look(home.client) as work:
        (seen,) = content_access.of_own_request(work, wish_id)
        assert content_access.of_household(work) == (seen,)
    assert (seen.staff_name, seen.reason) == ("Stina Stöd", REASON)
    with parts.work(home.case_worker) as work:
        assert case_views.show(work, home.case_id).emergencies == (seen,)
    with parts.work(manager) as work:
        (row,) = access_checks.show(work).emergencies
        assert row.access == seen
        assert row.case_number == work.cases.by_id(home.case_id).number


def test_other_adult_sees_that_it_was_read_and_neither_why_nor_what_was_asked(parts, stina):
    home = couple(parts)
    with parts.work(home.client) as work:
        asked = accessibility.ask(work, Desk(), Wish((Kind.HELP_FILLING_IN,)), "theirs")
    with parts.work(stina) as work:
        content_access.break_glass(work, asked, REASON, "en")
    with parts.work(home.client) as work:
        content_access.allow(work, asked, Span.DAY)
    kim = member(parts, "Kim", Role.SUPPORT, "197501019850")
    with parts.work(kim) as work:
        support.show(work, asked)
    reads(parts, kim, asked)
    with parts.look(home.partner) as work:
        (seen,) = content_access.of_household(work)
        what = {look.what.message for look in access_views.looks(work).looks}
        assert {look.what.message for look in access_views.every_look(work)} == what
    assert (seen.staff_name, seen.reason) == ("Stina Stöd", "")
    assert what == {
        "Read your application",
        "Read your application for a written reason",
    }
    with parts.look(home.client) as work:
        (own,) = content_access.of_household(work)
        what = {look.what.message for look in access_views.looks(work).looks}
    assert own.reason == REASON
    assert {
        "Read what you have said that you need",
        "Read your application, as you had allowed",
    } <= what


def test_manager_outside_the_circle_sees_no_reason_of_a_protected_household(
    parts, home, stina, wish_id
):
    with parts.work(stina) as work:
        content_access.break_glass(work, wish_id, REASON, "en")
    with parts.work(SYSTEM) as work:
        work.people.by_id(home.person_id).is_protected = True
    manager = member(parts, "Maja", Role.UNIT_MANAGER, "197501019843")
    with parts.work(manager) as work:
        assert access_checks.show(work).emergencies == ()
    assert reads(parts, stina, wish_id) is None


def test_household_without_an_application_is_said_to_have_none(parts, stina):
    other = single(parts, "199002189810", case_number="K-2")
    with parts.work(other.client) as work:
        asked = accessibility.ask(work, Desk(), Wish((Kind.HELP_FILLING_IN,)), "other")
        content_access.allow(work, asked, Span.HOUR)
    with parts.work(stina) as work:
        assert content_access.read(work, asked).document is None


def test_each_look_is_logged_first_and_the_client_sees_it(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        content_access.break_glass(work, wish_id, REASON, "en")
    reads(parts, stina, wish_id)
    with parts.work(home.client) as work:
        content_access.allow(work, wish_id, Span.HOUR)
    reads(later(parts, minutes=30), member(parts, "Kim", Role.SUPPORT, "197501019850"), wish_id)
    with parts.look(home.client) as work:
        what = [look.what.message for look in access_views.looks(work).looks]
    assert what == [
        "Read your application, as you had allowed",
        "Read your application for a written reason",
    ]


def test_nothing_is_read_when_the_log_cannot_be_written(parts, stina, wish_id):
    with parts.work(stina) as work:
        content_access.break_glass(work, wish_id, REASON, "en")

    def broken(*_args):
        raise PermissionError

    with parts.work(stina) as work:
        work.access_log.write = broken
        with pytest.raises(PermissionError):
            content_access.read(work, wish_id)


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.UNIT_MANAGER, Role.ADMINISTRATOR])
def test_other_roles_break_no_glass(parts, home, wish_id, role):
    with parts.work(Actor(home.staff_id, frozenset({role}))) as work, pytest.raises(NotFound):
        content_access.break_glass(work, wish_id, REASON, "en")
