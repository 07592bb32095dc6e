"""The paper's own date among all dates on it."""

import datetime

import pytest

from tests.uploads.sheets import lines
from uploads.extract.candidates import choose
from uploads.extract.date import candidates, of_readings
from uploads.suggestion import LEAST


def chosen(text: str) -> str | None:
    choice = choose([candidates(lines(text))], bias=0.8)
    return choice.value.isoformat() if choice else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Datum 2026-07-30 18:41", "2026-07-30"),
        ("Datum 26-07-30 Tid 18:41", "2026-07-30"),
        ("Inköpsdatum 12 aug 2026 09:03", "2026-08-12"),
        ("den 5 maj 2026", "2026-05-05"),
        ("Datum 20260730", "2026-07-30"),
        ("Datum 5.3.2026", "2026-03-05"),
        ("5/9-26", "2026-09-05"),
        ("DATE : 15/01/2019 11:05 TOTAL CASH CHANGE", "2019-01-15"),
        ("Bill Date 12-Jan-17 TOTAL CASH", "2017-01-12"),
        ("TAX INVOICE 17-03-18 TOTAL GST CASH", "2018-03-17"),
        ("25/12/2018 8:13:39 PM", "2018-12-25"),
        ("CASH RECEIPT 15/APR/2017 04:56:46", "2017-04-15"),
        ("05:03PM   570668   02-05-18\nTOTAL CASH CHANGE", "2018-05-02"),
        ("3 Beställd 12 oktober 2026 Provgatan 1", "2026-10-12"),
        ("Datum 2026-10-0314:22", "2026-10-03"),
        ("202610031422 kassa 2", "2026-10-03"),
        ("Datum 2026_10~03", "2026-10-03"),
        ("den 3:e oktober 2026", "2026-10-03"),
        ("Köpt 2026-okt-03", "2026-10-03"),
        ("Påminnelsedatum 2026-10-03\n(förföll 2026-09-18)", "2026-10-03"),
        ("Medlemskap 9752 Köpdatum 2026-10-03", "2026-10-03"),
    ],
)
def test_dates_are_read_in_many_ways(text: str, date: str) -> None:
    assert chosen(text) == date


@pytest.mark.parametrize(
    "other",
    [
        "Försäkringstid 2027-01-25 - 2027-12-31",
        "2027-01-25 — 2027-12-31",
        "Förfallodatum 2026-07-23",
        "Garanti t.o.m. 2027-06-23",
        "Period slut 2027-04-01",
        "Återbesök 2026-12-15",
        "Levereras senast 2026-06-25",
        "Läkarbesök 2026-06-09",
        "Nästa tid 2026-07-09 kl 10:20",
        "Periodens start 2026-01-02",
        "Klart att hämta 2026-07-01",
        "Resa 2026-07-01 08:15",
        "Sista betaldag: 2026-07-20",
        "Ska vara hos oss 2026-07-20",
        "Fotograferad 3 juni 2026",
        "Betalas före 2026-07-08",
        "Recept utfärdat 2026-02-08",
        "Prislistan uppdaterad 2026-01-01",
        "Bet. senast 2026-07-20",
        "Ny hyra från 2026-11-01",
        "Den 6 juli 2026 dras pengarna",
        "Orderdatum 2026-06-21",
        "Tidigare faktura 1 120 kr, betald 2026-05-31",
        "Behandlad 2026-06-20",
        "Åter 2026-09-01 kl. 08.10",
        "från kvitto 2026-06-05",
        "(förföll till betalning 2026-06-18)",
    ],
)
def test_other_dates_are_not_the_papers_own(other: str) -> None:
    assert chosen(f"{other}\nFakturadatum 2026-06-23\n{other}") == "2026-06-23"


@pytest.mark.parametrize(
    "text", ["2026-13-45", "WA86 - 09/414", "33/09/19 TOTAL CASH CHANGE", "Datum WU6-03-30"]
)
def test_impossible_dates_are_no_dates(text: str) -> None:
    assert chosen(text) is None


def test_a_warranty_a_year_later_bears_the_date_out() -> None:
    alone, borne_out = (
        max(candidates(lines(text)), key=lambda one: one.score)
        for text in ("2026-06-23", "2026-06-23\nGaranti t.o.m. 2027-06-23")
    )
    assert borne_out.value == datetime.date(2026, 6, 23)
    assert borne_out.score > alone.score


