"""Things that belong to a household, one maker for each kind of id that stands in an address.

A new kind of id in a route needs a maker here; the sweep of the access table says so.
"""

import json
from collections.abc import Callable
from pathlib import Path

from portal.assembly import Parts
from portal.domain.accessibility import Kind, Wish
from portal.domain.permissions import SYSTEM
from portal.records.base import new_id
from portal.records.receipts import Receipt, StoredFile
from portal.services import accessibility
from tests.households import Household

MISSING = "0" * 32
_DIST = Path(__file__).resolve().parents[2] / "static" / "dist"


def case(parts: Parts, home: Household) -> str:
    return home.case_id


def person(parts: Parts, home: Household) -> str:
    return home.person_id


def receipt(parts: Parts, home: Household) -> str:
    """A receipt with its picture."""
    file_id = new_id()
    parts.files.keep(file_id, home.case_id, b"picture")
    with parts.work(SYSTEM) as work:
        work.receipts.add_file(
            StoredFile(
                id=file_id,
                case_id=home.case_id,
                content_digest=work.lookup.digest("file", file_id),
                media_type="image/jpeg",
                size=7,
                created_at=work.now,
            )
        )
        kept = Receipt(
            case_id=home.case_id,
            person_id=home.person_id,
            upload_key=file_id,
            file_id=file_id,
            picture_id=file_id,
            state="received",
            created_at=work.now,
        )
        return work.receipts.add(kept).id


def wish(parts: Parts, home: Household) -> str:
    """A request for another way."""
    desk = parts.municipality.accessibility
    with parts.work(home.client) as work:
        return accessibility.ask(work, desk, Wish((Kind.BRAILLE,)), new_id())


def need(parts: Parts, home: Household) -> str:
    """A granted need."""
    wish_id = wish(parts, home)
    with parts.work(home.client) as work:
        accessibility.grant(work, work.accessibility.by_id(wish_id), [Kind.BRAILLE])
        return work.accessibility.needs(home.person_id)[-1].id


MAKERS: dict[str, Callable[[Parts, Household], str]] = {
    "case_id": case,
    "need_id": need,
    "person_id": person,
    "receipt_id": receipt,
    "wish": wish,  # Every support staff member's alike: there is no one else's.
    "wish_id": wish,
}

# Words in addresses that name nobody's object: a value for each, any will do.
WORDS = {"filename": json.loads((_DIST / "manifest.json").read_text())["client.js"]}
