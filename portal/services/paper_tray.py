"""The unit's tray: papers that nobody knows the case of yet, and where one's own scans went."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from portal.domain.months import BenefitMonth
from portal.domain.refusals import NotFound
from portal.records.applications import Application
from portal.records.paper_slips import ScannedPaper
from portal.services.application_documents import WITHDRAWN
from portal.services.work import Work

SHOWN = timedelta(days=7)
_MOST_CHOICES = 6


@dataclass(frozen=True)
class TrayPaper:
    """A paper that nobody knows the case of yet."""

    id: str
    pages: int
    created_at: datetime
    scanned_by: str


@dataclass(frozen=True)
class PlacedPaper:
    """A paper that found its place. Names and links are for one's own cases alone."""

    id: str
    placed_at: datetime
    month: BenefitMonth
    names: tuple[str, ...] = ()
    case_id: str | None = None
    sent_application_id: str | None = None
    receipt_id: str | None = None


@dataclass(frozen=True)
class Choice:
    """An application of one's own case that a paper may belong to."""

    application_id: str
    names: tuple[str, ...]
    month: BenefitMonth


@dataclass(frozen=True)
class Tray:
    """What waits in the unit, what the staff member's scans found lately, where a paper may go."""

    waiting: tuple[TrayPaper, ...]
    placed: tuple[PlacedPaper, ...]
    choices: tuple[Choice, ...]


def show(work: Work) -> Tray:
    """The unit's papers without a case, and where one's own went. Own cases are logged first."""
    waiting = work.paper_slips.tray()
    placed = work.paper_slips.placed_since(work.actor.id, work.now - SHOWN)
    own = work.cases.of_staff(work.actor.id, work.today) if waiting or placed else ()
    work.access_log.write_all(work.actor.id, "list", [case.id for case in own], work.now)
    names = {case.id: _names(work, case.id) for case in own}
    return Tray(
        tuple(_waits(work, one) for one in waiting),
        tuple(_placed(work, one, names) for one in placed if one.application_id),
        tuple(choice for case_id in names for choice in _choices(work, case_id, names[case_id])),
    )


def picture(work: Work, scan_id: str) -> bytes:
    """The picture of a paper in the unit's tray, as JPEG. Raises NotFound.

    Nobody knows yet whose it is: the look is logged without a case.
    """
    scan = work.paper_slips.scan_by_id(scan_id)
    if scan.sealed_picture is None:
        raise NotFound
    work.access_log.write(work.actor.id, "tray", "", work.now, scan.id)
    return work.vault.open(scan.sealed_picture, f"{scan.id}.picture", scan.staff_id)


def throw_away(work: Work, scan_id: str) -> None:
    """Take a paper out of the tray that should not have been scanned. Raises NotFound."""
    scan = work.paper_slips.scan_by_id(scan_id)
    if scan.receipt_id is not None:
        raise NotFound
    work.access_log.write(work.actor.id, "tray", "", work.now, scan.id)
    work.paper_slips.remove(scan)


def _waits(work: Work, scan: ScannedPaper) -> TrayPaper:
    name = work.people.staff_by_id(scan.staff_id).name
    return TrayPaper(scan.id, scan.pages, scan.created_at, name)


def _placed(work: Work, scan: ScannedPaper, names: dict[str, tuple[str, ...]]) -> PlacedPaper:
    row = work.applications.by_id(scan.application_id or "")
    month = BenefitMonth.parse(row.benefit_month)
    placed_at = scan.placed_at or scan.created_at
    if row.case_id not in names:
        return PlacedPaper(scan.id, placed_at, month)
    sent = row.id if row.sent_at else None
    case_names = names[row.case_id]
    return PlacedPaper(scan.id, placed_at, month, case_names, row.case_id, sent, scan.receipt_id)


def _choices(work: Work, case_id: str, names: tuple[str, ...]) -> list[Choice]:
    def choice(row: Application) -> Choice:
        return Choice(row.id, names, BenefitMonth.parse(row.benefit_month))

    rows = (row for row in work.applications.all_of_case(case_id) if row.kind != WITHDRAWN)
    return [choice(row) for row in islice(rows, _MOST_CHOICES)]


def _names(work: Work, case_id: str) -> tuple[str, ...]:
    people = (work.people.by_id(person) for person in work.cases.member_ids(case_id).values())
    return tuple(work.people.identity(person).name for person in people)
