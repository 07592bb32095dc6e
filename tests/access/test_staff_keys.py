"""Staff sign in with a key of their own, where the municipality has no provider for them."""

import html
import json
import re
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest

from portal.app import create_app
from portal.domain.permissions import SYSTEM, Role
from portal.services import passphrases, signin, staff_keys
from tests.access.authenticator import Authenticator
from tests.households import single
from tests.visitor import Visitor

URL = "http://localhost"
NUMBER = "197501019835"
PHRASE = "fyra ord som ingen gissar"


@pytest.fixture
def place(parts):
    """The same parts with the staff's own door, and a hand on the clock."""
    place = replace(parts, config=replace(parts.config, staff_passkey_url=URL))
    place.__dict__["home"] = single(place)
    return place


@pytest.fixture
def staff_id(place):
    return place.__dict__["home"].staff_id


@pytest.fixture
def key():
    return Authenticator(URL)


def visitor_at(place):
    return Visitor(create_app("staff", place))


def options(page):
    return json.loads(html.unescape(re.search(r'data-options="([^"]+)"', page)[1]))


def secret_in(page):
    return re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", page)[0].replace(" ", "")


def invited(place, staff_id):
    """Somebody who has accepted their invitation, and the page they are at."""
    with place.work(SYSTEM) as work:
        word = staff_keys.invite(work, staff_id)
    visitor = visitor_at(place)
    visitor.get("/invitation")
    answer = visitor.post("/invitation", word=word)
    assert answer.location == "/invitation/key"
    return visitor, visitor.get(answer.location).text


def with_passkey(place, staff_id, key):
    visitor, page = invited(place, staff_id)
    answer = visitor.post("/invitation/key", answer=key.make(options(page)))
    assert answer.location == "/"
    return visitor


def with_code(place, staff_id):
    visitor, page = invited(place, staff_id)
    secret = secret_in(page)
    code = pyotp.TOTP(secret).at(place.now())
    answer = visitor.post("/invitation/code", phrase=PHRASE, code=code)
    assert answer.location == "/"
    return secret


def is_in(visitor):
    return visitor.get("/cases/").status_code == 200


def use(place, key, change=lambda asked: asked):
    visitor = visitor_at(place)
    asked = options(visitor.get("/sign-in/key").text)
    return visitor, visitor.post("/sign-in/key", answer=key.use(change(asked)))


def by_code(place, code, number=NUMBER, phrase=PHRASE):
    visitor = visitor_at(place)
    visitor.get("/sign-in/key")
    fields = {"personal_number": number, "phrase": phrase, "code": code}
    return visitor, visitor.post("/sign-in/code", **fields)


def test_invitation_adds_a_passkey_and_the_passkey_signs_in(place, staff_id, key):
    assert is_in(with_passkey(place, staff_id, key))
    visitor, answer = use(place, key)
    assert answer.status_code == 303
    assert is_in(visitor)


def test_asking_names_nobody(place, staff_id, key):
    with_passkey(place, staff_id, key)
    asked = options(visitor_at(place).get("/sign-in/key").text)
    assert not asked.get("allowCredentials")
    assert asked["userVerification"] == "required"


def test_invitation_works_once_and_for_a_day(place, staff_id):
    with place.work(SYSTEM) as work:
        word, late = staff_keys.invite(work, staff_id), staff_keys.invite(work, staff_id)
    visitor = visitor_at(place)
    for expected in (303, 422):
        visitor.get("/invitation")
        assert visitor.post("/invitation", word=word).status_code == expected
    after = replace(place, now=lambda: place.now() + timedelta(hours=25))
    visitor = visitor_at(after)
    visitor.get("/invitation")
    answer = visitor.post("/invitation", word=late)
    assert answer.status_code == 422
    assert "Ask for a new one" in answer.text


