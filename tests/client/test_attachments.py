import re
from io import BytesIO

import pytest

from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.uploads import sheets
from tests.visitor import Visitor


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def address(parts, home):
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    return f"/messages/{thread_id}"


@pytest.fixture(params=["client", "staff"])
def writer(request, home, client_app, staff_app):
    """Each side does the same with files."""
    app = client_app if request.param == "client" else staff_app
    visitor = Visitor(app)
    visitor.sign_in(home.person_id if request.param == "client" else home.staff_id)
    return visitor


def photo():
    return sheets.jpeg(sheets.picture(size=16))


def key_on(page):
    return re.search(r'name="send_key" value="([^"]+)"', page.text)[1]


def sent(writer, address, *files, text="Here it is"):
    page = writer.get(address)
    chosen = [(BytesIO(content), name) for name, content in files]
    kept = re.findall(r'name="kept" value="([^"]+)"', page.text)
    return writer.post(address, text=text, send_key=key_on(page), files=chosen, kept=kept)


def test_files_go_with_the_words_without_any_script(writer, address):
    answer = sent(writer, address, ("avi.jpg", photo()), ("", b""))
    assert answer.status_code == 303
    page = writer.get(address).text
    shown = re.search(r'bubble__files.*?href="([^"]+)"[^>]*>.*?<bdi>avi.jpg</bdi>', page, re.S)[1]
    file_page = writer.get(shown)
    assert file_page.status_code == 200
    picture = writer.get(re.search(r'<img src="([^"]+)"', file_page.text)[1])
    assert picture.mimetype == "image/jpeg"
    assert picture.headers["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
    saved = writer.get(f"{shown}/original")
    assert saved.data == photo()
    assert saved.mimetype == "application/octet-stream"
    assert saved.headers["Content-Disposition"].startswith("attachment")


def test_one_refused_file_loses_neither_the_words_nor_the_others(writer, address):
    answer = sent(writer, address, ("avi.jpg", photo()), ("virus.exe", b"MZ rubbish"))
    assert answer.status_code == 422
    assert "virus.exe was left out. This is not a picture or a PDF." in answer.text
    assert "Here it is</textarea>" in answer.text
    assert "avi.jpg" in answer.text
    assert sent(writer, address).status_code == 303
    page = writer.get(address).text
    assert page.count("<bdi>avi.jpg</bdi>") == 1
    assert "Goes with the message" not in page


def test_file_that_was_chosen_is_kept_with_the_draft_and_taken_out_again(writer, address):
    page = writer.get(address)
    fields = {"place": address.rsplit("/", 1)[1], "send_key": key_on(page)}
    answer = writer.post("/messages/files/", files=(BytesIO(photo()), "avi.jpg"), **fields)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "avi.jpg" in writer.get(address).text
    bad = writer.post("/messages/files/", files=(BytesIO(b"no"), "b.jpg"), **fields)
    assert "b.jpg was left out" in bad.text
    assert "avi.jpg" in bad.text
    button = re.search(r'formaction="([^"]+)"', bad.text)[1]
    answer = writer.post(button, text="Half a message", **fields)
    assert answer.status_code == 303
    page = writer.get(answer.location).text
    assert "avi.jpg" not in page
    assert "Half a message</textarea>" in page


def test_new_thread_starts_with_files(home, writer):
    side = writer.browser.application.extensions["side"]
    address = "/messages/new" if side == "client" else f"/messages/new/{home.case_id}"
    query = "?about_kind=receipt&about_id=ab12"
    page = writer.get(address + query)
    place = re.search(r'name="place" value="([^"]+)"', page.text)[1]
    tie = {"about_kind": "receipt", "about_id": "ab12"}
    fields = {"place": place, "send_key": key_on(page), **tie}
    writer.post("/messages/files/", files=(BytesIO(photo()), "avi.jpg"), **fields)
    page = writer.get(address + query)
    button = re.search(r'formaction="([^"]+)"', page.text)[1]
    back = writer.post(button, subject="Rent", text="Half", **fields).location
    assert "about_id=ab12" in back
    assert "Half</textarea>" in writer.get(back).text
    chosen = (BytesIO(photo()), "avi.jpg")
    answer = writer.post(address, subject="", text="x", files=chosen, **fields)
    assert answer.status_code == 422
    kept = re.findall(r'name="kept" value="([^"]+)"', answer.text)
    answer = writer.post(address, subject="Rent", text="", kept=kept, **fields)
    assert answer.status_code == 303
    assert "avi.jpg" in writer.get(answer.location).text


def test_draft_of_a_strangers_thread_is_not_found(parts, writer):
    other = single(parts, "199002189810", staff="197501019819")
    with parts.work(other.client) as work:
        theirs = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    writer.get("/messages/")
    for place in (theirs, f"case:{other.case_id}", ""):
        chosen = (BytesIO(photo()), "avi.jpg")
        fields = {"place": place, "send_key": "k"}
        assert writer.post("/messages/files/", files=chosen, **fields).status_code == 404
