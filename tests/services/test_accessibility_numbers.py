import pytest

from portal.domain.accessibility import Desk, Kind, Wish
from portal.domain.accessibility_numbers import FEWEST
from portal.domain.refusals import NotFound
from portal.services import accessibility, accessibility_numbers
from portal.services import accessibility_desk as support
from tests.households import single, support_staff

DESK = Desk()


@pytest.fixture
def home(parts):
    return single(parts)


def test_numbers_count_the_first_answer_of_each_request(parts, home):
    stina = support_staff(parts)
    for number in range(FEWEST):
        with parts.work(home.client) as work:
            asked = accessibility.ask(work, DESK, Wish((Kind.VISIT,), "Hemligt"), str(number))
        with parts.work(stina) as work:
            support.note(work, asked, "Hemligt", "sv", "n")
            support.answer(work, asked, "När?", "sv", "a", waits=True)
    with parts.work(stina) as work:
        (visits,) = accessibility_numbers.show(work, DESK)
    assert (visits.kind, visits.count, visits.in_time, visits.workdays) == (Kind.VISIT, 5, 100, 0)


def test_other_roles_see_no_numbers(parts, home):
    with parts.work(home.case_worker) as work, pytest.raises(NotFound):
        accessibility_numbers.show(work, DESK)