BAD_ANSWERS = {
    "another's page": lambda key: setattr(key, "origin", "https://evil.example"),
    "no finger and no PIN": lambda key: setattr(key, "verifies", False),
    "an unknown key": lambda key: setattr(key, "id", b"x" * 32),
    "another's signature": lambda key: setattr(key, "key", Authenticator(URL).key),
    "a copy that counts less": lambda key: setattr(key, "uses", -1),
}


@pytest.mark.parametrize("spoil", BAD_ANSWERS.values(), ids=BAD_ANSWERS)
def test_bad_passkey_is_refused(place, staff_id, key, spoil):
    key.uses = 5
    with_passkey(place, staff_id, key)
    spoil(key)
    visitor, answer = use(place, key)
    assert answer.status_code == 422
    assert "did not work" in answer.text
    assert not is_in(visitor)


def test_answer_to_another_question_is_refused(place, staff_id, key):
    with_passkey(place, staff_id, key)
    _, answer = use(place, key, lambda asked: {**asked, "challenge": "AAAA"})
    assert answer.status_code == 422
    _, answer = use(place, key, lambda asked: {**asked, "rpId": "evil.example"})
    assert answer.status_code == 422


def test_answer_works_once(place, staff_id, key):
    with_passkey(place, staff_id, key)
    visitor = visitor_at(place)
    answer = key.use(options(visitor.get("/sign-in/key").text))
    assert visitor.post("/sign-in/key", answer=answer).status_code == 303
    visitor.get("/sign-in")
    visitor.post("/sign-out")
    visitor.get("/sign-in/key")
    assert visitor.post("/sign-in/key", answer=answer).status_code == 422


@pytest.mark.parametrize("rubbish", ["", "{}", "[]", '{"id": 1}', "x" * 5000])
def test_rubbish_is_refused_plainly(place, staff_id, key, rubbish):
    with_passkey(place, staff_id, key)
    visitor = visitor_at(place)
    visitor.get("/sign-in/key")
    assert visitor.post("/sign-in/key", answer=rubbish).status_code == 422


def test_phrase_and_code_sign_in_and_each_code_once(place, staff_id):
    secret = with_code(place, staff_id)
    # The code that was typed when it was added is used up.
    assert by_code(place, pyotp.TOTP(secret).at(place.now()))[1].status_code == 422
    later = replace(place, now=lambda: place.now() + timedelta(seconds=60))
    code = pyotp.TOTP(secret).at(later.now())
    visitor, answer = by_code(later, code)
    assert answer.status_code == 303
    assert is_in(visitor)
    assert by_code(later, code)[1].status_code == 422


def test_one_factor_is_not_enough_and_none_is_told_apart(place, staff_id):
    secret = with_code(place, staff_id)
    later = replace(place, now=lambda: place.now() + timedelta(seconds=60))
    code = pyotp.TOTP(secret).at(later.now())
    tries = [
        by_code(later, code, phrase="fel fras som är lång")[1],
        by_code(later, "000000")[1],
        by_code(later, "")[1],
        by_code(later, code, number="197501019801")[1],
        by_code(later, pyotp.TOTP(secret).at(later.now() + timedelta(minutes=5)))[1],
    ]
    assert {answer.status_code for answer in tries} == {422}
    said = {re.search(r'role="alert">.*?</div>', answer.text, re.S)[0] for answer in tries}
    assert len(said) == 1


def test_short_phrase_is_said_plainly_and_nothing_is_stored(place, staff_id):
    visitor, page = invited(place, staff_id)
    secret = secret_in(page)
    code = pyotp.TOTP(secret).at(place.now())
    answer = visitor.post("/invitation/code", phrase="kort", code=code)
    assert answer.status_code == 422
    assert "12 to 200" in answer.text
    assert visitor.post("/invitation/code", phrase=PHRASE, code="000000").status_code == 422
    assert visitor.post("/invitation/code", phrase=PHRASE, code=code).status_code == 303


def test_many_failed_codes_stop_codes_and_never_the_passkey(place, staff_id, key):
    with_passkey(place, staff_id, key)
    for _ in range(signin.MOST_OF_NUMBER):
        by_code(place, "000000")
    assert by_code(place, "000000")[1].status_code == 429
    assert use(place, key)[1].status_code == 303


