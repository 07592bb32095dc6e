"""Nobody is led to another site: not by where they wanted to go, not by a name that is not ours."""

from dataclasses import replace
from urllib.parse import quote, urljoin, urlsplit

import pytest

from portal.app import create_app
from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests.access.production import OWN, come_back, start
from tests.house.sweep import CLAIMED, ELSEWHERE
from tests.households import single
from tests.post import FakePost, pass_time
from tests.visitor import Visitor

TARGETS = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "http:/evil.example",
    "javascript:alert(1)//evil.example",
    "data:text/html,evil.example",
    "/@evil.example",
    "@evil.example",
    "/%0d%0aLocation: //evil.example",
    "/\r\nLocation: //evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "/\0/evil.example",
    "\0//evil.example",
    " //evil.example",
    "/%2f/evil.example",
    "/.//evil.example",
]


def leads_to(location, own):
    """The host that a browser would ask: it drops line ends and tabs, and reads \\ as /."""
    for dropped in "\t\r\n":
        location = location.replace(dropped, "")
    location = location.strip("".join(map(chr, range(33)))).replace("\\", "/")
    split = urlsplit(urljoin(f"{own}/sign-in", location))
    # `https:evil` and `https:///evil` are read as `https://evil`.
    return split.hostname or split.path.strip("/").partition("/")[0]


@pytest.mark.parametrize("target", TARGETS)
def test_way_through_the_broker_ends_on_our_host(person, provider, target):
    _, answer = start(person, provider, quote(target, safe=""))
    back = come_back(person, answer)
    assert back.status_code == 303
    assert leads_to(back.location, OWN) == "my.example"
    assert [value for _, value in back.headers if "\r" in value or "\n" in value] == []


@pytest.mark.parametrize("target", TARGETS)
def test_every_form_that_leads_on_ends_on_our_host(parts, client_app, target):
    home = single(parts)
    visitor = Visitor(client_app)
    shown = [visitor.get(f"/sign-in?next={quote(target, safe='')}")]
    answers = [visitor.post("/language", code="sv", next=target)]
    answers.append(visitor.post("/sign-in", user=home.person_id, next=target))
    shown += [
        visitor.get(f"{page}?next={quote(target, safe='')}")
        for page in ("/accessibility/settings", "/acting/")
    ]
    for answer in answers:
        assert answer.status_code == 303
        assert leads_to(answer.location, "http://localhost") == "localhost"
    is_path = target in {"/@evil.example", "/%2f/evil.example", "/.//evil.example"}
    assert [page.status_code for page in shown if not is_path and f'="{target}' in page.text] == []


@pytest.mark.parametrize("proxies", [0, 1])
def test_pages_before_signing_in_hold_no_claimed_name(production, provider, proxies):
    place = replace(production, config=replace(production.config, proxies=proxies))
    browser = create_app("client", place).test_client()
    for path in ("/sign-in/start", "/", "/sign-in"):
        answer = browser.get(path, base_url=OWN, headers=CLAIMED)
        assert answer.status_code < 400
        assert ELSEWHERE not in f"{answer.headers}{answer.get_data(as_text=True)}"


def test_mail_after_a_claimed_name_does_not_hold_it(parts):
    post = FakePost()
    place = replace(parts, post_office=post)
    home = single(place)
    with place.work(home.client) as work:
        person = work.people.by_id(home.person_id)
        identity = replace(work.people.identity(person), email="test@example.org")
        work.people.change_identity(person, identity)
        thread = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    visitor = Visitor(create_app("staff", place))
    visitor.sign_in(home.staff_id)
    visitor.get(f"/messages/{thread}", **CLAIMED)
    fields = {"csrf_token": visitor.token, "text": "Svar", "send_key": "k"}
    sent = visitor.browser.post(f"/messages/{thread}", data=fields, headers=CLAIMED)
    assert sent.status_code == 303
    pass_time(place, days=1)
    assert post.letters
    assert ELSEWHERE not in repr(post.letters)
