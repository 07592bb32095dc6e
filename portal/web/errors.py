"""Each failure has a plain page: what happened, and what to do next."""

import structlog
from flask import Flask, Response, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import AnonymousUserMixin
from gunicorn.http.errors import ParseException
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoFreeConnection
from werkzeug.exceptions import HTTPException, SecurityError

from portal.domain.refusals import NotFound, Refusal
from portal.web.words import say
from uploads.storage import StoreDown

_log = structlog.get_logger()
_DATABASE_GONE = (OperationalError, InterfaceError, NoFreeConnection)
_OWN_PAGES = {400, 404, 405, 413, 429, 503}
_WAIT_SECONDS = {429: "900", 503: "30"}
_SENT_AGAIN = {429, 500, 503}
_LARGEST_FORM = 1_000_000
# Whoever signs in types it anew: a passphrase stands in no page.
_NEVER_REPEATED = {"signin", "keys"}


def install(app: Flask) -> None:
    app.register_error_handler(Refusal, refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(SecurityError, _not_our_host)
    for fault in _DATABASE_GONE:
        app.register_error_handler(fault, _database_gone)
    app.register_error_handler(StoreDown, _store_gone)
    app.register_error_handler(ParseException, _broken_request)
    app.register_error_handler(Exception, _unexpected)


def refused(refusal: Refusal) -> ResponseReturnValue:
    """The page of a refusal that no form has a place for."""
    if isinstance(refusal, NotFound):
        return render_template("errors/404.html"), 404
    if refusal.status in _WAIT_SECONDS:
        return _own_page(refusal.status)
    return _plain(say(refusal.text), refusal.status)


def _http(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error
    if code == 500:
        fault = getattr(error, "original_exception", None) or error
        # What a session holds is stored when the page is done: it may fail there, too.
        return _database_gone(fault) if isinstance(fault, _DATABASE_GONE) else _unexpected(fault)
    if code in _OWN_PAGES:
        return _own_page(code)
    return render_template("errors/400.html"), code


def _not_our_host(_: SecurityError) -> ResponseReturnValue:
    # No page: its links would be made from the name that was not ours.
    return Response(status=400)


def _own_page(code: int) -> ResponseReturnValue:
    typed = _typed() if code in _SENT_AGAIN else ()
    answer = make_response(render_template(f"errors/{code}.html", typed=typed), code)
    if code in _WAIT_SECONDS:
        answer.headers["Retry-After"] = _WAIT_SECONDS[code]
    return answer


def _database_gone(error: Exception) -> ResponseReturnValue:
    """Locked for long, full, or not there: a plain page that needs no database itself."""
    _log.error("database does not answer", endpoint=request.endpoint, fault=type(error).__name__)
    g._login_user = AnonymousUserMixin()  # Flask-Login's own place; it would ask the database.
    g.is_session_left_alone = True
    return _own_page(503)


def _store_gone(error: Exception) -> ResponseReturnValue:
    """No room for files, or no store: rows and what was stored before are untouched."""
    _log.error("file store does not answer", endpoint=request.endpoint, fault=type(error).__name__)
    return _own_page(503)


def _broken_request(_: Exception) -> ResponseReturnValue:
    """The server found only while the body was read that it is none."""
    return _own_page(400)


def _unexpected(error: Exception) -> ResponseReturnValue:
    # The name alone: a message could hold what somebody typed.
    _log.error("page failed", endpoint=request.endpoint, fault=type(error).__name__)
    return _own_page(500)


def _typed() -> tuple[tuple[str, str], ...]:
    """What the form held that could not be taken in, to be sent again with its own token.

    The page carries it: a database that does not answer can keep nothing. Files are not in it.
    """
    family = (request.blueprint or "").rpartition(".")[2]
    is_too_large = (request.content_length or 0) > _LARGEST_FORM
    if request.method != "POST" or is_too_large or family in _NEVER_REPEATED:
        return ()
    try:
        return tuple(request.form.items(multi=True))
    except HTTPException:
        return ()


def _plain(words: str, status: int) -> ResponseReturnValue:
    return render_template("errors/refused.html", words=words), status
