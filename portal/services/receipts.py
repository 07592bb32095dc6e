"""Receipts: kept and acknowledged first, read later, used only after the client confirms."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from portal.domain.permissions import Actor
from portal.domain.receipts import (
    Category,
    ConfirmedReceipt,
    Reading,
    Suggestion,
    same_receipt,
    suggest,
)
from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.records.base import new_id
from portal.records.receipts import Receipt, Sheet
from portal.services import apart, pace
from portal.services.paper_limits import limits_of
from portal.services.scanning import look_at
from portal.services.stored_files import AS_IT_CAME, stored
from portal.services.work import Work, Workplace
from uploads import intake, sandbox
from uploads.scanner import Scan

READ_JOB = "read_receipt"


class ReceiptSent(Refusal):
    """The receipt is evidence in an application that was sent."""

    text = N_(
        "receipt", "This receipt is in an application that you have sent. It is kept with it."
    )


class ReceiptFixed(Refusal):
    """An application that is sent, and not taken back, rests on what was said of the receipt."""

    text = N_(
        "receipt",
        "You have sent an application with this receipt. What it says cannot be changed now. You "
        "can take the application back if nobody has opened it. You can always write to us.",
    )
    status = 409


@dataclass(frozen=True)
class ReceiptView:
    """A receipt as pages see it. `state` is received, read, not_read, confirmed or with_staff.

    `twin` is an earlier receipt that may be the same paper: a question to the client, no more.
    `sent_in` is the id of the sent application that it is evidence in; `is_fixed` unless the client
    took that one back. `is_stopped`: the virus scanner knew a file of it, after it had come.
    `came_by_post`: staff have scanned it, and its application may be a draft.
    """

    id: str
    state: str
    reading: Reading | None
    confirmed: ConfirmedReceipt | None
    suggestion: Suggestion
    created_at: datetime
    twin: "ReceiptView | None" = None
    sent_in: str | None = None
    is_fixed: bool = False
    pictures: int = 1
    filled_in_by_staff: bool = False
    is_stopped: bool = False
    came_by_post: bool = False

    @property
    def is_form(self) -> bool:
        """Whether it is an application that was filled in on paper."""
        return self.came_by_post and self.state == "with_staff"

    @property
    def sent(self) -> bool:
        """Whether it is evidence in an application that was sent."""
        return self.sent_in is not None

    def turns(self, number: int) -> int:
        """The quarter turns that brought a picture upright when it was read."""
        turns = self.reading.turns if self.reading else ()
        return turns[number] % 4 if number < len(turns) else 0

    @property
    def shown(self) -> ConfirmedReceipt:
        """What the client confirmed, or what is suggested until then."""
        return self.confirmed or self.suggestion.receipt


def keep(place: Workplace, actor: Actor, content: bytes, upload_key: str) -> str:
    """Store a paper and ask for its reading; returns the receipt's id once all of it is safe.

    The same upload key gives the same receipt. Raises a FileRefused for a file that is no
    picture, TooFast.
    """
    limits = limits_of(place)
    intake.check(content, limits)
    with place.look(actor) as work:
        case_id = work.own_case_id
        known = work.receipts.by_upload_key(actor.id, upload_key)
        if known is not None:
            return known.id
        pace.check(work, case_id)
    picture = sandbox.prepare_picture(content, limits)
    scan = look_at(place, content)
    file_id, picture_id = new_id(), new_id()
    # Files before rows: a crash in between leaves an orphan for the sweep, never a missing file.
    place.files.keep(file_id, case_id, content)
    place.files.keep(picture_id, case_id, picture.jpeg)
    with place.work(actor) as work:
        known = work.receipts.by_upload_key(actor.id, upload_key)
        if known is not None:
            return known.id
        for row in (
            stored(work, file_id, case_id, content, AS_IT_CAME, scan),
            stored(work, picture_id, case_id, picture.jpeg, "image/jpeg"),
        ):
            work.receipts.add_file(row)
        receipt = work.receipts.add(
            Receipt(
                case_id=case_id,
                person_id=actor.id,
                upload_key=upload_key,
                file_id=file_id,
                picture_id=picture_id,
                pages=picture.pages,
                pictures=picture.pages,
                state="received",
                created_at=work.now,
            )
        )
        work.outbox.put(READ_JOB, receipt.id, work.now)
        return receipt.id


def confirm(work: Work, receipt_id: str, said: ConfirmedReceipt) -> None:
    """Store what the client says the paper shows: their words stand. Raises ReceiptFixed."""
    receipt = apart.receipt(work, work.own_case_id, receipt_id)
    if _is_fixed(work, receipt):
        raise ReceiptFixed
    keep_said(work, receipt, said)
    receipt.filled_in_by = None


def keep_said(work: Work, receipt: Receipt, said: ConfirmedReceipt) -> None:
    """Store what a person says the paper shows. The caller has checked that they may."""
    words = json.dumps(_plain(said)).encode()
    receipt.sealed_confirmed = work.vault.seal(words, f"{receipt.id}.said", receipt.case_id)
    receipt.confirmed_at = work.now
    receipt.state = "confirmed"


def hand_to_staff(work: Work, receipt_id: str) -> None:
    """The client cannot say what the paper shows, and asks staff to look. Nothing read is used."""
    receipt = apart.receipt(work, work.own_case_id, receipt_id)
    if receipt.state != "confirmed":
        receipt.state = "with_staff"


def show(work: Work, receipt_id: str) -> ReceiptView:
    """One receipt of the client's own case. Raises NotFound."""
    receipt = apart.receipt(work, work.own_case_id, receipt_id)
    twin = twins(work, receipt.case_id).get(receipt.id)
    stopped = work.receipts.with_file(receipt.case_id, Scan.INFECTED)
    return replace(
        view_of(work, receipt),
        twin=twin,
        is_stopped=receipt.id in stopped,
        is_fixed=_is_fixed(work, receipt),
    )


