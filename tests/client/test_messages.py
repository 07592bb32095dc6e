import re

import pytest

from portal.services import dialogue, messages, receipts
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.uploads import sheets
from tests.visitor import Visitor


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def signed_in(client_app, home):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    return visitor


def key_on(page):
    return re.search(r'name="send_key" value="([^"]+)"', page.text)[1]


def written(visitor, text="When does the money come?", subject="My rent"):
    page = visitor.get("/messages/new")
    return visitor.post("/messages/new", subject=subject, text=text, send_key=key_on(page))


def answered(parts, home, address, text="On Friday", *, asks=True):
    with parts.work(home.case_worker) as work:
        outgoing = Outgoing(text, text, "sv", asks_answer=asks)
        return messages.send(work, address.rsplit("/", 1)[1], outgoing)


def main_of(page):
    return page.status_code, re.search(r"<main.*</main>", page.text, re.S)[0]


def test_client_writes_and_sees_the_promised_day(signed_in):
    answer = written(signed_in)
    assert answer.status_code == 303
    page = signed_in.get(answer.location).text
    assert "When does the money come?" in page
    assert "You get it by 5 November 2026." in page
    assert "Not read yet" in page
    assert "My rent" in signed_in.get("/messages/").text


def test_answer_is_new_until_it_is_opened(parts, home, signed_in):
    address = written(signed_in).location
    answered(parts, home, address)
    listed = signed_in.get("/messages/").text
    assert "1 new" in listed
    assert "New messages: 1" in listed
    assert "New messages: 1" in signed_in.get("/plan/").text
    page = signed_in.get(address).text
    assert "Hanna Handläggare" in page
    assert "waits for your answer" in page
    assert "Written in Svenska" in page
    assert "1 new" not in signed_in.get("/messages/").text


def test_double_tap_and_back_button_send_one_message(signed_in):
    address = written(signed_in).location
    key = key_on(signed_in.get(address))
    for _ in range(3):
        assert signed_in.post(address, text="Hello", send_key=key).status_code == 303
    assert signed_in.get(address).text.count(">Hello<") == 1


@pytest.mark.parametrize("text", ["", "   ", "å" * 5001])
def test_message_that_cannot_be_sent_keeps_what_was_typed(signed_in, text):
    answer = written(signed_in, text)
    assert answer.status_code == 422
    assert 'value="My rent"' in answer.text
    assert text.strip() in answer.text
    address = written(signed_in).location
    answer = signed_in.post(address, text=text, send_key="k")
    assert answer.status_code == 422
    assert text.strip() in answer.text
    assert "Error:" in answer.text


def test_subject_is_asked_for_and_the_text_stays(signed_in):
    answer = written(signed_in, subject=" ")
    assert answer.status_code == 422
    assert "what it is about" in answer.text
    assert "When does the money come?" in answer.text


def test_message_with_markup_and_arabic_is_shown_as_written(signed_in):
    page = signed_in.get(written(signed_in, "<b>متى</b> & when?").location).text
    assert "&lt;b&gt;متى&lt;/b&gt; &amp; when?" in page
    assert 'dir="auto"' in page


def test_region_refreshes_itself_without_the_page(parts, home, signed_in):
    address = written(signed_in).location
    page = signed_in.get(address).text
    region = re.search(r'data-poll-url="([^"]+)"[^>]*>(.*?)</div>\s*<h2', page, re.S)
    before = signed_in.get(region[1]).text
    assert before.strip() == region[2].strip()
    assert signed_in.get(region[1]).text == before
    answered(parts, home, address)
    after = signed_in.get(region[1]).text
    assert "On Friday" in after
    assert "<html" not in after
    assert re.search(r"data-announce>Latest message from Hanna", after)


def test_tie_is_kept_from_the_address_to_the_thread(parts, home, signed_in):
    receipt_id = receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "u")
    page = signed_in.get(f"/messages/new?about_kind=receipt&about_id={receipt_id}")
    assert 'value="About a receipt"' in page.text
    answer = signed_in.post(
        "/messages/new",
        subject="",
        text="Hello",
        send_key=key_on(page),
        about_kind="receipt",
        about_id=receipt_id,
    )
    assert answer.status_code == 422
    assert f'name="about_id" value="{receipt_id}"' in answer.text
    answer = signed_in.post(
        "/messages/new", subject="x", text="Hi", about_kind="receipt", about_id=receipt_id
    )
    assert "About a receipt" in signed_in.get(answer.location).text


