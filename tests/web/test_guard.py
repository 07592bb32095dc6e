from portal.access.guard import access_of
from portal.domain.permissions import SYSTEM
from tests.households import single
from tests.visitor import Visitor


def test_every_route_says_who_may_come_in(client_app, staff_app):
    for app in (client_app, staff_app):
        silent = [name for name in app.view_functions if access_of(app, name) is None]
        assert silent == []


def test_client_side_has_no_staff_routes(client_app):
    assert not any(name.startswith("staff.") for name in client_app.view_functions)


def test_stranger_is_asked_to_sign_in_and_comes_back(parts, client_app):
    home = single(parts)
    visitor = Visitor(client_app)
    answer = visitor.get("/receipts/add")
    assert answer.location == "/sign-in?next=/receipts/add"
    visitor.get(answer.location)
    answer = visitor.post("/sign-in", user=home.person_id, next="/receipts/add")
    assert answer.location == "/receipts/add"


def test_change_without_token_or_from_elsewhere_is_refused(parts, client_app):
    home = single(parts)
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    assert visitor.browser.post("/receipts/add").status_code == 400
    visitor.get("/receipts/add")
    answer = visitor.browser.post(
        "/receipts/add",
        data={"csrf_token": visitor.token},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status_code == 403


def test_signing_out_ends_the_session_on_the_server(parts, client_app):
    home = single(parts)
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    cookie = visitor.browser.get_cookie("mp_client")
    visitor.get("/")
    answer = visitor.post("/sign-out")
    assert "cache" in answer.headers["Clear-Site-Data"]
    visitor.browser.set_cookie("mp_client", cookie.value)
    assert visitor.get("/receipts/").status_code == 303


def test_key_from_before_sign_in_is_worth_nothing(parts, client_app):
    home = single(parts)
    visitor = Visitor(client_app)
    visitor.get("/sign-in")
    before = visitor.browser.get_cookie("mp_client").value
    visitor.post("/sign-in", user=home.person_id)
    assert visitor.browser.get_cookie("mp_client").value != before
    other = Visitor(client_app)
    other.browser.set_cookie("mp_client", before)
    assert other.get("/receipts/").status_code == 303


def test_somebody_unknown_gets_a_plain_page(visitor):
    visitor.get("/sign-in")
    answer = visitor.post("/sign-in", personal_number="19900118-9811")
    assert answer.status_code == 422
    assert "Call us" in answer.text


def test_somebody_unknown_is_not_let_in_by_a_made_up_id(visitor):
    visitor.get("/sign-in")
    assert visitor.post("/sign-in", user="0" * 32).status_code == 422


def test_staff_and_clients_have_doors_of_their_own(parts, client_app, staff_app):
    home = single(parts)
    visitor = Visitor(staff_app)
    visitor.get("/sign-in")
    assert visitor.post("/sign-in", user=home.person_id).status_code == 422
    with parts.look(SYSTEM) as work:
        assert work.people.staff_by_id(home.staff_id).is_active


def test_language_follows_the_browser_then_the_choice(client_app):
    visitor = Visitor(client_app, "ar")
    assert 'dir="rtl"' in visitor.get("/sign-in").text
    visitor.post("/language", code="sv", next="/sign-in")
    assert 'lang="sv"' in visitor.get("/sign-in").text


def test_pages_about_the_service_are_open(visitor):
    for page in ("contact", "accessibility", "privacy"):
        assert visitor.get(f"/about/{page}").status_code == 200
