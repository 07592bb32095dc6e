"""The papers of sent applications, for staff: a clean picture, or the file as it came."""

from enum import StrEnum

from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.services import receipts
from portal.services.own_cases import require_own
from portal.services.scanning import check_open
from portal.services.work import Workplace


class OriginalReason(StrEnum):
    """Why the clean picture of a paper is not enough."""

    UNREADABLE = "unreadable"
    DOUBT = "doubt"
    ASKED = "asked"


def picture(
    place: Workplace, actor: Actor, case_id: str, receipt_id: str, number: int = 0
) -> bytes:
    """A clean picture of a paper that was sent, as JPEG; logged first. Raises NotFound."""
    with place.watch(actor) as work:
        require_own(work, case_id)
        receipt = work.receipts.of_case(case_id, receipt_id)
        if not receipt.is_for_staff:
            raise NotFound
        found = receipts.drawing(work, receipt, number)
        work.access_log.write(actor.id, "picture", case_id, work.now, receipt_id)
    return receipts.drawn(place, found)


def original(place: Workplace, actor: Actor, case_id: str, receipt_id: str, reason: str) -> bytes:
    """A paper's file as it came, for one of the reasons, which stands in the log.

    It is not cleaned: hidden notes of the camera are still in it. Raises NotFound, NotScannedYet,
    FileInfected.
    """
    with place.watch(actor) as work:
        require_own(work, case_id)
        receipt = work.receipts.of_case(case_id, receipt_id)
        if not receipt.is_for_staff or reason not in set(OriginalReason):
            raise NotFound
        work.access_log.write(actor.id, f"original {reason}", case_id, work.now, receipt_id)
        file_id = receipt.file_id
        check_open(work.receipts.file(file_id))
    return place.files.fetch(file_id, case_id)
