"""Sign-in by OpenID Connect against a provider of our own, with every bad callback."""

import base64
import hmac
import json
import socket
from dataclasses import replace
from datetime import timedelta
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from portal.access import broker
from portal.access.broker import Broker
from portal.config import Config, ConfigFault
from portal.domain.permissions import SYSTEM
from portal.services import signin
from tests.access.production import OWN, SETTINGS, Browser, come_back, sessions, start
from tests.households import single


def test_person_signs_in_and_comes_to_where_they_wanted(person, provider, production):
    asked, answer = start(person, provider)
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert asked["prompt"] == "login"
    assert asked["acr_values"] == "loa3 loa4"
    assert asked["redirect_uri"] == f"{OWN}/sign-in/callback"
    assert len(asked["state"]) >= 43
    back = come_back(person, answer)
    assert back.location == "/receipts/"
    assert person.get("/receipts/").status_code == 200
    assert sessions(production) == 1
    cookie = back.headers["Set-Cookie"]
    assert cookie.startswith("__Host-mp_client=")
    assert all(flag in cookie for flag in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
    assert "Domain" not in cookie


def test_staff_sign_in_by_their_own_provider(production, provider):
    provider.number = "197501019835"
    single(production)
    person = Browser(production, "staff")
    _, answer = start(person, provider, "/")
    assert come_back(person, answer).location == "/"


def test_coordination_number_is_a_number_too(production, provider):
    provider.number = "197010632391"
    person = Browser(production)
    single(production, provider.number)
    _, answer = start(person, provider)
    assert come_back(person, answer).status_code == 303


def test_somebody_without_a_case_gets_a_plain_page(person, provider, production):
    provider.number = "199002189810"
    _, answer = start(person, provider)
    told = come_back(person, answer)
    assert told.status_code == 422
    assert "Call us" in told.text
    assert sessions(production) == 0


def spoil(**changes):
    def change(provider):
        provider.change_claims = lambda claims: {
            name: value for name, value in {**claims, **changes}.items() if value is not None
        }

    return change


def signed_as(header, key=None):
    def change(provider):
        def sign(provider, claims):
            return jwt.encode({"alg": "RS256", "kid": "one", **header}, claims, key or provider.key)

        provider.sign = sign

    return change


def compact(header, claims, signature=lambda _: b""):
    """A token put together by hand, as a library would refuse to."""
    words = [json.dumps(part).encode() for part in (header, claims)]
    signing = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in words)
    return (signing + b"." + base64.urlsafe_b64encode(signature(signing)).rstrip(b"=")).decode()


def unsigned(provider):
    provider.sign = lambda _, claims: compact({"alg": "none"}, claims)


def signed_with_the_public_key(provider):
    secret = provider.key.as_pem(private=False)

    def signature(signing):
        return hmac.new(secret, signing, "sha256").digest()

    header = {"alg": "HS256", "kid": "one"}
    provider.sign = lambda _, claims: compact(header, claims, signature)


def without(name):
    def change(provider):
        provider.change_token = lambda token: {k: v for k, v in token.items() if k != name}

    return change


NOW = 1793610000  # 2 November 2026, 9:00 UTC, as the tests' clock says.
OTHER = RSAKey.generate_key(2048, {"kid": "one"})
BAD_TOKENS = {
    "no nonce": spoil(nonce=None),
    "wrong nonce": spoil(nonce="other"),
    "nonce not supported": spoil(nonce=None, nonce_supported=False),
    "no id_token": without("id_token"),
    "no access_token": without("access_token"),
    "alg none": unsigned,
    "HS256 with the public key": signed_with_the_public_key,
    "another's key": signed_as({}, OTHER),
    "unknown kid": signed_as({"kid": "two"}),
    "jku": signed_as({"jku": "https://evil.example/jwks"}),
    "jwk": signed_as({"jwk": OTHER.as_dict(private=False)}, OTHER),
    "wrong iss": spoil(iss="https://evil.example"),
    "wrong aud": spoil(aud="other"),
    "two aud without azp": spoil(aud=["portal", "other"]),
    "azp of another": spoil(azp="other"),
    "expired": spoil(exp=NOW - 60),
    "issued in the future": spoil(iat=NOW + 120),
    "not yet valid": spoil(nbf=NOW + 120),
    "no exp": spoil(exp=None),
    "no iat": spoil(iat=None),
    "times that are no numbers": spoil(exp="later"),
    "signed in long before": spoil(auth_time=NOW - 3600),
    "level below": spoil(acr="loa2"),
    "no level": spoil(acr=None),
    "no number": spoil(personalIdentityNumber=None),
    "malformed number": spoil(personalIdentityNumber="199001189812"),
    "number of ten digits": spoil(personalIdentityNumber="9001189811"),
    "number that is no text": spoil(personalIdentityNumber=199001189811),
    "access token of another": spoil(at_hash="AAAA"),
}


