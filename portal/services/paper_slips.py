"""Papers to print and send by post: slips, and the whole application as a form.

Each carries codes that lead back to the application, so that what comes by post finds its place.
"""

from dataclasses import dataclass

from portal.domain.application.description import Row, rows
from portal.domain.application.document import SECTION_BY_SLUG, ApplicationDocument
from portal.domain.application.paper_form import parts
from portal.domain.months import BenefitMonth
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.domain.supplements import SLIP_SECTION
from portal.domain.text import Text
from portal.records.applications import Application
from portal.records.paper_slips import PaperSlip
from portal.services import accessibility, applications, printing, supplement_views
from portal.services.applications import ApplicationView, Which
from portal.services.supplement_views import RequestView
from portal.services.supplement_words import IN_LISTS
from portal.services.work import Work, Workplace
from uploads import codes

MOST_PAGES = 24
MARK = 16
WHOLE_SECTION = "all"


@dataclass(frozen=True)
class Slip:
    """What stands on a slip: nothing that names anybody, for others may open the envelope."""

    month: BenefitMonth
    section: Text
    row: Row | None
    code: str
    picture: str


def slip_pdf(
    place: Workplace, actor: Actor, which: Which, section: str, row: str, code: str
) -> bytes:
    """A slip for a line, or for a section when `row` is WHOLE_SECTION. Raises NotFound."""
    with place.work(actor) as work:
        slip = _slip(work, which, section, row)
        needs = accessibility.own_needs(work)
    values = {"slip": slip, "municipality": place.municipality}
    return printing.pdf("print/slip.html", code, values, needs=needs)


def item_slip_pdf(
    place: Workplace, actor: Actor, request_id: str, item_id: str, code: str
) -> bytes:
    """A slip for a thing that was asked for. Raises NotFound."""
    with place.work(actor) as work:
        slip = _item_slip(work, supplement_views.find(work, request_id), item_id)
        needs = accessibility.own_needs(work)
    values = {"slip": slip, "municipality": place.municipality}
    return printing.pdf("print/slip.html", code, values, needs=needs)


def form_pdf(
    place: Workplace, actor: Actor, which: Which, code: str, *, is_blank: bool = False
) -> bytes:
    """The application as a form on paper, filled in with what is known or empty."""
    with place.work(actor) as work:
        view = applications.open_month(work, place.municipality, which)
        pages = _page_codes(work, view)
    known = view.document
    document = ApplicationDocument(benefit_month=view.month) if is_blank else known
    values = {
        "month": view.month,
        "parts": parts(document, view.sections),
        "names": [] if is_blank else [known.person_name(one) for one in known.adults],
        "municipality": place.municipality,
        "mark": "" if is_blank else (view.digest or "")[:MARK],
    }
    return printing.pdf("print/form.html", code, values, _page_styles(pages))


def _slip(work: Work, which: Which, section: str, row: str) -> Slip:
    view = applications.find(work, which)
    if section not in SECTION_BY_SLUG:
        raise NotFound
    line = "" if row == WHOLE_SECTION else row
    shown = next((one for one in rows(view.document, section) if one.line == line), None)
    if line and shown is None:
        raise NotFound
    code = _code(work, view.id, section=section, line=line)
    title = SECTION_BY_SLUG[section].title
    return Slip(
        view.month, title, shown if line else None, codes.written(code), codes.drawing(code, 5)
    )


def _item_slip(work: Work, asked: RequestView, item_id: str) -> Slip:
    """What is asked for may name somebody, so the slip says only that something is."""
    if item_id not in {one.id for one in asked.items}:
        raise NotFound
    code = _code(work, asked.application_id, section=SLIP_SECTION, line=item_id)
    return Slip(asked.month, IN_LISTS, None, codes.written(code), codes.drawing(code, 5))


def _page_codes(work: Work, view: ApplicationView) -> list[str]:
    """A code for each page there may be: the pages are counted only when they are laid out."""
    return [_code(work, view.id, page=number) for number in range(1, MOST_PAGES + 1)]


def _code(
    work: Work, application_id: str, *, section: str = "", line: str = "", page: int = 0
) -> str:
    """The code of a place in an application, made when it is first printed."""
    row: Application = work.applications.by_id(application_id)
    for known in work.paper_slips.of_application(row.id):
        if (known.section, known.line, known.page) == (section, line, page):
            return known.code
    slip = PaperSlip(
        code=codes.new_code(),
        case_id=row.case_id,
        application_id=row.id,
        person_id=work.actor.id,
        section=section,
        line=line,
        page=page,
        created_at=work.now,
    )
    work.paper_slips.add(slip)
    return slip.code


def _page_styles(pages: list[str]) -> str:
    """Each page's own code in its foot: for machines as bars, for people as letters."""
    return "\n".join(
        f'@page :nth({number}) {{ @bottom-right {{ content: url("{codes.drawing(code, 2)}"); }}'
        f' @bottom-left {{ content: "{codes.written(code)}"; }} }}'
        for number, code in enumerate(pages, 1)
    )
