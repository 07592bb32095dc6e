"""Daily upkeep: files and rows that lost each other, and what nobody can use any more."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from portal.domain.permissions import SYSTEM
from portal.records.receipts import StoredFile
from portal.services import drafts, scanning
from portal.services.work import Workplace

UPKEEP_JOB = "upkeep"
# A file is stored before its row: what is younger may still get one.
ORPHAN_AFTER = timedelta(days=1)
_SESSIONS_FOR = timedelta(days=2)


@dataclass(frozen=True)
class Swept:
    """What a sweep found: orphan files, and ids of rows whose file is gone."""

    orphans: int
    missing: tuple[str, ...]


def sweep_files(place: Workplace, *, removes: bool = True) -> Swept:
    """Remove files without a row that are older than a day; report rows without a file."""
    with place.look(SYSTEM) as work:
        known = set(work.session.scalars(select(StoredFile.id)))
    # Rows are read before files: a file that came in between is young, and stays.
    stored = place.files.ids()
    orphans = place.files.ids(before=place.now() - ORPHAN_AFTER) - known
    for file_id in orphans if removes else ():
        place.files.remove(file_id)
    return Swept(len(orphans), tuple(sorted(known - stored)))


def daily(place: Workplace, _day: str) -> None:
    """The job: sweep the files, clear old drafts, hold what is to be scanned, drop old sessions.

    Rows without a file fail the job, so that it is seen in the list of jobs that failed.
    """
    swept = sweep_files(place)
    place.files.clear_parts(place.now() - ORPHAN_AFTER)
    drafts.clear_old(place)
    scanning.catch_up(place)
    with place.work(SYSTEM) as work:
        work.sessions.sweep(work.now - _SESSIONS_FOR)
        work.signin_tries.sweep(work.now - _SESSIONS_FOR)
    if swept.missing:
        raise FilesMissing


class FilesMissing(Exception):
    """Rows whose file is not in the store; `files sweep` lists them. Restore them from a backup."""
