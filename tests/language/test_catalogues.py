from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from portal.domain.months import BenefitMonth
from portal.domain.text import N_, NP_
from portal.language.catalogues import render
from portal.language.formats import kronor, moment


def test_amounts_hold_together():
    assert kronor(Decimal("1450"), "ar") == "1\u00a0450,00\u00a0kr"


def test_values_are_written_in_the_readers_language():
    text = N_("test", "{day} {month}", day=date(2026, 11, 27), month=BenefitMonth(2026, 11))
    assert render(text, "sv") == "27 november 2026 november 2026"


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("en", "27 November 2026 14:05"),
        ("sv", "27 november 2026 kl. 14:05"),
        ("fi", "27. marraskuuta 2026 klo 14.05"),
        ("uk", "27 листопада 2026 14:05"),
    ],
)
def test_moment_is_written_as_in_the_language(code, written):
    assert moment(datetime(2026, 11, 27, 13, 5, tzinfo=UTC), code) == written


def test_counted_message_chooses_its_form():
    assert render(NP_("test", "{count} day", "{count} days", 1), "en") == "1 day"
    assert render(NP_("test", "{count} day", "{count} days", 2), "en") == "2 days"


def test_missing_translation_falls_back_to_english():
    assert render(N_("test", "Nobody has translated this."), "ar") == "Nobody has translated this."
