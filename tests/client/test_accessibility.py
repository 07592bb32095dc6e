import re
from datetime import UTC, date, datetime, timedelta

import pytest

from portal.app import create_app
from portal.assembly import Parts
from tests.households import single
from tests.visitor import Visitor

ASK = "/accessibility/ask"
REPORT = "/accessibility/report"


@pytest.fixture
def signed_in(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(single(parts).person_id)
    return visitor


@pytest.fixture
def clock():
    """A clock that the test moves."""
    return {"now": datetime(2026, 11, 2, 9, 0, tzinfo=UTC)}


@pytest.fixture
def passer_by(parts, clock):
    """Somebody who has not signed in, on a clock that moves."""
    moving = Parts(**{**vars(parts), "now": lambda: clock["now"]})
    return Visitor(create_app("client", moving))


def ask(visitor, **fields):
    visitor.get(ASK)
    answer = visitor.post(ASK, send_key="key", **fields)
    assert answer.status_code == 303
    return answer.location


def report(visitor, clock, key="key", words="The button does nothing.", seconds=10):
    visitor.get(REPORT)
    clock["now"] += timedelta(seconds=seconds)
    return visitor.post(REPORT, words=words, send_key=key)


def test_every_page_leads_to_another_way(visitor, signed_in):
    for page in (visitor.get("/sign-in"), visitor.get("/nowhere"), signed_in.get("/")):
        assert "I need it in another way" in page.text
    assert visitor.get(ASK).status_code == 200


def test_a_tick_is_enough_and_shows_the_promised_day(signed_in):
    page = signed_in.get(ask(signed_in, kinds=["interpreter", "braille"], spoken="Tigrinya")).text
    assert "Tigrinya" in page
    assert "Braille" in page
    # Interpreters are promised in three workdays: Thursday of the same week.
    assert "5 November 2026" in page


def test_words_alone_are_enough_and_nothing_at_all_is_said_plainly(signed_in):
    assert "Read it to me" in signed_in.get(ask(signed_in, words="Read it to me")).text
    signed_in.get(ASK)
    answer = signed_in.post(ASK, send_key="other", words="  ")
    assert answer.status_code == 422
    assert "Tick what you need" in answer.text


def test_too_many_words_are_kept_and_said_plainly(signed_in):
    signed_in.get(ASK)
    answer = signed_in.post(ASK, words="a" * 5000)
    assert answer.status_code == 422
    assert "a" * 5000 in answer.text
    assert "at most 4000 letters" in answer.text


def test_double_tap_asks_once(signed_in):
    assert ask(signed_in, kinds="audio") == ask(signed_in, kinds="audio")
    assert signed_in.get("/accessibility/").text.count("card__title") == 1


def test_what_was_asked_is_stored_sealed(parts, signed_in):
    ask(signed_in, words="My eyes are weak")
    stored = b"".join(path.read_bytes() for path in parts.config.instance.glob("portal.db*"))
    assert b"My eyes are weak" not in stored
    assert b"large_print" not in stored


def test_somebody_elses_request_answers_like_a_missing_one(parts, client_app, signed_in):
    address = ask(signed_in, kinds="audio")
    other = Visitor(client_app)
    other.sign_in(single(parts, "199002189810").person_id)
    missing = other.get("/accessibility/" + "0" * 32)
    for answer in (other.get(address), other.post(address, words="Hello", send_key="k")):
        assert answer.status_code == missing.status_code == 404


def test_client_writes_more(signed_in):
    address = ask(signed_in, kinds="visit")
    for _ in range(2):
        signed_in.get(address)
        assert signed_in.post(address, words="On Monday", send_key="same").status_code == 303
    assert signed_in.get(address).text.count("On Monday") == 1
    assert signed_in.post(address, words=" ", send_key="new").status_code == 422


def test_fault_is_reported_without_signing_in(passer_by, clock):
    answer = report(passer_by, clock)
    assert answer.location == "/accessibility/report/received"
    assert "5 November 2026" in passer_by.get(answer.location).text


def test_report_sent_at_once_is_asked_to_press_again_and_keeps_the_words(passer_by, clock):
    answer = report(passer_by, clock, seconds=0)
    assert answer.status_code == 422
    assert "The button does nothing." in answer.text
    assert "press the button once more" in answer.text
    clock["now"] += timedelta(seconds=5)
    answer = passer_by.post(REPORT, words="The button does nothing.", send_key="key")
    assert answer.status_code == 303


def test_report_outlives_the_session(passer_by, clock):
    answer = report(passer_by, clock, seconds=3 * 3600)
    assert answer.status_code == 422
    assert "The button does nothing." in answer.text
    clock["now"] += timedelta(seconds=5)
    again = passer_by.post(REPORT, words="The button does nothing.", send_key="key")
    assert again.status_code == 303


def test_reports_from_one_address_have_a_limit_for_the_day(parts, passer_by, clock):
    most = parts.municipality.accessibility.reports_a_day
    answers = [report(passer_by, clock, key=str(index)).status_code for index in range(most + 1)]
    assert answers == [303] * most + [429]
    clock["now"] += timedelta(days=1)
    assert report(passer_by, clock, key="next day").status_code == 303


def test_report_from_another_site_is_refused(visitor):
    visitor.get(REPORT)
    answer = visitor.browser.post(
        REPORT, data={"words": "x"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403


def test_settings_follow_the_person_to_other_devices(parts, client_app):
    home = single(parts)
    first, second = Visitor(client_app), Visitor(client_app)
    first.sign_in(home.person_id)
    first.get("/accessibility/settings")
    first.post("/accessibility/settings", choices=["calm", "larger-text", "made-up"])
    second.sign_in(home.person_id)
    assert re.search(r'<body class="[^"]*larger-text calm', second.get("/receipts/").text)
    assert "made-up" not in second.get("/receipts/").text


def test_settings_work_before_signing_in(visitor):
    visitor.get("/accessibility/settings")
    visitor.post("/accessibility/settings", choices="high-contrast")
    assert re.search(r'<body class="[^"]*high-contrast', visitor.get("/sign-in").text)
    visitor.post("/accessibility/settings")
    assert "high-contrast" not in visitor.get("/sign-in").text


def test_statement_names_the_authority_of_the_day(parts, visitor):
    page = visitor.get("/about/accessibility").text
    assert "Digg" in page
    assert "From 1 January 2027 you complain to PTS" in page
    later = Parts(**{**vars(parts), "now": lambda: datetime(2027, 1, 4, 9, 0, tzinfo=UTC)})
    page = Visitor(create_app("client", later)).get("/about/accessibility").text
    assert "PTS" in page
    assert "Digg" not in page
    assert date(2026, 11, 24) == parts.municipality.accessibility.assessed_on


def test_fewer_things_at_a_time_shows_the_part_to_answer_next(parts, client_app):
    home = single(parts)
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    month = f"/application/{parts.municipality.open_months(parts.today)[0]}"
    whole = visitor.get(month).text
    assert "Show all parts" not in whole
    visitor.get("/accessibility/settings")
    visitor.post("/accessibility/settings", choices="fewer-steps")
    page = visitor.get(month).text
    first, _, rest = page.partition("Show all parts")
    assert first.count('class="card part"') == 1
    assert page.count('class="card part"') == whole.count('class="card part"')
    assert "parts are left to answer" in first
    assert rest.count("<details") < page.count("<details")
    review = visitor.get(f"{month}/review/").text
    first, _, rest = review.partition("Show more")
    assert first.count('class="card card--todo"') == 1
    assert rest.count('class="card card--todo"') > 1
    home_page = visitor.get("/").text
    assert home_page.index("Show more") < home_page.index("Add a receipt")


def test_report_of_danger_shows_whom_to_call(passer_by, clock):
    answer = report(passer_by, clock, words="Jag kommer inte in. Vi har ingen mat.")
    assert 'href="tel:112"' in passer_by.get(answer.location).text
    other = report(passer_by, clock, key="other").location
    assert "tel:112" not in passer_by.get(other).text
