"""A line of a section: taken away as it was seen, and with its new photo when it is shown again."""

import re
from io import BytesIO

import pytest

from portal.services import receipts
from tests.client.test_application import MONTH, save, version, visit
from tests.households import single
from tests.uploads import sheets


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def client(client_app, home):
    visitor = visit(client_app, home.person_id)
    visitor.get(MONTH)
    return visitor


@pytest.fixture
def line(client):
    address = save(client, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(client, address, kind="rent", amount="7000", payee="Bostaden")
    return address


def test_line_that_another_device_changed_is_shown_before_it_is_taken_away(
    client, client_app, home, line
):
    seen = version(client.get(line))
    save(visit(client_app, home.person_id), line, kind="rent", amount="7300", payee="Hyran AB")
    answer = client.post(f"{line}/remove", version=seen)
    assert answer.status_code == 409
    assert "Hyran AB" in answer.text
    assert client.post(f"{line}/remove", version=version(answer)).status_code == 303
    assert "Hyran AB" not in client.get(MONTH).text


@pytest.mark.parametrize("typed", [{"amount": "sju tusen"}, {"amount": "7250", "version": "old"}])
def test_new_photo_stays_with_a_form_that_is_shown_again(client, parts, home, line, typed):
    said = {"kind": "rent", "upload_key": "k", "version": version(client.get(line)), **typed}
    paper = BytesIO(sheets.jpeg(sheets.picture(size=16)))
    answer = client.post(line, photo=(paper, "hyra.jpg"), **said)
    assert answer.status_code in {409, 422}
    with parts.look(home.client) as work:
        (receipt,) = receipts.pocket(work)
    (box,) = re.findall(rf'<input[^>]*value="{receipt.id}"[^>]*>', answer.text)
    assert "checked" in box
    # The next photo is another paper.
    assert 'name="upload_key" value="k"' not in answer.text
    again = {**said, "amount": "7250", "version": version(answer), "papers": receipt.id}
    assert client.post(line, **again).status_code == 303
    (box,) = re.findall(rf'<input[^>]*value="{receipt.id}"[^>]*>', client.get(line).text)
    assert "checked" in box


def test_short_way_is_told_where_the_cost_stands(client):
    line = save(client, f"{MONTH}/costs/", norm="yes", add="lines").location
    assert "Our usual limit is 3 km" in client.get(line).text
    way = {"kind": "work_travel", "purpose": "Jobb", "from_place": "Hem", "to_place": "Kontoret"}
    save(client, line, kilometres="2,5", **way)
    page = client.get(MONTH).text
    assert "You can still apply" in page
    assert f'href="{line}#why_not_walk"' in page
    save(client, line, kilometres="2,5", why_not_walk="Jag har ont i benet", **way)
    assert "#why_not_walk" not in client.get(MONTH).text


def test_report_is_asked_of_whoever_seeks_work_or_is_in_a_programme(client):
    person = f"{MONTH}/activity/persons/applicant"
    assert client.get(person).text.count('name="activity_report"') == 3
    save(client, f"{MONTH}/you/", occupations="student", phone="070")
    page = client.get(person).text
    assert page.count('name="activity_report"') == 3
    assert "Answer if the Employment Service wants a report" in page


def test_what_is_open_leads_to_its_field_until_it_is_answered(client, line):
    way = f'href="{line}#papers"'
    assert way in client.get(MONTH).text
    finding = f"CR14.costs.{line.rpartition('/')[2]}"
    client.get(f"{MONTH}/review/")
    said = {"finding": finding, "kind": "why_not", "words": "Den kommer aldrig"}
    assert client.post(f"{MONTH}/review/", **said).status_code == 303
    assert way not in client.get(MONTH).text
