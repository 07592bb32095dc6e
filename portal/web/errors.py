"""Each failure has a plain page: what happened, and what to do next."""

import structlog
from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from portal.domain.refusals import NotFound, Refusal
from portal.web.words import say

_log = structlog.get_logger()
_OWN_PAGES = {400, 404, 405, 413, 429, 503}


def install(app: Flask) -> None:
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _refused(refusal: Refusal) -> ResponseReturnValue:
    if isinstance(refusal, NotFound):
        return render_template("errors/404.html"), 404
    return _plain(say(refusal.text), refusal.status)


def _http(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error
    if code in _OWN_PAGES:
        return render_template(f"errors/{code}.html"), code
    return render_template("errors/400.html"), code


def _unexpected(error: Exception) -> ResponseReturnValue:
    # The name alone: a message could hold what somebody typed.
    _log.error("page failed", endpoint=request.endpoint, fault=type(error).__name__)
    return render_template("errors/500.html"), 500


def _plain(words: str, status: int) -> ResponseReturnValue:
    return render_template("errors/refused.html", words=words), status