def test_locked_out_means_out_and_no_key_is_left(place, staff_id, key):
    visitor = with_passkey(place, staff_id, key)
    secret = with_code(place, staff_id)
    with place.work(SYSTEM) as work:
        staff_keys.invite(work, staff_id)
        staff_keys.lock_out(work, staff_id)
    assert not is_in(visitor)
    assert use(place, key)[1].status_code == 422
    later = replace(place, now=lambda: place.now() + timedelta(seconds=60))
    assert by_code(later, pyotp.TOTP(secret).at(later.now()))[1].status_code == 422
    with place.work(SYSTEM) as work:
        staff_keys.let_back(work, staff_id)
    assert use(place, key)[1].status_code == 422
    assert not is_in(visitor)
    assert is_in(with_passkey(place, staff_id, Authenticator(URL)))


def test_secret_and_phrase_are_not_stored_in_clear(place, staff_id):
    secret = with_code(place, staff_id)
    stored = b"".join(path.read_bytes() for path in place.config.instance.rglob("portal.db*"))
    for word in (secret, PHRASE):
        assert word.encode() not in stored


def test_without_its_setting_the_door_is_not_there(staff_app):
    visitor = Visitor(staff_app)
    for path in ("/sign-in/key", "/invitation"):
        assert visitor.get(path).status_code == 404
    assert "passkey" not in visitor.get("/sign-in").text


def test_adding_needs_an_invitation(place):
    visitor = visitor_at(place)
    visitor.get("/invitation")
    assert visitor.get("/invitation/key").location == "/invitation"
    assert visitor.post("/invitation/key", answer="{}").status_code == 404


def test_roles_of_clients_are_for_no_staff(place, staff_id):
    with place.work(SYSTEM) as work, pytest.raises(ValueError, match="Staff roles"):
        staff_keys.give_roles(work, staff_id, {Role.CLIENT})


@pytest.mark.parametrize("language", ["sv", "en"])
def test_pages_are_whole_in_the_staffs_languages(place, staff_id, language):
    visitor, _ = invited(place, staff_id)
    visitor.browser.set_cookie("language", language)
    for path in ("/sign-in", "/sign-in/key", "/invitation", "/invitation/key"):
        page = visitor.get(path)
        assert page.status_code == 200
        assert f'lang="{language}"' in page.text


def test_session_that_was_planted_before_the_invitation_adds_no_key(place, staff_id):
    """Whoever put their own session into a colleague's browser knows its key."""
    planted = visitor_at(place)
    planted.get("/invitation")
    with place.work(SYSTEM) as work:
        word = staff_keys.invite(work, staff_id)
    colleague = Visitor(planted.browser.application)
    cookie = planted.browser.get_cookie("mp_staff")
    colleague.browser.set_cookie("mp_staff", cookie.value)
    colleague.get("/invitation")
    assert colleague.post("/invitation", word=word).location == "/invitation/key"
    assert planted.get("/invitation/key").location == "/invitation"
    assert colleague.get("/invitation/key").status_code == 200


def test_passphrase_stands_in_no_page_that_says_to_wait(place, staff_id):
    with_code(place, staff_id)
    for _ in range(signin.MOST_OF_NUMBER):
        by_code(place, "000000")
    _, answer = by_code(place, "000000")
    assert answer.status_code == 429
    assert PHRASE not in answer.text


def test_nobody_who_writes_waits_for_a_passphrase(place, staff_id, monkeypatch):
    with_code(place, staff_id)
    fits = passphrases.fits

    def while_another_writes(*said):
        with sqlite3.connect(place.engine.url.database, timeout=0) as other:
            other.execute("BEGIN IMMEDIATE")
        return fits(*said)

    monkeypatch.setattr(passphrases, "fits", while_another_writes)
    assert by_code(place, "000000")[1].status_code == 422
