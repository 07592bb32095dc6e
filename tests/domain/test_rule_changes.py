"""Which changes of the law are new for a month."""

import pytest

from portal.domain.months import BenefitMonth
from portal.domain.rule_changes import new_in


@pytest.mark.parametrize(
    ("month", "since"),
    [
        ("2026-09", []),
        ("2026-10", ["2026-10"]),
        ("2026-12", ["2026-10"]),
        ("2027-01", ["2027-01"]),
        ("2027-03", ["2027-01"]),
        ("2027-04", []),
    ],
)
def test_change_is_told_for_its_first_three_months(month, since):
    assert [str(one.since) for one in new_in(BenefitMonth.parse(month))] == since
