"""The contract of the document: every field says what it holds, and amounts may be numbers."""

import pytest

from portal.domain.application import schema
from portal.domain.application.household import Partner
from portal.domain.application.schema import NotADocument
from portal.domain.application.values import Paper


def undescribed(part, path=""):
    """Fields without a word about what they hold."""
    for name, field in part.get("properties", {}).items():
        if "description" not in field and "const" not in field:
            yield f"{path}{name}"
        inner = field["anyOf"][0] if "anyOf" in field else field
        inner = inner.get("items", inner)
        yield from undescribed(inner, f"{path}{name}.")


def test_every_field_says_what_it_holds():
    assert list(undescribed(schema.json_schema())) == []


def test_amounts_are_text_or_numbers():
    lines = [{"id": "a", "kind": "rent", "amount": amount} for amount in ("240.50", 240.5, 240)]
    document = schema.from_json({"costs": {"lines": lines}})
    assert [str(line.amount) for line in document.costs.lines] == ["240.50", "240.5", "240"]


@pytest.mark.parametrize("amount", ["many", "NaN", True, [], float("inf")])
def test_other_amounts_are_refused_with_their_place(amount):
    lines = [{"id": "a", "kind": "rent", "amount": amount}]
    with pytest.raises(NotADocument) as refused:
        schema.from_json({"costs": {"lines": lines}})
    assert refused.value.path == "costs.lines[0].amount"


def test_null_is_as_if_left_out():
    stored = {"benefit_month": None, "partner": None, "home": {"proof": None, "persons": 4.0}}
    stored |= {
        "papers": [{"id": "a", "kind": None}],
        "$schema": "application.schema.json",
        "schema": None,
    }
    document = schema.from_json(stored)
    assert document.home.persons == 4
    assert document.partner == Partner()
    assert document.papers == (Paper(id="a"),)


@pytest.mark.parametrize(
    ("stored", "path"),
    [
        ([], "document"),
        ({"schema": 2}, "schema"),
        ({"fields": 1}, "fields"),
        ({"costs": {"lines": [{"kind": "rent", "id": None}]}}, "costs.lines[0].id"),
        ({"costs": {"lines": [None]}}, "costs.lines[0]"),
        ({"home": {"persons": 1.5}}, "home.persons"),
        ({"home": {"persons": float("inf")}}, "home.persons"),
        ({"benefit_month": "2026-13"}, "benefit_month"),
        ({"papers": [{"id": "a", "on": "2026-02-29"}]}, "papers[0].on"),
        ({"papers": [{"id": "a", "on": "20260203"}]}, "papers[0].on"),
        ({"papers": [{"id": "a", "on": "2026-W06-2"}]}, "papers[0].on"),
        ({"papers": [{"id": "a", "merchant": "\ud800"}]}, "papers[0].merchant"),
    ],
)
def test_what_is_no_document_is_refused_with_its_place(stored, path):
    with pytest.raises(NotADocument) as refused:
        schema.from_json(stored)
    assert refused.value.path == path
