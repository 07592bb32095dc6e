"""What goes into a section's form comes out of it again."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from forms.sections import LINE_FORMS, SECTION_FORMS
from portal.domain.application import answers
from portal.domain.application.description import LINES
from portal.domain.application.document import SECTION_BY_SLUG
from portal.domain.application.economy import Home
from portal.domain.application.values import ExpenseLine, Travel


def test_every_section_and_every_line_has_a_form():
    assert set(SECTION_FORMS) == set(SECTION_BY_SLUG)
    assert {(slug, name) for slug, names in LINES.items() for name in names} == set(LINE_FORMS)


@pytest.mark.parametrize("slug", sorted(SECTION_FORMS))
def test_form_of_a_section_gives_the_same_value_back(slug):
    value = SECTION_BY_SLUG[slug].value()
    assert SECTION_FORMS[slug].from_value(value).to_value(value) == value


@settings(deadline=None)
@given(
    st.builds(
        Home,
        form=st.none() | st.sampled_from(answers.HousingForm),
        rent=st.none() | st.decimals(0, 99999, places=2),
        rooms=st.none() | st.integers(0, 30),
        unpaid_rent=st.none() | st.sampled_from(answers.YesNo),
    )
)
def test_home_comes_out_as_it_went_in(home):
    assert SECTION_FORMS["home"].from_value(home).to_value(home) == home


def test_cost_is_read_as_typed():
    typed = MultiDict(
        {
            "kind": "work_travel",
            "amount": "1 045,50",
            "on-day": "3",
            "on-month": "11",
            "on-year": "2026",
            "kilometres": "2,5",
            "purpose": " Kurs ",
        }
    )
    form = LINE_FORMS["costs", "lines"].from_value(None, typed)
    assert form.validate()
    line = form.to_value(None, id="x", person="applicant")
    assert line == ExpenseLine(
        id="x",
        kind=answers.ExpenseKind.WORK_TRAVEL,
        amount=Decimal("1045.50"),
        on=date(2026, 11, 3),
        travel=Travel(purpose="Kurs", kilometres=Decimal("2.5")),
    )


@pytest.mark.parametrize(
    ("field", "typed"),
    [("amount", "tolv"), ("kilometres", "långt"), ("payee", "x" * 201), ("on-day", "99")],
)
def test_what_cannot_be_read_is_said_and_kept(field, typed):
    form = LINE_FORMS["costs", "lines"].from_value(None, MultiDict({"kind": "rent", field: typed}))
    assert not form.validate()
    shown = form[field.removesuffix("-day")]
    assert shown.errors
    assert typed in (shown.parts.values() if field == "on-day" else [shown._value()])


def test_kind_must_be_chosen():
    form = LINE_FORMS["costs", "lines"].from_value(None, MultiDict({"amount": "10"}))
    assert not form.validate()
    assert form.kind.errors


@pytest.mark.parametrize("typed", ["-1", "31,5", "x", "40"])
def test_days_of_a_child_are_at_most_a_month(typed):
    form = LINE_FORMS["children", "children"].from_value(None, MultiDict({"days_per_month": typed}))
    assert not form.validate()


def test_days_of_a_certificate_are_read_as_typed_and_shown_again():
    days = {"period_from-day": "1", "period_from-month": "10", "period_from-year": "2026"}
    typed = MultiDict({**days, "sick": "yes", "period_to-day": "31", "period_to-month": "12"})
    typed["period_to-year"] = "2026"
    said = LINE_FORMS["activity", "persons"].from_value(None, typed).to_value(person="applicant")
    assert said.certificate.period_from == date(2026, 10, 1)
    assert said.certificate.period_to == date(2026, 12, 31)
    again = LINE_FORMS["activity", "persons"].from_value(said)
    assert again.period_to.parts == {"day": "31", "month": "12", "year": "2026"}
    assert again.to_value(said) == said
