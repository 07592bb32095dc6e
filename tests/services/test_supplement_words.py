"""Membership in a union stands where one application is read, and in no list of households."""

from decimal import Decimal

import pytest

from portal.domain.application.answers import ExpenseKind
from portal.domain.application.values import ExpenseLine
from portal.domain.completeness import checklist
from portal.domain.dialogue import About, AboutKind
from portal.language.catalogues import render
from portal.services import (
    abouts,
    application_reviews,
    desk,
    supplement_answers,
    supplement_views,
)
from portal.services.supplement_answers import Said
from tests.applications import CARE, asked, sent
from tests.households import single

UNION = ExpenseLine(id="d" * 32, kind=ExpenseKind.UNION_FEE, amount=Decimal(280))


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def application(parts, home):
    return sent(parts, home, UNION, CARE)


def in_lists(parts, home, request_id):
    with parts.work(home.client) as work:
        for item in supplement_views.find(work, request_id).items:
            supplement_answers.answer(work, request_id, item.id, Said("s", "Kommer"))
    with parts.work(home.case_worker) as work:
        (listed,) = supplement_views.to_own_cases(work)
        rows = desk.papers(work)
    items = listed.view.items
    shown = [item.said.text or item.what for item in items]
    return [*(str(one) for one in shown), *(item.what for item in items)], rows


@pytest.mark.parametrize("language", ["sv", "en"])
def test_finding_about_a_union_fee_is_asked_for_and_named_in_no_list(
    parts, home, application, language
):
    with parts.work(home.case_worker) as work:
        review = application_reviews.open_sent(work, home.case_id, application)
    lines = checklist.lines_of(review.document)
    (finding,) = [one for one in review.unanswered if one.line == UNION.id]
    words = render(checklist.asked(lines, finding), language)
    request_id = asked(parts, home, application, words, language=language)
    with parts.look(home.client) as work:
        (item,) = supplement_views.find(work, request_id).items
    assert item.what == words
    listed, rows = in_lists(parts, home, request_id)
    for said in (*listed, *(row.what for row in rows)):
        assert "fack" not in said.casefold()
        assert "union" not in said.casefold()


def test_own_words_about_a_union_are_not_listed_and_others_are(parts, home, application):
    request_id = asked(parts, home, application, "Kvitto på fackavgiften", "Läkarkvitto")
    _, rows = in_lists(parts, home, request_id)
    assert [row.what for row in rows] == ["Ett papper som vi har bett om", "Läkarkvitto"]


def test_question_about_a_union_fee_suggests_a_subject_without_it(parts, home, application):
    with parts.look(home.client) as work:
        names = [
            abouts.of_client(work, About(AboutKind.LINE, f"{application}.costs.{line.id}")).name
            for line in (UNION, CARE)
        ]
    assert [name.message for name in names] == ["What you apply for", "Doctor or other care"]
