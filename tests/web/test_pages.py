import pytest

from tests import places
from tests.visitor import Visitor
from tests.world import World


@pytest.fixture
def world(parts):
    return World.make(parts)


@pytest.fixture
def apps(client_app, staff_app):
    return {"client": client_app, "staff": staff_app}


@pytest.mark.parametrize("side", ["client", "staff"])
def test_every_page_is_in_the_list_of_places(apps, side):
    assert places.missing_from_the_list(apps[side]) == set()


@pytest.mark.parametrize(
    ("side", "language"), [("client", "sv"), ("client", "ar"), ("staff", "sv")]
)
def test_every_page_is_whole_in_its_language(apps, world, side, language):
    stranger = Visitor(apps[side], language)
    guest = Visitor(apps[side], language)
    guest.sign_in(getattr(world, side).id)
    guest.browser.set_cookie("language", language)
    for place in places.CLIENT if side == "client" else places.STAFF:
        visitor = guest if place.signed_in else stranger
        answer = visitor.get(place.path(apps[side], world))
        assert answer.status_code == 200, place
        assert f'lang="{language}"' in answer.text, place
