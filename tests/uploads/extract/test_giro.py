"""Bankgiro and plusgiro."""

from tests.uploads.sheets import lines
from uploads.extract import giro

SLIP = lines("#  1234567897 #   450 00 7 >  50501055#41#")


def test_bankgiro_stands_beside_its_label_or_on_the_slip() -> None:
    for paper in (lines("Bankgiro 5050-1055"), lines("Bankgiro\n5050-1055"), SLIP):
        assert [one.value for one in giro.bankgiro_numbers(paper)] == ["5050-1055"]


def test_a_telephone_number_is_no_bankgiro() -> None:
    assert not giro.bankgiro_numbers(lines("Telefon 5050-1055\nBankgiro 5050-1056"))


def test_plusgiro_is_given_as_printed() -> None:
    assert [one.value for one in giro.plusgiro_numbers(lines("Plusgiro 1 23 45-5"))] == [
        "1 23 45-5"
    ]
