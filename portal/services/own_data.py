"""A client's own data in one archive: all that the portal shows them, to keep or to take along.

The names in its data are for machines and stay in English; what people wrote is as written.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from portal.domain.months import BenefitMonth
from portal.domain.permissions import Actor
from portal.domain.text import Text
from portal.language import catalogues
from portal.services import (
    access_views,
    accessibility,
    accessibility_needs,
    apart,
    application_views,
    content_access,
    copies,
    decisions,
    dialogue,
    job_log,
    mandates,
    meeting_notes,
    meeting_views,
    message_archives,
    plan_views,
    receipts,
    scanning,
    supplement_views,
)
from portal.services.application_views import ApplicationView
from portal.services.work import Work, Workplace
from uploads.kind import SNIFFED, kind_of

# Each takes a second to print; what is in the others is in the archive's data all the same.
PRINTED = 12


@dataclass(frozen=True)
class _Kept:
    """A file of the archive, fetched when its turn comes: never all of them in memory."""

    name: str
    file_id: str


def archive(place: Workplace, actor: Actor, code: str) -> Iterator[bytes]:
    """The archive, piece by piece; that it was asked for stands in the log first.

    Raises NotFound for somebody without a case, before the first piece.
    """
    with place.work(actor) as work:
        case_id = work.own_case_id
        work.access_log.write(actor.id, "export", case_id, work.now)
        for row in dialogue.own(work):
            dialogue.note_read(work, row.id)
    with place.look(actor) as work:
        views = [application_views.view_of(work, row) for row in apart.applications(work, case_id)]
        data = _data(work, views, code)
        kept = _kept(work, case_id)
    written = {"data.json": json.dumps(data, indent=1, ensure_ascii=False).encode()}
    sent = sorted((one for one in views if one.is_sent), key=lambda one: str(one.month))
    for view in sent[-PRINTED:]:
        written[f"applications/{view.address}.pdf"] = copies.copy_pdf(place, actor, view.id, code)
    written["messages.pdf"] = message_archives.of_own_case(place, actor, code)
    return _packed(place, case_id, written, kept)


def _data(work: Work, views: list[ApplicationView], code: str) -> dict[str, Any]:
    person, case_id = work.people.by_id(work.actor.id), work.own_case_id
    found = {
        "made_at": work.now,
        "person": {**asdict(work.people.identity(person)), "language": person.language},
        "case": work.cases.by_id(case_id).number,
        "applications": views,
        "receipts": receipts.pocket(work),
        "conversations": [
            dialogue.page_of(work, work.threads.by_id(row.id)) for row in dialogue.own(work)
        ],
        "plan": plan_views.own(work),
        "jobs": job_log.every_own(work),
        "meetings": meeting_views.every_own(work),
        "notes_from_meetings": meeting_notes.been(work),
        "decisions": decisions.own(work),
        "supplement_requests": supplement_views.own(work),
        "requests_for_another_way": accessibility.own_requests(work),
        "needs": accessibility_needs.own_needs(work),
        "mandates": mandates.of_client(work),
        "who_has_looked": access_views.every_look(work),
        "read_for_a_written_reason": content_access.of_household(work),
    }
    return {name: _plain(value, code) for name, value in found.items()}


def _kept(work: Work, case_id: str) -> list[_Kept]:
    """The files as they came; a picture of ours in place of one that the scanner holds."""
    pairs = [
        (f"receipts/{receipt.id}-{number}", file_id, picture_id)
        for receipt in apart.pocket(work, case_id)
        for number, (file_id, picture_id) in enumerate(
            [
                (receipt.file_id, receipt.picture_id or receipt.file_id),
                *((page.file_id, page.picture_id) for page in work.receipts.pages(receipt.id)),
            ],
            start=1,
        )
    ]
    messages = [
        message.id for row in dialogue.own(work) for message in work.threads.messages(row.id)
    ]
    pairs += [
        (f"messages/{one.id}", one.file_id, one.picture_id)
        for one in work.attachments.of_messages(messages)
    ]
    return [
        _Kept(name, file_id if scanning.is_open(work.receipts.file(file_id)) else picture_id)
        for name, file_id, picture_id in pairs
    ]


def _packed(
    place: Workplace, case_id: str, written: Mapping[str, bytes], kept: list[_Kept]
) -> Iterator[bytes]:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in written.items():
            packed.writestr(name, content)
            yield pipe.taken()
        for one in kept:
            content = place.files.fetch(one.file_id, case_id)
            kind = kind_of(content[:SNIFFED])
            packed.writestr(f"{one.name}.{kind or 'bin'}", content, zipfile.ZIP_STORED)
            yield pipe.taken()
    yield pipe.taken()


class _Pipe(io.RawIOBase):
    """Takes what the archive writes and hands it on; nothing of it touches the disk."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        self._waiting += content
        return len(content)

    def taken(self) -> bytes:
        """What has been written since the last time."""
        taken, self._waiting = bytes(self._waiting), bytearray()
        return taken


def _plain(value: Any, code: str) -> Any:
    """A value as JSON knows it; ready sentences in the language of `code`."""
    if isinstance(value, Text):
        return catalogues.render(value, code)
    if isinstance(value, Enum | BenefitMonth | Decimal):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name), code) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): _plain(one, code) for name, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one, code) for one in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
