"""The row of a file in the store, whoever it belongs to: a receipt, a message, a mandate."""

from portal.records.receipts import StoredFile
from portal.services.scanning import SCAN_JOB
from portal.services.work import Work
from uploads.scanner import Scan

AS_IT_CAME = "application/octet-stream"


def stored(
    work: Work,
    file_id: str,
    case_id: str,
    content: bytes,
    media: str,
    scan: Scan = Scan.MADE_BY_US,
) -> StoredFile:
    """The row of a file that was put in the store. One that waits for the scanner gets its job."""
    if scan is Scan.WAITING:
        work.outbox.put(SCAN_JOB, file_id, work.now)
    return StoredFile(
        id=file_id,
        case_id=case_id,
        content_digest=work.lookup.digest("file", content),
        media_type=media,
        size=len(content),
        scan=scan.value,
        created_at=work.now,
    )
