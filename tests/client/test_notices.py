import pytest

from portal.services import notice_wishes
from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def client(home, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    return visitor


def told(parts, home):
    with parts.look(home.client) as work:
        return notice_wishes.own(work)


def test_client_chooses_how_they_are_told(parts, home, client):
    assert "/notices/" in client.get("/messages/").text
    client.get("/notices/")
    answer = client.post(
        "/notices/", channels="email", email="a@b.example", quiet_from="20", quiet_until="9"
    )
    assert answer.status_code == 303
    found = told(parts, home)
    assert (found.email, [str(way) for way in found.ways]) == ("a@b.example", ["email"])
    assert (found.wishes.quiet.starts, found.wishes.quiet.ends) == (20, 9)
    page = client.get("/notices/").text
    assert 'value="a@b.example"' in page
    assert '<option value="20" selected' in page


def test_wanting_none_is_a_choice(parts, home, client):
    client.get("/notices/")
    assert client.post("/notices/").status_code == 303
    assert told(parts, home).ways == ()
    assert told(parts, home).wishes.channels == frozenset()


@pytest.mark.parametrize(
    ("channel", "field", "typed"),
    [("email", "email", "a@"), ("sms", "phone", "070"), ("sms", "phone", "")],
)
def test_address_that_is_none_is_said_and_the_rest_is_kept(
    parts, home, client, channel, field, typed
):
    before = told(parts, home)
    client.get("/notices/")
    answer = client.post("/notices/", channels=channel, quiet_from="20", **{field: typed})
    assert answer.status_code == 422
    assert "govuk-error-message" in answer.text
    assert f'value="{typed}"' in answer.text or not typed
    assert '<option value="20" selected' in answer.text
    assert told(parts, home) == before


def test_hours_from_a_made_up_form_are_the_usual_ones(parts, home, client):
    client.get("/notices/")
    assert client.post("/notices/", quiet_from="99", quiet_until="x").status_code == 303
    quiet = told(parts, home).wishes.quiet
    assert (quiet.starts, quiet.ends) == (21, 7)
