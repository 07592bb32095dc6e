from datetime import timedelta

from portal.domain.permissions import SYSTEM
from tests.households import single
from tests.visitor import Visitor


def log(parts, home, *actions, days_ago=0, actor=None):
    with parts.work(SYSTEM) as work:
        for action in actions:
            at = work.now - timedelta(days=days_ago)
            work.access_log.write(actor or home.staff_id, action, home.case_id, at)


def page(parts, client_app, home, path="/who-has-looked/"):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    return visitor.get(path).text


def test_client_sees_who_looked_at_what_and_when(parts, client_app):
    home = single(parts)
    log(parts, home, "case", days_ago=3)
    log(parts, home, "list", "thread", "something new")
    text = page(parts, client_app, home)
    assert text.count("Hanna Handläggare") == 4
    for words in ("Opened your case", "in a list of cases", "Looked at your information"):
        assert words in text
    assert text.index("2 November 2026") < text.index("30 October 2026")


def test_same_look_many_times_in_a_day_is_one_line(parts, client_app):
    home = single(parts)
    log(parts, home, *["case"] * 30)
    assert page(parts, client_app, home).count("Opened your case") == 1


def test_somebody_who_has_left_is_said_plainly(parts, client_app):
    home = single(parts)
    log(parts, home, "case", actor="0" * 32)
    assert "no longer works here" in page(parts, client_app, home)


def test_others_looks_and_old_looks_are_not_shown(parts, client_app):
    home, other = single(parts), single(parts, "199002189810")
    log(parts, other, "case")
    log(parts, home, "case", days_ago=400)
    assert "Nobody has looked yet" in page(parts, client_app, home)


def test_many_looks_come_in_pages(parts, client_app):
    home = single(parts)
    for day in range(100):
        log(parts, home, "case", days_ago=day)
    text = page(parts, client_app, home, "/who-has-looked/?page=3")
    assert text.count("Opened your case") == 20
    assert "Page 3 of 3" in text
    assert page(parts, client_app, home, "/who-has-looked/?page=x").count("Opened your case") == 40
