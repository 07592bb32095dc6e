"""What a case worker goes through and asks for."""

from datetime import date

import yaml

from portal.domain.application import schema
from portal.domain.completeness.check import check
from portal.domain.completeness.checklist import asked, lines_of, points
from portal.language.catalogues import render
from tests.domain.completeness.households import MONTH, changed, whole
from tests.domain.completeness.test_rules import FOLDER

TODAY = date(2026, 11, 24)
_FAMILY = yaml.safe_load((FOLDER / "households.yaml").read_text())["family"]
_TWO = [
    {"id": "m1", "kind": "medicine", "amount": "90", "on": "2026-11-03"},
    {"id": "m2", "kind": "medicine", "amount": "120", "person": "c1"},
]


def _found(changes):
    document = changed(schema.from_json(_FAMILY), changes)
    return document, check(document, today=TODAY)


def test_lines_with_the_same_gap_are_one_point():
    document, found = _found({"costs.lines.+": _TWO, "assets.any": None})
    blocking, missing = points(document, found)
    assert (blocking.rule, blocking.rows) == ("CR06", ())
    assert (missing.rule, [row.line for row in missing.rows]) == ("CR23", ["m1", "m2"])


def test_each_is_asked_for_by_its_line():
    document, found = _found({"costs.lines.+": _TWO, "activity.jobs": []})
    words = [render(asked(lines_of(document), one), "sv").replace("\xa0", " ") for one in found]
    assert words == [
        "Medicin, 90,00 kr, 3 november 2026: Lägg till kvittot från apoteket.",
        "Medicin, Ali, 120,00 kr: Lägg till kvittot från apoteket.",
        "Så gick planeringen, Hodan Prov, 3 jobb i planen:"
        " Skriv vilka jobb du har sökt, eller skriv varför du inte har sökt.",
    ]


def test_what_is_about_no_line_is_asked_for_as_it_is_found():
    document = changed(whole(9, month=MONTH), {"income.waiting": "yes"})
    (finding,) = check(document, today=date(2026, 11, 2))
    assert asked(lines_of(document), finding) == finding.text
