from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.dialogue import About, AboutKind, Party
from portal.domain.months import BenefitMonth
from portal.domain.plan import Item, ItemKind
from portal.domain.refusals import NotFound
from portal.records.people import Identity
from portal.services import application_documents, dialogue, messages, plans, threads
from portal.services.messages import NewThread, Outgoing
from tests.households import single


@pytest.fixture
def home(parts):
    return single(parts)


def started(parts, actor, text="När kommer pengarna?", new=None, key="k"):
    with parts.work(actor) as work:
        return messages.start(work, new or NewThread("Hyran"), Outgoing(text, key, "sv"))


def said(parts, actor, thread_id, text, key="k2", *, asks_answer=True):
    with parts.work(actor) as work:
        return messages.send(work, thread_id, Outgoing(text, key, "sv", asks_answer=asks_answer))


def seen(parts, actor, thread_id):
    with parts.work(actor) as work:
        return dialogue.show(work, thread_id)


def after(parts, **time):
    moment = parts.now() + timedelta(**time)
    return replace(parts, now=lambda: moment)


def add_partner(parts, home):
    with parts.work(home.client) as work:
        partner = work.people.add(
            Identity(name="Eva Testsson", personal_number="199003189818"), work.now
        )
        work.cases.add_member(home.case_id, partner.id, "co_applicant")
    return replace(home, person_id=partner.id)


def test_message_is_seen_by_both_sides_and_marked_as_read(parts, home):
    thread_id = started(parts, home.client)
    mine = seen(parts, home.client, thread_id).messages[0]
    assert (mine.body.text, mine.read_at) == ("När kommer pengarna?", None)
    theirs = seen(parts, home.case_worker, thread_id)
    assert theirs.row.names == ("Test Testsson",)
    assert not theirs.messages[0].mine
    assert seen(parts, home.client, thread_id).messages[0].read_at == parts.now()


def test_turn_moves_with_each_message(parts, home):
    thread_id = started(parts, home.client)
    with parts.work(home.case_worker) as work:
        (row,) = dialogue.waiting(work)
    assert (row.turn.waiting_for, row.unread) == (Party.STAFF, 1)
    said(parts, home.case_worker, thread_id, "Vilken månad?")
    with parts.work(home.case_worker) as work:
        assert dialogue.waiting(work) == ()
    with parts.look(home.client) as work:
        latest, unread = dialogue.latest(work)
        assert unread == 1
    assert latest is not None
    assert latest.turn.waiting_for is Party.CLIENT
    assert latest.last is not None
    assert latest.last.body.text == "Vilken månad?"
    assert latest.last.author == "Hanna Handläggare"


def test_same_form_sends_one_message_and_a_changed_one_sends_another(parts, home):
    thread_id = started(parts, home.client)
    assert started(parts, home.client) == thread_id
    first = said(parts, home.client, thread_id, "Hej")
    assert said(parts, home.client, thread_id, "Hej") == first
    assert said(parts, home.client, thread_id, "Hej igen") != first
    assert len(seen(parts, home.client, thread_id).messages) == 3


def test_fifty_sendings_of_one_form_are_one_message(parts, home):
    thread_id = started(parts, home.client)
    with ThreadPoolExecutor(50) as pool:
        ids = set(pool.map(lambda _: said(parts, home.client, thread_id, "Hej"), range(50)))
        threads = set(pool.map(lambda _: started(parts, home.client, "Ny", key="n"), range(50)))
    assert len(ids) == 1
    assert len(threads) == 1
    assert len(seen(parts, home.client, thread_id).messages) == 2


def test_parallel_messages_get_numbers_of_their_own(parts, home):
    thread_id = started(parts, home.client)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: said(parts, home.client, thread_id, str(n), str(n)), range(20)))
    assert len(seen(parts, home.client, thread_id).messages) == 21


def test_somebody_elses_thread_is_not_found(parts, home):
    other = single(parts, "199002189810", staff="197501019819")
    thread_id = started(parts, home.client)
    for actor in (other.client, other.case_worker):
        for verb in (
            lambda work: dialogue.show(work, thread_id),
            lambda work: messages.send(work, thread_id, Outgoing("Hej", "k", "sv")),
            lambda work: messages.settle(work, thread_id),
        ):
            with pytest.raises(NotFound), parts.work(actor) as work:
                verb(work)
    with pytest.raises(NotFound), parts.work(other.case_worker) as work:
        messages.start(work, NewThread("Hej", case_id=home.case_id), Outgoing("Hej", "k", "sv"))
    with parts.work(other.case_worker) as work:
        assert dialogue.of_own_cases(work) == ()
        with pytest.raises(NotFound):
            dialogue.of_case(work, home.case_id)


