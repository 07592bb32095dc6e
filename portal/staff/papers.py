"""Papers that came by post: dropped here as scans, they find their line; the rest waits here."""

import hashlib
import secrets

from flask import Blueprint, flash, jsonify, request, url_for
from flask.typing import ResponseReturnValue

from forms.papers import PlaceForm, ScanForm, speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.refusals import Refusal
from portal.language.locales import locale_by_code
from portal.services import paper_applications, paper_route, paper_slips, paper_tray
from portal.services.paper_route import NoSuchCode
from portal.services.paper_tray import Choice
from portal.web.pages import as_picture, parts, pdf, render, see_other
from portal.web.words import say, shown, t, tn

bp = Blueprint("papers", __name__)


@bp.get("/papers")
@staff_only
def tray() -> ResponseReturnValue:
    return _page()


@bp.post("/papers")
@staff_only
def drop() -> ResponseReturnValue:
    form = ScanForm(request.form)
    key = form.upload_key.data or secrets.token_hex(16)
    placed = waiting = 0
    try:
        scans = [scan for scan in request.files.getlist("photo") if scan.filename]
        # No file at all is refused in the same words as an empty one.
        for content in [scan.read() for scan in scans] or [b""]:
            found = paper_route.drop(parts(), current_actor(), content, _key_of(key, content))
            placed, waiting = placed + found, waiting + (not found)
    except Refusal as refusal:
        form.photo.errors = [say(refusal.text)]
        return _page(form, status=refusal.status)
    finally:
        _tell(placed, waiting)
    if request.headers.get("X-Requested-With") == "upload":
        return jsonify(location=url_for("staff.papers.tray"))
    return see_other("staff.papers.tray")


@bp.post("/papers/<scan>/place")
@staff_only
def place(scan: str) -> ResponseReturnValue:
    form = PlaceForm(request.form)
    chosen, code = form.application.data or "", form.code.data or ""
    try:
        paper_route.put_by_hand(
            parts(), current_actor(), scan, chosen, code, is_form=form.is_form.data
        )
    except NoSuchCode as refusal:
        form.code.errors = [say(refusal.text)]
        return _page(typed=(scan, form), status=refusal.status)
    flash(t("paper", "The paper is in its place."), "success")
    return see_other("staff.papers.tray")


@bp.post("/papers/<scan>/remove")
@staff_only
def remove(scan: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        paper_tray.throw_away(work, scan)
    flash(t("paper", "The scan is removed."), "success")
    return see_other("staff.papers.tray")


@bp.get("/papers/<scan>/picture")
@staff_only
def picture(scan: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        content = paper_tray.picture(work, scan)
    return as_picture(content, "paper.jpg")


@bp.get("/cases/<case_id>/papers/<receipt_id>")
@staff_only
def show(case_id: str, receipt_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        seen = paper_applications.show(work, case_id, receipt_id)
    return render(seen=seen)


@bp.post("/cases/<case_id>/papers/<receipt_id>/settle")
@staff_only
def settle(case_id: str, receipt_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        paper_applications.settle(work, case_id, receipt_id)
    flash(t("paper", "It is off the desk. The paper stays in the case."), "success")
    return see_other("staff.desk.show")


@bp.get("/cases/<case_id>/papers/<receipt_id>/pages/<int:number>")
@staff_only
def page(case_id: str, receipt_id: str, number: int) -> ResponseReturnValue:
    content = paper_route.page(parts(), current_actor(), case_id, receipt_id, number)
    return as_picture(content, "paper.jpg")


@bp.get("/cases/<case_id>/print/form.pdf")
@staff_only
def case_form(case_id: str) -> ResponseReturnValue:
    return _printed(case_id, is_blank=False)


@bp.get("/cases/<case_id>/print/blank.pdf")
@staff_only
def blank_case_form(case_id: str) -> ResponseReturnValue:
    return _printed(case_id, is_blank=True)


def _printed(case_id: str, *, is_blank: bool) -> ResponseReturnValue:
    code = locale_by_code(request.args.get("language")).code
    paper = paper_slips.case_form_pdf(parts(), current_actor(), case_id, code, is_blank=is_blank)
    return pdf(paper, "form.pdf")


def _page(
    scan: ScanForm | None = None, typed: tuple[str, PlaceForm] | None = None, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        seen = paper_tray.show(work)
    scan = scan or ScanForm()
    scan.upload_key.data = scan.upload_key.data or secrets.token_hex(16)
    speak(scan, say)
    forms = {}
    for number, paper in enumerate(seen.waiting):
        form = typed[1] if typed and typed[0] == paper.id else PlaceForm()
        form.application.choices = [("", t("form", "Choose")), *map(_choice, seen.choices)]
        speak(form, say)
        for field in form:
            field.id = f"{field.name}-{number}"
        forms[paper.id] = form
    return render(status, template="staff/papers/tray.html", tray=seen, scan=scan, forms=forms)


def _key_of(form_key: str, content: bytes) -> str:
    """The same file of the same form is the same paper, in whatever order files come."""
    return hashlib.sha256(form_key.encode() + content).hexdigest()


def _choice(one: Choice) -> tuple[str, str]:
    return one.application_id, f"{', '.join(one.names)} · {shown(one.month)}"


def _tell(placed: int, waiting: int) -> None:
    """What became of the papers that were dropped."""
    if placed:
        flash(
            tn("paper", "{count} paper is placed.", "{count} papers are placed.", placed), "success"
        )
    if waiting:
        words = tn(
            "paper",
            "{count} paper has no code that we can read. It waits below.",
            "{count} papers have no code that we can read. They wait below.",
            waiting,
        )
        flash(words, "warning")
