"""Whole households for the rules: complete ones of many shapes, and changes written as paths."""

import copy
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
    """The document with other values at paths: `home.rent`, `costs.lines.0.amount`, `papers.+`."""
    values = copy.deepcopy(schema.to_json(document))
    for path, value in changes.items():
        *way, last = path.split(".")
        place: Any = values
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        if last == "+":
            place.append(value)
        elif isinstance(place, list):
            place[int(last)] = value
        else:
            place[last] = value
    return schema.from_json(values)
