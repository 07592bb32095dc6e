"""Acting for a client, through the pages: a representative, and help to fill in."""

import re
from datetime import date

import pytest

from portal.domain.mandates import Extent, MandateKind
from portal.domain.persons import number_of_test_series
from portal.services import mandates, notice_wishes
from portal.services.mandates import Terms
from tests.applications import frozen
from tests.client.test_application import visit
from tests.households import couple
from tests.visitor import Visitor

GUARDIAN = number_of_test_series(date(1970, 5, 5), 0)


@pytest.fixture
def home(parts):
    return couple(parts)


@pytest.fixture
def represented(parts, home):
    """Greta God may see and sign the client's applications, and nothing else."""
    terms = Terms(
        person_id=home.client.id,
        kind=MandateKind.SPECIAL_REPRESENTATIVE,
        name="Greta God",
        number=GUARDIAN,
        extents=frozenset({Extent.APPLICATION}),
        from_on=date(2026, 10, 1),
    )
    mandates.register(parts, home.case_worker, home.case_id, terms, b"")


def sign_in(client_app, number):
    visitor = Visitor(client_app)
    visitor.get("/sign-in")
    return visitor, visitor.post("/sign-in", personal_number=number)


def door(page):
    return re.search(r'name="for" value="(\w{32})"', page)[1]


def test_representative_chooses_whom_and_it_stands_on_every_page(client_app, home, represented):
    guardian, answer = sign_in(client_app, GUARDIAN)
    assert answer.headers["Location"].endswith("/for-whom/")
    page = guardian.get("/for-whom/").text
    assert "Test Testsson" in page
    assert "Myself" not in page
    assert guardian.get("/").headers["Location"].endswith("/for-whom/")
    guardian.post("/for-whom/", **{"for": door(page)})
    for path in ("/", "/receipts/", "/application/2026-11"):
        assert "You act for" in guardian.get(path).text


def test_representative_says_where_they_are_told_whether_they_act_or_not(
    parts, client_app, home, represented
):
    guardian, _ = sign_in(client_app, GUARDIAN)
    page = guardian.get("/for-whom/").text
    assert "/notices/" in page
    for address in ("first@example.org", "second@example.org"):
        assert guardian.get("/notices/").status_code == 200
        answer = guardian.post("/notices/", channels="email", email=address)
        assert answer.headers["Location"].endswith("/for-whom/")
        assert address in guardian.get("/notices/").text
        guardian.post("/for-whom/", **{"for": door(page)})
    with parts.look(home.client) as work:
        assert notice_wishes.own(work).email == ""


def test_staff_see_who_represents_the_client_where_they_work(staff_app, home, represented):
    worker = visit(staff_app, home.staff_id)
    assert "Represented by Greta God" in worker.get("/").text
    for page in (f"/cases/{home.case_id}", f"/messages/new/{home.case_id}"):
        shown = worker.get(page).text
        assert "Greta God represents Test Testsson" in shown
        assert "Applications, receipts and papers" in shown


def test_what_the_mandate_does_not_open_is_not_there(client_app, home, represented):
    guardian, _ = sign_in(client_app, GUARDIAN)
    guardian.post("/for-whom/", **{"for": door(guardian.get("/for-whom/").text)})
    for path in ("/messages/", "/plan/", "/who-has-looked/", "/who-may-act-for-me/"):
        assert guardian.get(path).status_code == 404
        assert f'href="{path}"' not in guardian.get("/").text


def test_representative_signs_in_their_own_name(parts, client_app, home, represented):
    view = frozen(parts, home.client)
    guardian, _ = sign_in(client_app, GUARDIAN)
    guardian.post("/for-whom/", **{"for": door(guardian.get("/for-whom/").text)})
    assert "You sign as Greta God" in guardian.get("/application/2026-11/sign").text
    guardian.post("/application/2026-11/sign", digest=view.digest)
    partner = visit(client_app, home.partner_id)
    partner.get("/application/2026-11/sign")
    partner.post("/application/2026-11/sign", digest=view.digest)
    assert partner.get("/application/2026-11/sent").status_code == 200


def test_ended_mandate_ends_the_session_at_the_next_page(parts, client_app, home, represented):
    guardian, _ = sign_in(client_app, GUARDIAN)
    mandate_id = door(guardian.get("/for-whom/").text)
    guardian.post("/for-whom/", **{"for": mandate_id})
    with parts.work(home.case_worker) as work:
        mandates.end(work, home.case_id, mandate_id)
    assert "/sign-in" in guardian.get("/").headers["Location"]
    assert guardian.get("/application/2026-11").status_code == 303


def test_stranger_cannot_choose_somebody_elses_door(parts, client_app, home, represented):
    guardian, _ = sign_in(client_app, GUARDIAN)
    mandate_id = door(guardian.get("/for-whom/").text)
    partner = visit(client_app, home.partner_id)
    partner.get("/")
    assert partner.get("/for-whom/").headers["Location"] == "/"
    assert partner.post("/for-whom/", **{"for": mandate_id}).status_code == 404


def code_for(staff_app, home, **said):
    worker = visit(staff_app, home.staff_id)
    worker.get(f"/cases/{home.case_id}/acting")
    return worker.post(f"/cases/{home.case_id}/together", whom=home.person_id, how="", **said)


def test_fill_in_together_from_code_to_done(parts, client_app, staff_app, home):
    shown = code_for(staff_app, home, consent="y").text
    code = "".join(re.search(r'class="number">(\w{4}) (\w{4})<', shown).groups())
    helper = Visitor(client_app)
    helper.get("/for-whom/together")
    assert helper.post("/for-whom/together", code="WRONG").status_code == 422
    helper.post("/for-whom/together", code=code)
    page = helper.get("/application/2026-11").text
    assert "You fill in together with" in page
    frozen(parts, home.client)
    page = helper.get("/application/2026-11/sign").text
    assert "Ready for the client to sign" in page
    assert "Sign and send" not in page
    assert helper.get("/messages/").status_code == 404
    helper.post("/for-whom/end")
    assert helper.get("/application/2026-11").status_code == 303
    client = visit(client_app, home.person_id)
    assert "Filled in together with you" in client.get("/who-has-looked/").text


def test_no_code_without_consent(staff_app, home):
    answer = code_for(staff_app, home)
    assert answer.status_code == 422
    assert "Ask the client first" in answer.text


def test_client_ends_what_is_theirs_to_end(parts, client_app, staff_app, home, represented):
    code_for(staff_app, home, consent="y")
    client = visit(client_app, home.person_id)
    page = client.get("/who-may-act-for-me/").text
    assert "Only a court can end it" in page
    (action,) = re.findall(r"/who-may-act-for-me/\w+/end", page)
    client.post(action)
    assert action not in client.get("/who-may-act-for-me/").text
