"""What others say: side by side, as it was said, for a person to untangle."""

from datetime import timedelta

import pytest

from portal.domain.danger import Danger
from portal.domain.outsiders import Matter, Outsider, SaidInFuture, SaidNothing, Saying
from portal.domain.refusals import NotFound
from portal.services import desk, outsiders
from tests.households import couple, single


@pytest.fixture
def home(parts):
    return couple(parts)


def noted(parts, actor, key="k", where=None, **said):
    with parts.work(actor) as work:
        usual = {
            "outsider": Outsider.DOCTOR,
            "matter": Matter.WORK,
            "words": "Halvtid",
            "said_on": work.today,
        }
        return outsiders.note(work, Saying(**{**usual, **said}), key, **(where or {}))


def of_staff(parts, home):
    with parts.work(home.case_worker) as work:
        return outsiders.of_case(work, home.case_id, home.person_id)


def own(parts, actor):
    with parts.look(actor) as work:
        return outsiders.own(work)


def tangles(parts, home):
    with parts.work(home.case_worker) as work:
        return outsiders.tangles(work)


def test_what_is_said_of_one_matter_stands_side_by_side(parts, home):
    noted(parts, home.client)
    noted(parts, home.client, "k")
    where = {"case_id": home.case_id, "person_id": home.person_id}
    employment = Outsider.EMPLOYMENT_SERVICE
    noted(parts, home.case_worker, "s", where, outsider=employment, words="Heltid")
    noted(parts, home.client, "m", matter=Matter.MONEY)
    (work, money) = of_staff(parts, home)
    assert {view.saying.words for view in work.sayings} == {"Halvtid", "Heltid"}
    assert (work.matter, money.matter) == (Matter.WORK, Matter.MONEY)
    assert own(parts, home.client) != ()
    assert own(parts, home.partner) == ()


def test_what_staff_keep_inside_is_not_shown_to_the_client(parts, home):
    where = {"case_id": home.case_id, "person_id": home.person_id}
    noted(parts, home.case_worker, "s", where, is_shared=False)
    assert own(parts, home.client) == ()
    assert len(of_staff(parts, home)) == 1
    # A client cannot note anything that they do not see themselves.
    noted(parts, home.client, "c", is_shared=False)
    assert len(own(parts, home.client)) == 1


def test_what_does_not_fit_stands_on_the_desk_until_a_person_has_sorted_it_out(parts, home):
    assert tangles(parts, home) == ()
    saying_id = noted(parts, home.client, differs=True)
    ((case_id, name),) = [(one.case_id, one.name) for one in tangles(parts, home)]
    assert (case_id, name) == (home.case_id, "Test Testsson")
    for outcome in ("Halvtid gäller", "Något annat"):
        with parts.work(home.case_worker) as work:
            outsiders.untangle(work, home.case_id, saying_id, outcome)
    assert tangles(parts, home) == ()
    ((view,),) = [group.sayings for group in own(parts, home.client)]
    assert (view.outcome, view.is_tangled) == ("Halvtid gäller", False)


def test_bad_input_is_refused(parts, home):
    with pytest.raises(SaidNothing):
        noted(parts, home.client, words=" ")
    with pytest.raises(SaidInFuture):
        noted(parts, home.client, said_on=parts.today + timedelta(days=1))


def test_other_peoples_cases_are_not_found(parts, home):
    other = single(parts, "199003189819", staff="197501019819")
    saying_id = noted(parts, home.client)
    where = {"case_id": home.case_id, "person_id": home.person_id}
    with pytest.raises(NotFound):
        noted(parts, other.case_worker, "x", where)
    with pytest.raises(NotFound):
        noted(parts, home.case_worker, "x", {**where, "person_id": other.person_id})
    for case_id in (home.case_id, other.case_id):
        with pytest.raises(NotFound), parts.work(other.case_worker) as work:
            outsiders.untangle(work, case_id, saying_id, "x")


def test_words_are_sealed_and_each_look_by_staff_is_logged(parts, home):
    noted(parts, home.client)
    of_staff(parts, home)
    with parts.look(home.case_worker) as work:
        actions = [entry.action for entry in work.access_log.of_case(home.case_id)]
    assert "plan" in actions
    with parts.engine.connect() as connection:
        ((sealed,),) = connection.exec_driver_sql("SELECT sealed_saying FROM outside_saying")
    assert b"Halvtid" not in bytes(sealed)


def to_read_today(parts, home):
    with parts.work(home.case_worker) as work:
        return [one.person_id for one in desk.show(work).others_today]


def test_words_of_danger_are_to_be_read_today(parts, home):
    noted(parts, home.client, words="De säger nej, och vi blir vräkta")
    noted(parts, home.partner, "p", words="Vi har ingen medicin")
    (shown,) = own(parts, home.client)
    assert shown.sayings[0].dangers == (Danger.EVICTION,)
    assert set(to_read_today(parts, home)) == {home.person_id, home.partner_id}
    (seen,) = of_staff(parts, home)
    assert seen.sayings[0].dangers == (Danger.EVICTION,)
    assert to_read_today(parts, home) == [home.partner_id]


def test_what_staff_note_of_danger_marks_nothing(parts, home):
    where = {"case_id": home.case_id, "person_id": home.person_id}
    noted(parts, home.case_worker, "s", where, words="Hotad av vräkning")
    assert to_read_today(parts, home) == []
