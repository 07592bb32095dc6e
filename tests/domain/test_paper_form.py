"""The form on paper asks what the pages ask, filled in with what is known."""

from dataclasses import replace
from decimal import Decimal

from portal.domain.application.answers import ExpenseKind, YesNo
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.application.economy import Costs, Home
from portal.domain.application.household import Adult, Partner
from portal.domain.application.naming import name_of
from portal.domain.application.paper_form import parts
from portal.domain.application.participation import Activity, PersonActivity
from portal.domain.application.values import CO_APPLICANT, ExpenseLine, JobSought


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


def activities(document):
    title = next(kind.title for kind in SECTIONS if kind.slug == "activity")
    return [one for one in parts(document, SECTIONS) if one.title == title]


def test_each_adult_has_their_own_activities():
    job = JobSought(id="a" * 32, person=CO_APPLICANT, title="Kock")
    own = PersonActivity(person=CO_APPLICANT, no_jobs_reason="Skolan")
    document = replace(
        ApplicationDocument(),
        partner=Partner(exists=YesNo.YES, adult=Adult(name="Pia Partner")),
        activity=Activity(persons=(PersonActivity(), own), jobs=(job,)),
    )
    first, second = activities(document)
    assert second.whose == "Pia Partner"
    assert ("Skolan",) in [question.answer for question in second.questions]
    assert ("Skolan",) not in [question.answer for question in first.questions]
    assert [len(one.tables[0].rows) for one in (first, second)] == [2, 3]


def test_empty_form_has_room_for_two_adults_and_who_is_alone_for_one():
    assert len(activities(ApplicationDocument())) == 2
    alone = replace(ApplicationDocument(), partner=Partner(exists=YesNo.NO))
    (only,) = activities(alone)
    assert only.whose == ""
