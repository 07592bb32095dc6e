"""The month's application on one page: all that will be sent, and what is asked every month."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.finding_places import way_to
from portal.domain.application.answers import Stance
from portal.domain.ids import is_id
from portal.domain.lifecycle import NAMES
from portal.domain.months import BenefitMonth
from portal.domain.national_norm import norm_of
from portal.domain.national_norm import parts as parts_of
from portal.domain.refusals import MonthNotOpen, NotFound
from portal.domain.rule_changes import new_in
from portal.services import application_offers, applications, drafts, own_applications, signing
from portal.services.applications import Which
from portal.web.pages import parts, render, see_other
from portal.web.words import t

bp = Blueprint("application", __name__, url_prefix="/application")


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    months = parts().municipality.open_months(parts().today)
    return see_other("client.application.month", month=str(months[0]))


@bp.get("/all")
@client_only
def list_applications() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        return render(found=own_applications.own(work), names=NAMES)


@bp.get("/<month>")
@client_only
def month(month: str) -> ResponseReturnValue:
    place, actor, asked = parts(), current_actor(), which_of(month)
    with place.look(actor) as work:
        is_begun = applications.is_begun(work, asked)
    # A page that stores nothing waits for no writer, and holds up none.
    with (place.look if is_begun else place.work)(actor) as work:
        try:
            view = applications.open_month(work, place.municipality, asked)
        except MonthNotOpen:
            opens = place.municipality.next_opening(work.today)
            return render(409, template="client/application/closed.html", asked=asked, opens=opens)
        offered = application_offers.offered_receipts(work, view.document)
        jobs = application_offers.offered_jobs(work, view.document)
        told = application_offers.offered_plan(work, view)
        again = signing.must_sign_again(work, applications.row_of(work, asked))
        kept_until = drafts.kept_until(work, place.municipality, view)
        days = signing.days_to_wait(work, view.month)
    if view.is_sent:
        return see_other("client.signature.sent", month=month)
    if view.own_person in view.signed_by:
        return render(template="client/application/waiting.html", view=view, days_to_wait=days)
    norm = norm_of(view.month) if view.document.is_repeat else None
    return render(
        view=view,
        sections=view.sections,
        rows=view.rows,
        ways={one.key: way_to(view, one) for one in applications.told_at_once(view)},
        offered=offered,
        jobs=jobs,
        told=told,
        must_sign_again=again,
        kept_until=kept_until,
        norm=norm,
        norm_parts=parts_of(norm, view.document) if norm else (),
        changes=new_in(view.month),
        send_by=place.municipality.send_by(view.month),
        today=place.today,
    )


@bp.post("/<month>/more")
@client_only
def more(month: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        view = applications.start_additional(work, month_of(month))
    return see_other("client.application.month", month=view.address)


@bp.post("/<month>/take-back")
@client_only
def take_back(month: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        applications.take_back(work, which_of(month))
    flash(t("application", "It is not sent any more. Change it and sign it again."), "success")
    return see_other("client.application.month", month=month)


@bp.post("/<month>/unchanged")
@client_only
def unchanged(month: str) -> ResponseReturnValue:
    asked = which_of(month)
    with parts().work(current_actor()) as work:
        view = applications.say_unchanged(work, asked)
        if request.form.get("declared") and not applications.to_answer(view):
            signing.freeze(work, asked, declared=True)
            return see_other("client.signature.show", month=month)
    return see_other("client.review.show", month=month)


@bp.post("/<month>/<slug>/stance")
@client_only
def stance(month: str, slug: str) -> ResponseReturnValue:
    typed = request.form.get("stance", "")
    if typed not in set(Stance):
        raise NotFound
    said = Stance(typed)
    with parts().work(current_actor()) as work:
        applications.take_stance(work, which_of(month), slug, said)
    if said is Stance.UNSURE:
        flash(t("application", "Good that you say so. Your case worker sees it and will help you."))
    return see_other("client.application.month", month=month, _anchor=slug)


@bp.post("/<month>/receipts/<receipt_id>")
@client_only
def apply_for_receipt(month: str, receipt_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        line = application_offers.apply_for_receipt(work, which_of(month), receipt_id)
    flash(t("application", "The receipt is added. Check that it is right."), "success")
    return see_other(
        "client.sections.edit_line", month=month, slug="costs", name="lines", line=line
    )


@bp.post("/<month>/receipts/<receipt_id>/more/<line>")
@client_only
def apply_for_more(month: str, receipt_id: str, line: str) -> ResponseReturnValue:
    """Split a paper: another line for what is left of it."""
    if not is_id(line):
        raise NotFound
    with parts().work(current_actor()) as work:
        application_offers.apply_for_more(work, which_of(month), receipt_id, line)
    return see_other(
        "client.sections.edit_line", month=month, slug="costs", name="lines", line=line
    )


@bp.post("/<month>/jobs")
@client_only
def take_jobs(month: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        application_offers.take_jobs(work, which_of(month))
    flash(t("application", "The jobs are added."), "success")
    return _back(month)


@bp.post("/<month>/plan")
@client_only
def take_plan(month: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        application_offers.take_plan(work, which_of(month))
    flash(t("application", "It is added. Change it if it is not right."), "success")
    return _back(month)


def _back(month: str) -> ResponseReturnValue:
    """To the page on which something was offered."""
    if request.args.get("back") == "review":
        return see_other("client.review.show", month=month)
    return see_other("client.application.month", month=month, _anchor="activity")


def which_of(typed: str) -> Which:
    """The application that an address names: a month, or an id. Raises NotFound."""
    return typed if is_id(typed) else month_of(typed)


def month_of(typed: str) -> BenefitMonth:
    """The month in an address. Raises NotFound for anything else."""
    try:
        return BenefitMonth.parse(typed)
    except ValueError as fault:
        raise NotFound from fault
