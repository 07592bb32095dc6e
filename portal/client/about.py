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
from portal.domain.refusals import NotFound
from portal.language.locales import LOCALES
from portal.services import paper_slips
from portal.web.pages import parts, pdf, render

_TESTED = Path(__file__).with_name("tested.json")

bp = Blueprint("about", __name__, url_prefix="/about")


@bp.get("/contact")
@open_to_all
def contact() -> ResponseReturnValue:
    return render()


@bp.get("/paper")
@open_to_all
def paper() -> ResponseReturnValue:
    return render(locales=LOCALES)


@bp.get("/paper/<language>.pdf")
@open_to_all
def paper_form(language: str) -> ResponseReturnValue:
    """The empty application, for anybody. Each language is laid out once: it costs us little."""
    if language not in {locale.code for locale in LOCALES}:
        raise NotFound
    return pdf(paper_slips.open_form_pdf(parts().municipality, language), "application.pdf")


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
