"""Where somebody is signed in, and ending it: one's own sessions, or a colleague's."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.domain.devices import Browser, Device
from portal.domain.mandates import ACTING
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.domain.session_limits import is_over
from portal.records.sessions import WebSession
from portal.services.work import Work


@dataclass(frozen=True)
class SignedInAt:
    """One place where somebody is signed in. `is_this` is the one that asks."""

    id: str
    browser: Browser
    started_at: datetime
    seen_at: datetime
    is_this: bool


@dataclass(frozen=True)
class Colleague:
    """Somebody who is signed in, at so many places, and was last seen then."""

    id: str
    name: str
    places: int
    seen_at: datetime


def own(work: Work, this_id: str) -> tuple[SignedInAt, ...]:
    """Where the actor is signed in: this place first, then the last used."""
    found = [_view(work, row, this_id) for row in _alive(work, _open(work, work.actor.id))]
    return tuple(sorted(found, key=lambda one: (one.is_this, one.seen_at), reverse=True))


def end(work: Work, session_id: str) -> None:
    """End one of the actor's own; again is right too. Raises NotFound, for another's as well."""
    row = work.sessions.by_id(session_id)
    if row is None or row.user_id not in _owners(work, [work.actor.id]):
        raise NotFound
    work.sessions.end(row.id_hash, work.now)


def end_others(work: Work, this_id: str) -> None:
    """End all of the actor's own but this one; it is right too when there are none."""
    for row in _open(work, work.actor.id):
        if row.id != this_id:
            work.sessions.end(row.id_hash, work.now)


def colleagues(work: Work) -> tuple[Colleague, ...]:
    """Who else of the staff is signed in, by name. Raises NotFound for those who lead nobody."""
    _check_leads(work)
    others = [member for member in work.people.all_staff() if member.id != work.actor.id]
    seen = _seen_at(work, [member.id for member in others])
    return tuple(
        Colleague(member.id, member.name, len(seen[member.id]), max(seen[member.id]))
        for member in others
        if member.id in seen
    )


def end_colleagues(work: Work, staff_id: str) -> None:
    """End all sessions of somebody of the staff; they may sign in again. Raises NotFound."""
    _check_leads(work)
    end_all_of(work, work.people.staff_by_id(staff_id).id)


def end_all_of(work: Work, user_id: str) -> int:
    """End all sessions of a client or of somebody of the staff; how many there were."""
    rows = _open(work, user_id)
    for row in rows:
        work.sessions.end(row.id_hash, work.now)
    return len(rows)


def _seen_at(work: Work, staff_ids: Sequence[str]) -> dict[str, list[datetime]]:
    """When each of these who is signed in was last seen, at each place."""
    owners, seen = _owners(work, staff_ids), defaultdict(list)
    for row in _alive(work, work.sessions.open_of(owners)):
        seen[owners[row.user_id]].append(row.seen_at)
    return seen


def _alive(work: Work, rows: Sequence[WebSession]) -> list[WebSession]:
    """Sessions that have not run out."""
    return [row for row in rows if not is_over(row.side, row.started_at, row.seen_at, work.now)]


def _open(work: Work, user_id: str) -> Sequence[WebSession]:
    return work.sessions.open_of(_owners(work, [user_id]))


def _owners(work: Work, user_ids: Sequence[str]) -> dict[str, str]:
    """Whose sessions are whose: own ids, and those under which they act for others now."""
    held = work.mandates.holders(user_ids, work.today, work.now)
    acting = {ACTING + mandate_id: holder for mandate_id, holder in held.items()}
    return {user_id: user_id for user_id in user_ids} | acting


def _view(work: Work, row: WebSession, this_id: str) -> SignedInAt:
    content = json.loads(work.vault.open(row.sealed_content, row.id_hash, row.side))
    device, name = content.get("browser", (Device.UNKNOWN.value, ""))
    browser = Browser(Device(device), name)
    return SignedInAt(row.id, browser, row.started_at, row.seen_at, row.id == this_id)


def _check_leads(work: Work) -> None:
    if not may_enter(work.actor, Area.ASSIGNMENTS):
        raise NotFound
