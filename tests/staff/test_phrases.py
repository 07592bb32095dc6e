import re

import pytest

from portal.domain.phrases import PHRASES
from portal.domain.plan import Item, ItemKind
from portal.services import dialogue, messages, plans
from portal.services.messages import NewThread, Outgoing
from tests.households import moved_to_colleague, single
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
def address(parts, home):
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "ar"))
    return f"/messages/{thread_id}"


def sent(desk, address, phrase_id, **fields):
    desk.get(f"{address}/phrases/{phrase_id}")
    return desk.post(f"{address}/phrases/{phrase_id}", send_key="p", **fields)


def test_all_sentences_are_offered(desk, address):
    page = desk.get(f"{address}/phrases/").text
    assert all(f"/phrases/{phrase.id}" in page for phrase in PHRASES)
    assert f"{address}/phrases/" in desk.get(address).text


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.id)
def test_each_sentence_asks_for_its_gaps_alone(desk, address, phrase):
    page = desk.get(f"{address}/phrases/{phrase.id}").text
    asked = {gap for gap in ("month", "amount", "time") if f'name="{gap}"' in page}
    asked |= {"day"} if 'name="day-day"' in page else set()
    assert asked == set(phrase.gaps)


def test_client_reads_it_in_their_own_language_with_the_swedish_beside_it(
    parts, home, desk, address, client_app
):
    day = {"day-day": "1", "day-month": "12", "day-year": "2026"}
    answer = sent(desk, address, "money_comes", amount="4 500", text="Hej då", **day)
    assert answer.status_code == 303
    client = Visitor(client_app, "en")
    client.sign_in(home.person_id)
    page = client.get(address).text
    assert "The money, 4,500.00\u00a0kr, comes to your account on 1 December 2026." in page
    assert '<summary>The words in Swedish</summary><p class="bubble__text" lang="sv"' in page
    assert "Hej då" in page
    with parts.look(home.client) as work:
        body = dialogue.latest(work)[0].last.body
    assert set(body.sentence) >= {"sv", "en", "ar"}
    assert body.words("en").endswith("2026.\nHej då")


def test_same_form_sends_one_sentence(desk, address):
    sent(desk, address, "all_here")
    sent(desk, address, "all_here")
    page = desk.get(address).text
    assert len(re.findall(r'<li class="bubble bubble--mine"', page)) == 1


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"amount": "", "day-day": "1"}, 'value="1"'),
        ({"amount": "tolv"}, 'value="tolv"'),
        ({"amount": "12", "day-day": "31", "day-month": "2", "day-year": "2026"}, 'value="31"'),
        ({"amount": "12", "text": "Egna ord"}, "Egna ord"),
    ],
)
def test_gap_that_is_not_filled_keeps_the_rest(desk, address, fields, kept):
    answer = sent(desk, address, "money_comes", **fields)
    assert answer.status_code == 422
    assert kept in answer.text
    assert "govuk-error-message" in answer.text


@pytest.mark.parametrize(
    ("typed", "shown"), [("10", "10:00"), ("9.30", "09:30"), ("23:59", "23:59")]
)
def test_time_is_read_as_people_write_it(desk, address, typed, shown):
    day = {"day-day": "1", "day-month": "12", "day-year": "2026"}
    assert sent(desk, address, "call", time=typed, **day).status_code == 303
    assert shown in desk.get(address).text


@pytest.mark.parametrize("typed", ["25", "10:61", "tio", ""])
def test_time_that_is_none_is_said(desk, address, typed):
    day = {"day-day": "1", "day-month": "12", "day-year": "2026"}
    assert sent(desk, address, "call", time=typed, **day).status_code == 422


def test_month_from_a_made_up_form_is_asked_for_again(desk, address):
    assert sent(desk, address, "payslip", month="soon").status_code == 422


def test_corrected_words_leave_the_sentence(desk, address):
    sent(desk, address, "all_here", text="Hej då")
    before = desk.get(address).text
    change = re.search(r'href="([^"]+/change)"', before)[1]
    assert desk.post(change, text="").status_code == 303
    page = desk.get(address).text
    assert "Hej då" not in page
    assert page.count("bubble--mine") == before.count("bubble--mine")


def test_somebody_elses_thread_and_unknown_sentences_are_not_found(parts, desk):
    other = single(parts, "199002189810", staff="197501019819")
    with parts.work(other.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    for path in ("", "all_here"):
        assert desk.get(f"/messages/{thread_id}/phrases/{path}").status_code == 404
    for phrase in ("all_here", "money_comes", "nothing"):
        answer = desk.post(f"/messages/{thread_id}/phrases/{phrase}", send_key="k")
        assert answer.status_code == 404


def test_sentence_starts_a_thread_about_something_with_what_was_typed(parts, home, desk):
    with parts.work(home.case_worker) as work:
        item = Item(kind=ItemKind.GOAL, words="Jobb")
        part_id = plans.propose(work, item, "k", case_id=home.case_id)
    tie = f"?about_kind=plan&about_id={part_id}"
    new = f"/messages/new/{home.case_id}"
    assert f'href="{new}/phrases/?' in desk.get(new + tie).text
    words = {"subject": "Ditt mål", "text": "Bra!", "about_kind": "plan", "about_id": part_id}
    desk.post(f"{new}/draft", send_key="d", **words)
    path = f"{new}/phrases/all_here{tie}"
    assert path.replace("&", "&amp;") in desk.get(f"{new}/phrases/{tie}").text
    page = desk.get(path).text
    assert 'value="Ditt mål"' in page
    assert "Bra!" in page
    for _ in range(2):
        answer = desk.post(path, send_key="p", subject="Ditt mål", text="Bra!")
        assert answer.status_code == 303
    with parts.look(home.client) as work:
        (thread,) = dialogue.own(work)
        assert (thread.subject, thread.about.id) == ("Ditt mål", part_id)
        body = dialogue.latest(work)[0].last.body
    assert body.text == "Bra!"
    assert set(body.sentence) >= {"sv", "ar"}


def test_sentence_that_starts_a_thread_needs_a_subject(home, desk):
    path = f"/messages/new/{home.case_id}/phrases/all_here"
    desk.get(path)
    assert desk.post(path, send_key="p", subject=" ").status_code == 422


def test_what_was_typed_in_a_thread_goes_with_the_sentence(desk, address):
    desk.get(address)
    desk.post(f"{address}/draft", text="Hälsningar", send_key="d")
    assert "Hälsningar" in desk.get(f"{address}/phrases/all_here").text


def test_filled_sentence_is_kept_when_the_case_moved_meanwhile(parts, home, desk, address):
    desk.get(f"{address}/phrases/rent_slip")
    moved_to_colleague(parts, home.case_id)
    fields = {"month": "2026-10", "text": "Ring om det är svårt", "send_key": "p"}
    for place in (f"{address}/phrases", f"/messages/new/{home.case_id}/phrases"):
        answer = desk.post(f"{place}/rent_slip", **fields)
        assert answer.status_code == 409
        assert "Skicka din hyresavi för oktober 2026." in answer.text
        assert "Ring om det är svårt" in answer.text
        open_gap = desk.post(f"{place}/money_comes", text="Hej")
        assert "Pengarna" in open_gap.text
