import json
from datetime import date
from decimal import Decimal

import pytest

from portal.domain import decisions
from portal.domain.application.schema import NotADocument
from portal.domain.decisions import DecidedLine, Decision, Outcome, Payment
from portal.domain.months import BenefitMonth

WHOLE = Decision(
    reference="B-1",
    month=BenefitMonth(2026, 11),
    outcome=Outcome.PARTLY,
    decided_on=date(2026, 11, 27),
    reasons="Hyran är för hög.",
    decided_by="Hanna Handläggare",
    amount=Decimal("7450.50"),
    lines=(DecidedLine(what="Hyra", applied=Decimal(9000), approved=Decimal(8000)),),
    payments=(Payment(amount=Decimal("7450.50"), on=date(2026, 12, 1)),),
)


def test_what_goes_out_comes_in():
    assert decisions.from_json(json.loads(json.dumps(decisions.to_json(WHOLE)))) == WHOLE


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"outcome": "maybe"}, "outcome"),
        ({"reasons": " "}, "reasons"),
        ({"reference": ""}, "reference"),
        ({"amount": "many"}, "amount"),
        ({"payments": [{"amount": "1"}]}, "payments[0].on"),
        ({"approve": True}, "approve"),
    ],
)
def test_what_is_no_decision_says_where(change, path):
    with pytest.raises(NotADocument) as fault:
        decisions.from_json({**decisions.to_json(WHOLE), **change})
    assert fault.value.path == path


@pytest.mark.parametrize(
    ("got_on", "last"),
    [
        (date(2026, 11, 5), date(2026, 11, 26)),
        (date(2026, 11, 28), date(2026, 12, 21)),  # A Saturday, on to Monday.
        (date(2026, 12, 4), date(2026, 12, 28)),  # Christmas Day, on to the next workday.
    ],
)
def test_appeal_within_three_weeks_and_never_ends_on_a_free_day(got_on, last):
    assert decisions.appeal_by(got_on) == last
