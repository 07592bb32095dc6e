"""Files as they came are scanned for viruses where there is a scanner, and held until then."""

from portal.domain.permissions import SYSTEM
from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.records.receipts import StoredFile
from portal.services.work import Workplace
from uploads.intake import FileRefused
from uploads.scanner import NoScanner, Scan, ScannerDown

SCAN_JOB = "scan_file"


class FileInfected(FileRefused):
    """The scanner knows this file."""

    text = N_("file", "Our virus scanner stopped this file. Take a photo of the paper instead.")


class NotScannedYet(Refusal):
    """The scanner has not answered: the file as it came stays closed until it does."""

    text = N_(
        "file",
        "This file has not been scanned for viruses yet. Look at the picture of it, or try again "
        "in a few minutes.",
    )
    status = 409


def look_at(place: Workplace, content: bytes) -> Scan:
    """What the scanner says of a file that comes in. Raises FileInfected.

    A scanner that does not answer stops nobody from sending: the file is kept, and held.
    """
    try:
        found = place.scanner.scan(content)
    except ScannerDown:
        return Scan.WAITING
    if found is Scan.INFECTED:
        raise FileInfected
    return found


def scan_again(place: Workplace, file_id: str) -> None:
    """The job: scan a file that is held. Raises ScannerDown, to be tried again later."""
    with place.look(SYSTEM) as work:
        case_id = work.receipts.file(file_id).case_id
    found = place.scanner.scan(place.files.fetch(file_id, case_id))
    with place.work(SYSTEM) as work:
        work.receipts.file(file_id).scan = found.value


def catch_up(place: Workplace) -> int:
    """Hold files that came before there was a scanner, until it has seen them; how many."""
    if isinstance(place.scanner, NoScanner):
        return 0
    with place.work(SYSTEM) as work:
        ids = work.receipts.with_scan(Scan.NOT_SCANNED)
        for file_id in ids:
            work.receipts.file(file_id).scan = Scan.WAITING.value
            work.outbox.put(SCAN_JOB, file_id, work.now)
    return len(ids)


def is_open(file: StoredFile) -> bool:
    """Whether a file may leave as it came."""
    return file.scan not in {Scan.WAITING, Scan.INFECTED}


def check_open(file: StoredFile) -> None:
    """Whether a file may be opened as it came. Raises NotScannedYet, FileInfected."""
    if file.scan == Scan.WAITING:
        raise NotScannedYet
    if file.scan == Scan.INFECTED:
        raise FileInfected
