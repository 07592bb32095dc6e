import re
from datetime import date

import pytest
from pypdfium2 import PdfDocument

from portal.domain.accessibility import READY_ANSWERS, Decision, Kind
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.records.people import StaffMember
from portal.services import accessibility, accessibility_needs, accessibility_queue, applications
from tests.applications import MONTH, sent
from tests.client.test_prints import text_of
from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def household(parts):
    return single(parts)


@pytest.fixture
def client(household, client_app):
    """The client, who has asked for an interpreter and Braille."""
    visitor = Visitor(client_app)
    visitor.sign_in(household.person_id)
    return visitor


@pytest.fixture
def address(client):
    client.get("/accessibility/ask")
    wish = {"kinds": ["interpreter", "braille"], "spoken": "Somali", "words": "Two hours"}
    return client.post("/accessibility/ask", send_key="key", **wish).location


@pytest.fixture
def support(parts, staff_app):
    return staff(parts, staff_app, "Stina Stöd", Role.SUPPORT, "197501019827")


def staff(parts, staff_app, name, role, number):
    with parts.work(SYSTEM) as work:
        member = work.people.add_staff(StaffMember(name=name, roles=role.value), number)
    visitor = Visitor(staff_app)
    visitor.sign_in(member.id)
    visitor.get("/")
    return visitor


def actions(parts, household):
    with parts.look(SYSTEM) as work:
        return [entry.action for entry in work.access_log.of_case(household.case_id)]


def test_queue_shows_what_is_asked_for_and_each_look_is_logged(parts, household, address, support):
    queue = support.get("/accessibility/").text
    assert "An interpreter (<bdi>Somali</bdi>), Braille" in queue
    assert "Test Testsson" not in queue
    assert "Test Testsson" in support.get(address).text
    assert actions(parts, household) == ["accessibility", "accessibility list"]


def test_other_staff_see_neither_the_desk_nor_its_link(parts, staff_app, address):
    for role, number in ((Role.CASE_WORKER, "197501019801"), (Role.UNIT_MANAGER, "197501019843")):
        visitor = staff(parts, staff_app, "Other", role, number)
        assert 'href="/accessibility/"' not in visitor.get("/").text
        assert visitor.get("/accessibility/").status_code == 404
        assert visitor.get(address).status_code == 404
        assert visitor.post(f"{address}/note", words="x", send_key="k").status_code == 404


def test_request_goes_from_new_to_done_and_the_need_stays(
    parts, household, client, address, support
):
    support.get(address)
    assert support.post(f"{address}/take").status_code == 303
    support.post(f"{address}/answer", words="Which day?", waits="y", send_key="a")
    assert "Waiting for you" in client.get(address).text
    client.post(address, words="Friday", send_key="c")
    assert "Friday" in support.get(address).text
    assert "Stina Stöd takes care of it" in client.get(address).text
    fields = {"words": "It is booked.", "lasting": ["interpreter", "visit"], "send_key": "d"}
    for _ in range(2):
        assert support.post(f"{address}/done", **fields).status_code == 303
    page = client.get(address).text
    assert page.count("It is booked.") == 1
    needs = client.get("/accessibility/").text
    assert "An interpreter: Somali" in needs
    assert "To meet somebody" not in needs


def test_client_ends_a_need(parts, client, address, support):
    support.get(address)
    support.post(f"{address}/done", lasting="braille", send_key="d")
    page = client.get("/accessibility/").text
    path = page.split('/end"')[0].rsplit('action="', 1)[1] + "/end"
    assert client.post(path).status_code == 303
    assert "from now on" not in client.get("/accessibility/").text


def test_granted_needs_stand_where_staff_meet_write_ask_and_send(
    parts, staff_app, household, client, address, support
):
    application_id = sent(parts, household)
    with parts.work(SYSTEM) as work:
        request = work.accessibility.open(1, "nobody")[0]
        accessibility_needs.grant(work, request, [Kind.BRAILLE, Kind.EASY_TALK])
    worker = Visitor(staff_app)
    worker.sign_in(household.staff_id)
    case = f"/cases/{household.case_id}"
    meeting = f"{case}/meetings/new"
    asking = f"{case}/applications/{application_id}/ask"
    for page in (case, f"/messages/new/{household.case_id}", meeting, asking):
        shown = worker.get(page).text
        assert "Send it as Braille: the support staff order it." in shown, page
        assert "say it calmly in easy words" in shown, page
    assert re.search(r'value="phone"[^>]* checked', worker.get(meeting).text)
    assert "Send it as Braille" in support.get(address).text


