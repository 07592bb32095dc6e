"""Where an application needs more than being read."""

from dataclasses import replace
from datetime import date

import pytest

from portal.domain import routing
from portal.domain.accessibility import Kind, Need, Wish
from portal.domain.application.answers import YesNo
from portal.domain.application.household import Child, Children
from portal.domain.completeness.policy import Policy
from portal.domain.danger import Danger
from portal.domain.months import BenefitMonth
from portal.domain.routing import Route, Surroundings
from tests.domain.completeness.households import MONTH, changed, whole

LONG = Surroundings(months_in_a_row=3)


def routes(document, around=LONG):
    return routing.routes(document, Policy(), around)


def test_interpreter_becomes_a_wish_to_support_staff():
    assert routing.wish_of(whole(0)) is None
    asked = changed(
        whole(0), {"start.interpreter": "yes", "start.interpreter_language": "somaliska"}
    )
    wish = routing.wish_of(asked)
    assert wish.kinds == (Kind.INTERPRETER,)
    assert wish.spoken == "somaliska"


def test_adaptation_in_own_words_becomes_a_wish():
    wish = routing.wish_of(changed(whole(0), {"start.adaptation": "Stor text"}))
    assert (wish.kinds, wish.words) == ((), "Stor text")


INTERPRETER = Wish((Kind.INTERPRETER,), "Kvinna", "Somaliska", "so")


def test_open_request_of_another_kind_swallows_no_wish():
    fault = Wish((Kind.FAULT,), "Tom sida")
    assert routing.new_in(INTERPRETER, (), (fault,), {fault.words}) == INTERPRETER


def test_what_is_granted_or_waits_is_not_new():
    need = Need("n", "p", Kind.INTERPRETER, "somaliska", date(2026, 11, 2))
    for granted, waiting in (((need,), ()), ((), (INTERPRETER,))):
        left = routing.new_in(INTERPRETER, granted, waiting, {"Kvinna"})
        assert left.is_empty
        assert routing.new_in(INTERPRETER, granted, waiting, ()).words == "Kvinna"


def test_interpreter_of_another_language_is_new():
    need = Need("n", "p", Kind.INTERPRETER, "Arabiska", date(2026, 11, 2))
    assert routing.new_in(INTERPRETER, (need,), (), ()).spoken == "Somaliska"


@pytest.mark.parametrize(
    "path",
    [
        "message.body",
        "changes.description",
        "children.how_they_are",
        "costs.lines.0.why",
        "costs.lines.0.proof.reason",
        "income.deposits_explained",
        "payment.note",
        "activity.persons.0.absence_reason",
    ],
)
def test_words_of_danger_are_seen_wherever_they_stand(path):
    document = changed(whole(0), {path: "Vi har ingen mat hemma"})
    assert routing.dangers(document) == (Danger.FOOD,)
    assert Route.SAME_DAY in routes(document)


def test_words_of_danger_about_a_child_are_seen():
    child = Child(id="c" * 32, name="Prov", change="Det är våld hemma")
    document = replace(whole(0), children=Children(children=(child,)))
    assert routing.dangers(document) == (Danger.VIOLENCE,)


def test_name_of_a_street_or_a_shop_is_no_word_of_danger():
    document = changed(
        whole(0), {"you.adult.address": "Ingen mat 1", "costs.lines.0.payee": "Våld"}
    )
    assert routing.dangers(document) == ()


def test_plan_is_offered_after_three_months_from_october_2026():
    assert routes(whole(0)) == (Route.PLAN,)
    assert routes(whole(0), replace(LONG, months_in_a_row=2)) == ()
    assert routes(whole(0), replace(LONG, has_plan=True)) == ()
    assert routes(whole(0, month=BenefitMonth(2026, 9))) == ()


def test_picked_for_a_check_is_said():
    picked = replace(whole(0), picked_for_check=True)
    assert routes(picked, Surroundings()) == (Route.RANDOM_CHECK,)
    assert routes(whole(0), Surroundings(is_checked=True)) == (Route.RANDOM_CHECK,)


def test_months_in_a_row_end_at_a_gap():
    sent = {MONTH, MONTH.plus(-1), MONTH.plus(-3)}
    assert routing.months_in_a_row(MONTH, sent) == 2
    assert routing.months_in_a_row(MONTH, set()) == 1


def test_no_wish_without_an_answer():
    assert routing.wish_of(changed(whole(0), {"start.interpreter": YesNo.NO})) is None
