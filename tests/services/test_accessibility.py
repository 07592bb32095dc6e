from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.accessibility import Desk, Kind, NothingAsked, TooFast, TooManyReports, Wish
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.services import accessibility, accessibility_needs
from portal.services.accessibility_needs import grant
from tests.households import single

DESK = Desk(reports_a_day=2)
BLANK = Wish(words="It is blank")


@pytest.fixture
def home(parts):
    return single(parts)


def report(parts, key, address="198.51.100.7", seconds=10, wish=BLANK):
    opened_at = parts.now() - timedelta(seconds=seconds)
    with parts.work(SYSTEM) as work:
        return accessibility.report_fault(work, DESK, wish, key, address, opened_at)


def granted(parts, home, kinds=(Kind.INTERPRETER,), spoken="Somali"):
    with parts.work(home.client) as work:
        wish_id = accessibility.ask(work, DESK, Wish(kinds, spoken=spoken), f"{kinds}{spoken}")
        grant(work, work.accessibility.by_id(wish_id), kinds)


def test_case_worker_gets_the_granted_needs_of_the_case(parts, home):
    granted(parts, home)
    single(parts, "199002189810", staff="197501019819")
    with parts.look(home.case_worker) as work:
        (need,) = accessibility_needs.needs_of_case(work, home.case_id)
    assert (need.person_id, need.kind, need.spoken) == (home.person_id, Kind.INTERPRETER, "Somali")


def test_what_is_only_asked_for_is_no_need(parts, home):
    with parts.work(home.client) as work:
        accessibility.ask(work, DESK, Wish((Kind.AUDIO,)), "key")
        assert accessibility_needs.own_needs(work) == ()


def test_same_need_is_granted_once_and_other_languages_beside_it(parts, home):
    granted(parts, home)
    granted(parts, home, (Kind.INTERPRETER, Kind.AUDIO))
    granted(parts, home, spoken="Dari")
    with parts.look(home.client) as work:
        needs = [(need.kind, need.spoken) for need in accessibility_needs.own_needs(work)]
    expected = [(Kind.AUDIO, ""), (Kind.INTERPRETER, "Dari"), (Kind.INTERPRETER, "Somali")]
    assert sorted(needs) == expected


def test_nobody_ends_somebody_elses_need(parts, home):
    granted(parts, home)
    other = single(parts, "199002189810")
    with parts.look(home.client) as work:
        (need,) = accessibility_needs.own_needs(work)
    with pytest.raises(NotFound), parts.work(other.client) as work:
        accessibility_needs.end_need(work, need.id)
    with parts.work(home.client) as work:
        accessibility_needs.end_need(work, need.id)
        accessibility_needs.end_need(work, need.id)
        assert accessibility_needs.own_needs(work) == ()


def test_same_key_from_two_people_is_two_requests(parts, home):
    other = single(parts, "199002189810")
    ids = set()
    for one in (home, home, other):
        with parts.work(one.client) as work:
            ids.add(accessibility.ask(work, DESK, Wish((Kind.AUDIO,)), "key"))
    assert len(ids) == 2


def test_reports_are_counted_by_address_and_day(parts):
    assert report(parts, "1") == report(parts, "1") == report(parts, "2")
    with pytest.raises(TooManyReports):
        report(parts, "3")
    assert report(parts, "3", address="198.51.100.8")
    tomorrow = replace(parts, now=lambda: parts.now() + timedelta(days=1))
    assert report(tomorrow, "4")


def test_report_keeps_no_address(parts):
    report(parts, "1")
    stored = b"".join(path.read_bytes() for path in parts.config.instance.glob("portal.db*"))
    assert b"198.51.100.7" not in stored
    assert b"It is blank" not in stored


def test_report_that_comes_at_once_or_from_nowhere_is_not_kept(parts):
    with pytest.raises(TooFast):
        report(parts, "1", seconds=1)
    with pytest.raises(TooFast), parts.work(SYSTEM) as work:
        accessibility.report_fault(work, DESK, BLANK, "2", "198.51.100.7", None)
    with pytest.raises(NothingAsked):
        report(parts, "3", wish=Wish(words=" "))
    with parts.look(SYSTEM) as work:
        assert work.accessibility.counts("nobody") == {}
