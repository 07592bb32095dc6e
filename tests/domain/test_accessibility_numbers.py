from datetime import date, timedelta

from portal.domain.accessibility import Kind
from portal.domain.accessibility_numbers import FEWEST, Course, Numbers, numbers

MONDAY = date(2026, 11, 2)


def course(days, kinds=(Kind.BRAILLE,)):
    """Asked for on a Monday, promised on Thursday, answered after so many days or not at all."""
    answered = None if days is None else MONDAY + timedelta(days=days)
    return Course(kinds, MONDAY, MONDAY + timedelta(days=3), answered)


def test_share_in_time_and_median_in_workdays():
    found = [course(days) for days in (0, 1, 2, 7, 8)]
    assert numbers(found, MONDAY) == (Numbers(Kind.BRAILLE, 5, 60, 2),)


def test_late_without_an_answer_is_not_in_time_and_has_no_days():
    found = [course(1)] * 4 + [course(None)]
    (late,) = numbers(found, MONDAY + timedelta(days=4))
    assert (late.count, late.in_time, late.workdays) == (5, 80, 1)


def test_small_numbers_are_not_shown():
    assert numbers([course(1)] * (FEWEST - 1), MONDAY) == (Numbers(Kind.BRAILLE),)
    waiting = [course(1)] * (FEWEST - 1) + [course(None)]
    assert numbers(waiting, MONDAY) == (Numbers(Kind.BRAILLE),)


def test_own_words_alone_stand_last_and_a_request_of_two_kinds_in_both():
    found = [course(1, ())] * 5 + [course(1, (Kind.VISIT, Kind.BRAILLE))] * 5
    assert [one.kind for one in numbers(found, MONDAY)] == [Kind.BRAILLE, Kind.VISIT, None]
