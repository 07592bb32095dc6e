"""Sign-in at a certified OpenID Connect provider, as it is and as it should not be."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
import requests

from portal.app import create_app
from portal.config import Config
from tests.access import certified_provider
from tests.households import single
from tests.visitor import Visitor

OWN, NUMBER = "https://my.example", "199001189811"


@pytest.fixture(params=["loa3"])
def issuer(request):
    """A provider of this test's own, that vouches at that level."""
    with certified_provider.running(NUMBER, OWN, request.param) as address:
        yield address


@pytest.fixture
def visitor(parts, issuer):
    """A client at a portal in production mode, with the clock that the provider has too."""
    settings = {
        f"MY_PAGES_CLIENT_OIDC_{name}": value
        for name, value in {
            "ISSUER": issuer,
            "CLIENT_ID": "portal",
            "CLIENT_SECRET": "secret",
            "ACR": "loa3",
            "OWN_URL": OWN,
        }.items()
    }
    settings |= {"MY_PAGES_MODE": "production", "MY_PAGES_KEYS": "kept elsewhere"}
    config = replace(Config.read(settings), instance=parts.config.instance)
    single(parts, NUMBER)
    place = replace(parts, config=config, now=lambda: datetime.now(UTC))
    there = Visitor(create_app("client", place))
    there.browser.environ_base["wsgi.url_scheme"] = "https"
    there.browser.environ_base["HTTP_HOST"] = "my.example"
    return there


def at_the_provider(address):
    """What the person's browser does there; the answer that it brings back to us."""
    with requests.Session() as browser:
        browser.trust_env = False
        for _ in range(10):
            answer = browser.get(address, allow_redirects=False, timeout=10)
            assert answer.is_redirect, answer.text
            address = requests.compat.urljoin(address, answer.headers["Location"])
            if address.startswith(OWN):
                return dict(parse_qsl(urlsplit(address).query))
    raise AssertionError("it never came back")


def go(visitor, path):
    return visitor.browser.get(path, base_url=OWN)


def test_somebody_signs_in_at_a_certified_provider(visitor):
    answer = at_the_provider(go(visitor, "/sign-in/start?next=/receipts/").location)
    assert "iss" in answer
    back = visitor.browser.get("/sign-in/callback", query_string=answer, base_url=OWN)
    assert back.location == "/receipts/"
    assert go(visitor, "/receipts/").status_code == 200


def test_its_code_works_once(visitor):
    answer = at_the_provider(go(visitor, "/sign-in/start").location)
    for expected in (303, 422):
        back = visitor.browser.get("/sign-in/callback", query_string=answer, base_url=OWN)
        assert back.status_code == expected


@pytest.mark.parametrize("issuer", ["loa2"], indirect=True)
def test_level_below_ours_is_refused(visitor):
    answer = at_the_provider(go(visitor, "/sign-in/start").location)
    back = visitor.browser.get("/sign-in/callback", query_string=answer, base_url=OWN)
    assert back.status_code == 422
    assert go(visitor, "/receipts/").status_code == 303
