"""How a client is reached is asked once: it holds in the application and for notices."""

from dataclasses import replace

import pytest

from portal.domain.application.answers import NoticeChannel
from portal.domain.application.household import Adult
from portal.domain.notices import Channel, Told, Wishes
from portal.services import applications, notice_wishes
from portal.services.application_views import fingerprint
from tests.applications import MONTH
from tests.households import couple, single


@pytest.fixture
def home(parts):
    return single(parts)


def save(parts, actor, slug, **changes):
    with parts.work(actor) as work:
        document = applications.open_month(work, parts.municipality, MONTH).document
        section = document.section(slug)
        said = replace(section, **changes)
        applications.save_section(work, MONTH, slug, said, fingerprint(section))


def told(parts, actor):
    with parts.look(actor) as work:
        return notice_wishes.own(work)


def test_phone_and_email_of_an_application_are_where_notices_go(parts, home):
    save(parts, home.client, "you", adult=Adult(phone="0701740699", email="ny@example.org"))
    assert (told(parts, home.client).phone, told(parts, home.client).email) == (
        "0701740699",
        "ny@example.org",
    )


def test_channels_of_an_application_are_those_of_notices(parts, home):
    save(parts, home.client, "start", notices=(NoticeChannel.SMS, NoticeChannel.LETTER))
    assert told(parts, home.client).wishes.channels == {Channel.SMS}


def test_draft_begins_with_what_is_in_force(parts, home):
    with parts.work(home.client) as work:
        both = Wishes(frozenset(Channel))
        notice_wishes.save(work, Told(both, "ny@example.org", "0701740699"))
    with parts.work(home.client) as work:
        document = applications.open_month(work, parts.municipality, MONTH).document
    assert document.start.notices == (NoticeChannel.SMS, NoticeChannel.EMAIL)
    assert document.you.adult.email == "ny@example.org"


def test_nobody_tells_where_the_other_adult_is_reached(parts):
    home = couple(parts)
    before = told(parts, home.partner)
    save(parts, home.client, "partner", adult=Adult(phone="0701740699", email="min@example.org"))
    assert told(parts, home.partner) == before
    save(parts, home.partner, "partner", adult=Adult(phone="0701740698"))
    assert told(parts, home.partner).phone == "0701740698"
