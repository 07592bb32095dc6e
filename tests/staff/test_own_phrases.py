import re

import pytest

from portal.domain.permissions import SYSTEM
from portal.language.locales import LOCALES
from portal.services import dialogue, messages
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def desk(staff_app, home):
    visitor = Visitor(staff_app, "sv")
    visitor.sign_in(home.staff_id)
    return visitor


@pytest.fixture
def colleague(parts, staff_app):
    other = single(parts, "199002189810", staff="197501019819")
    visitor = Visitor(staff_app, "sv")
    visitor.sign_in(other.staff_id)
    return visitor


@pytest.fixture
def thread_id(parts, home):
    with parts.work(home.client) as work:
        return messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "ar"))


def written(desk, key="k", shared="y", **words):
    desk.get("/phrases/new")
    fields = {f"in_{code}": typed for code, typed in words.items()}
    return desk.post("/phrases/new", send_key=key, topic="book", is_shared=shared, **fields)


def address_on(page):
    return re.search(r'href="(/phrases/[0-9a-f]{32})"', page.text)[1]


def test_sentence_is_written_once_and_read_in_the_clients_language(
    parts, home, desk, thread_id, client_app
):
    words = {"sv": "Kom [dag] klockan [tid].", "ar": "تعال في [dag] الساعة [tid]."}
    assert written(desk, **words).status_code == 303
    assert written(desk, **words).status_code == 303
    picker = desk.get(f"/messages/{thread_id}/phrases/")
    (href,) = re.findall(rf'href="(/messages/{thread_id}/phrases/[0-9a-f]{{32}})"', picker.text)
    assert "Kom [dag] klockan [tid]." in desk.get(href).text
    day = {"day-day": "1", "day-month": "12", "day-year": "2026"}
    assert desk.post(href, send_key="p", time="10", **day).status_code == 303
    with parts.look(home.client) as work:
        sentence = dialogue.latest(work)[0].last.body.sentence
    assert sentence["sv"] == "Kom 1 december 2026 klockan 10:00."
    assert set(sentence) == {"sv", "ar"}
    assert sentence["ar"].startswith("تعال في ")
    client = Visitor(client_app, "ar")
    client.sign_in(home.person_id)
    page = client.get(f"/messages/{thread_id}").text
    assert sentence["ar"] in page
    assert sentence["sv"] in page


def test_language_that_nobody_wrote_falls_back_to_swedish_and_says_so(
    parts, home, desk, thread_id, client_app
):
    with parts.work(SYSTEM) as work:
        work.people.by_id(home.person_id).language = "fi"
    written(desk, sv="Välkommen.")
    picker = desk.get(f"/messages/{thread_id}/phrases/").text
    href = re.search(rf'href="(/messages/{thread_id}/phrases/[0-9a-f]{{32}})"', picker)[1]
    assert "Suomi" in desk.get(href).text
    desk.post(href, send_key="p")
    client = Visitor(client_app, "fi")
    client.sign_in(home.person_id)
    page = client.get(f"/messages/{thread_id}").text
    assert re.search(
        r'dir="auto" lang="sv">Välkommen\.</p>\s*<p class="bubble__note">[^<]*Svenska', page
    )
    assert "<summary>" not in re.search(r'<ol class="thread">.*?</ol>', page, re.S)[0]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ({"sv": "", "ar": "مرحبا"}, "in_sv"),
        ({"sv": "Kom [dag].", "fi": "Tule."}, "in_fi"),
        ({"sv": "Kom.", "fi": "Tule [päivä] [dag]."}, "in_fi"),
        ({"sv": "x" * 501}, "in_sv"),
    ],
)
def test_sentence_that_cannot_be_used_is_said_at_its_language_and_kept(desk, words, error):
    answer = written(desk, **words)
    assert answer.status_code == 422
    assert f'id="{error}-error"' in answer.text
    assert all(typed in answer.text for typed in words.values())


def test_colleague_uses_and_translates_a_shared_sentence_and_changes_no_swedish(desk, colleague):
    written(desk, sv="Kom [dag].")
    where = address_on(colleague.get("/phrases/"))
    page = colleague.get(where).text
    assert 'name="in_sv"' not in page
    assert colleague.post(where, in_sv="Kom inte.", in_fi="Tule [dag].").status_code == 303
    page = desk.get(where).text
    assert "Tule [päivä]." in page or "Tule [dag]." in page
    assert "Kom [dag]." in page
    assert colleague.post(f"{where}/remove").status_code == 404


def test_sentence_that_is_not_shared_is_ones_own(desk, colleague):
    written(desk, shared="", sv="Hemlig.")
    where = address_on(desk.get("/phrases/"))
    assert "Hemlig." not in colleague.get("/phrases/").text
    assert colleague.get(where).status_code == 404
    assert colleague.post(where, in_sv="x").status_code == 404
    assert desk.post(f"{where}/remove").status_code == 303
    assert "Hemlig." not in desk.get("/phrases/").text
    assert desk.get(where).status_code == 404


def test_saving_says_which_clients_would_read_it_in_swedish(desk):
    written(desk, sv="Hej", en="Hello")
    page = desk.get("/phrases/").text
    assert "flash--amber" in page
    every = {locale.code.replace("-", "_"): "Hej" for locale in LOCALES}
    assert written(desk, "k2", **every).status_code == 303
    assert "flash--amber" not in desk.get("/phrases/").text
