"""Receipts: kept and acknowledged first, read later, used only after the client confirms."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

from portal.domain.permissions import SYSTEM, Actor
from portal.domain.receipts import (
    Category,
    ConfirmedReceipt,
    Reading,
    Suggestion,
    same_receipt,
    suggest,
)
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_
from portal.records.base import new_id
from portal.records.receipts import Receipt, StoredFile
from portal.services.work import Work, Workplace
from uploads import intake, sandbox
from uploads.limits import Limits

READ_JOB = "read_receipt"


class ReceiptSent(Refusal):
    """The receipt is evidence in an application that was sent."""

    text = N_(
        "receipt", "This receipt is in an application that you have sent. It is kept with it."
    )


class Reader(Protocol):
    """Reads a paper; the real one does so in a child process with limits."""

    def __call__(self, paper: bytes, limits: Limits) -> Reading: ...


@dataclass(frozen=True)
class ReceiptView:
    """A receipt as pages see it. `state` is received, read, not_read, confirmed or with_staff.

    `twin` is an earlier receipt that may be the same paper: a question to the client, no more.
    A `sent` one is evidence in an application.
    """

    id: str
    state: str
    reading: Reading | None
    confirmed: ConfirmedReceipt | None
    suggestion: Suggestion
    created_at: datetime
    twin: "ReceiptView | None" = None
    sent: bool = False

    @property
    def may_be_duplicate(self) -> bool:
        """Whether an earlier receipt may be the same paper."""
        return self.twin is not None

    @property
    def shown(self) -> ConfirmedReceipt:
        """What the client confirmed, or what is suggested until then."""
        return self.confirmed or self.suggestion.receipt


def keep(place: Workplace, actor: Actor, content: bytes, upload_key: str) -> str:
    """Store a paper and ask for its reading; returns the receipt's id once all of it is safe.

    The same upload key gives the same receipt. Raises a FileRefused for a file that is no picture.
    """
    limits = Limits()
    intake.check(content, limits)
    with place.look(actor) as work:
        case_id = case_of(work)
        known = work.receipts.by_upload_key(actor.id, upload_key)
    if known is not None:
        return known.id
    picture = sandbox.prepare_picture(content, limits)
    file_id, picture_id = new_id(), new_id()
    # Files before rows: a crash in between leaves an orphan for the sweep, never a missing file.
    place.files.keep(file_id, case_id, content)
    place.files.keep(picture_id, case_id, picture.jpeg)
    with place.work(actor) as work:
        known = work.receipts.by_upload_key(actor.id, upload_key)
        if known is not None:
            return known.id
        for name, body, media_type in (
            (file_id, content, "application/octet-stream"),
            (picture_id, picture.jpeg, "image/jpeg"),
        ):
            work.receipts.add_file(stored(work, name, case_id, body, media_type))
        receipt = work.receipts.add(
            Receipt(
                case_id=case_id,
                person_id=actor.id,
                upload_key=upload_key,
                file_id=file_id,
                picture_id=picture_id,
                state="received",
                created_at=work.now,
            )
        )
        work.outbox.put(READ_JOB, receipt.id, work.now)
        return receipt.id


def read(place: Workplace, receipt_id: str, reader: Reader = sandbox.read_in_child) -> None:
    """Read a stored receipt between two pieces of work. Doing it twice changes nothing."""
    with place.look(SYSTEM) as work:
        receipt = work.receipts.by_id(receipt_id)
        case_id, file_id = receipt.case_id, receipt.file_id
    content = place.files.fetch(file_id, case_id)
    reading = reader(content, Limits())
    picture_id = _turned_picture(place, case_id, content, reading)
    with place.work(SYSTEM) as work:
        receipt = work.receipts.by_id(receipt_id)
        if picture_id is not None:
            jpeg = place.files.fetch(picture_id, case_id)
            work.receipts.add_file(stored(work, picture_id, case_id, jpeg, "image/jpeg"))
            receipt.picture_id = picture_id
        sealed = work.vault.seal(reading.to_json().encode(), f"{receipt.id}.reading", case_id)
        receipt.sealed_reading = sealed
        if receipt.state == "received":
            receipt.state = "read" if reading.read else "not_read"


def give_up(place: Workplace) -> int:
    """Show receipts whose reading was given up as not read: the client writes what stands there."""
    with place.look(SYSTEM) as work:
        waiting = _waiting_in_vain(work)
    if waiting:
        with place.work(SYSTEM) as work:
            for receipt in _waiting_in_vain(work):
                receipt.state = "not_read"
    return len(waiting)


def _waiting_in_vain(work: Work) -> list[Receipt]:
    ids = [job.subject_id for job in work.outbox.given_up(work.now) if job.kind == READ_JOB]
    return [receipt for receipt in work.receipts.some(ids) if receipt.state == "received"]


def _turned_picture(place: Workplace, case_id: str, content: bytes, reading: Reading) -> str | None:
    """Keep the picture anew when the paper lay on its side, so that places fit what is shown."""
    if not reading.turns or reading.turns[0] % 4 == 0:
        return None
    upright = sandbox.prepare_picture(content, Limits(), turns=reading.turns[0])
    picture_id = new_id()
    place.files.keep(picture_id, case_id, upright.jpeg)
    return picture_id


def confirm(work: Work, receipt_id: str, said: ConfirmedReceipt) -> None:
    """Store what the client says the paper shows. The client's words always stand."""
    receipt = work.receipts.of_case(case_of(work), receipt_id)
    words = json.dumps(_plain(said)).encode()
    receipt.sealed_confirmed = work.vault.seal(words, f"{receipt.id}.said", receipt.case_id)
    receipt.confirmed_at = work.now
    receipt.state = "confirmed"


