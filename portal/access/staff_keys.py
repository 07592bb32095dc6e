"""The staff's own door: sign-in by passkey or code, and the page where an invitation adds one.

It is there where `MY_PAGES_STAFF_PASSKEY_URL` is set, beside the municipality's provider or alone.
"""

from typing import cast

from flask import Blueprint, request, session
from flask.typing import ResponseReturnValue

from portal.access import entry
from portal.access.guard import open_to_all
from portal.access.sessions import start_anew
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound, Refusal
from portal.services import signin, staff_keys
from portal.web.pages import own_path, parts, render, see_other
from portal.web.words import say
from uploads import codes

_CHALLENGE, _ADDING, _SECRET = "passkey challenge", "adding a key", "code secret"

bp = Blueprint("keys", __name__)


@bp.get("/sign-in/key")
@open_to_all
def show() -> ResponseReturnValue:
    return _door()


@bp.post("/sign-in/key")
@open_to_all
def use_passkey() -> ResponseReturnValue:
    url = _url()
    challenge = session.pop(_CHALLENGE, "")
    try:
        with parts().work(SYSTEM) as work:
            answer = request.form.get("answer", "")
            staff_id = staff_keys.by_passkey(work, url, challenge, answer)
    except Refusal as refusal:
        return _turned_away(refusal, "passkey")
    return _let_in(staff_id)


@bp.post("/sign-in/code")
@open_to_all
def use_code() -> ResponseReturnValue:
    _url()
    typed = request.form
    number = "".join(filter(str.isdecimal, typed.get("personal_number", "")))[:12]
    entry.check_tries(number)
    try:
        phrase, code = typed.get("phrase", ""), typed.get("code", "")
        staff_id = staff_keys.by_code(parts(), number, phrase, code)
    except signin.TooManyTries:
        raise
    except Refusal as refusal:
        return _turned_away(refusal, "code", number)
    return _let_in(staff_id)


@bp.get("/invitation")
@open_to_all
def invitation() -> ResponseReturnValue:
    _url()
    return render()


@bp.post("/invitation")
@open_to_all
def accept() -> ResponseReturnValue:
    _url()
    try:
        with parts().work(SYSTEM) as work:
            staff_id = staff_keys.accept(work, request.form.get("word", ""))
    except Refusal as refusal:
        entry.note_refused("invitation")
        return render(
            refusal.status, template="staff/keys/invitation.html", problem=say(refusal.text)
        )
    start_anew()
    session[_ADDING], session[_SECRET] = staff_id, staff_keys.new_secret()
    return see_other("staff.keys.add")


@bp.get("/invitation/key")
@open_to_all
def add() -> ResponseReturnValue:
    return _adding_page() if _ADDING in session else see_other("staff.keys.invitation")


@bp.post("/invitation/key")
@open_to_all
def keep_passkey() -> ResponseReturnValue:
    url, staff_id = _url(), _invited()
    challenge = session.pop(_CHALLENGE, "")
    try:
        with parts().work(SYSTEM) as work:
            answer = request.form.get("answer", "")
            staff_keys.add_passkey(work, staff_id, url, challenge, answer)
    except Refusal as refusal:
        return _adding_page(refusal)
    return _let_in(staff_id)


@bp.post("/invitation/code")
@open_to_all
def keep_code() -> ResponseReturnValue:
    _url()
    staff_id, typed = _invited(), request.form
    try:
        with parts().work(SYSTEM) as work:
            phrase, code = typed.get("phrase", ""), typed.get("code", "")
            staff_keys.add_code(work, staff_id, session[_SECRET], phrase, code)
    except Refusal as refusal:
        return _adding_page(refusal)
    return _let_in(staff_id)


def _url() -> str:
    url = parts().config.staff_passkey_url
    if not url:
        raise NotFound
    return url


def _invited() -> str:
    """Who is adding a key. Raises NotFound for somebody who has accepted no invitation."""
    staff_id = cast(str | None, session.get(_ADDING))
    if staff_id is None:
        raise NotFound
    return staff_id


def _let_in(staff_id: str) -> ResponseReturnValue:
    return entry.by_id(staff_id, own_path(request.form.get("next")))


def _turned_away(refusal: Refusal, reason: str, number: str = "") -> ResponseReturnValue:
    entry.note_refused(reason, number)
    return _door(refusal)


def _door(refusal: Refusal | None = None) -> ResponseReturnValue:
    url = _url()
    session[_CHALLENGE] = staff_keys.new_challenge()
    return render(
        refusal.status if refusal else 200,
        template="staff/keys/show.html",
        options=staff_keys.options_to_sign_in(url, session[_CHALLENGE]),
        next=own_path(request.values.get("next")) or "",
        problem=say(refusal.text) if refusal else None,
    )


def _adding_page(refusal: Refusal | None = None) -> ResponseReturnValue:
    url, staff_id = _url(), _invited()
    session[_CHALLENGE] = staff_keys.new_challenge()
    with parts().look(SYSTEM) as work:
        options = staff_keys.options_to_add(work, staff_id, url, session[_CHALLENGE])
        name = work.people.staff_by_id(staff_id).name
    return render(
        refusal.status if refusal else 200,
        template="staff/keys/add.html",
        options=options,
        secret=session[_SECRET],
        drawing=codes.picture_of(staff_keys.address_of(session[_SECRET], name)),
        problem=say(refusal.text) if refusal else None,
    )
