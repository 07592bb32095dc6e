"""Whole households for the rules: complete ones of many shapes, and changes written as paths."""

import copy
import json
from dataclasses import replace
from typing import Any

from portal.domain.application import schema
from portal.domain.application.answers import YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Adult, Partner, You
from portal.domain.months import BenefitMonth
from portal.services import demo_documents

MONTH = BenefitMonth(2026, 11)
YOU = You(adult=Adult(name="Test Testsson", personal_number="199001189811", phone="0700"))
PARTNER = Partner(
    exists=YesNo.YES, adult=Adult(name="Prov Provsson", personal_number="199002189810")
)
SHAPES = len(demo_documents.SHAPES)


def whole(index: int, *, couple: bool = False, month: BenefitMonth = MONTH) -> ApplicationDocument:
    """A complete application of the shape with that index."""
    partner = PARTNER if couple else Partner(exists=YesNo.NO)
    return demo_documents.document(index, YOU, partner, month)


def changed(document: ApplicationDocument, changes: dict[str, Any]) -> ApplicationDocument:
    """The document with other values at paths: `home.rent`, `costs.lines.rent.amount`, `papers.+`.

    A step into a list is a place or an id; `+` adds a value, or each of several.
    """
    values = copy.deepcopy(schema.to_json(document))
    for path, value in changes.items():
        *way, last = path.split(".")
        place: Any = values
        for step in way:
            place = place[_index(place, step)]
        if last == "+":
            place.extend(value if isinstance(value, list) else [value])
        else:
            place[_index(place, last)] = value
    return schema.from_json(values)


def _index(place: Any, step: str) -> Any:
    if not isinstance(place, list):
        return step
    if step.isdecimal():
        return int(step)
    return next(n for n, one in enumerate(place) if step in {one.get("id"), one.get("person")})


def month_before(document: ApplicationDocument) -> ApplicationDocument:
    """The same household a month earlier: other papers, from the month before that."""
    month = document.benefit_month
    assert month
    values = json.dumps(schema.to_json(replace(document, papers=())))
    for paper in document.papers:
        values = values.replace(f'["{paper.id}"]', f'["old-{paper.id}"]')
    now, earlier = month.plus(-1), month.plus(-2)
    papers = json.dumps(schema.to_json(ApplicationDocument(papers=document.papers))["papers"])
    papers = papers.replace(str(now.last_day), str(earlier.last_day))
    papers = papers.replace(f"{now}-", f"{earlier}-").replace('{"id": "', '{"id": "old-')
    stored = {**json.loads(values), "papers": json.loads(papers)}
    return replace(
        schema.from_json(stored), benefit_month=now, last_applied=document.last_applied and earlier
    )
