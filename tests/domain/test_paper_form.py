"""The form on paper asks what the pages ask, filled in with what is known."""

from dataclasses import replace
from decimal import Decimal

from portal.domain.application.answers import ExpenseKind, YesNo
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.application.economy import Costs, Home
from portal.domain.application.naming import name_of
from portal.domain.application.paper_form import parts
from portal.domain.application.values import ExpenseLine


def part(document, slug):
    title = next(kind.title for kind in SECTIONS if kind.slug == slug)
    return next(one for one in parts(document, SECTIONS) if one.title == title)


def test_empty_form_answers_nothing():
    for one in parts(ApplicationDocument(), SECTIONS):
        for question in one.questions:
            assert not any(choice.is_ticked for choice in question.choices)
        for table in one.tables:
            assert not any(cell for row in table.rows for cell in row)


def test_what_is_known_is_ticked_and_written():
    home = Home(rent=Decimal(7250), unpaid_rent=YesNo.NO)
    questions = part(replace(ApplicationDocument(), home=home), "home").questions
    assert (Decimal(7250),) in [question.answer for question in questions]
    ticked = [one.name for question in questions for one in question.choices if one.is_ticked]
    assert ticked == [name_of(YesNo.NO)]


def test_lines_are_followed_by_empty_rows():
    line = ExpenseLine(id="a", kind=ExpenseKind.RENT, amount=Decimal(7250))
    document = replace(ApplicationDocument(), costs=Costs(lines=(line,)))
    (table,) = part(document, "costs").tables
    assert (name_of(ExpenseKind.RENT),) in table.rows[0]
    assert not any(table.rows[-1])
    assert all(len(row) == len(table.columns) for row in table.rows)