@pytest.mark.parametrize("change", BAD_TOKENS.values(), ids=BAD_TOKENS)
def test_bad_token_is_refused(person, provider, production, change):
    change(provider)
    _, answer = start(person, provider)
    refused(person, production, come_back(person, answer))


BAD_ANSWERS = {
    "no state": lambda answer: {**answer, "state": ""},
    "wrong state": lambda answer: {**answer, "state": "other"},
    "no code": lambda answer: {"state": answer["state"], "iss": answer["iss"]},
    "wrong code": lambda answer: {**answer, "code": "other"},
    "wrong iss in the answer": lambda answer: {**answer, "iss": "https://evil.example"},
    "no iss in the answer": lambda answer: {k: v for k, v in answer.items() if k != "iss"},
    "stopped": lambda answer: {**answer, "error": "access_denied"},
}


@pytest.mark.parametrize("change", BAD_ANSWERS.values(), ids=BAD_ANSWERS)
def test_bad_answer_is_refused(person, provider, production, change):
    _, answer = start(person, provider)
    refused(person, production, come_back(person, change(answer)))
    # The attempt is used up: not even the right answer works now.
    refused(person, production, come_back(person, answer))


def refused(person, production, answer):
    assert answer.status_code == 422
    assert "was not finished" in answer.text
    assert sessions(production) == 0
    assert person.get("/receipts/").status_code == 303


def test_answer_works_once(person, provider, production):
    _, answer = start(person, provider)
    assert come_back(person, answer).status_code == 303
    assert come_back(person, answer).status_code == 422


def test_doubled_parameter_is_refused(person, provider, production):
    _, answer = start(person, provider)
    told = person.get(f"/sign-in/callback?{urlencode(answer)}&state=other")
    refused(person, production, told)


def test_other_browsers_state_is_refused(person, provider, production):
    _, answer = start(person, provider)
    other = Browser(production)
    refused(other, production, come_back(other, answer))
    _, mine = start(other, provider)
    refused(other, production, come_back(other, {**mine, "code": answer["code"]}))


def test_state_older_than_ten_minutes_is_refused(person, provider, production):
    _, answer = start(person, provider)
    later = replace(production, now=lambda: production.now() + timedelta(minutes=11))
    person.browser.application.extensions["parts"] = later
    refused(person, production, come_back(person, answer))


def test_session_from_before_signing_in_is_worth_nothing(person, provider):
    _, answer = start(person, provider)
    before = person.browser.get_cookie("__Host-mp_client", "my.example")
    come_back(person, answer)
    after = person.browser.get_cookie("__Host-mp_client", "my.example")
    assert before is not None
    assert after.value != before.value


def test_provider_that_does_not_answer_is_said_plainly(person, provider, production):
    provider.is_down = True
    answer = person.get("/sign-in/start")
    assert answer.status_code == 503
    assert "does not answer" in answer.text
    provider.is_down = False
    _, back = start(person, provider)
    provider.is_down = True
    assert come_back(person, back).status_code == 503
    assert sessions(production) == 0
    provider.is_down = False
    _, back = start(person, provider)
    assert come_back(person, back).status_code == 303


def test_changed_keys_are_asked_for_once_a_minute(person, provider, production, monkeypatch):
    _, answer = start(person, provider)
    assert come_back(person, answer).status_code == 303
    provider.key = RSAKey.generate_key(2048, {"kid": "two"})
    _, answer = start(person, provider)
    assert come_back(person, answer).status_code == 422
    assert provider.asked_for_keys == 1
    monkeypatch.setattr("portal.access.broker._ASK_KEYS_AGAIN", 0.0)
    _, answer = start(person, provider)
    assert come_back(person, answer).status_code == 303
    assert provider.asked_for_keys == 2


