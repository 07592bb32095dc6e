"""The month's application, from the client's pages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from portal.app import create_app
from portal.domain.months import BenefitMonth
from portal.services import application_views, applications
from tests.households import couple, single
from tests.visitor import Visitor

MONTH = "/application/2026-11"


def visit(app, person_id):
    visitor = Visitor(app)
    visitor.sign_in(person_id)
    return visitor


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def client(client_app, home):
    visitor = visit(client_app, home.person_id)
    visitor.get(MONTH)
    return visitor


def version(page):
    return page.text.split('name="version" value="')[1].split('"')[0]


def save(visitor, path, **typed):
    seen = version(visitor.get(path))
    return visitor.post(path, **{"version": seen, **typed})


def answer_all(visitor):
    save(visitor, f"{MONTH}/costs/", norm="yes")
    save(visitor, f"{MONTH}/children/", exist="no")
    save(visitor, f"{MONTH}/changes/", anything="no")
    save(visitor, f"{MONTH}/income/", any="no", deposits="no")
    save(visitor, f"{MONTH}/assets/", any="no")


def test_every_section_has_a_page(client):
    for slug in [
        "start",
        "you",
        "partner",
        "children",
        "changes",
        "home",
        "income",
        "assets",
        "costs",
        "activity",
    ]:
        assert client.get(f"{MONTH}/{slug}/").status_code == 200
    for slug in ["documents", "message", "payment"]:
        assert client.get(f"{MONTH}/{slug}/").status_code == 200
    assert client.get(f"{MONTH}/nothing/").status_code == 404


@pytest.mark.parametrize(
    "place",
    [
        "children/children",
        "income/lines",
        "income/pending",
        "assets/lines",
        "assets/accounts",
        "costs/lines",
        "activity/jobs",
    ],
)
def test_every_kind_of_line_has_a_page(client, place):
    assert client.get(f"{MONTH}/{place}/{'a' * 32}").status_code == 200
    assert client.get(f"{MONTH}/{place}/zzz").status_code == 404


def test_section_is_saved_and_shown(client):
    answer = save(client, f"{MONTH}/home/", form="first_hand", rent="7 250", rooms="2")
    assert answer.status_code == 303
    assert "7,250.00" in client.get(MONTH).text


def test_amount_that_cannot_be_read_is_kept_as_typed(client):
    answer = save(client, f"{MONTH}/home/", rent="sju tusen", rooms="2")
    assert answer.status_code == 422
    assert "sju tusen" in answer.text


def test_cost_line_is_added_changed_and_taken_away(client):
    answer = save(client, f"{MONTH}/costs/", norm="yes", add="lines")
    line = answer.location
    save(client, line, kind="rent", amount="7250", payee="Bostaden")
    assert "Bostaden" in client.get(MONTH).text
    save(client, line, kind="rent", amount="7300", payee="Bostaden")
    assert "7,300.00" in client.get(MONTH).text
    client.post(f"{line}/remove", version=version(client.get(line)))
    assert "Bostaden" not in client.get(MONTH).text


def test_two_devices_keep_both_texts(client, client_app, home):
    other = visit(client_app, home.person_id)
    seen = version(client.get(f"{MONTH}/message/"))
    save(other, f"{MONTH}/message/", body="from the computer")
    answer = client.post(f"{MONTH}/message/", version=seen, body="from the phone")
    assert answer.status_code == 409
    assert "from the computer" in answer.text
    assert "from the phone" in answer.text
    client.post(f"{MONTH}/message/", version=version(answer), body="from the phone")
    assert "from the phone" in client.get(MONTH).text


def test_unchanged_month_is_signed_from_the_first_page(client, client_app, parts, home):
    answer_all(client)
    client.get(f"{MONTH}/review/")
    sign(client)
    client.get("/")
    later = BenefitMonth(2026, 12)
    with parts.work(home.client) as work:
        view = applications.open_month(work, Opens(), later)
        applications.save_section(
            work,
            later,
            "partner",
            view.document.partner,
            application_views.fingerprint(view.document.partner),
        )
    client.get("/application/2026-12")
    answer = client.post("/application/2026-12/unchanged", declared="y")
    assert answer.location == "/application/2026-12/sign"


class Opens:
    """A municipality where every month is open."""

    def open_months(self, _):
        return (BenefitMonth(2026, 12),)


def sign(visitor, month=MONTH):
    answer = visitor.post(f"{month}/freeze", declared="y")
    page = visitor.get(answer.location)
    digest = page.text.split('name="digest" value="')[1].split('"')[0]
    return visitor.post(f"{month}/sign", digest=digest)


def test_journey_to_a_receipt_number(client):
    answer_all(client)
    assert "Check and sign" in client.get(f"{MONTH}/review/").text
    answer = sign(client)
    assert answer.location == f"{MONTH}/sent"
    page = client.get(answer.location)
    assert "Receipt number" in page.text
    assert client.get(f"{MONTH}/copy").status_code == 200
    assert client.get(MONTH).location == f"{MONTH}/sent"


def test_without_the_declaration_nothing_is_signed(client):
    answer_all(client)
    client.get(f"{MONTH}/review/")
    answer = client.post(f"{MONTH}/freeze")
    assert answer.location.startswith(f"{MONTH}/review/")
    assert "tick the box" in client.get(answer.location).text


def test_finding_is_answered_with_why_not(client):
    answer_all(client)
    line = save(client, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(client, line, kind="rent", amount="7250")
    key = f"CR14.costs.{line.rsplit('/', 1)[1]}"
    assert "Add the rent slip" in client.get(f"{MONTH}/review/").text
    assert client.post(f"{MONTH}/review/", finding=key, words="x").status_code == 422
    client.post(f"{MONTH}/review/", finding=key, kind="why_not", words="The landlord is late")
    page = client.get(f"{MONTH}/review/").text
    assert "The landlord is late" in page
    assert "All that we ask for is there" in page


def test_another_line_can_follow_at_once(client):
    page = client.post(
        f"{MONTH}/costs/", version=version(client.get(f"{MONTH}/costs/")), add="lines"
    )
    first = page.headers["Location"]
    then = client.post(
        first,
        version=version(client.get(first)),
        kind="rent",
        amount="6000",
        more="yes",
        back="review",
    )
    assert then.status_code == 303
    address, _, asked = then.headers["Location"].partition("?")
    assert address.rpartition("/")[0] == first.partition("?")[0].rpartition("/")[0]
    assert address != first
    assert asked == "back=review"
    assert "6,000" in client.get(MONTH).text


def test_jobs_are_asked_about_where_somebody_seeks_them(client):
    page = f"{MONTH}/activity/persons/applicant"
    assert 'name="no_jobs_reason"' in client.get(page).text
    save(client, f"{MONTH}/you/", occupations="sick_listed")
    assert 'name="no_jobs_reason"' not in client.get(page).text


def test_certificate_that_ends_within_the_month_is_said_where_sickness_is_told(client):
    page = f"{MONTH}/activity/persons/applicant"
    until = {"period_to-month": "11", "period_to-year": "2026"}
    told = {"sick": "yes", "route": "already_have", **until}
    save(client, page, **told, **{"period_to-day": "12"})
    assert "is missing or ends soon" in client.get(page).text
    assert "The paper is until" in client.get(MONTH).text
    save(client, page, **told, **{"period_to-day": "30"})
    assert "is missing or ends soon" not in client.get(page).text


def test_receipt_becomes_a_line_with_its_picture(client, client_app, parts, home):
    from tests.client.test_receipts import add

    address = add(client)
    client.get(address)
    client.post(address, merchant="Apoteket", total="120", category="medicine", prescription="yes")
    assert "Apoteket" in client.get(MONTH).text
    answer = client.post(f"{MONTH}/receipts/{address.rsplit('/', 1)[1]}")
    page = client.get(answer.location)
    assert "120" in page.text
    assert "checked" in page.text


def test_couple_signs_each_with_an_own_sign_in(parts, client_app):
    home = couple(parts)
    first, second = visit(client_app, home.person_id), visit(client_app, home.partner_id)
    first.get(MONTH)
    answer_all(first)
    first.get(f"{MONTH}/review/")
    assert sign(first).location == MONTH
    assert "You have signed" in first.get(MONTH).text
    assert "Read and sign" in second.get(MONTH).text
    second.get(f"{MONTH}/sign")
    assert sign(second).location == f"{MONTH}/sent"


def test_somebody_else_finds_nothing(client, client_app, parts):
    other = visit(client_app, single(parts, "199002189810").person_id)
    assert other.get(f"{MONTH}/home/").status_code == 404
    assert other.get(f"{MONTH}/sent").status_code == 404


def test_month_that_is_not_open_says_when(client):
    page = client.get("/application/2027-05")
    assert page.status_code == 409
    assert "opens on" in page.text
    assert client.get("/application/2027-99").status_code == 404


def test_words_of_danger_show_whom_to_call_at_once(client):
    save(client, f"{MONTH}/message/", body="Vi har ingen mat hemma")
    assert "112" in client.get(MONTH).text
    assert "112" in client.get(f"{MONTH}/review/").text


def test_household_that_we_help_in_person_sees_a_plain_page(parts, client_app, home):
    from portal.domain.permissions import SYSTEM

    visitor = visit(client_app, home.person_id)
    with parts.work(SYSTEM) as work:
        work.people.by_id(home.person_id).is_protected = True
    page = visitor.get(MONTH)
    assert page.status_code == 409
    assert "Contact us" in page.text


def test_taken_back_and_more_from_the_page_of_what_was_sent(client):
    answer_all(client)
    client.get(f"{MONTH}/review/")
    sign(client)
    client.get(f"{MONTH}/sent")
    more = client.post(f"{MONTH}/more").location
    assert "More costs for" in client.get(more).text
    client.get(f"{MONTH}/sent")
    assert client.post(f"{MONTH}/take-back").location == MONTH
    assert client.get(MONTH).status_code == 200


def test_draft_says_how_long_it_is_kept(client):
    assert "kept until 17 December 2026" in client.get(MONTH).text


def test_days_that_we_wait_for_a_partner_are_said(client_app, parts):
    visitor = visit(client_app, couple(parts).person_id)
    visitor.get(MONTH)
    answer_all(visitor)
    sign(visitor)
    assert "nothing has happened in 7 days" in visitor.get(MONTH).text


def autosave(visitor, path, **typed):
    fields = {"csrf_token": visitor.token, "version": version(visitor.get(path)), **typed}
    return visitor.browser.post(path, data=fields, headers={"X-Requested-With": "autosave"})


def test_line_is_saved_as_it_is_typed_and_added_once(client):
    line = f"{MONTH}/costs/lines/{'a' * 32}"
    assert autosave(client, line, amount="100").status_code == 422
    first = autosave(client, line, kind="rent", amount="7250")
    assert first.status_code == 200
    fields = {"csrf_token": client.token, "version": first.json["version"]}
    again = {**fields, "kind": "rent", "amount": "7250", "payee": "Bostaden"}
    headers = {"X-Requested-With": "autosave"}
    assert client.browser.post(line, data=again, headers=headers).status_code == 200
    page = client.get(MONTH).text
    assert page.count("7,250") == 1
    assert "Bostaden" in page


def test_line_that_changed_elsewhere_is_not_saved_over_in_the_background(client):
    line = f"{MONTH}/costs/lines/{'a' * 32}"
    seen = version(client.get(line))
    save(client, line, kind="rent", payee="first")
    headers = {"X-Requested-With": "autosave"}
    fields = {"csrf_token": client.token, "version": seen, "kind": "rent", "payee": "unsaved"}
    assert client.browser.post(line, data=fields, headers=headers).status_code == 409
    page = client.get(MONTH).text
    assert "first" in page
    assert "unsaved" not in page
    assert "Both versions" not in page
    shown = client.post(line, version=seen, kind="rent", payee="unsaved")
    assert shown.status_code == 409
    assert "first" in shown.text
    assert 'value="unsaved"' in shown.text


def test_what_a_person_does_belongs_to_the_adults_alone(client):
    assert client.get(f"{MONTH}/activity/persons/applicant").status_code == 200
    assert client.get(f"{MONTH}/activity/persons/co_applicant").status_code == 404
    assert client.get(f"{MONTH}/costs/lines/new").status_code == 404


def test_help_is_asked_for_and_taken_back(client):
    client.post(f"{MONTH}/home/stance", stance="unsure")
    assert "I do not need help any more" in client.get(MONTH).text
    client.post(f"{MONTH}/home/stance", stance="changed")
    assert "I do not need help any more" not in client.get(MONTH).text
    assert client.post(f"{MONTH}/home/stance", stance="perhaps").status_code == 404


def test_norm_is_shown_for_the_household_without_a_sum(client):
    page = client.get(MONTH)
    assert "What the norm is for your household" in page.text
    assert "3,940" in page.text
    assert "This is not what you will get" in page.text
    assert "5,220" not in page.text


def test_norm_that_nobody_knows_is_not_shown(parts, home):
    later = replace(parts, now=lambda: datetime(2026, 12, 20, 9, 0, tzinfo=UTC))
    page = visit(create_app("client", later), home.person_id).get("/application/2027-01")
    assert "New rules for this month" in page.text
    assert "What the norm is for your household" not in page.text


def test_open_finding_leads_to_its_field(client):
    answer_all(client)
    line = save(client, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(client, line, kind="medicine", amount="89")
    page = client.get(f"{MONTH}/review/").text
    assert f'href="{line}?back=review#papers"' in page
