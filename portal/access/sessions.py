"""Who is signed in. Flask-Login and the CSRF token live in the session, not in the cookie."""

from typing import Any

from flask import Flask, current_app, g, has_request_context, request, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from portal.access.session_store import TOUCH_EVERY, ServerSessions, hash_of
from portal.domain.devices import told_by
from portal.domain.mandates import ACTING
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.refusals import NotFound
from portal.domain.session_limits import ABSOLUTE, IDLE
from portal.services import mandates
from portal.services.work import Work
from portal.web.pages import parts


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


def start_anew() -> None:
    """Hold nothing, under a new key: one that somebody else has put there is worth nothing."""
    session.clear()
    opened: Any = session
    opened.wants_new_key = True


def sign_in(user: SignedIn) -> None:
    """Start a signed-in session."""
    start_anew()
    browser = told_by(request.headers.get("User-Agent", ""))
    session["browser"] = (browser.device.value, browser.name)
    login_user(user)


def go_on_as(user: SignedIn) -> None:
    """Whoever is signed in goes on for somebody else: a new key, and no longer than before."""
    sign_in(user)
    opened: Any = session
    opened.goes_on = True


def session_id() -> str:
    """What names this session to its owner; it opens nothing."""
    opened: Any = session
    return str(opened.id)


def sign_out() -> None:
    """End the session on the server at once."""
    opened: Any = session
    key = opened.key
    logout_user()
    start_anew()
    if key is not None:
        with parts().work(SYSTEM) as work:
            work.sessions.end(hash_of(key), work.now)


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
