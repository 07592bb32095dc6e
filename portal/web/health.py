"""For the machinery around the portal: is it alive, and can it serve. Nothing about anybody."""

import hmac
from collections.abc import Callable
from datetime import timedelta

import structlog
from flask import Response, jsonify, request
from sqlalchemy import text

from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.services import watching
from portal.services.work import Workplace
from portal.web.pages import parts

_TOLD_FOR = timedelta(days=180)
_log = structlog.get_logger()


def alive() -> Response:
    """The process answers. It asks nobody else, so that a slow database restarts no server."""
    return jsonify(alive=True)


def ready() -> tuple[Response, int]:
    """Whether the database, the file store and the queue answer: 200, or 503 and which does not."""
    place = parts()
    found = {name: _answers(name, probe, place) for name, probe in _PROBES.items()}
    return jsonify(ready=all(found.values()), **found), 200 if all(found.values()) else 503


def metrics() -> Response:
    """Counts for Prometheus, for who has the token of the settings; else there is no such page."""
    token = parts().config.metrics_token
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not token or not hmac.compare_digest(given.encode(), token.encode()):
        raise NotFound
    return Response(watching.as_text(watching.numbers(parts())), mimetype="text/plain")


def security_txt() -> Response:
    """Where to tell about a weakness (RFC 9116); missing where the settings name no contact."""
    contact = parts().municipality.security_contact
    if not contact:
        raise NotFound
    expires = (parts().now() + _TOLD_FOR).replace(microsecond=0, tzinfo=None)
    lines = (f"Contact: {contact}", f"Expires: {expires.isoformat()}Z")
    words = "\n".join((*lines, "Preferred-Languages: sv, en", ""))
    return Response(words, mimetype="text/plain")


def _answers(name: str, probe: Callable[[Workplace], object], place: Workplace) -> bool:
    try:
        probe(place)
    except Exception as fault:
        # Whatever is wrong with it: it does not answer. The name alone is logged.
        _log.warning("not ready", part=name, fault=type(fault).__name__)
        return False
    return True


def _database(place: Workplace) -> None:
    with place.look(SYSTEM) as work:
        work.session.execute(text("SELECT 1"))


def _store(place: Workplace) -> None:
    place.files.probe()


def _queue(place: Workplace) -> None:
    with place.look(SYSTEM) as work:
        work.outbox.ready(work.now, most=1)


_PROBES: dict[str, Callable[[Workplace], object]] = {
    "database": _database,
    "store": _store,
    "queue": _queue,
}
