import pytest

from tests import places, stories
from tests.visitor import Visitor


@pytest.fixture
def world(parts):
    return stories.tell(parts)


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
    faults = []
    for place in places.ALL:
        if place.side == side:
            try:
                _visit(apps[side], world, place, language)
            except AssertionError as fault:
                faults.append(f"{place}: {fault}")
    assert not faults, "\n".join(faults)


def _visit(app, world, place, language):
    visitor = Visitor(app, language)
    visitor.come_in(world, place.who)
    visitor.browser.set_cookie("language", language)
    answer = visitor.follow(place.path(app, world))
    assert answer.status_code == place.status, answer.status_code
    assert f'lang="{language}"' in answer.text
