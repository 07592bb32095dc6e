from dataclasses import replace

import pytest

from portal.domain.accessibility import Desk, Kind, State, Wish
from portal.domain.danger import Danger
from portal.domain.mandates import Acting, Extent, MandateKind
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.refusals import NotFound
from portal.services import accessibility, accessibility_queue, dialogue, messages
from portal.services import accessibility_desk as support
from portal.services.messages import NewThread, Outgoing
from tests.households import single, support_staff

DESK = Desk()


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def stina(parts):
    return support_staff(parts)


@pytest.fixture
def wish_id(parts, home):
    with parts.work(home.client) as work:
        return accessibility.ask(work, DESK, Wish((Kind.VISIT,)), "key")


@pytest.mark.parametrize(
    "look",
    [
        lambda work, wish_id: support.show(work, wish_id),
        lambda work, _: accessibility_queue.list_requests(work, DESK),
    ],
)
def test_nothing_is_seen_when_the_log_cannot_be_written(parts, stina, wish_id, look):
    def broken(*_args):
        raise PermissionError

    with parts.work(stina) as work:
        work.access_log.write = broken
        with pytest.raises(PermissionError):
            look(work, wish_id)


def test_each_step_leaves_its_line_in_the_log(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        support.take(work, wish_id)
        support.answer(work, wish_id, "When?", "en", "a", waits=True)
        support.finish(work, wish_id, "", "en", "b", [Kind.VISIT])
    with parts.look(SYSTEM) as work:
        entries = work.access_log.of_case(home.case_id)
    assert {entry.subject_id for entry in entries} == {wish_id}
    assert [entry.action for entry in entries] == [
        "accessibility done",
        "accessibility answer",
        "accessibility take",
    ]


def to_see(parts, actor):
    with parts.look(actor) as work:
        return [view.id for view in accessibility.to_see(work)]


def test_what_waits_for_the_client_stands_first_until_they_answer(parts, home, stina, wish_id):
    with parts.work(home.client) as work:
        second = accessibility.ask(work, DESK, Wish((Kind.BRAILLE,)), "second")
    with parts.work(stina) as work:
        support.answer(work, wish_id, "", "en", "a", ready="which_day", waits=True)
        support.answer(work, second, "", "en", "b", ready="got_it")
    assert to_see(parts, home.client) == [wish_id, second]
    with parts.work(home.client) as work:
        for one in (wish_id, second):
            accessibility.open_own(work, one)
    assert to_see(parts, home.client) == [wish_id]
    with parts.work(home.client) as work:
        accessibility.write(work, DESK, wish_id, "Friday", "en", "c")
    assert to_see(parts, home.client) == []


def test_staff_who_fill_in_together_do_not_open_it_for_the_client(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        support.decline(work, DESK, wish_id, "Why", "en", "a")
    kind, every = MandateKind.ASSISTANCE, frozenset(Extent)
    acting = Acting("m", kind, home.staff_id, "Hanna", "Test", every)
    with parts.work(replace(home.client, acting=acting)) as work:
        accessibility.open_own(work, wish_id)
    assert to_see(parts, home.client) == [wish_id]


def test_counts_hold_numbers_alone(parts, stina, wish_id):
    with parts.work(stina) as work:
        assert accessibility_queue.list_requests(work, DESK, "mine").rows == ()
        assert accessibility_queue.list_requests(work, DESK).counts == {State.NEW: 1}


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.UNIT_MANAGER, Role.ADMINISTRATOR])
def test_other_roles_reach_no_request(parts, home, wish_id, role):
    actor = Actor(home.staff_id, frozenset({role}))
    with parts.work(actor) as work:
        for verb in (
            lambda: accessibility_queue.list_requests(work, DESK),
            lambda: support.show(work, wish_id),
            lambda: support.take(work, wish_id),
        ):
            with pytest.raises(NotFound):
                verb()


def test_support_staff_are_reminded_of_what_is_soon_due_or_late(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        assert accessibility_queue.urgent(work, DESK) == ()
    with parts.work(SYSTEM) as work:
        work.accessibility.by_id(wish_id).due_on = work.today
    with parts.work(stina) as work:
        assert [row.urgency for row in accessibility_queue.urgent(work, DESK)] == ["soon"]
    with parts.work(home.case_worker) as work:
        assert accessibility_queue.urgent(work, DESK) == ()


def test_case_worker_sees_what_was_granted_where_they_write(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        support.finish(work, wish_id, "", "en", "done", [Kind.VISIT])
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("När?", "key", "sv"))
        assert dialogue.show(work, thread_id).needs == ()
    with parts.work(home.case_worker) as work:
        assert [need.kind for need in dialogue.show(work, thread_id).needs] == [Kind.VISIT]


def test_words_of_danger_stand_first_for_all_until_somebody_answers(parts, home, stina, wish_id):
    with parts.work(stina) as work:
        support.take(work, wish_id)
    with parts.work(home.client) as work:
        second = accessibility.ask(work, DESK, Wish(words="Jag kan inte läsa. Ingen mat."), "two")
        accessibility.write(work, DESK, wish_id, "Vi blir vräkta", "sv", "more")
        assert accessibility.show(work, wish_id).dangers == (Danger.EVICTION,)
    with parts.work(Actor("colleague", frozenset({Role.SUPPORT}))) as work:
        rows = accessibility_queue.urgent(work, DESK)
    assert {(row.id, row.urgency) for row in rows} == {(wish_id, "today"), (second, "today")}
    with parts.work(stina) as work:
        assert accessibility_queue.list_requests(work, DESK).rows[0].urgency == "today"
        support.answer(work, wish_id, "We call you now", "en", "a")
        support.finish(work, second, "", "en", "b")
        assert accessibility_queue.urgent(work, DESK) == ()
        assert support.show(work, wish_id).view.dangers == ()
