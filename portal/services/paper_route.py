"""Papers that come by post: staff scan them, their codes lead them to case, month and line.

A paper without a code that can be read waits in the unit's tray, for any case worker to place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound, Refusal
from portal.domain.supplements import SLIP_SECTION
from portal.domain.text import N_
from portal.records.base import new_id
from portal.records.paper_slips import PaperPlace, PaperSlip, ScannedPaper
from portal.records.receipts import BY_POST, Receipt
from portal.services import apart, receipts, supplement_answers
from portal.services.own_cases import require_own
from portal.services.paper_limits import limits_of
from portal.services.receipts import READ_JOB, ReceiptView
from portal.services.scanning import look_at
from portal.services.stored_files import AS_IT_CAME, stored
from portal.services.supplement_answers import Said
from portal.services.work import Work, Workplace
from uploads import codes, intake, sandbox


class NoSuchCode(Refusal):
    """The code that was typed leads nowhere."""

    text = N_("paper", "We do not know that code. Look at the paper again, or choose by hand.")
    field = "code"


@dataclass(frozen=True)
class ScanView:
    """A scanned paper as the case worker sees it beside its line."""

    receipt: ReceiptView
    pages: int


@dataclass(frozen=True)
class _Place:
    """Where a paper goes, and whose it is."""

    case_id: str
    application_id: str
    person_id: str
    spots: tuple[tuple[str, str], ...]
    is_form: bool = False


def drop(place: Workplace, actor: Actor, content: bytes, upload_key: str) -> bool:
    """Take in a scanned paper; says whether it found its place by itself.

    The same upload key is the same paper. Raises a FileRefused for a file that cannot be opened.
    """
    limits = limits_of(place)
    intake.check(content, limits)
    with place.look(actor) as work:
        known = work.paper_slips.scan_by_key(actor.id, upload_key)
        if known is not None:
            return known.receipt_id is not None
    picture = sandbox.prepare_picture(content, limits)
    look_at(place, content)
    found = sandbox.find_codes(content, limits)
    with place.work(actor) as work:
        known = work.paper_slips.scan_by_key(actor.id, upload_key)
        if known is None:
            known = _to_tray(work, content, picture.jpeg, picture.pages, upload_key)
        scan_id, target = known.id, _target(work.paper_slips.by_codes(found))
    # It is safe in the tray by now: a crash from here on loses nothing.
    if target is not None:
        _put(place, actor, scan_id, target)
    return target is not None


def put_by_hand(
    place: Workplace,
    actor: Actor,
    scan_id: str,
    application_id: str,
    typed: str,
    *,
    is_form: bool = False,
) -> None:
    """Place a paper of the tray by a typed code, or with an application of one's own case.

    `is_form`: the paper is an application that was filled in by hand.

    Raises NotFound, NoSuchCode.
    """
    with place.look(actor) as work:
        work.paper_slips.scan_by_id(scan_id)
        if typed.strip() or not application_id:
            target = _target(work.paper_slips.by_codes([codes.typed(typed) or ""]))
            if target is None:
                raise NoSuchCode
        else:
            target = _chosen(work, application_id)
        target = replace(target, is_form=target.is_form or is_form)
    _put(place, actor, scan_id, target)


def of_application(work: Work, application_id: str) -> dict[tuple[str, str], list[ScanView]]:
    """The scanned papers of an application by section and line; empty words for the whole of it.

    The caller has checked that the actor may see them.
    """
    found: dict[tuple[str, str], list[ScanView]] = {}
    for scan, spot in work.paper_slips.scans_of(application_id):
        view = receipts.view_of(work, work.receipts.by_id(scan.receipt_id or ""))
        found.setdefault((spot.section, spot.line), []).append(ScanView(view, scan.pages))
    return found


def page(place: Workplace, actor: Actor, case_id: str, receipt_id: str, number: int) -> bytes:
    """One page of a scanned paper of one's own case, as JPEG; logged first. Raises NotFound."""
    with place.watch(actor) as work:
        require_own(work, case_id)
        receipt = work.receipts.of_case(case_id, receipt_id)
        scan = work.paper_slips.scan_of_receipt(receipt_id)
        if not 1 <= number <= scan.pages:
            raise NotFound
        work.access_log.write(actor.id, "picture", case_id, work.now, receipt_id)
        file_id = receipt.file_id
    content = place.files.fetch(file_id, case_id)
    return sandbox.prepare_picture(content, limits_of(place), page=number - 1).jpeg


