"""Where a finding can be fixed: the page of its section or line, and the field there."""

from typing import Any

from flask import url_for

from portal.domain.application.description import LINES
from portal.domain.completeness.finding import Finding
from portal.services.application_views import ApplicationView, line_id


def way_to(view: ApplicationView, finding: Finding, back: str | None = None) -> str:
    """The address of the field; `back` names the page to come back to, the month's when left out.

    An adult's own plan has a page before anything is written in it.
    """
    place: dict[str, Any] = {"month": view.address, "slug": finding.section, "back": back}
    for name in LINES.get(finding.section, ()) if finding.line else ():
        lines = getattr(view.document.section(finding.section), name)
        if finding.line in {line_id(line) for line in lines} or name == "persons":
            return url_for(
                "client.sections.edit_line",
                name=name,
                line=finding.line,
                _anchor=finding.field,
                **place,
            )
    return url_for("client.sections.edit", _anchor=finding.field, **place)