def test_note_is_for_colleagues_alone(client, address, support):
    support.get(address)
    for _ in range(2):
        support.post(f"{address}/note", words="Room 4 has a loop", send_key="n")
    assert support.get(address).text.count("Room 4 has a loop") == 1
    assert "Room 4" not in client.get(address).text


def test_ready_answer_is_read_in_each_readers_language(parts, household, address, support):
    support.get(address)
    assert support.post(f"{address}/answer", ready="made-up", send_key="a").status_code == 422
    assert support.post(f"{address}/answer", ready="which_day", send_key="b").status_code == 303
    assert "Which day and time are good for you?" in support.get(address).text
    with parts.look(SYSTEM) as work:
        request = work.accessibility.all_of_person(household.person_id)[0]
        (entry,) = accessibility.view_of(work, request).entries
    assert entry.ready == READY_ANSWERS["which_day"]
    assert entry.words == ""


def test_declining_needs_reasons_and_gives_a_written_decision(client, address, support):
    support.get(f"{address}/decline")
    answer = support.post(f"{address}/decline", words=" ", send_key="d")
    assert answer.status_code == 422
    assert "Write the reasons" in answer.text
    for _ in range(2):
        fields = {"words": "We have no Braille printer.", "send_key": "d"}
        assert support.post(f"{address}/decline", **fields).status_code == 303
    page = client.get(address).text
    assert "We have no Braille printer." in page
    assert "within 3 weeks" in page
    assert "Digg" in page
    assert "From 1 January 2027 you complain to PTS" in page
    assert "Stina Stöd" in page
    assert "Du kan" in page or "You can appeal" in page
    assert client.post(address, words="Hello", send_key="x").status_code == 409


def test_start_page_leads_to_what_staff_have_said_until_it_is_opened(client, address, support):
    assert address not in client.get("/").text
    support.get(address)
    support.post(f"{address}/answer", words="Which day?", waits="y", send_key="a")
    page = client.get("/").text
    assert "We have a question about what you asked for" in page
    assert address in page
    client.get(address)
    assert address in client.get("/").text, "it waits for them still"
    client.post(address, words="Friday", send_key="c")
    assert address not in client.get("/").text
    support.post(f"{address}/decline", words="We have no room.", send_key="d")
    assert "There is a decision about what you asked for" in client.get("/").text
    client.get(address)
    assert address not in client.get("/").text


def test_written_decision_is_printed_by_both_sides_with_how_to_appeal(
    parts, household, client, address, support
):
    paper = f"{address}/decision.pdf"
    assert client.get(paper).status_code == 404
    support.get(address)
    support.post(f"{address}/decline", words="We have no Braille printer.", send_key="d")
    with parts.work(SYSTEM) as work:
        work.people.by_id(household.person_id).language = "fi"
    for visitor in (client, support):
        assert paper in visitor.get(address).text
        answer = visitor.get(paper)
        assert answer.mimetype == "application/pdf"
        words = text_of(answer.data)
        for said in ("We have no Braille printer.", "Stina Stöd", "överklaga", "Digg", "PTS"):
            assert said in words
    assert "Päätös" in words, "the post has the person's language, whatever staff read"
    assert actions(parts, household)[0] == "accessibility decision"


def test_decision_has_large_letters_for_who_was_granted_them(parts, household, client, address):
    decision = Decision("Nej, inte nu. " * 90, "sv", date(2026, 11, 2), "Stina", "", 3, ())
    with parts.work(household.client) as work:
        request = work.accessibility.all_of_person(household.person_id)[0]
        accessibility.decide(work, request, decision)
    before = len(PdfDocument(client.get(f"{address}/decision.pdf").data))
    with parts.work(household.client) as work:
        accessibility_needs.grant(work, request, [Kind.LARGE_PRINT])
    assert len(PdfDocument(client.get(f"{address}/decision.pdf").data)) > before


def test_closed_request_takes_no_second_decision(address, support):
    support.get(address)
    support.post(f"{address}/done", send_key="d")
    answer = support.post(f"{address}/decline", words="No", send_key="e")
    assert answer.status_code == 409


def test_done_request_opens_again_when_the_client_writes(client, address, support):
    support.get(address)
    support.post(f"{address}/done", send_key="d")
    client.get(address)
    client.post(address, words="It did not come", send_key="c")
    assert address in support.get("/accessibility/").text


