"""Who represents a client is told of what is in their mandate, while it holds."""

import pytest

from portal.domain.mandates import Extent
from portal.domain.notices import Channel, Told, Wishes
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.notices import Notice
from portal.services import (
    case_views,
    dialogue,
    mandates,
    messages,
    notice_readers,
    notice_views,
    notice_wishes,
)
from portal.services.messages import NewThread, Outgoing
from tests.households import couple
from tests.post import pass_time
from tests.services.test_mandates import help_with, represent

GRETA = "greta@example.org"


@pytest.fixture
def home(parts):
    return couple(parts)


def represented(place, home, *extents):
    """Greta represents the applicant in these parts, and has said where she is reached."""
    guardian = represent(place, home, extents=frozenset(extents))
    with place.work(guardian) as work:
        notice_wishes.save(work, Told(Wishes(frozenset({Channel.EMAIL})), GRETA, ""))
    return guardian


def written(place, home, person_id):
    with place.work(home.case_worker) as work:
        new = NewThread("Hyran", case_id=home.case_id, person_id=person_id)
        return messages.start(work, new, Outgoing("Hemligt", person_id, "sv"))


def told(post):
    return GRETA in {one.address for one in post.letters}


def test_representative_with_messages_is_told_of_the_clients_alone(place, home, post):
    represented(place, home, Extent.MESSAGES)
    written(place, home, home.partner_id)
    pass_time(place, minutes=11)
    assert not told(post)
    written(place, home, home.person_id)
    pass_time(place, minutes=11)
    assert told(post)
    assert all("Hemligt" not in one.words for one in post.letters)


def test_message_that_the_representative_has_read_needs_no_notice(place, home, post):
    guardian = represented(place, home, Extent.MESSAGES)
    thread_id = written(place, home, home.person_id)
    with place.work(guardian) as work:
        dialogue.show(work, thread_id)
    pass_time(place, minutes=11)
    assert not told(post)


def test_ended_mandate_ends_the_notices(place, home, post):
    guardian = represented(place, home, Extent.MESSAGES)
    written(place, home, home.person_id)
    with place.work(home.case_worker) as work:
        mandates.end(work, home.case_id, guardian.acting.mandate_id)
    pass_time(place, minutes=11)
    assert not told(post)


@pytest.mark.parametrize(
    ("extent", "part", "is_told"),
    [
        (Extent.APPLICATION, Extent.APPLICATION, True),
        (Extent.MESSAGES, Extent.APPLICATION, False),
        (Extent.APPLICATION, Extent.PLAN, False),
    ],
)
def test_only_what_the_mandate_opens_is_told_of(place, home, extent, part, is_told):
    guardian = represented(place, home, extent)
    with place.work(SYSTEM) as work:
        people = notice_readers.of_case(work, home.case_id, part)
        assert (guardian.acting.by in {one.id for one in people}) is is_told


def test_staff_who_fill_in_together_are_no_readers_and_have_no_channels(place, home):
    helper = help_with(place, home)
    with place.work(helper) as work, pytest.raises(NotFound):
        notice_wishes.own(work)
    with place.work(SYSTEM) as work:
        people = notice_readers.of_case(work, home.case_id, Extent.APPLICATION)
        assert {one.id for one in people} == {home.person_id, home.partner_id}


def test_representatives_channels_are_their_own_and_not_the_clients(place, home):
    with place.look(home.client) as work:
        before = notice_wishes.own(work)
    represented(place, home, Extent.APPLICATION)
    with place.look(home.client) as work:
        assert notice_wishes.own(work) == before


def test_who_fills_in_chooses_for_the_client_and_not_for_themselves(place, home):
    guardian = represented(place, home, Extent.APPLICATION)
    for actor, channel in ((guardian, Channel.SMS), (help_with(place, home), Channel.EMAIL)):
        with place.work(actor) as work:
            notice_wishes.choose(work, frozenset({channel}))
        with place.look(home.client) as work:
            assert notice_wishes.own(work).wishes.channels == {channel}
    with place.look(guardian) as work:
        assert notice_wishes.own(work).wishes.channels == {Channel.EMAIL}


def test_notice_tells_of_the_represented_clients_matters(place, home):
    guardian = represented(place, home, Extent.MESSAGES)
    thread_id = written(place, home, home.person_id)
    with place.look(SYSTEM) as work:
        by = guardian.acting.by
        notice = Notice(case_id=home.case_id, person_id=by, thread_id=thread_id)
        assert notice_readers.clients_of(work, notice) == {home.person_id}


def test_staff_see_who_represents_whom_on_the_case_the_list_and_the_message(place, home):
    represented(place, home, Extent.MESSAGES)
    own = written(place, home, home.person_id)
    with place.work(home.case_worker) as work:
        new = NewThread("Möte", case_id=home.case_id, person_id=home.partner_id)
        partners = messages.start(work, new, Outgoing("Hej", "p", "sv"))
    with place.work(home.case_worker) as work:
        (row,) = case_views.own_cases(work)
        assert row.represented_by == ("Greta God",)
        (shown,) = case_views.show(work, home.case_id).represented
        assert (shown.holder, shown.extents) == ("Greta God", (Extent.MESSAGES,))
        assert len(dialogue.show(work, own).represented) == 1
        assert dialogue.show(work, partners).represented == ()
    with place.work(home.client) as work:
        assert dialogue.show(work, own).represented == ()


def unreached(place, home):
    with place.work(home.case_worker) as work:
        return notice_views.unreached(work, (home.case_id,))


def test_lists_mark_who_is_represented_by_somebody_whom_no_notice_reaches(place, home):
    guardian = represented(place, home, Extent.MESSAGES)
    assert unreached(place, home) == frozenset()
    with place.work(guardian) as work:
        notice_wishes.save(work, Told(Wishes(frozenset()), "", ""))
    assert unreached(place, home) == {(home.case_id, None), (home.case_id, home.person_id)}


def test_representative_in_other_parts_is_in_no_mark_of_messages(place, home):
    guardian = represented(place, home, Extent.APPLICATION)
    with place.work(guardian) as work:
        notice_wishes.save(work, Told(Wishes(frozenset()), "", ""))
    assert unreached(place, home) == frozenset()