@pytest.mark.parametrize(("times", "is_sure"), [(1, False), (2, True)])
def test_a_day_read_poorly_and_once_is_not_given(times: int, is_sure: bool) -> None:
    choice = choose(of_readings([lines("Datum 2026-07-05 12:12", 0.6)] * times), bias=0.8)
    assert choice is not None
    assert (choice.confidence >= LEAST) is is_sure


def test_the_later_of_two_days_a_year_apart_ends_something() -> None:
    once, twice = lines("Köpt 1 nov 2026\nKvmot 2027-11-01"), lines("Kvmot 2027-11-01")
    choice = choose(of_readings([once, twice, twice]), bias=0.8)
    assert choice is not None
    assert choice.value == datetime.date(2026, 11, 1)


def test_a_day_may_end_a_sentence_begun_on_the_line_above() -> None:
    visit = "Skapad 7 december 2025\nDu besökte Provhälsan den\n.\n25 november 2025."
    assert chosen(visit) == "2025-12-07"


def test_each_of_several_days_on_a_line_has_the_label_of_its_column() -> None:
    steps = "Packat          Köpt\n9 april 2026    8 april 2026"
    assert chosen(steps) == "2026-04-08"


def test_a_day_stands_under_its_label_beside_an_address() -> None:
    invoice = "123 45 PROVSTAD          Fakturadatum\n                         2026-09-01\n"
    assert chosen(f"{invoice}Besök 2026-08-20 kl 13:46    Förfallodag") == "2026-09-01"


def test_a_paper_that_announces_something_has_its_own_day() -> None:
    assert (
        chosen("Avisering om autogiro, 20 oktober 2025\nDen 7 november 2025 dras") == "2025-10-20"
    )


def test_six_digits_before_a_clock_time_are_a_day() -> None:
    assert chosen("Kvittonr 251224\n251225 09:48 Kassa 2") == "2025-12-25"


def test_the_day_of_an_earlier_receipt_is_not_the_papers_own() -> None:
    swapped = "RETUR\nOrig. kvitto 816035\nSd\nköpt 2026-05-26\nKÖP\n18:36 17/6-26"
    assert chosen(swapped) == "2026-06-17"


def test_days_in_a_list_of_visits_are_not_the_papers_own() -> None:
    visits = "Dag          Åtgärd          Avgift\n01.07.2026   Besök logoped   120,00"
    assert chosen(f"Datum 15.07.2026\n{visits}\n02.07.2026   Samtal   120,00") == "2026-07-15"


def test_what_stands_above_a_day_and_its_weekday_tells_of_it() -> None:
    booked = "Måndag 31 augusti 2026\n11.42\nDin nästa tid\nMåndag 26 oktober 2026 kl 10.15"
    assert chosen(booked) == "2026-08-31"


def test_a_browsers_date_above_a_printed_page_is_not_the_orders() -> None:
    page = "2026-07-10 09:12   Min order\nBeställd 3 juli 2026"
    assert chosen(f"{page}\nhttps://www.provapotek.se/konto/order/24") == "2026-07-03"
    letter = "Skickat: tor 4 dec 2025 14:46\nBeräknad leverans: 6 december 2025"
    assert chosen(f"{letter}\nhttps://post.prov.se/inbox/07  1/1 2025-12-07 12:47") == "2025-12-04"


def test_a_day_in_words_is_read_before_its_year_and_clock() -> None:
    assert chosen("Söndag 9 augusti 2026 08.21") == "2026-08-09"


def test_a_label_with_its_own_value_does_not_head_the_day_below() -> None:
    foot = "Egenavgifter i perioden          2 554,00\n2026-07-16 11:49     Kassa 5"
    (day,) = candidates(lines(foot))
    assert day.score > 1


def test_a_clock_on_a_bill_tells_no_day_of_its_own() -> None:
    parked = "Datum 13 jul 2026\nBetala senast 27 jul 2026\nIn 8 jul 2026 09:48"
    assert chosen(parked) == "2026-07-13"


def test_a_day_that_lost_its_first_digit_stands_back_for_that_of_the_warranty() -> None:
    ends = "Garanti till 2027-07-26"
    cut = lines(f"Inköpsdatum 6 jul 2026 13:38\n{ends}")
    readings = [lines(f"Inköpsdatum 26 jul 2026 13:38\n{ends}", 0.4), cut, cut]
    choice = choose(of_readings(readings), bias=0.8)
    assert choice is not None
    assert choice.value.isoformat() == "2026-07-26"