def test_hand_over_goes_to_support_staff_alone(parts, staff_app, household, address, support):
    with parts.work(SYSTEM) as work:
        colleague = StaffMember(name="Kim Kollega", roles=Role.SUPPORT.value)
        colleague_id = work.people.add_staff(colleague, "197501019850").id
    support.get(address)
    fields = {"to_id": household.staff_id, "send_key": "h"}
    support.post(f"{address}/hand-over", **fields)
    assert "Choose a colleague" in support.get(address).text
    fields = {"to_id": colleague_id, "send_key": "h"}
    assert support.post(f"{address}/hand-over", **fields).status_code == 303
    assert "Kim Kollega" in support.get(address).text
    support.post(f"{address}/take")
    assert "already taken" in support.get(address).text
    assert "There is nothing here" in support.get("/accessibility/?show=mine").text


def test_report_from_outside_cannot_be_answered_here(parts, client_app, support):
    visitor = Visitor(client_app)
    visitor.get("/accessibility/report")
    with visitor.browser.session_transaction() as opened:
        opened["report opened"] = "2026-11-02T08:00:00+00:00"
    fields = {"words": "It is blank", "contact": "0300-11 22 33", "send_key": "k"}
    assert visitor.post("/accessibility/report", **fields).status_code == 303
    queue = support.get("/accessibility/").text
    path = queue.split("data-row")[1].split('href="')[1].split('"')[0]
    page = support.get(path).text
    assert "0300-11 22 33" in page
    assert "Write to the person" not in page
    assert "/decline" not in page
    assert support.get(f"{path}/decline").status_code == 404
    assert support.post(f"{path}/decline", words="No", send_key="n").status_code == 404
    assert support.post(f"{path}/answer", words="Hi", send_key="a").status_code == 404
    assert support.post(f"{path}/done", words="Mended", send_key="d").status_code == 303
    assert support.get("/accessibility/?show=closed").status_code == 200


def test_queue_says_when_there_are_more_and_numbers_hide_what_is_few(
    monkeypatch, client, address, support
):
    assert "There are more." not in support.get("/accessibility/").text
    numbers = support.get("/accessibility/?show=numbers").text
    assert numbers.count("Fewer than 5") == 2
    monkeypatch.setattr(accessibility_queue, "MOST_ROWS", 1)
    client.get("/accessibility/ask")
    client.post("/accessibility/ask", send_key="two", kinds="visit")
    assert "Only the first 1 are shown" in support.get("/accessibility/").text


def test_page_that_somebody_asked_from_has_its_name(client, support):
    client.get("/accessibility/ask")
    fields = {"kinds": "fault", "place": "client.receipts.add", "send_key": "f"}
    page = support.get(client.post("/accessibility/ask", **fields).location).text
    assert "client.receipts.add" not in page
    assert "Add a receipt" in page


def test_late_request_is_marked(parts, address, staff_app):
    member = StaffMember(name="Stina", roles=Role.SUPPORT.value)
    with parts.work(SYSTEM) as work:
        work.people.add_staff(member, "197501019827")
        request = work.accessibility.open(1, "nobody")[0]
        request.due_on = work.today.replace(day=1)
    visitor = Visitor(staff_app)
    visitor.sign_in(member.id)
    assert "Late" in visitor.get("/accessibility/").text


def test_application_is_read_as_the_client_allows_and_no_longer(parts, client, address, support):
    reading = f"{address}/application/"
    with parts.work(SYSTEM) as work:
        person_id = work.accessibility.open(1, "nobody")[0].person_id
    with parts.work(Actor(person_id, frozenset({Role.CLIENT}))) as work:
        applications.open_month(work, parts.municipality, MONTH)
    assert support.get(reading).status_code == 404
    client.get(address)
    assert client.post(f"{address}/allow", span="day").status_code == 303
    assert "may now read your application" in client.get(address).text
    assert reading in support.get(address).text
    assert "Test Testsson" in support.get(reading).text
    assert client.post(f"{address}/end-reading").status_code == 303
    assert support.get(reading).status_code == 404


def test_written_reason_is_asked_for_and_shown_to_the_client(household, client, address, support):
    support.get(f"{address}/application/reason")
    short = support.post(f"{address}/application/reason", words="Because")
    assert short.status_code == 422
    assert "at least 20 letters" in short.text
    words = "The office is closed and she rings in tears"
    assert support.post(f"{address}/application/reason", words=words).status_code == 303
    for page in (address, "/who-has-looked/"):
        shown = client.get(page).text
        assert words in shown
        assert "Stina Stöd" in shown
