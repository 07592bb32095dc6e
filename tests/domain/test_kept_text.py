"""A Text survives being stored, whatever its placeholders hold."""

import json
from datetime import date
from decimal import Decimal

from portal.domain.kept_text import lifted, plain
from portal.domain.months import BenefitMonth
from portal.domain.text import N_, NP_


def kept(text):
    back = lifted(json.loads(json.dumps(plain(text))))
    return back, back.values


def test_text_with_values_of_every_kind_comes_back():
    text = N_(
        "test",
        "{a}{b}{c}{d}{e}",
        a="Bostaden",
        b=Decimal("72.50"),
        c=date(2026, 11, 2),
        d=BenefitMonth(2026, 11),
        e=N_("test", "rent"),
    )
    assert kept(text) == (text, text.values)


def test_counted_text_keeps_its_plural():
    text = NP_("test", "{count} day", "{count} days", 3)
    assert kept(text) == (text, text.values)