def _is_fixed(work: Work, receipt: Receipt) -> bool:
    application = receipt.application_id
    if application is None:
        return False
    return work.applications.of_case(receipt.case_id, application).sent_at is not None


def twins(work: Work, case_id: str) -> dict[str, ReceiptView]:
    """Hints: for each receipt that may be the same paper as an earlier one, that earlier one.

    The same file, or the same seller, day and amount, in the household.
    """
    rows = sorted(apart.pocket(work, case_id), key=lambda row: (row.created_at, row.id))
    digests = work.receipts.digests([row.file_id for row in rows])
    seen: list[tuple[str, ReceiptView]] = []
    found = {}
    for row in rows:
        view, digest = view_of(work, row), digests[row.file_id]
        same = (one for file, one in seen if file == digest or same_receipt(view.shown, one.shown))
        if (twin := next(same, None)) is not None:
            found[row.id] = twin
        seen.append((digest, view))
    return found


def pocket(work: Work) -> tuple[ReceiptView, ...]:
    """All receipts of the client's household, newest first."""
    case_id = work.own_case_id
    stopped = work.receipts.with_file(case_id, Scan.INFECTED)
    return tuple(
        replace(view_of(work, receipt), is_stopped=receipt.id in stopped)
        for receipt in apart.pocket(work, case_id)
    )


def picture(place: Workplace, actor: Actor, receipt_id: str, number: int = 0) -> bytes:
    """A clean picture of a receipt of the client's own case, as JPEG. Raises NotFound."""
    with place.look(actor) as work:
        found = drawing(work, apart.receipt(work, work.own_case_id, receipt_id), number)
    return drawn(place, found)


@dataclass(frozen=True)
class Drawing:
    """A page that is to be shown, and the quarter turns to the left that make it upright."""

    case_id: str
    sheet: Sheet
    turns: int


def drawing(work: Work, receipt: Receipt, number: int) -> Drawing:
    """A page of a receipt. The caller has checked that the actor may see it. Raises NotFound."""
    sheet = work.receipts.sheet(receipt, number)
    return Drawing(receipt.case_id, sheet, view_of(work, receipt).turns(number))


def drawn(place: Workplace, found: Drawing) -> bytes:
    """The clean picture, as JPEG: as it is kept, or made anew from the file between two works."""
    if found.sheet.picture_id is not None:
        return place.files.fetch(found.sheet.picture_id, found.case_id)
    content = place.files.fetch(found.sheet.file_id, found.case_id)
    page, turns = found.sheet.page, found.turns
    return sandbox.prepare_picture(content, limits_of(place), page=page, turns=turns).jpeg


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
        sent_in=receipt.application_id,
        pictures=receipt.pictures,
        filled_in_by_staff=receipt.filled_in_by is not None,
        came_by_post=receipt.came_by_post,
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