def test_metadata_of_another_issuer_is_refused(person, provider):
    provider.change_metadata = lambda found: {**found, "issuer": "https://evil.example"}
    assert person.get("/sign-in/start").status_code == 503


def test_endpoint_without_tls_is_refused(person, provider):
    provider.change_metadata = lambda found: {**found, "token_endpoint": "http://evil.example/t"}
    assert person.get("/sign-in/start").status_code == 503


def test_no_demo_sign_in_in_production(production, person):
    known = single(production, "199002189810").person_id
    page = person.get("/sign-in")
    assert "made up" not in page.text
    assert known not in page.text
    answer = person.browser.post(
        "/sign-in",
        base_url=OWN,
        data={"csrf_token": person.token, "user": known},
    )
    assert answer.status_code == 404
    assert sessions(production) == 0


def test_without_a_provider_its_pages_are_missing(visitor):
    for path in ("/sign-in/start", "/sign-in/callback?state=x&code=y"):
        assert visitor.get(path).status_code == 404


def test_another_host_name_is_refused(person):
    assert person.browser.get("/sign-in", base_url="https://evil.example").status_code == 400


def test_failing_answers_are_counted_and_stop_nobody_who_gets_in(person, provider, production):
    with production.work(SYSTEM) as work:
        for _ in range(signin.MOST_OF_ADDRESS):
            signin.count_failed(work, "127.0.0.1")
    assert person.get("/sign-in/callback?state=x&code=y").status_code == 429
    _, answer = start(person, provider)
    assert come_back(person, answer).status_code == 303


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ISSUER": "http://broker.example"}, "https"),
        ({"OWN_URL": "http://my.example"}, "https"),
        ({"ALGORITHMS": "RS256 HS256"}, "ALGORITHMS"),
        ({"ALGORITHMS": "none"}, "ALGORITHMS"),
        ({"ACR": ""}, "ACR"),
        ({"CLIENT_SECRET": ""}, "CLIENT_SECRET"),
    ],
)
def test_unsafe_settings_stop_the_start(change, told):
    own = {**SETTINGS, "ISSUER": "https://broker.example", **change}
    with pytest.raises(ConfigFault, match=told):
        Config.read({f"MY_PAGES_CLIENT_OIDC_{name}": value for name, value in own.items()})


def test_address_asked_for_holds_nothing_about_the_person(person, provider):
    answer = person.get("/sign-in/start?next=/receipts/")
    asked = parse_qs(urlsplit(answer.location).query)
    known = {"response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "prompt"}
    assert set(asked) == known | {"acr_values", "code_challenge", "code_challenge_method"}


def test_silent_provider_is_said_plainly_and_stops_nobody_who_is_in(person, provider, production):
    """It takes the call and says nothing: who is signed in reads on all the while."""
    _, answer = start(person, provider)
    come_back(person, answer)
    newcomer, told = Browser(production), []
    with socket.create_server(("127.0.0.1", 0)) as silent:
        issuer = f"http://127.0.0.1:{silent.getsockname()[1]}"
        settings = replace(production.config.client_oidc, issuer=issuer)
        newcomer.browser.application.extensions["broker"] = Broker(settings)
        waits = Thread(target=lambda: told.append(newcomer.get("/sign-in/start")))
        waits.start()
        call, _ = silent.accept()
        assert person.get("/receipts/").status_code == 200
        assert told == []
        call.close()
        waits.join()
    assert told[0].status_code == 503
    assert "does not answer" in told[0].text


def test_slow_provider_is_waited_for_briefly(person, provider, production, monkeypatch):
    assert broker._SECONDS < 5
    monkeypatch.setattr(broker, "_SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        slow = f"http://127.0.0.1:{silent.getsockname()[1]}/token"
        provider.change_metadata = lambda found: {**found, "token_endpoint": slow}
        _, answer = start(person, provider)
        told = come_back(person, answer)
        assert told.status_code == 503
        assert "does not answer" in told.text
        provider.change_metadata = lambda found: {**found, "jwks_uri": slow}
        other = Browser(production)
        _, answer = start(other, provider)
        assert come_back(other, answer).status_code == 503
    assert sessions(production) == 0
