"""A written decision on an accessibility request on paper: to keep, or to send by post."""

from dataclasses import dataclass

from portal.domain.accessibility import KIND_NAMES, Decision, Need
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.records.accessibility import AccessibilityRequest
from portal.services import accessibility, accessibility_desk, accessibility_needs, printing
from portal.services.accessibility import RequestView
from portal.services.work import Work, Workplace


@dataclass(frozen=True)
class Paper:
    """What stands on the paper, whom it is to, their language, and what they were granted."""

    view: RequestView
    decision: Decision
    name: str
    address: str
    language: str
    needs: tuple[Need, ...]


def own_pdf(place: Workplace, actor: Actor, request_id: str, code: str) -> bytes:
    """The client's own decision, in that language and in Swedish. Raises NotFound."""
    with place.look(actor) as work:
        paper = _paper(work, work.accessibility.of_person(actor.id, request_id))
    return _pdf(place, paper, code)


def pdf_for_post(place: Workplace, actor: Actor, request_id: str) -> bytes:
    """Support staff: the decision in the person's language, as they need it; logged first.

    Raises NotFound for staff of other roles, and for a request that was not declined.
    """
    with place.work(actor) as work:
        paper = _paper(work, accessibility_desk.opened(work, request_id, "accessibility decision"))
    return _pdf(place, paper, paper.language)


def _paper(work: Work, request: AccessibilityRequest) -> Paper:
    view = accessibility.view_of(work, request)
    if view.decision is None or request.person_id is None:
        raise NotFound
    person = work.people.by_id(request.person_id)
    identity = work.people.identity(person)
    needs = accessibility_needs.needs_of_person(work, person.id)
    language = person.language or "sv"
    return Paper(view, view.decision, identity.name, identity.address, language, needs)


def _pdf(place: Workplace, paper: Paper, code: str) -> bytes:
    municipality = place.municipality
    texts = paper.decision.texts(municipality.name)
    values = {"paper": paper, "texts": texts, "municipality": municipality, "names": KIND_NAMES}
    return printing.pdf("print/decision.html", code, values, needs=paper.needs)
