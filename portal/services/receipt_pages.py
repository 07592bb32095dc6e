"""More pictures of one paper: a long receipt, both sides of it, an invoice with an attachment."""

from portal.domain.permissions import Actor
from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.records.base import new_id
from portal.records.receipts import Receipt, ReceiptPage
from portal.services import apart, pace
from portal.services.paper_limits import limits_of
from portal.services.receipt_reading import PAGE_JOB
from portal.services.receipts import ReceiptSent
from portal.services.scanning import look_at
from portal.services.stored_files import AS_IT_CAME, stored
from portal.services.work import Work, Workplace
from uploads import intake, sandbox

MOST_PICTURES = 10


class TooManyPictures(Refusal):
    """One paper does not need so many."""

    text = N_("receipt", "A paper may have ten pictures. Add the rest as a receipt of its own.")
    field = "photo"


def add(place: Workplace, actor: Actor, receipt_id: str, content: bytes, upload_key: str) -> None:
    """Add a picture to a receipt and have all of it read again. The same key adds it once.

    Raises NotFound, ReceiptSent, TooManyPictures, a FileRefused.
    """
    limits = limits_of(place)
    with place.look(actor) as work:
        receipt = _open(work, receipt_id)
        case_id = receipt.case_id
        if _is_kept(work, receipt, upload_key):
            return
        pace.check(work, case_id)
    intake.check(content, limits)
    picture = sandbox.prepare_picture(content, limits)
    scan = look_at(place, content)
    file_id, picture_id = new_id(), new_id()
    # Files before rows: a crash in between leaves an orphan for the sweep, never a missing file.
    place.files.keep(file_id, case_id, content)
    place.files.keep(picture_id, case_id, picture.jpeg)
    with place.work(actor) as work:
        receipt = _open(work, receipt_id)
        if _is_kept(work, receipt, upload_key):
            return
        for row in (
            stored(work, file_id, case_id, content, AS_IT_CAME, scan),
            stored(work, picture_id, case_id, picture.jpeg, "image/jpeg"),
        ):
            work.receipts.add_file(row)
        page = work.receipts.add_page(
            ReceiptPage(
                receipt_id=receipt.id,
                upload_key=upload_key,
                number=receipt.pictures,
                file_id=file_id,
                picture_id=picture_id,
                pages=picture.pages,
            )
        )
        receipt.pictures += picture.pages
        if receipt.state in {"read", "not_read"}:
            receipt.state = "received"
        work.outbox.put(PAGE_JOB, page.id, work.now)


def _open(work: Work, receipt_id: str) -> Receipt:
    receipt = apart.receipt(work, work.own_case_id, receipt_id)
    if receipt.application_id is not None:
        raise ReceiptSent
    if len(work.receipts.pages(receipt_id)) + 1 >= MOST_PICTURES:
        raise TooManyPictures
    return receipt


def _is_kept(work: Work, receipt: Receipt, upload_key: str) -> bool:
    return any(page.upload_key == upload_key for page in work.receipts.pages(receipt.id))
