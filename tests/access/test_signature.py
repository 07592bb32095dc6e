"""The signature by a real e-ID: the person is sent to the provider once more, for this document."""

import json

import pytest

from portal.domain.permissions import SYSTEM
from tests.access.production import Browser, come_back, start
from tests.applications import MONTH, RENT, frozen
from tests.households import single

PAGE = f"/application/{MONTH}"


@pytest.fixture
def home(production):
    return single(production)


@pytest.fixture
def signer(home, production, provider):
    """Somebody who has signed in, and whose application waits to be signed."""
    frozen(production, home.client, RENT)
    browser = Browser(production)
    come_back(browser, start(browser, provider)[1])
    return browser


def digest_of(production, home):
    with production.look(SYSTEM) as work:
        return work.applications.all_of_case(home.case_id)[0].digest


def state_of(production, home):
    with production.look(SYSTEM) as work:
        return work.applications.all_of_case(home.case_id)[0].state


def prove(signer, provider, production, home):
    answer = signer.get(f"{PAGE}/prove?digest={digest_of(production, home)}")
    assert answer.status_code == 303
    return provider.authorise(answer.location)


def test_application_is_signed_with_what_the_provider_vouches_for(
    signer, provider, production, home
):
    page = signer.get(f"{PAGE}/sign").text
    assert "Sign with your e-ID" in page
    assert "demonstration" not in page
    asked, answer = prove(signer, provider, production, home)
    assert asked["prompt"] == "login"
    back = come_back(signer, answer)
    assert back.location == f"{PAGE}/proved"
    assert state_of(production, home) == "signing"
    assert signer.get(f"{PAGE}/proved").location == f"{PAGE}/sent"
    with production.look(SYSTEM) as work:
        row = work.applications.all_of_case(home.case_id)[0]
        (signature,) = work.applications.signatures(row.id, row.digest)
        name = f"{row.id}.{home.person_id}.signature"
        told = json.loads(work.vault.open(signature.sealed_evidence, name, home.case_id))
    assert signature.method == "e-ID"
    assert (told["issuer"], told["level"]) == (provider.issuer, "loa3")
    assert told["digest"] == row.digest


def test_somebody_elses_e_id_signs_nothing(signer, provider, production, home):
    other = single(production, "199002189810")
    provider.number = "199002189810"
    _, answer = prove(signer, provider, production, home)
    assert come_back(signer, answer).location == f"{PAGE}/proved"
    assert signer.get(f"{PAGE}/proved").location == f"{PAGE}/sign"
    assert "Nothing is signed yet" in signer.get(f"{PAGE}/sign").text
    assert state_of(production, home) == "signing"
    with production.look(other.client) as work:
        assert not work.applications.all_of_case(other.case_id)


def test_proof_is_used_once_and_for_its_document_alone(signer, provider, production, home):
    _, answer = prove(signer, provider, production, home)
    come_back(signer, answer)
    with production.work(SYSTEM) as work:
        work.applications.all_of_case(home.case_id)[0].digest = "0" * 64
    assert signer.get(f"{PAGE}/proved").location == PAGE
    assert signer.get(f"{PAGE}/proved").location == f"{PAGE}/sign"
    assert state_of(production, home) == "signing"


def test_page_that_comes_without_proof_or_digest_signs_nothing(signer, production, home):
    assert signer.get(f"{PAGE}/proved").location == f"{PAGE}/sign"
    assert signer.get(f"{PAGE}/prove").location == f"{PAGE}/sign"
    assert signer.get(f"{PAGE}/prove?digest=0").location == f"{PAGE}/sign"
    assert state_of(production, home) == "signing"


def test_demo_signature_is_missing_where_there_is_a_real_e_id(signer, production, home):
    page = signer.get(f"{PAGE}/sign")
    token = page.text.split('name="csrf_token" value="')[1].split('"')[0]
    answer = signer.browser.post(
        f"{PAGE}/sign",
        base_url="https://my.example",
        data={"csrf_token": token, "digest": digest_of(production, home)},
    )
    assert answer.status_code == 404
    assert state_of(production, home) == "signing"