def test_thread_of_one_adult_is_not_found_for_the_other(parts, home):
    partner = add_partner(parts, home)
    alone = started(parts, home.client)
    both = started(parts, home.client, new=NewThread("Barnen", is_for_all=True), key="b")
    with parts.look(partner.client) as work:
        assert [row.id for row in dialogue.own(work)] == [both]
        with pytest.raises(NotFound):
            threads.open_thread(work, alone)
    new = NewThread("Hej", case_id=home.case_id, person_id=partner.person_id)
    to_partner = started(parts, home.case_worker, new=new, key="p")
    with parts.look(home.client) as work:
        assert to_partner not in [row.id for row in dialogue.own(work)]
    with parts.work(home.case_worker) as work:
        names = {row.id: row.names for row in dialogue.of_case(work, home.case_id)}
    assert names[to_partner] == ("Eva Testsson",)
    assert len(names[both]) == 2


def test_each_look_by_staff_is_logged(parts, home):
    thread_id = started(parts, home.client)
    seen(parts, home.case_worker, thread_id)
    with parts.work(home.case_worker) as work:
        dialogue.of_own_cases(work)
    with parts.look(home.case_worker) as work:
        log = [(one.action, one.subject_id) for one in work.access_log.of_case(home.case_id)]
    assert log == [("messages", home.person_id), ("thread", thread_id)]


def test_refreshing_is_a_new_look_only_when_there_is_something_new(parts, home):
    thread_id = started(parts, home.client)
    seen(parts, home.case_worker, thread_id)

    def looks():
        with parts.look(home.case_worker) as work:
            return len(work.access_log.of_case(home.case_id))

    dialogue.refresh(parts, home.case_worker, thread_id)
    assert looks() == 1
    said(parts, home.client, thread_id, "Hej")
    page = dialogue.refresh(parts, home.case_worker, thread_id)
    assert page.messages[-1].body.text == "Hej"
    assert looks() == 2
    dialogue.refresh(after(parts, minutes=16), home.case_worker, thread_id)
    assert looks() == 3


def test_settled_thread_waits_for_nobody(parts, home):
    thread_id = started(parts, home.client, "Tack!")
    with parts.work(home.case_worker) as work:
        messages.settle(work, thread_id)
        assert dialogue.waiting(work) == ()


def test_thread_keeps_what_it_is_about(parts, home):
    with parts.work(home.client) as work:
        goal = plans.propose(work, Item(kind=ItemKind.GOAL, words="Jobb"), "g")
    about = About(AboutKind.PLAN, goal)
    thread_id = started(parts, home.client, new=NewThread("Målet", about))
    assert seen(parts, home.case_worker, thread_id).row.about == about
    assert seen(parts, home.client, thread_id).tied.about == about


@pytest.mark.parametrize("kind", AboutKind)
@pytest.mark.parametrize("name", ["{}", "{}.costs.lines", "{}.CR1.costs.x", "{}.nothing"])
def test_tie_to_what_is_not_of_the_case_is_no_tie_and_the_words_are_sent(parts, home, kind, name):
    other = single(parts, "199002189810", staff="197501019819")
    with parts.work(other.client) as work:
        row = application_documents.start(work, other.case_id, BenefitMonth(2026, 11))
    about = About(kind, name.format(row.id))
    thread_id = started(parts, home.client, new=NewThread("Min fråga", about))
    assert seen(parts, home.case_worker, thread_id).row.about is None


def test_words_are_sealed_in_the_database(parts, home):
    started(parts, home.client)
    with parts.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT sealed_subject, sealed_body FROM thread, message")
        stored = b"".join(bytes(cell) for row in rows for cell in row)
    assert b"pengarna" not in stored
    assert b"Hyran" not in stored


def test_client_without_messages_has_no_latest(parts, home):
    with parts.look(home.client) as work:
        assert dialogue.latest(work) == (None, 0)


def test_longest_wait_stands_first(parts, home):
    first = started(parts, home.client, key="a")
    second = started(after(parts, days=1), home.client, key="b")
    said(after(parts, days=2), home.client, first, "Hallå?")
    with parts.work(home.case_worker) as work:
        assert [row.id for row in dialogue.waiting(work)] == [first, second]
        assert [row.id for row in dialogue.of_own_cases(work)] == [first, second]
