"""The list of one's own applications, what waits on the start page, and who may see what."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from portal.app import create_app
from portal.domain.persons import number_of_test_series
from tests.applications import CARE, sent
from tests.client.test_application import MONTH, answer_all, save, sign, visit
from tests.households import couple, single

ALL = "/application/all"


@pytest.fixture
def family(parts):
    return couple(parts)


def december(parts):
    """The same portal when the next month is open."""
    return create_app("client", replace(parts, now=lambda: datetime(2026, 11, 12, 9, tzinfo=UTC)))


def more(visitor):
    """Start an additional application with a cost; its address."""
    visitor.get(f"{MONTH}/sent")
    address = visitor.post(f"{MONTH}/more").location
    line = save(visitor, f"{address}/costs/", norm="yes", add="lines").location
    save(visitor, line, kind="medicine", amount="240", payee="Apoteket")
    visitor.get(f"{address}/review/")
    visitor.post(f"{address}/freeze", declared="y")
    return address


def sign_it(visitor, address):
    page = visitor.get(f"{address}/sign").text
    digest = page.split('name="digest" value="')[1].split('"')[0]
    return visitor.post(f"{address}/sign", digest=digest)


def test_this_month_is_found_when_the_next_one_is_open(parts):
    home = single(parts)
    sent(parts, home, CARE)
    page = visit(december(parts), home.person_id).get(ALL).text
    for way in ("/sent", "/copy", "/print/copy.pdf", "/take-back", "/more"):
        assert f'"{MONTH}{way}"' in page


def test_list_is_empty_before_anything_is_begun(client_app, parts):
    assert "no applications here yet" in visit(client_app, single(parts).person_id).get(ALL).text


def test_start_page_shows_what_can_still_be_sent_and_both_months(parts):
    home = single(parts)
    visitor = visit(december(parts), home.person_id)
    page = visitor.get("/").text
    assert f'"{MONTH}"' in page
    assert '"/application/2026-12"' in page
    assert ALL in page


def test_taken_back_is_marked_and_kept(client_app, parts):
    home = single(parts)
    sent(parts, home, CARE)
    visitor = visit(client_app, home.person_id)
    visitor.get(ALL)
    visitor.post(f"{MONTH}/take-back")
    page = visitor.get(ALL).text
    assert "Taken back" in page
    assert "Started, not sent" in page
    kept = next(part for part in page.split('"') if part.endswith("/sent"))
    assert "You have taken it back" in visitor.get(kept).text


def test_partner_signs_an_additional_application_from_the_start_page(client_app, parts, family):
    sent(parts, family, CARE)
    first, second = (visit(client_app, one) for one in (family.person_id, family.partner_id))
    address = more(first)
    assert sign_it(first, address).location == address
    assert "waits for your partner" in first.get("/").text
    assert f'"{address}"' in second.get("/").text
    assert "Waits for you to sign" in second.get(ALL).text
    assert "Your partner has signed this" in second.get(address).text
    assert sign_it(second, address).location == f"{address}/sent"
    assert f"{address}/take-back" in second.get(f"{address}/sent").text
    assert second.post(f"{address}/take-back").location == address
    assert second.get(address).status_code == 200


def test_additional_application_asks_what_has_happened(client_app, parts):
    home = single(parts)
    sent(parts, home, CARE)
    visitor = visit(client_app, home.person_id)
    visitor.get(f"{MONTH}/sent")
    address = visitor.post(f"{MONTH}/more").location
    assert "Has something happened?" in visitor.get(address).text


def test_new_partner_is_told_of_honestly(client_app, parts):
    home = single(parts)
    visitor = visit(client_app, home.person_id)
    visitor.get(MONTH)
    answer_all(visitor)
    save(
        visitor,
        f"{MONTH}/partner/",
        exists="yes",
        name="Ny Partner",
        personal_number=number_of_test_series(date(1992, 3, 18), 0),
        address="Nygatan 1",
    )
    page = visitor.get(f"{MONTH}/review/").text
    assert "Your partner is new here" in page
    assert "Your partner signs too" not in page
    assert sign(visitor).location == f"{MONTH}/sent"
    assert "sent with one signature" in visitor.get(f"{MONTH}/sent").text


def test_other_adult_sees_nothing_of_what_is_sent_without_a_partner(client_app, parts, family):
    first, second = (visit(client_app, one) for one in (family.person_id, family.partner_id))
    first.get(MONTH)
    answer_all(first)
    save(first, f"{MONTH}/partner/", exists="no")
    assert "Only you and your case worker" in first.get(MONTH).text
    first.get(f"{MONTH}/review/")
    assert sign(first).location == f"{MONTH}/sent"
    home = second.get("/").text
    assert "Contact us" in home
    assert "Sign the application" not in home
    assert "no applications here yet" in second.get(ALL).text
    assert second.get(MONTH).status_code == 409
    for page in ("sent", "copy", "sign", "review/", "partner/", "print/copy.pdf"):
        assert second.get(f"{MONTH}/{page}").status_code == 404


def test_partner_is_not_shown_that_they_do_not_sign(client_app, parts, family):
    first, second = (visit(client_app, one) for one in (family.person_id, family.partner_id))
    first.get(MONTH)
    answer_all(first)
    typed = {"name": "Prov Provsson", "personal_number": "19900218-9810"}
    save(first, f"{MONTH}/partner/", exists="yes", signing="will_not", **typed)
    assert "We do not wait for your partner" in first.get(f"{MONTH}/review/").text
    said = "Does not want to sign"
    assert said in first.get(MONTH).text
    for page in (MONTH, f"{MONTH}/review/", f"{MONTH}/partner/"):
        assert said not in second.get(page).text
    first.get(f"{MONTH}/review/")
    assert sign(first).location == f"{MONTH}/sent"
    assert "Sign the application" not in second.get("/").text
    assert said not in second.get(f"{MONTH}/copy").text