def _to_tray(work: Work, content: bytes, jpeg: bytes, pages: int, upload_key: str) -> ScannedPaper:
    scan = ScannedPaper(
        id=new_id(),
        staff_id=work.actor.id,
        upload_key=upload_key,
        pages=pages,
        created_at=work.now,
    )
    scan.sealed_content = work.vault.seal(content, f"{scan.id}.content", scan.staff_id)
    scan.sealed_picture = work.vault.seal(jpeg, f"{scan.id}.picture", scan.staff_id)
    work.paper_slips.add(scan)
    return scan


def _target(slips: Sequence[PaperSlip]) -> _Place | None:
    """Where codes lead: nowhere when there are none, or when they do not agree on one place."""
    if len({one.application_id for one in slips}) != 1:
        return None
    first = slips[0]
    spots = dict.fromkeys((one.section, one.line) for one in slips)
    is_form = any(one.page for one in slips)
    return _Place(first.case_id, first.application_id, first.person_id, tuple(spots), is_form)


def _chosen(work: Work, application_id: str) -> _Place:
    row = work.applications.by_id(application_id)
    require_own(work, row.case_id)
    person = apart.readers(work, row)[0]
    return _Place(row.case_id, row.id, person, (("", ""),))


def _put(place: Workplace, actor: Actor, scan_id: str, target: _Place) -> None:
    """Move a paper from the tray to its case. Doing it twice changes nothing."""
    with place.look(actor) as work:
        scan = work.paper_slips.scan_by_id(scan_id)
        if scan.sealed_content is None or scan.sealed_picture is None:
            return
        content = work.vault.open(scan.sealed_content, f"{scan.id}.content", scan.staff_id)
        jpeg = work.vault.open(scan.sealed_picture, f"{scan.id}.picture", scan.staff_id)
    held = look_at(place, content)
    file_id, picture_id = new_id(), new_id()
    # Files before rows: a crash in between leaves an orphan for the sweep, never a missing file.
    place.files.keep(file_id, target.case_id, content)
    place.files.keep(picture_id, target.case_id, jpeg)
    with place.work(actor) as work:
        scan = work.paper_slips.scan_by_id(scan_id)
        if scan.receipt_id is not None:
            return
        work.access_log.write(actor.id, "paper", target.case_id, work.now)
        case_id = target.case_id
        for row in (
            stored(work, file_id, case_id, content, AS_IT_CAME, held),
            stored(work, picture_id, case_id, jpeg, "image/jpeg"),
        ):
            work.receipts.add_file(row)
        receipt = _receipt(work, scan, target, file_id, picture_id)
        scan.receipt_id, scan.application_id = receipt.id, target.application_id
        scan.placed_at = work.now
        scan.sealed_content = scan.sealed_picture = None
        for section, line in target.spots:
            work.paper_slips.add(PaperPlace(scan_id=scan.id, section=section, line=line))
            if section == SLIP_SECTION:
                said = Said(f"scan {scan.id}", receipt_id=receipt.id)
                supplement_answers.take_in(work, case_id, line, said)


def _receipt(
    work: Work, scan: ScannedPaper, target: _Place, file_id: str, picture_id: str
) -> Receipt:
    """The paper as the household's own. A filled-in form is for people to read, not the machine."""
    receipt = work.receipts.add(
        Receipt(
            case_id=target.case_id,
            person_id=target.person_id,
            upload_key=f"{BY_POST}{scan.id}",
            file_id=file_id,
            picture_id=picture_id,
            pages=scan.pages,
            pictures=scan.pages,
            state="with_staff" if target.is_form else "received",
            application_id=target.application_id,
            created_at=work.now,
        )
    )
    if not target.is_form:
        work.outbox.put(READ_JOB, receipt.id, work.now)
    return receipt
