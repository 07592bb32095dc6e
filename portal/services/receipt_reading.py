"""Reading receipts between pieces of work: each picture in a child process, joined into one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from portal.domain.permissions import SYSTEM
from portal.domain.receipt_pages import joined
from portal.domain.receipts import Reading
from portal.records.base import new_id
from portal.records.receipts import Receipt, ReceiptPage
from portal.services.paper_limits import limits_of
from portal.services.receipts import READ_JOB
from portal.services.stored_files import stored
from portal.services.work import Work, Workplace
from uploads import sandbox
from uploads.limits import Limits

PAGE_JOB = "read_receipt_page"


class Reader(Protocol):
    """Reads a paper; the real one does so in a child process with limits."""

    def __call__(self, paper: bytes, limits: Limits) -> Reading: ...


@dataclass(frozen=True)
class _Upright:
    """A picture that was turned and is kept anew: its number among the receipt's, and its id."""

    number: int
    picture_id: str
    jpeg: bytes


def read(place: Workplace, receipt_id: str, reader: Reader = sandbox.read_in_child) -> None:
    """Read all pictures of a stored receipt. Doing it twice changes nothing."""
    with place.look(SYSTEM) as work:
        receipt = work.receipts.by_id(receipt_id)
        case_id = receipt.case_id
        kept: list[Receipt | ReceiptPage] = [receipt, *work.receipts.pages(receipt_id)]
        files, pages = [one.file_id for one in kept], [one.pages for one in kept]
    papers = [place.files.fetch(file_id, case_id) for file_id in files]
    readings = [reader(paper, limits_of(place)) for paper in papers]
    starts = list(accumulate(pages, initial=0))[:-1]
    turned = _turned(place, case_id, zip(starts, papers, readings, strict=True))
    reading = joined(readings, pages)
    with place.work(SYSTEM) as work:
        receipt = work.receipts.by_id(receipt_id)
        _show_upright(work, receipt, turned)
        sealed = work.vault.seal(reading.to_json().encode(), f"{receipt.id}.reading", case_id)
        receipt.sealed_reading = sealed
        # A later try may read what an earlier one had left to the client.
        if receipt.state in {"received", "not_read"}:
            receipt.state = "read" if reading.read else "not_read"


def read_again(place: Workplace, page_id: str) -> None:
    """Read a receipt that has got a further picture."""
    with place.look(SYSTEM) as work:
        receipt_id = work.receipts.page(page_id).receipt_id
    read(place, receipt_id)


def give_up(place: Workplace) -> int:
    """Show receipts whose reading goes on failing as not read: the client writes what they say.

    It is tried again all the same, and what is read then is shown.
    """
    with place.look(SYSTEM) as work:
        waiting = _waiting_in_vain(work)
    if waiting:
        with place.work(SYSTEM) as work:
            for receipt in _waiting_in_vain(work):
                receipt.state = "not_read"
    return len(waiting)


def _waiting_in_vain(work: Work) -> list[Receipt]:
    jobs = work.outbox.long_tried((READ_JOB, PAGE_JOB), work.now)
    ids = [job.subject_id for job in jobs if job.kind == READ_JOB]
    pages = [job.subject_id for job in jobs if job.kind == PAGE_JOB]
    ids += [work.receipts.page(page).receipt_id for page in pages]
    return [receipt for receipt in work.receipts.some(ids) if receipt.state == "received"]


def _turned(
    place: Workplace, case_id: str, papers: Iterable[tuple[int, bytes, Reading]]
) -> list[_Upright]:
    """Keep anew the pictures of papers that lay on their side, so that places fit what is shown.

    Later pages of a file are turned when they are shown.
    """
    kept = []
    for number, paper, reading in papers:
        if reading.turns and reading.turns[0] % 4:
            upright = sandbox.prepare_picture(paper, limits_of(place), turns=reading.turns[0])
            picture_id = new_id()
            place.files.keep(picture_id, case_id, upright.jpeg)
            kept.append(_Upright(number, picture_id, upright.jpeg))
    return kept


def _show_upright(work: Work, receipt: Receipt, turned: Sequence[_Upright]) -> None:
    pages = {page.number: page for page in work.receipts.pages(receipt.id)}
    for one in turned:
        row = stored(work, one.picture_id, receipt.case_id, one.jpeg, "image/jpeg")
        work.receipts.add_file(row)
        shown: Receipt | ReceiptPage = pages[one.number] if one.number else receipt
        lying, shown.picture_id = shown.picture_id, one.picture_id
        # The picture as it lay is an orphan now, and goes with the sweep.
        work.receipts.forget_files([lying] if lying else [])
