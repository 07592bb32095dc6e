"""Every form that is refused says so in its own page, in the reader's language, at the field."""

import pytest

from portal.app import create_app
from tests import stories
from tests.refused import REFUSED
from tests.visitor import Visitor


@pytest.fixture
def world(sqlite_parts):
    return stories.tell(sqlite_parts)


@pytest.mark.parametrize(
    ("side", "language"), [("client", "sv"), ("client", "ar"), ("staff", "sv")]
)
def test_refused_form_is_its_page_with_an_error(sqlite_parts, world, side, language):
    app = create_app(side, sqlite_parts)
    faults = []
    for place in (one for one in REFUSED if one.side == side):
        try:
            _send(app, world, place, language)
        except (AssertionError, LookupError) as fault:
            faults.append(f"{place}: {fault}")
    assert not faults, "\n".join(faults)


def _send(app, world, place, language):
    visitor = Visitor(app, language)
    visitor.come_in(world, place.who)
    visitor.browser.set_cookie("language", language)
    path = place.path(app, world)
    action, fields = place.form_of(visitor.follow(path).text)
    answer = visitor.post(action or path, **fields)
    assert answer.status_code == place.status, answer.status_code
    assert f'lang="{language}"' in answer.text
    assert "govuk-error" in answer.text
