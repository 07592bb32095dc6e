"""Other browsers in which somebody is signed in, put there without one."""

from datetime import datetime

from portal.assembly import Parts
from portal.domain.permissions import SYSTEM
from portal.records.base import new_id
from portal.records.sessions import WebSession


def seat(parts: Parts, user_id: str, side: str, seen_at: datetime | None = None) -> str:
    """Sign somebody in on a telephone; the id that stands in their page."""
    key, seat_id = new_id(), new_id()
    with parts.work(SYSTEM) as work:
        content = b'{"browser": ["android_phone", "Firefox"]}'
        work.sessions.add(
            WebSession(
                id_hash=key,
                id=seat_id,
                side=side,
                user_id=user_id,
                sealed_content=work.vault.seal(content, key, side),
                started_at=seen_at or work.now,
                seen_at=seen_at or work.now,
            )
        )
    return seat_id
