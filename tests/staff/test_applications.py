"""The case worker's side of a sent application, and the request to the client and back."""

import html
import re
from datetime import date
from io import BytesIO

import pytest

from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from tests.applications import CARE, RENT, sent
from tests.client.test_application import MONTH, answer_all, save, sign, visit
from tests.client.test_receipts import photo
from tests.households import single


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def client(client_app, home):
    visitor = visit(client_app, home.person_id)
    visitor.get(MONTH)
    answer_all(visitor)
    line = save(visitor, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(visitor, line, kind="rent", amount="7250", payee="Bostaden")
    visitor.get(f"{MONTH}/review/")
    sign(visitor)
    return visitor


@pytest.fixture
def worker(client, staff_app, home):
    return visit(staff_app, home.staff_id)


def address(worker):
    page = worker.get("/applications").text
    return re.search(r"/cases/\w+/applications/\w+", page)[0]


def ask(worker, due=("20", "11", "2026"), **typed):
    path = f"{address(worker)}/ask"
    page = worker.get(path).text
    key = re.search(r'name="send_key" value="(\w+)"', page)[1]
    day = dict(zip(("due_on-day", "due_on-month", "due_on-year"), due, strict=True))
    return worker.post(path, **{"send_key": key, "items-0": "Your rent slip", **day, **typed})


def test_application_shows_lines_findings_and_where_decisions_are_made(worker):
    page = worker.get(address(worker)).text
    for words in ("Bostaden", "Add the rent slip", "CR14", "Decisions are made in the case system"):
        assert words in page


def test_first_look_makes_it_opened_and_is_logged(worker, parts, home):
    worker.get(address(worker))
    with parts.look(SYSTEM) as work:
        assert "application" in {entry.action for entry in work.access_log.of_case(home.case_id)}
        assert work.applications.all_of_case(home.case_id)[0].opened_by == home.staff_id


def test_application_that_the_client_has_again_says_so(worker, client):
    path = address(worker)
    assert client.post(f"{MONTH}/take-back").status_code == 303
    answer = worker.get(path)
    assert answer.status_code == 409
    assert "The client has taken this application back." in answer.text
    assert "Bostaden" not in answer.text


def test_application_that_was_opened_is_not_taken_back_any_more(worker, client):
    worker.get(address(worker))
    answer = client.post(f"{MONTH}/take-back")
    assert answer.status_code == 409
    assert "You have already applied for this month." in answer.text


def test_other_workers_find_nothing(worker, staff_app, parts):
    path = address(worker)
    other = single(parts, "199002189810", staff="197501019801")
    stranger = visit(staff_app, other.staff_id)
    assert stranger.get(path).status_code == 404
    assert stranger.get(f"{path}/ask").status_code == 404
    assert "Test Testsson" not in stranger.get("/applications").text.replace(other.person_id, "")


def test_request_is_filled_in_with_what_is_open(worker):
    assert "Add the rent slip" in worker.get(f"{address(worker)}/ask").text


def test_request_goes_to_the_client_and_the_paper_comes_back(worker, client):
    assert ask(worker).status_code == 303
    home_page = client.get("/").text
    assert "needs something from you" in home_page
    path = re.search(r"/requests/\w+", home_page)[0]
    page = client.get(path).text
    assert "Your rent slip" in page
    item = re.search(rf"{path}/\w+", page)[0]
    answer = client.post(item, photo=(photo(), "hyra.png"), upload_key="k1", words="Här är den")
    assert answer.status_code == 303
    assert "needs something from you" not in client.get("/").text
    shown = worker.get(address(worker)).text
    assert "Här är den" in shown
    picture = re.search(r"/cases/\w+/papers/\w+/picture", shown)[0]
    assert worker.get(picture).mimetype == "image/jpeg"
    settle = re.search(r"/cases/\w+/requests/\w+/\w{32}", shown)[0]
    worker.post(settle, state="accepted", application_id=address(worker).rsplit("/", 1)[1])
    assert "We have it" in client.get(path).text


def test_answer_needs_a_paper_or_some_words(worker, client):
    ask(worker)
    path = re.search(r"/requests/\w+", client.get("/").text)[0]
    item = re.search(rf"{path}/\w+", client.get(path).text)[0]
    assert client.post(item).status_code == 422
    assert client.post(item, photo=(BytesIO(b"hej"), "a.exe")).status_code == 422
    assert client.post(item, words="Jag har den inte").status_code == 303


def test_client_can_say_that_it_comes_another_way(worker, client):
    ask(worker)
    path = re.search(r"/requests/\w+", client.get("/").text)[0]
    item = re.search(rf"{path}/\w+", client.get(path).text)[0]
    assert client.post(item, route="on_paper").status_code == 303
    assert "I send it on paper" in client.get(path).text
    assert "The client sends it on paper" in worker.get(address(worker)).text


def test_finding_is_read_in_the_clients_language_with_the_swedish_one_tap_away(
    worker, client, client_app, home
):
    page = worker.get(f"{address(worker)}/ask").text
    finding = re.search(r'name="items-0" value="([^"]+)"', page)[1]
    ask(worker, **{"items-0": finding, "items-1": "Något annat"})
    path = re.search(r"/requests/\w+", client.get("/").text)[0]
    page = client.get(path).text
    assert finding in page
    assert "Read it in Swedish" in page
    swedish = visit(client_app, home.person_id)
    swedish.language = "sv"
    page = swedish.get(path).text
    assert finding not in page
    assert "Read it in Swedish" not in page
    assert 'lang="sv">Något annat' in page


def test_same_request_twice_is_one(worker, client):
    path = f"{address(worker)}/ask"
    key = re.search(r'name="send_key" value="(\w+)"', worker.get(path).text)[1]
    day = {"due_on-day": "20", "due_on-month": "11", "due_on-year": "2026"}
    for _ in range(2):
        worker.post(path, send_key=key, **{"items-0": "Hyresavi"}, **day)
    assert len(re.findall("needs something from you", client.get("/").text)) == 1


def test_request_without_items_or_time_keeps_what_was_typed(worker):
    answer = ask(worker, **{"items-0": "", "why": "Vi behöver se hyran"})
    assert answer.status_code == 422
    assert "Vi behöver se hyran" in answer.text
    assert ask(worker, due=("3", "11", "2026")).status_code == 422
    assert ask(worker, due=("", "", "")).status_code == 422


def test_other_household_cannot_answer(worker, client, client_app, parts):
    ask(worker)
    path = re.search(r"/requests/\w+", client.get("/").text)[0]
    other = visit(client_app, single(parts, "199002189810").person_id)
    assert other.get(path).status_code == 404


def test_desk_shows_what_waits(worker):
    page = worker.get("/").text
    assert "Applications to look at" in page
    assert "Test Testsson" in page


def test_section_is_marked_as_seen_and_leads_on_to_the_next(worker):
    path = address(worker)
    page = worker.get(path).text
    slug, after = re.search(
        r'name="section" value="(\w+)">\s*<button[^>]+value="([\w-]+)"', page
    ).groups()
    answer = worker.post(f"{path}/seen", section=slug, next=after)
    assert answer.location.endswith(f"{path}#{after}")
    page = worker.get(path).text
    assert f'id="{after}"' in page
    assert "Seen 2 November" in page
    assert worker.post(f"{path}/seen", section=slug, again="y").location.endswith(f"#{slug}-title")
    assert "Seen 2 November" not in worker.get(path).text


def test_note_on_a_line_is_kept_and_never_shown_to_the_client(worker, client):
    path = address(worker)
    place = re.search(r'name="place" value="(costs\.\w+)"', worker.get(path).text)[1]
    worker.post(f"{path}/notes", place=place, words="Ring hyresvärden")
    worker.post(f"{path}/notes", place="", words="Ser bra ut")
    page = worker.get(path).text
    assert "Ring hyresvärden" in page
    assert "The client does not see it here" in page
    for theirs in ("/", f"{MONTH}/", f"{MONTH}/copy", "/access"):
        seen = client.follow(theirs).text
        assert "Ring hyresvärden" not in seen
        assert "Ser bra ut" not in seen


def test_registered_says_who_and_can_be_taken_back(worker):
    path = address(worker)
    worker.get(path)
    worker.post(f"{path}/registered")
    page = worker.get(path).text
    assert "Registered in the case system" in page
    assert "Marked as registered in the case system" in page
    worker.post(f"{path}/registered", again="y")
    assert "Took back the mark" in worker.get(path).text


def test_five_applications_are_gone_through_by_links_alone(parts, staff_app):
    for index in range(5):
        home = single(parts, number_of_test_series(date(1992, 5, 4), index))
        sent(parts, home, *(RENT, CARE)[: index % 3])
    worker = visit(staff_app, home.staff_id)
    page = worker.get(link(worker.get("/").text, "Applications")).text
    page = worker.get(link(page, r"Not opened \(5\)")).text
    address = re.search(r'data-row class="govuk-link" href="([^"]+)"', page)[1]
    opened = [address]
    while (address := link(worker.get(address).text, "Next unopened application")) is not None:
        opened.append(address)
    assert len(set(opened)) == len(opened) == 5
    assert link(worker.get(link(page, r"All \(5\)")).text, r"Not opened \(0\)")
    assert "There are none of these" in worker.get("/applications?show=unopened").text


def test_all_seen_goes_on_to_the_next(parts, staff_app):
    for index in range(2):
        home = single(parts, number_of_test_series(date(1992, 5, 4), index))
        sent(parts, home, RENT)
    worker = visit(staff_app, home.staff_id)
    first = address(worker)
    page = worker.get(first).text
    form = page[page.index('name="go_on"') - 3000 :]
    slugs = re.findall(r'name="section" value="(\w+)"><input|name="section" value="(\w+)">', form)
    slugs = [one or other for one, other in slugs]
    answer = worker.post(f"{first}/seen", section=slugs, go_on="y", next="whole")
    assert answer.location != first
    assert "Next unopened application" not in worker.get(answer.location).text
    assert "All seen, open the next one" not in worker.get(first).text


def test_list_can_show_the_complete_and_the_changed_ones(worker):
    assert address(worker) in worker.get("/applications?show=all").text
    assert "There are none of these" in worker.get("/applications?show=complete").text
    assert "There are none of these" in worker.get("/applications?show=changed").text
    assert worker.get("/applications?show=nothing").status_code == 200


def link(page, words):
    """Where a link with these words leads, or None."""
    found = re.search(rf'<a [^>]*href="([^"]+)"[^>]*>(?:<span>)?{words}', page)
    return html.unescape(found[1]) if found else None


def test_what_is_open_leads_to_the_line_that_it_is_about(worker):
    page = worker.get(address(worker)).text
    key = re.search(r'class="govuk-link" href="#(costs\.lines\.\w+)"', page)[1]
    assert page.count(f'id="{key}"') == 1


def test_additional_application_is_named_and_not_compared(client, worker, staff_app, home):
    client.get(f"{MONTH}/sent")
    more = client.post(f"{MONTH}/more").location
    line = save(client, f"{more}/costs/", norm="yes", add="lines").location
    save(client, line, kind="medicine", amount="240", payee="Apoteket")
    client.get(f"{more}/review/")
    client.post(f"{more}/freeze", declared="y")
    digest = client.get(f"{more}/sign").text.split('name="digest" value="')[1].split('"')[0]
    client.post(f"{more}/sign", digest=digest)
    assert worker.get("/applications").text.count("Additional application") == 1
    case = worker.get(f"/cases/{home.case_id}").text
    assert "Additional application" in case
    address = re.search(rf"/cases/\w+/applications/{more.rsplit('/', 1)[-1]}", case)[0]
    page = worker.get(address).text
    assert "Additional application for" in page
    assert "Different from last month" not in page


def test_taken_back_application_is_marked_at_the_case(client, worker, home):
    client.get(f"{MONTH}/sent")
    client.post(f"{MONTH}/take-back")
    page = worker.get(f"/cases/{home.case_id}").text
    assert "Taken back" in page


@pytest.mark.parametrize("kind", ["line", "finding", "supplement"])
def test_case_worker_writes_about_a_line_a_finding_or_a_request(worker, kind):
    ask(worker)
    page = worker.get(address(worker)).text
    href = re.search(rf'href="(/messages/new/[^"]+about_kind={kind}[^"]+)"', page)[1]
    new = worker.get(html.unescape(href)).text
    assert f'name="about_kind" value="{kind}"' in new
    assert re.search(r'name="subject"[^>]* value="[^"]+"', new)


def test_client_asks_about_one_line_of_what_was_sent(client):
    page = client.get(f"{MONTH}/copy").text
    href = re.search(r'href="(/messages/new[^"]+about_kind=line[^"]+)"', page)[1]
    assert 'name="about_kind" value="line"' in client.get(html.unescape(href)).text
