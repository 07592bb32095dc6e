"""What is done with a part of a plan, and what is said of it afterwards, on either side."""

from collections.abc import Callable

from flask import flash
from flask.typing import ResponseReturnValue

from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound, Refusal
from portal.services.work import Work
from portal.web.pages import parts
from portal.web.words import say, t


def done(
    actor: Actor,
    what: Callable[[Work], None],
    back: ResponseReturnValue,
    at_field: Callable[[Refusal, str], ResponseReturnValue] | None = None,
) -> ResponseReturnValue:
    """Do it and go `back` with a word on how it went; `at_field` shows a refusal at its field.

    Raises NotFound.
    """
    try:
        with parts().work(actor) as work:
            what(work)
    except NotFound:
        raise
    except Refusal as refusal:
        if at_field is not None and refusal.field:
            return at_field(refusal, refusal.field)
        flash(say(refusal.text), "warning")
    else:
        flash(t("plan", "It is saved. Both of you can see it."), "success")
    return back
