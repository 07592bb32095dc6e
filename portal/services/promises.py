"""What the client said they send later: each such paper gets a place to be sent to, by its day."""

from collections import defaultdict
from datetime import date

from portal.domain.completeness import checklist
from portal.domain.completeness.finding import AnswerKind
from portal.domain.months import workday_on_or_after
from portal.domain.supplements import RequestKind
from portal.language.catalogues import render
from portal.records.applications import Application
from portal.services import application_views, notices, supplement_views, supplements
from portal.services.supplement_words import Words
from portal.services.supplements import SHORTEST_TIME, Order
from portal.services.work import Work


def keep(work: Work, row: Application) -> None:
    """Make things that wait of the promises in what was just sent; known ones stay as they are."""
    for day, items in _promised(work, row).items():
        _promise(work, row, day, items)


def _promised(work: Work, row: Application) -> dict[date, list[Words]]:
    """What is promised and has no place yet, by day; without a day there is a week."""
    view = application_views.view_of(work, row)
    lines = checklist.lines_of(view.document)
    said = {one.finding: one for one in view.document.answers if one.kind is AnswerKind.LATER}
    known = supplement_views.by_finding(supplement_views.of_application(work, row))
    found: dict[date, list[Words]] = defaultdict(list)
    for one in view.findings:
        if one.key in said and one.key not in known:
            text = checklist.asked(lines, one)
            day = said[one.key].by or workday_on_or_after(work.today + SHORTEST_TIME)
            found[day].append(Words(render(text, "sv"), "sv", text, one.line, one.key))
    return found


def _promise(work: Work, row: Application, day: date, items: list[Words]) -> None:
    known = (one for one in work.supplements.promised(row.id) if one.due_on == day)
    request = next(known, None)
    if request is None:
        order = Order(Words(""), (), day, f"promised {row.id} {day}", RequestKind.PROMISED)
        request = supplements.made(work, row, order, None)
        notices.tell_of_papers(work, request)
    supplements.add_items(work, request, items)
