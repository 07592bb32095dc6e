import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from portal.app import create_app
from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests.households import moved_to_colleague, single
from tests.visitor import Visitor


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def desk(staff_app, home):
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    return visitor


@pytest.fixture
def statements(parts):
    """What is asked of the database, statement by statement."""
    said = []
    event.listen(parts.engine, "before_cursor_execute", lambda *call: said.append(call[2]))
    return said


def asked(parts, home, text="När kommer pengarna?", subject="Hyran"):
    with parts.work(home.client) as work:
        return messages.start(work, NewThread(subject), Outgoing(text, text, "sv"))


def main_of(page):
    return page.status_code, re.search(r"<main.*</main>", page.text, re.S)[0]


def test_case_worker_reads_and_answers(parts, home, desk):
    thread_id = asked(parts, home)
    listed = desk.get("/messages/").text
    assert "Test Testsson" in listed
    assert "Answer by 5 November 2026" in listed
    page = desk.get(f"/messages/{thread_id}").text
    assert "När kommer pengarna?" in page
    assert "checked" not in page
    answer = desk.post(f"/messages/{thread_id}", text="På fredag", send_key="k")
    assert answer.status_code == 303
    assert "På fredag" in desk.get(answer.location).text
    assert "Answer by" not in desk.get("/messages/").text


def test_late_answers_are_marked(parts, home):
    asked(parts, home)
    moment = parts.now() + timedelta(days=4)
    later = replace(parts, now=lambda: moment)
    visitor = Visitor(create_app("staff", later))
    visitor.sign_in(home.staff_id)
    assert "Late: promised by 5 November 2026" in visitor.get("/messages/").text


def test_case_worker_starts_a_thread(parts, home, desk):
    page = desk.get(f"/messages/new/{home.case_id}")
    assert "checked" in page.text
    fields = {"subject": "Hyran", "text": "", "send_key": "k", "asks_answer": "y"}
    answer = desk.post(f"/messages/new/{home.case_id}", **fields)
    assert answer.status_code == 422
    assert 'value="Hyran"' in answer.text
    fields["text"] = "Skicka hyresavin."
    address = desk.post(f"/messages/new/{home.case_id}", **fields).location
    assert desk.post(f"/messages/new/{home.case_id}", **fields).location == address
    assert "We wait for the client" in desk.get(address).text


def test_thread_that_needs_no_answer_is_settled(parts, home, desk):
    thread_id = asked(parts, home, "Tack!")
    desk.get(f"/messages/{thread_id}")
    assert desk.post(f"/messages/{thread_id}/settle").status_code == 303
    assert "Answer by" not in desk.get("/messages/").text


def test_drafts_of_staff_are_kept(parts, home, desk):
    thread_id = asked(parts, home)
    desk.get(f"/messages/{thread_id}")
    for address in (f"/messages/{thread_id}", f"/messages/new/{home.case_id}"):
        assert desk.post(f"{address}/draft", text="Halv", send_key="d").status_code == 204
        assert "Halv</textarea>" in desk.get(address).text


def test_own_message_is_corrected_and_taken_back(parts, home, desk):
    thread_id = asked(parts, home)
    desk.get(f"/messages/{thread_id}")
    desk.post(f"/messages/{thread_id}", text="På fredag", send_key="k")
    change = re.search(r'href="([^"]+/change)"', desk.get(f"/messages/{thread_id}").text)[1]
    assert desk.get(change).status_code == 200
    desk.post(change, text="På torsdag")
    assert "På torsdag" in desk.get(f"/messages/{thread_id}").text
    desk.post(change.replace("change", "withdraw"))
    page = desk.get(f"/messages/{thread_id}").text
    assert "På torsdag" not in page
    assert "The client waits for an answer" in page


def test_somebody_elses_threads_answer_like_missing_ones(parts, home, staff_app):
    other = single(parts, "199002189810", staff="197501019819")
    thread_id = asked(parts, other)
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    missing = visitor.get("/messages/" + "0" * 32)
    assert missing.status_code == 404
    for path in (f"/{thread_id}", f"/{thread_id}/latest", f"/new/{other.case_id}"):
        assert main_of(visitor.get(f"/messages{path}")) == main_of(missing)
    for path in (
        f"/{thread_id}",
        f"/{thread_id}/draft",
        f"/{thread_id}/settle",
        f"/new/{other.case_id}",
        f"/new/{other.case_id}/draft",
    ):
        answer = visitor.post(f"/messages{path}", text="x", subject="x", send_key="k")
        assert answer.status_code == 404
    assert "Hyran" not in visitor.get("/messages/").text