def test_draft_is_kept_as_typed_and_gone_when_sent(signed_in):
    page = signed_in.get("/messages/new")
    fields = {"subject": "Rent", "text": "Half a", "send_key": key_on(page)}
    assert signed_in.post("/messages/new/draft", **fields).status_code == 204
    assert "Half a" in signed_in.get("/messages/new").text
    address = signed_in.post("/messages/new", **{**fields, "text": "Half a day"}).location
    # A saving that was on its way when the message was sent brings nothing back.
    assert signed_in.post("/messages/new/draft", **fields).status_code == 409
    assert "Half a" not in signed_in.get("/messages/new").text
    assert signed_in.post(f"{address}/draft", text="More", send_key="k").status_code == 204
    assert "More</textarea>" in signed_in.get(address).text


def test_unread_message_is_corrected_or_taken_back(parts, home, signed_in):
    address = written(signed_in).location
    change = re.search(r'href="([^"]+/change)"', signed_in.get(address).text)[1]
    assert "When does the money come?" in signed_in.get(change).text
    assert signed_in.post(change, text=" ").status_code == 422
    assert signed_in.post(change, text="When is the money paid?").status_code == 303
    page = signed_in.get(address).text
    assert "When is the money paid?" in page
    assert "Corrected" in page
    signed_in.post(change.replace("change", "withdraw"))
    page = signed_in.get(address).text
    assert "taken back" in page
    assert "When is the money paid?" not in page
    assert "owe you" not in page


def test_message_that_was_read_is_not_changed_and_the_words_stay(parts, home, signed_in):
    address = written(signed_in).location
    change = re.search(r'href="([^"]+/change)"', signed_in.get(address).text)[1]
    staff_reads(parts, home, address)
    answer = signed_in.post(change, text="My new words")
    assert answer.status_code == 409
    assert "My new words" in answer.text
    assert signed_in.post(change.replace("change", "withdraw")).status_code == 409
    assert signed_in.get(change).status_code == 409


def staff_reads(parts, home, address):
    with parts.work(home.case_worker) as work:
        dialogue.show(work, address.rsplit("/", 1)[1])


def test_somebody_elses_thread_answers_like_a_missing_one(parts, client_app, home, signed_in):
    address = written(signed_in).location
    change = re.search(r'href="([^"]+/change)"', signed_in.get(address).text)[1]
    other = Visitor(client_app)
    other.sign_in(single(parts, "199002189810").person_id)
    missing = other.get("/messages/" + "0" * 32)
    for path in (address, f"{address}/latest", change):
        assert main_of(other.get(path)) == main_of(missing)
    for path in (address, f"{address}/draft", change, change.replace("change", "withdraw")):
        assert other.post(path, text="x", send_key="k").status_code == missing.status_code == 404


def test_pages_speak_arabic(client_app, home):
    visitor = Visitor(client_app, "ar")
    visitor.sign_in(home.person_id)
    assert visitor.get("/messages/").status_code == 200
    assert visitor.get(written(visitor).location).status_code == 200


def test_thread_from_staff_to_the_case_reaches_the_client(parts, home, signed_in):
    with parts.work(home.case_worker) as work:
        new = NewThread("Papers", case_id=home.case_id)
        messages.start(work, new, Outgoing("Send your rent slip", "k", "sv"))
    assert "Papers" in signed_in.get("/messages/").text


def test_words_of_danger_show_whom_to_call_until_somebody_answers(parts, home, signed_in):
    address = written(signed_in, "Vi har ingen mat. زوجي يضربني").location
    page = signed_in.get(address).text
    assert page.index('href="tel:112"') < page.index("Vi har ingen mat")
    assert 'href="tel:020505050"' in page
    assert "somebody reads it 2 November 2026" in page
    assert "no food, violence or threats" in page
    answered(parts, home, address)
    assert "tel:112" not in signed_in.get(address).text


def test_everyday_words_show_no_emergency(signed_in):
    assert "tel:112" not in signed_in.get(written(signed_in).location).text


def test_conversations_are_kept_as_a_paper(parts, home, signed_in):
    address = written(signed_in).location
    for place in (address, "/messages/"):
        link = re.search(r'href="([^"]+/messages.pdf)"', signed_in.get(place).text)[1]
        answer = signed_in.get(link)
        assert answer.mimetype == "application/pdf"
        assert answer.data[:5] == b"%PDF-"
        assert answer.headers["Content-Disposition"] == 'attachment; filename="messages.pdf"'


def test_client_asks_for_a_meeting_and_their_case_worker_is_told(parts, home, signed_in):
    assert 'href="/meetings/new"' in signed_in.get("/plan/").text
    page = signed_in.get("/meetings/new")
    fields = {"way": "video", "words": "Om praktik", "send_key": key_on(page)}
    for _ in range(2):
        assert signed_in.post("/meetings/new", **fields).status_code == 303
    assert "Your wish is sent" in signed_in.get("/plan/").text
    with parts.work(home.case_worker) as work:
        (row,) = dialogue.waiting(work)
        (message,) = dialogue.show(work, row.id).messages
    assert message.body.words("en") == "I would like to meet you by video.\nOm praktik"
