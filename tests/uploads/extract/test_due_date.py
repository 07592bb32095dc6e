"""The last day to pay."""

import datetime

from tests.uploads.sheets import lines
from uploads.extract import due_date

DAY = datetime.date(2026, 7, 23)


def test_it_stands_beside_or_under_its_label() -> None:
    for text in (
        "Förfallodatum 2026-07-23",
        "Betala senast 2026-07-23",
        "Sista betaldag 2026-07-23",
        "Ska vara hos oss 2026-07-23",
        "Fakturadatum   Förfallodag\n2026-06-23     2026-07-23",
    ):
        assert {one.value for one in due_date.candidates(lines(text))} == {DAY}


def test_the_papers_own_day_is_not_the_last_to_pay() -> None:
    assert not due_date.candidates(lines("Fakturadatum 2026-06-23"))
