"""Papers to print and send by post: slips, and the whole application as a form.

Each carries codes that lead back to the application, so that what comes by post finds its place.
"""

from dataclasses import dataclass
from functools import lru_cache

from portal.domain.application.description import Row, rows
from portal.domain.application.document import (
    SECTION_BY_SLUG,
    SECTIONS,
    ApplicationDocument,
    SectionKind,
)
from portal.domain.application.paper_form import parts
from portal.domain.months import BenefitMonth
from portal.domain.municipality import Municipality
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.domain.supplements import SLIP_SECTION
from portal.domain.text import Text
from portal.language.locales import LOCALES
from portal.records.applications import Application
from portal.records.paper_slips import PaperSlip
from portal.services import (
    accessibility_needs,
    applications,
    printing,
    supplement_views,
)
from portal.services.application_documents import begun, start
from portal.services.applications import Which
from portal.services.own_cases import require_case_work
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


@dataclass(frozen=True)
class _Sender:
    """What a form says of the municipality."""

    name: str
    address: str
    phone: str


def slip_pdf(
    place: Workplace, actor: Actor, which: Which, section: str, row: str, code: str
) -> bytes:
    """A slip for a line, or for a section when `row` is WHOLE_SECTION. Raises NotFound."""
    with place.work(actor) as work:
        slip = _slip(work, which, section, row)
        needs = accessibility_needs.own_needs(work)
    values = {"slip": slip, "municipality": place.municipality}
    return printing.pdf("print/slip.html", code, values, needs=needs)


def item_slip_pdf(
    place: Workplace, actor: Actor, request_id: str, item_id: str, code: str
) -> bytes:
    """A slip for a thing that was asked for. Raises NotFound."""
    with place.work(actor) as work:
        slip = _item_slip(work, supplement_views.find(work, request_id), item_id)
        needs = accessibility_needs.own_needs(work)
    values = {"slip": slip, "municipality": place.municipality}
    return printing.pdf("print/slip.html", code, values, needs=needs)


def form_pdf(
    place: Workplace, actor: Actor, which: Which, code: str, *, is_blank: bool = False
) -> bytes:
    """The application as a form on paper, filled in with what is known or empty."""
    with place.work(actor) as work:
        view = applications.open_month(work, place.municipality, which)
        pages = _page_codes(work, view.id)
    if is_blank:
        return _form(
            place.municipality,
            code,
            ApplicationDocument(benefit_month=view.month),
            view.sections,
            pages,
        )
    return _form(place.municipality, code, view.document, view.sections, pages, view.digest or "")


def case_form_pdf(
    place: Workplace, actor: Actor, case_id: str, code: str, *, is_blank: bool
) -> bytes:
    """The newest open month's form for a client of one's own case, who has asked for it on paper.

    Filled in with what was sent before: what the client has begun and not sent is theirs alone.
    Logged first. Raises NotFound.
    """
    with place.work(actor) as work:
        require_case_work(work, case_id)
        month = place.municipality.open_months(work.today)[0]
        row = work.applications.for_month(case_id, str(month)) or start(work, case_id, month)
        work.access_log.write(actor.id, "print", case_id, work.now, row.id)
        known = ApplicationDocument(benefit_month=month)
        document = known if is_blank else begun(work, case_id, month)
        pages = _page_codes(work, row.id)
    return _form(place.municipality, code, document, SECTIONS, pages)


def open_form_pdf(municipality: Municipality, code: str) -> bytes:
    """The empty form for anybody, with no month and no codes; laid out once for each language."""
    own = municipality
    return _open_form(_Sender(own.name, own.address, own.phone), code)


@lru_cache(maxsize=len(LOCALES))
def _open_form(sender: _Sender, code: str) -> bytes:
    return _form(sender, code, ApplicationDocument(), SECTIONS, [])


def _form(
    municipality: Municipality | _Sender,
    code: str,
    document: ApplicationDocument,
    sections: tuple[SectionKind, ...],
    pages: list[str],
    digest: str = "",
) -> bytes:
    names = [name for name in map(document.person_name, document.adults) if name]
    values = {
        "month": document.benefit_month,
        "parts": parts(document, sections),
        "names": names,
        "municipality": municipality,
        "mark": digest[:MARK],
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


def _page_codes(work: Work, application_id: str) -> list[str]:
    """A code for each page there may be: the pages are counted only when they are laid out."""
    return [_code(work, application_id, page=number) for number in range(1, MOST_PAGES + 1)]


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
        person_id=_whose(work, row.case_id),
        section=section,
        line=line,
        page=page,
        created_at=work.now,
    )
    work.paper_slips.add(slip)
    return slip.code


def _whose(work: Work, case_id: str) -> str:
    """Whose papers come back with a code: whoever printed it, or the applicant when staff did."""
    adults = work.cases.member_ids(case_id).values()
    return work.actor.id if work.actor.is_client else next(iter(adults))


def _page_styles(pages: list[str]) -> str:
    """Each page's own code in its foot: for machines as bars, for people as letters."""
    return "\n".join(
        f'@page :nth({number}) {{ @bottom-right {{ content: url("{codes.drawing(code, 2)}"); }}'
        f' @bottom-left {{ content: "{codes.written(code)}"; }} }}'
        for number, code in enumerate(pages, 1)
    )
