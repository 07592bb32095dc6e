"""Numbers for whoever watches the servers: how much waits, how long, and what was refused.

Counts alone: no ids, no names, nothing that a small number could say about somebody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from portal.casesystem.port import Left
from portal.domain.permissions import SYSTEM
from portal.records.access_log import AccessLogEntry
from portal.records.outbox import Job
from portal.records.receipts import StoredFile
from portal.records.sessions import WebSession
from portal.records.signin_tries import SignInTry
from portal.services import decisions
from portal.services.signin import TRIES_FOR
from portal.services.work import Work, Workplace
from uploads.scanner import Scan


@dataclass(frozen=True)
class Number:
    """One measured number; `label` tells kinds of the same apart, like `state="queued"`."""

    name: str
    meaning: str
    value: float
    label: str = ""


def numbers(place: Workplace) -> tuple[Number, ...]:
    """All of them, now."""
    with place.look(SYSTEM) as work:
        return tuple(_numbers(work))


def as_text(found: tuple[Number, ...]) -> str:
    """The numbers as Prometheus reads them."""
    lines, told = [], set()
    for one in found:
        if one.name not in told:
            told.add(one.name)
            lines += [f"# HELP {one.name} {one.meaning}", f"# TYPE {one.name} gauge"]
        label = f"{{{one.label}}}" if one.label else ""
        lines.append(f"{one.name}{label} {one.value:g}")
    return "\n".join(lines) + "\n"


def _numbers(work: Work) -> Iterator[Number]:
    count = func.count()
    for state in ("queued", "leased", "done", "failed"):
        jobs = work.session.scalar(select(count).where(Job.state == state)) or 0
        yield Number("mypages_jobs", "Jobs by state.", jobs, f'state="{state}"')
    given_up = len(work.outbox.given_up(work.now))
    yield Number("mypages_jobs_given_up", "Jobs that somebody must look at.", given_up)
    again = select(count).where(Job.state == "leased", Job.fault.is_not(None))
    failing = work.session.scalar(again) or 0
    yield Number("mypages_jobs_tried_again", "Failed or had no answer; next try is set.", failing)
    oldest = work.session.scalar(select(func.min(Job.created_at)).where(Job.state == "queued"))
    waits = (work.now - oldest).total_seconds() if oldest is not None else 0
    yield Number("mypages_oldest_job_seconds", "How long the oldest job waits.", waits)
    for scan in (Scan.WAITING, Scan.INFECTED):
        files = work.session.scalar(select(count).where(StoredFile.scan == scan.value)) or 0
        meaning = "Files that are held, by what the scanner said."
        yield Number("mypages_files_held", meaning, files, f'scan="{scan.value}"')
    meaning = "Scanned papers that nobody has found a case for."
    yield Number("mypages_papers_in_tray", meaning, work.paper_slips.in_tray())
    for side in ("client", "staff"):
        alive = select(count).where(
            WebSession.side == side, WebSession.user_id != "", WebSession.ended_at.is_(None)
        )
        open_ = work.session.scalar(alive) or 0
        yield Number("mypages_sessions", "Sessions not ended.", open_, f'side="{side}"')
    tries = select(count).where(SignInTry.at >= work.now - TRIES_FOR)
    refused = work.session.scalar(tries) or 0
    yield Number("mypages_sign_ins_refused", "Of the last quarter of an hour.", refused)
    left = decisions.left(work)
    for why in Left:
        meaning = "Decisions that could not be kept when they were last fetched."
        yield Number("mypages_decisions_left", meaning, left.get(why, 0), f'why="{why}"')
    entries = work.session.scalar(select(count).select_from(AccessLogEntry)) or 0
    yield Number("mypages_access_log_entries", "Entries: fewer than before is an alarm.", entries)
