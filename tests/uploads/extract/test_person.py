"""Whom the paper concerns."""

from tests.uploads.sheets import lines
from uploads.extract import person


def test_a_name_stands_beside_its_label() -> None:
    found = person.candidates(lines("Patient Anna Exempel\nKassör Bo Annan"))
    assert [one.value for one in found] == ["Anna Exempel"]
