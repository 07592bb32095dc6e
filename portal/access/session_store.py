"""Where sessions are kept: in the database, sealed, under the hash of what the cookie holds."""

import hashlib
import json
import secrets
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import structlog
from flask import Flask, Request, Response, g
from flask.sessions import SessionInterface, SessionMixin
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.datastructures import CallbackDict

from portal.domain.permissions import SYSTEM
from portal.domain.session_limits import is_over
from portal.records.base import new_id
from portal.records.sessions import WebSession
from portal.vault.envelope import EnvelopeDamaged
from portal.web.pages import parts

TOUCH_EVERY = timedelta(seconds=30)
# Of sessions that are nobody's yet the oldest go beyond so many; each hundredth new one looks.
MOST_STRANGERS, LOOKED_FOR_EACH = 20_000, 100
_strangers = count(1)
_log = structlog.get_logger()


class ServerSession(CallbackDict[str, Any], SessionMixin):
    """The content of a session. `key` is what the cookie holds; `has_expired` tells it was ours.

    `id` names it to its owner. One that `goes_on` under a new key keeps its age, and only while it
    lives.
    """

    def __init__(
        self, content: dict[str, Any], key: str | None, started_at: datetime, id_: str = ""
    ) -> None:
        super().__init__(content, on_update=self._changed)
        self.key = key
        self.id = id_
        self.started_at = started_at
        self.goes_on = False
        self.modified = False
        self.has_expired = False
        self.expired_user_id = ""
        self.wants_new_key = False
        self.fault: Exception | None = None
        self.needs_touch = False
        self.polls = False

    def _changed(self, _: object) -> None:
        self.modified = True


class ServerSessions(SessionInterface):
    """Opens and saves sessions in the database, sealed, under the hash of their key."""

    def open_session(self, app: Flask, request: Request) -> ServerSession:
        place, side = parts(), app.extensions["side"]
        now = place.now()
        key = request.cookies.get(cookie_name(app))
        if not key:
            return ServerSession({}, None, now)
        try:
            with place.look(SYSTEM) as work:
                row = work.sessions.open(hash_of(key), side)
        except SQLAlchemyError as fault:
            # Raised again where a page can be shown for it: here there is no request yet.
            unknown = ServerSession({}, None, now)
            unknown.fault = fault
            return unknown
        if row is None or is_over(side, row.started_at, row.seen_at, now):
            fresh = ServerSession({}, None, now)
            fresh.has_expired = row is not None and bool(row.user_id)
            fresh.expired_user_id = row.user_id if row is not None else ""
            return fresh
        try:
            content = json.loads(place.vault.open(row.sealed_content, row.id_hash, side))
        except EnvelopeDamaged:
            # Changed in the table, or another's content put under this key: it is nobody's.
            _log.error("session damaged", side=side)
            return ServerSession({}, None, now)
        opened = ServerSession(content, key, row.started_at, row.id)
        opened.polls = request.headers.get("X-Requested-With") == "poll"
        opened.needs_touch = not opened.polls and now - row.seen_at > TOUCH_EVERY
        return opened

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if not isinstance(session, ServerSession) or "is_session_left_alone" in g:
            return
        if not (session.modified or session.needs_touch):
            return
        place, side = parts(), app.extensions["side"]
        old_key = session.key
        if old_key is None or session.wants_new_key:
            session.key = secrets.token_urlsafe(32)
        key = session.key or ""
        sealed = place.vault.seal(json.dumps(dict(session)).encode(), hash_of(key), side)
        with place.work(SYSTEM) as work:
            if key == old_key:
                work.sessions.keep(hash_of(key), sealed, work.now, seen=not session.polls)
                return
            was_alive = old_key is not None and work.sessions.end(hash_of(old_key), work.now)
            if session.goes_on and not was_alive:
                return
            if "_user_id" not in session and next(_strangers) % LOOKED_FOR_EACH == 0:
                work.sessions.drop_strangers(MOST_STRANGERS - 1)
            work.sessions.add(
                WebSession(
                    id_hash=hash_of(key),
                    id=new_id(),
                    side=side,
                    user_id=session.get("_user_id", ""),
                    sealed_content=sealed,
                    started_at=session.started_at if session.goes_on else work.now,
                    seen_at=work.now,
                )
            )
        response.set_cookie(
            cookie_name(app),
            key,
            secure=not place.config.is_demo,
            httponly=True,
            samesite="Lax",
            path="/",
        )


def cookie_name(app: Flask) -> str:
    """Different for each side; bound to the host outside the demo."""
    name = f"mp_{app.extensions['side']}"
    return name if parts().config.is_demo else f"__Host-{name}"


def hash_of(key: str) -> str:
    """Under which a key is kept."""
    return hashlib.sha256(key.encode()).hexdigest()
