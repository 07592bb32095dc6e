"""Marks and notes are each worker's own, kept, and for the case's workers alone."""

from datetime import date

import pytest

from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.refusals import NotFound
from portal.records.people import StaffMember
from portal.services import application_reviews, review_marks
from tests.applications import RENT, sent
from tests.households import single

LINE = f"costs.{RENT.id}"


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def at(parts, home):
    return home.case_id, sent(parts, home, RENT)


@pytest.fixture
def colleague(parts, home):
    """A second worker of the same case."""
    with parts.work(SYSTEM) as work:
        member = StaffMember(name="Kerstin Kollega", roles=Role.CASE_WORKER.value)
        member = work.people.add_staff(member, "197501019801")
        work.cases.assign(home.case_id, member.id, date(2026, 1, 1))
        return Actor(member.id, frozenset({Role.CASE_WORKER}))


def opened(parts, actor, at):
    with parts.work(actor) as work:
        return application_reviews.open_sent(work, *at)


def test_seen_is_kept_for_each_worker_alone(parts, home, at, colleague):
    for _ in range(2):
        with parts.work(home.case_worker) as work:
            review_marks.see(work, *at, ["costs", "home"])
    mine, theirs = opened(parts, home.case_worker, at), opened(parts, colleague, at)
    assert (mine.review.seen.keys(), theirs.review.seen) == ({"costs", "home"}, {})
    with parts.work(home.case_worker) as work:
        review_marks.take_back_seen(work, *at, "costs")
    assert opened(parts, home.case_worker, at).review.seen.keys() == {"home"}


def test_registered_tells_who_and_when_and_can_be_taken_back(parts, home, at, colleague):
    for actor in (home.case_worker, colleague):
        with parts.work(actor) as work:
            review_marks.register(work, *at)
    sent_one = opened(parts, colleague, at)
    assert sent_one.review.registered == review_marks.Registration("Hanna Handläggare", parts.now())
    with parts.work(colleague) as work:
        review_marks.take_back_registered(work, *at)
    sent_one = opened(parts, colleague, at)
    assert sent_one.review.registered is None
    assert "Took back the mark that it is registered" in [
        one.what.message for one in sent_one.history
    ]


def test_note_is_sealed_and_read_by_the_cases_workers(parts, home, at, colleague):
    for said in ("Ring hyresvärden", "Ring Bostaden"):
        with parts.work(home.case_worker) as work:
            review_marks.note(work, *at, LINE, said)
    with parts.work(colleague) as work:
        review_marks.note(work, *at, LINE, "Jag ringer")
        stored = work.reviews.notes(at[1])
        assert all(b"ring" not in one.sealed_words.lower() for one in stored)
    review = opened(parts, colleague, at).review
    found = {(one.by, one.words, one.is_own) for one in review.notes[LINE]}
    mine, theirs = ("Kerstin Kollega", "Jag ringer"), ("Hanna Handläggare", "Ring Bostaden")
    assert found == {(*mine, True), (*theirs, False)}
    assert review.own_note(LINE) == "Jag ringer"


def test_empty_note_is_removed(parts, home, at):
    for said in ("Ring", " "):
        with parts.work(home.case_worker) as work:
            review_marks.note(work, *at, review_marks.WHOLE, said)
    assert opened(parts, home.case_worker, at).review.notes == {}


def test_places_that_are_not_there_are_missing(parts, home, at):
    with parts.work(home.case_worker) as work:
        for place in ("costs.nothing", "nothing"):
            with pytest.raises(NotFound):
                review_marks.note(work, *at, place, "Hej")
        for slugs in ([], ["nothing"]):
            with pytest.raises(NotFound):
                review_marks.see(work, *at, slugs)


def test_other_workers_and_the_client_can_do_nothing(parts, home, at):
    stranger = single(parts, "199002189810", staff="197501019819")
    for actor in (stranger.case_worker, home.client):
        with parts.work(actor) as work:
            for verb, rest in (
                (review_marks.see, (["costs"],)),
                (review_marks.take_back_seen, ("costs",)),
                (review_marks.register, ()),
                (review_marks.take_back_registered, ()),
                (review_marks.note, ("", "Hej")),
            ):
                with pytest.raises(NotFound):
                    verb(work, *at, *rest)
