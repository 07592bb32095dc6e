"""Sessions kept on the server. Flask-Login and the CSRF token live in them, not in the cookie."""

import hashlib
import json
import secrets
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from flask import Flask, Request, Response, current_app, g, has_request_context, request, session
from flask.sessions import SessionInterface, SessionMixin
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from sqlalchemy.exc import OperationalError
from werkzeug.datastructures import CallbackDict

from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.refusals import NotFound
from portal.records.sessions import WebSession
from portal.services import mandates
from portal.services.work import Work
from portal.web.pages import parts

IDLE = {"client": timedelta(minutes=30), "staff": timedelta(minutes=15)}
ABSOLUTE = {"client": timedelta(hours=4), "staff": timedelta(hours=8)}
TOUCH_EVERY = timedelta(seconds=30)
# How far clocks may differ: a session of a later hour would outlive its limits.
CLOCKS_DIFFER = timedelta(minutes=1)
# Before the id of a mandate, where somebody acts for a client.
ACTING = "m:"
# Of sessions that are nobody's yet the oldest go beyond so many; each hundredth new one looks.
MOST_STRANGERS, LOOKED_FOR_EACH = 20_000, 100
_strangers = count(1)


class ServerSession(CallbackDict[str, Any], SessionMixin):
    """The content of a session. `key` is what the cookie holds; `has_expired` tells it was ours."""

    def __init__(self, content: dict[str, Any], key: str | None, started_at: datetime) -> None:
        super().__init__(content, on_update=self._changed)
        self.key = key
        self.started_at = started_at
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
                row = work.sessions.open(_hash(key), side)
        except OperationalError as fault:
            # Raised again where a page can be shown for it: here there is no request yet.
            unknown = ServerSession({}, None, now)
            unknown.fault = fault
            return unknown
        if row is None or _is_over(row, now, side):
            fresh = ServerSession({}, None, now)
            fresh.has_expired = row is not None and bool(row.user_id)
            fresh.expired_user_id = row.user_id if row is not None else ""
            return fresh
        content = json.loads(place.vault.open(row.sealed_content, row.id_hash, side))
        opened = ServerSession(content, key, row.started_at)
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
        sealed = place.vault.seal(json.dumps(dict(session)).encode(), _hash(key), side)
        with place.work(SYSTEM) as work:
            if key == old_key:
                work.sessions.keep(_hash(key), sealed, work.now, seen=not session.polls)
                return
            if old_key is not None:
                work.sessions.end(_hash(old_key), work.now)
            if "_user_id" not in session and next(_strangers) % LOOKED_FOR_EACH == 0:
                work.sessions.drop_strangers(MOST_STRANGERS - 1)
            work.sessions.add(
                WebSession(
                    id_hash=_hash(key),
                    side=side,
                    user_id=session.get("_user_id", ""),
                    sealed_content=sealed,
                    started_at=work.now,
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


class SignedIn(UserMixin):
    """The signed-in user for Flask-Login: an actor, with the name and language to greet them by."""

    def __init__(self, actor: Actor, name: str, language: str) -> None:
        self.id = actor.id
        self.actor = actor
        self.name = name
        self.language = language


def install(app: Flask) -> None:
    """Use server-side sessions, and Flask-Login on top of them."""
    app.session_interface = ServerSessions()
    app.before_request(_raise_fault)
    app.context_processor(_context)
    manager = LoginManager(app)
    manager.session_protection = None
    manager.user_loader(_load_client if app.extensions["side"] == "client" else _load_staff)


def seconds_left() -> int:
    """How long the session lasts at least when nothing more happens, to warn in good time."""
    side, opened = current_app.extensions["side"], session
    started_at = getattr(opened, "started_at", parts().now())
    whole = ABSOLUTE[side] - (parts().now() - started_at)
    # A look within half a minute of the last one is not written down.
    return max(0, int(min(IDLE[side] - TOUCH_EVERY, whole).total_seconds()))


def _context() -> dict[str, int]:
    is_known = has_request_context() and current_user and current_user.is_authenticated
    return {"session_seconds": seconds_left()} if is_known else {}


def _raise_fault() -> None:
    fault = getattr(session, "fault", None)
    if fault is not None and request.endpoint != "static":
        raise fault


def _is_over(row: WebSession, now: datetime, side: str) -> bool:
    idle, age = now - row.seen_at, now - row.started_at
    return idle > IDLE[side] or age > ABSOLUTE[side] or idle < -CLOCKS_DIFFER


def cookie_name(app: Flask) -> str:
    """Different for each side; bound to the host outside the demo."""
    name = f"mp_{app.extensions['side']}"
    return name if parts().config.is_demo else f"__Host-{name}"


def sign_in(user: SignedIn) -> None:
    """Start a signed-in session under a new key: one that was set before is worth nothing."""
    session.clear()
    opened: Any = session
    opened.wants_new_key = True
    login_user(user)


def sign_out() -> None:
    """End the session on the server at once."""
    opened: Any = session
    key = opened.key
    logout_user()
    session.clear()
    opened.wants_new_key = True
    if key is not None:
        with parts().work(SYSTEM) as work:
            work.sessions.end(_hash(key), work.now)


def has_session() -> bool:
    """Whether this request came with a session of ours that lives, signed in or not."""
    return getattr(session, "key", None) is not None


def leave_alone() -> None:
    """Store nothing of this request's session."""
    g.is_session_left_alone = True


def has_expired() -> bool:
    """Whether this request came with a session that was ours and has run out."""
    return bool(getattr(session, "has_expired", False))


def expired_user_id() -> str:
    """Whose session it was that has run out, or an empty string."""
    return str(getattr(session, "expired_user_id", ""))


def current_actor() -> Actor:
    """Who is signed in. Raises NotFound when nobody is."""
    if not current_user.is_authenticated:
        raise NotFound
    actor: Actor = current_user.actor
    return actor


def signer_id() -> str:
    """Whose own e-ID signs: the client's, or the one's who acts for them; empty for nobody."""
    if not current_user.is_authenticated:
        return ""
    actor = current_actor()
    return actor.acting.by if actor.acting else actor.id


def load_user(user_id: str, side: str) -> SignedIn | None:
    """The user of a side by id, or None when there is none or no longer."""
    try:
        with parts().look(SYSTEM) as work:
            if side == "client":
                return _acting(work, user_id) or _person(work, user_id)
            member = work.people.staff_by_id(user_id)
            if not member.is_active:
                return None
            return SignedIn(Actor(member.id, member.role_set), member.name, member.language)
    except NotFound:
        return None


def _person(work: Work, person_id: str) -> SignedIn:
    person = work.people.by_id(person_id)
    actor = Actor(person.id, frozenset({Role.CLIENT}))
    return SignedIn(actor, work.people.identity(person).name, person.language)


def _acting(work: Work, user_id: str) -> SignedIn | None:
    """Who acts for a client, under a mandate that holds at this very moment."""
    if not user_id.startswith(ACTING):
        return None
    actor = mandates.actor_of(work, user_id.removeprefix(ACTING))
    acting = actor.acting
    if acting is None:
        return None
    typist = work.people.by_id(acting.by) if acting.may_sign else work.people.staff_by_id(acting.by)
    user = SignedIn(actor, acting.name, typist.language)
    user.id = user_id
    return user


def _load_client(user_id: str) -> SignedIn | None:
    return load_user(user_id, "client")


def _load_staff(user_id: str) -> SignedIn | None:
    return load_user(user_id, "staff")


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def idle_seconds() -> int:
    """How long this side's session lives without a request."""
    return int(IDLE[current_app.extensions["side"]].total_seconds())
