"""Pages about the service: contact, accessibility, how information is handled."""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import open_to_all
from portal.domain.accessibility import complaint_texts
from portal.domain.months import local_day
from portal.web.pages import parts, render

_TESTED = Path(__file__).with_name("tested.json")

bp = Blueprint("about", __name__, url_prefix="/about")


@bp.get("/contact")
@open_to_all
def contact() -> ResponseReturnValue:
    return render()


@bp.get("/accessibility")
@open_to_all
def accessibility() -> ResponseReturnValue:
    today = local_day(parts().now())
    authorities = parts().municipality.accessibility.authorities_from(today)
    return render(complaints=complaint_texts(authorities, today), tested=_tested())


@lru_cache(maxsize=1)
def _tested() -> dict[str, Any]:
    """What `make matrix` found the last time: the day, pages, ways to look at them, faults."""
    found: dict[str, Any] = json.loads(_TESTED.read_text())
    return {**found, "on": date.fromisoformat(found["on"])}


@bp.get("/privacy")
@open_to_all
def privacy() -> ResponseReturnValue:
    return render()
