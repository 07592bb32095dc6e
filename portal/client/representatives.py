"""Who may act for me: seen by the client, and ended by them where it is theirs to end."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.services import mandates
from portal.web.pages import parts, render, see_other
from portal.web.words import t

bp = Blueprint("representatives", __name__, url_prefix="/who-may-act-for-me")


@bp.get("/")
@client_only
def list_mandates() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        found = mandates.of_client(work)
    return render(found=found)


@bp.post("/<mandate_id>/end")
@client_only
def end(mandate_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        mandates.withdraw(work, mandate_id)
    flash(t("mandate", "It has ended. They can no longer act for you."), "success")
    return see_other("client.representatives.list_mandates")