def test_lists_ask_no_more_of_the_database_as_threads_grow(parts, home, desk, statements):
    def counted():
        statements.clear()
        desk.get("/messages/")
        return len(statements)

    asked(parts, home, "1")
    counted()
    few = counted()
    for number in range(20):
        asked(parts, home, str(number), f"Hyran {number}")
    assert counted() == few


def test_words_of_danger_stand_first_and_say_so(parts, home, desk):
    asked(parts, home, "Första frågan", "Tidigare")
    thread_id = asked(parts, home, "De stänger av elen", "Akut")
    listed = desk.get("/messages/").text
    assert listed.index("Akut") < listed.index("Tidigare")
    assert "Read today" in listed
    assert "electricity or heating turned off" in desk.get(f"/messages/{thread_id}").text
    desk.post(f"/messages/{thread_id}", text="Jag ringer dig nu.", send_key="k")
    assert "Read today" not in desk.get("/messages/").text


def test_conversations_are_kept_as_a_paper_and_the_client_sees_that(parts, home, desk):
    thread_id = asked(parts, home)
    for page in (f"/messages/{thread_id}", f"/cases/{home.case_id}"):
        link = re.search(r'href="([^"]+/messages.pdf)"', desk.get(page).text)[1]
        assert desk.get(link).data[:5] == b"%PDF-"
    with parts.look(home.client) as work:
        log = [one.action for one in work.access_log.of_case(home.case_id)]
    assert log.count("archive") == 2


def test_words_are_kept_when_the_case_moved_while_they_were_typed(parts, home, desk):
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hemlig fråga", "k", "sv"))
    desk.get(f"/messages/{thread_id}")
    desk.post(f"/messages/{thread_id}/draft", text="Mitt långa svar", send_key="d")
    moved_to_colleague(parts, home.case_id)
    for answer in (
        desk.post(f"/messages/{thread_id}", text="Mitt långa svar", send_key="s"),
        desk.get(f"/messages/{thread_id}"),
        desk.post(f"/messages/new/{home.case_id}", subject="X", text="Mitt långa svar"),
    ):
        assert answer.status_code == 409
        assert "The case has moved to Ny Handläggare" in answer.text
        assert "Mitt långa svar" in answer.text
        assert "Hyran" not in answer.text
        assert "Test Testsson" not in answer.text


def test_case_that_moved_is_missing_for_somebody_who_wrote_nothing(parts, home, desk):
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Fråga", "k", "sv"))
    moved_to_colleague(parts, home.case_id)
    assert desk.get(f"/messages/{thread_id}").status_code == 404
    assert desk.get(f"/messages/new/{home.case_id}").status_code == 404


@pytest.mark.parametrize(
    "form",
    [
        {"at": "/messages/{thread}/{thread}/change", "text": "Mitt långa svar"},
        {"at": "/cases/{case}/plan/new/goal", "words": "Mitt långa svar"},
        {"at": "/cases/{case}/others/of/{thread}", "words": "Mitt långa svar"},
        {"at": "/cases/{case}/meetings/{thread}/notes", "words": "Mitt långa svar"},
        {"at": "/cases/{case}/applications/{thread}/ask", "items-0": "Mitt långa svar"},
    ],
    ids=lambda form: form["at"].rsplit("/", 1)[1],
)
def test_words_of_every_form_are_kept_when_the_case_moved(parts, home, desk, form):
    thread_id = asked(parts, home)
    desk.get(f"/messages/{thread_id}")
    moved_to_colleague(parts, home.case_id)
    typed = {name: words for name, words in form.items() if name != "at"}
    address = form["at"].format(thread=thread_id, case=home.case_id)
    answer = desk.post(address, **typed)
    assert answer.status_code == 409
    assert "Mitt långa svar" in answer.text
    assert "The case has moved to Ny Handläggare" in answer.text


def test_form_of_a_case_that_never_was_theirs_is_missing(parts, home, desk):
    other = single(parts, "199002189810", staff="197501019819")
    desk.get("/")
    answer = desk.post(f"/cases/{other.case_id}/plan/new/goal", words="Mitt långa svar")
    assert answer.status_code == 404
    assert "Mitt långa svar" not in answer.text
