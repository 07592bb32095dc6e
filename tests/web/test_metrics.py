"""Numbers for whoever watches the servers, for nobody else, and about nobody."""

import re
from dataclasses import replace

import pytest

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.services import receipts, signin
from tests.households import single
from tests.uploads import sheets

TOKEN = "a-token-of-more-than-thirty-two-letters"


@pytest.fixture
def watched(parts):
    return replace(parts, config=replace(parts.config, metrics_token=TOKEN))


def ask(place, side="staff", token=TOKEN):
    browser = create_app(side, place).test_client()
    return browser.get("/metrics", headers={"Authorization": f"Bearer {token}"})


def test_numbers_are_what_is_there(watched):
    home = single(watched)
    receipts.keep(watched, home.client, sheets.jpeg(sheets.picture(size=20)), "k")
    with watched.work(SYSTEM) as work:
        signin.count_failed(work, "192.0.2.1")
    answer = ask(watched)
    assert answer.status_code == 200
    assert answer.mimetype == "text/plain"
    found = dict(line.rsplit(" ", 1) for line in answer.text.splitlines() if line[0] != "#")
    assert found['mypages_jobs{state="queued"}'] == "1"
    assert found["mypages_sign_ins_refused"] == "1"
    assert found["mypages_jobs_given_up"] == "0"
    assert found["mypages_jobs_tried_again"] == "0"
    assert found['mypages_decisions_left{why="unknown_case"}'] == "0"
    # Counts alone: no id, no number of a person.
    assert not re.search(r"[0-9a-f]{32}|\d{6,}", answer.text)


def test_without_the_token_there_is_no_such_page(parts, watched):
    assert ask(watched, token="").status_code == 404
    assert ask(watched, token=TOKEN + "x").status_code == 404
    assert ask(watched, "client").status_code == 404
    assert ask(parts).status_code == 404
    assert ask(parts, token="").status_code == 404


def test_security_txt_says_where_to_tell(parts):
    named = replace(parts.municipality, security_contact="mailto:sakerhet@example.se")
    place = replace(parts, municipality=named)
    answer = create_app("client", place).test_client().get("/.well-known/security.txt")
    assert answer.status_code == 200
    assert "Contact: mailto:sakerhet@example.se\nExpires: 2027-05-01T09:00:00Z" in answer.text
    assert (
        create_app("client", parts).test_client().get("/.well-known/security.txt").status_code
        == 404
    )
