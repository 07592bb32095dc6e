"""The client's own copy of an application that was sent: all that was shown, and who signed."""

from dataclasses import dataclass
from datetime import datetime

from portal.domain.application.description import Row
from portal.domain.completeness.finding import Answer
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.domain.text import Text
from portal.services import accessibility_needs, applications, printing
from portal.services.application_views import ApplicationView
from portal.services.applications import Which
from portal.services.work import Work, Workplace


@dataclass(frozen=True)
class Signed:
    """Who signed, and when."""

    name: str
    at: datetime


@dataclass(frozen=True)
class Copy:
    """An application that was sent, ready for paper."""

    view: ApplicationView
    rows: dict[str, tuple[Row, ...]]
    signatures: tuple[Signed, ...]
    answers: tuple[tuple[Text, Answer], ...]


def copy_pdf(place: Workplace, actor: Actor, which: Which, code: str) -> bytes:
    """The copy as a PDF, in that language and in Swedish. Raises NotFound for what is not sent."""
    with place.look(actor) as work:
        found = _copy(work, which)
        needs = accessibility_needs.own_needs(work)
    values = {"copy": found, "municipality": place.municipality}
    return printing.pdf("print/copy.html", code, values, needs=needs)


def _copy(work: Work, which: Which) -> Copy:
    view = applications.find(work, which)
    if not view.is_sent:
        raise NotFound
    texts = {finding.key: finding.text for finding in view.findings}
    return Copy(
        view,
        view.rows,
        _signatures(work, view),
        tuple((texts[one.finding], one) for one in view.document.answers if one.finding in texts),
    )


def _signatures(work: Work, view: ApplicationView) -> tuple[Signed, ...]:
    found = work.applications.signatures(view.id, view.digest) if view.digest else ()
    people = ((work.people.by_id(one.person_id), one.signed_at) for one in found)
    return tuple(Signed(work.people.identity(person).name, at) for person, at in people)