def hand_to_staff(work: Work, receipt_id: str) -> None:
    """The client cannot say what the paper shows, and asks staff to look. Nothing read is used."""
    receipt = work.receipts.of_case(case_of(work), receipt_id)
    if receipt.state != "confirmed":
        receipt.state = "with_staff"


def remove(work: Work, receipt_id: str) -> None:
    """Take a receipt out of the pocket. Raises ReceiptSent once it is evidence."""
    receipt = work.receipts.of_case(case_of(work), receipt_id)
    if receipt.application_id is not None:
        raise ReceiptSent
    receipt.removed_at = work.now


def show(work: Work, receipt_id: str) -> ReceiptView:
    """One receipt of the client's own case. Raises NotFound."""
    receipt = work.receipts.of_case(case_of(work), receipt_id)
    return replace(view_of(work, receipt), twin=_twin(work, receipt))


def _twin(work: Work, receipt: Receipt) -> ReceiptView | None:
    """An earlier receipt of the household: the same file, or the same seller, day and amount."""
    view, digest = view_of(work, receipt), work.receipts.file(receipt.file_id).content_digest
    for other in work.receipts.pocket(receipt.case_id):
        if (other.created_at, other.id) >= (receipt.created_at, receipt.id):
            continue
        earlier = view_of(work, other)
        same_file = work.receipts.file(other.file_id).content_digest == digest
        if same_file or same_receipt(view.shown, earlier.shown):
            return earlier
    return None


def pocket(work: Work) -> tuple[ReceiptView, ...]:
    """All receipts of the client's household, newest first."""
    return tuple(view_of(work, receipt) for receipt in work.receipts.pocket(case_of(work)))


def picture(place: Workplace, actor: Actor, receipt_id: str) -> bytes:
    """The clean picture of a receipt of the client's own case, as JPEG. Raises NotFound."""
    with place.look(actor) as work:
        receipt = work.receipts.of_case(case_of(work), receipt_id)
        picture_id, case_id = receipt.picture_id, receipt.case_id
    if picture_id is None:
        raise NotFound
    return place.files.fetch(picture_id, case_id)


def view_of(work: Work, receipt: Receipt) -> ReceiptView:
    """A receipt row, unsealed. The caller has checked that the actor may see it."""
    reading = confirmed = None
    if receipt.sealed_reading is not None:
        raw = work.vault.open(receipt.sealed_reading, f"{receipt.id}.reading", receipt.case_id)
        reading = Reading.from_json(raw.decode())
    if receipt.sealed_confirmed is not None:
        raw = work.vault.open(receipt.sealed_confirmed, f"{receipt.id}.said", receipt.case_id)
        confirmed = _lifted(json.loads(raw))
    suggestion = suggest(reading or Reading(), confirmed or ConfirmedReceipt())
    return ReceiptView(
        receipt.id,
        receipt.state,
        reading,
        confirmed,
        suggestion,
        receipt.created_at,
        sent=receipt.application_id is not None,
    )


def case_of(work: Work) -> str:
    """The id of the case that the client acts in. Raises NotFound for somebody without one."""
    case = work.cases.of_person(work.actor.id)
    if case is None:
        raise NotFound
    return case.id


def stored(work: Work, file_id: str, case_id: str, content: bytes, media: str) -> StoredFile:
    """The row of a file that was put in the store."""
    return StoredFile(
        id=file_id,
        case_id=case_id,
        content_digest=work.lookup.digest("file", content),
        media_type=media,
        size=len(content),
        created_at=work.now,
    )


def _plain(said: ConfirmedReceipt) -> dict[str, object]:
    values = {field.name: getattr(said, field.name) for field in fields(said)}
    return {
        name: value if isinstance(value, bool) else str(value)
        for name, value in values.items()
        if value is not None
    }


def _lifted(stored: dict[str, str]) -> ConfirmedReceipt:
    readers: dict[str, Callable[[str], object]] = {
        "date": date.fromisoformat,
        "due": date.fromisoformat,
        "total": Decimal,
        "own_cost": Decimal,
        "category": Category,
    }
    values: dict[str, Any] = {
        name: readers[name](value) if name in readers else value for name, value in stored.items()
    }
    return ConfirmedReceipt(**values)
