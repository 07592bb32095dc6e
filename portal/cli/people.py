"""Protected identities as commands. Numbers are asked for: what is typed here is kept nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click
from flask.cli import AppGroup

if TYPE_CHECKING:
    from portal.services.work import Work

people = AppGroup("people", help="Protected identities, and the circle that sees them.")


@people.command("protect", with_appcontext=False)
def protect() -> None:
    """Mark a client: from now on only the circle sees their household, and no notice leaves."""
    from portal.services import protection

    def mark(work: "Work", number: str) -> None:
        watch = protection.protect(work, number)
        click.echo("The household is protected from now on.")
        if not watch.has_case_worker:
            click.echo("Nobody in the circle has the case. A manager in the circle can give it.")
        if not watch.has_support:
            click.echo("Nobody of the support staff is in the circle to read their requests.")

    _with_number(mark)


@people.command("unprotect", with_appcontext=False)
def unprotect() -> None:
    """Take the mark away."""
    from portal.services import protection

    _with_number(protection.unprotect)


@people.command("admit", with_appcontext=False)
def admit() -> None:
    """Let a staff member into the circle."""
    from portal.services import protection

    _with_number(lambda work, number: protection.admit(work, number, is_in=True))


@people.command("dismiss", with_appcontext=False)
def dismiss() -> None:
    """Take a staff member out of the circle."""
    from portal.services import protection

    _with_number(lambda work, number: protection.admit(work, number, is_in=False))


def _with_number(verb: Callable[["Work", str], None]) -> None:
    """Ask for a number and do it, or say that there is nobody with that number."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.domain.refusals import NotFound

    number = click.prompt("Personal number, 12 digits", hide_input=True)
    try:
        with assemble(Config.read()).work(SYSTEM) as work:
            verb(work, number.replace("-", "").strip())
    except NotFound:
        raise click.ClickException("There is nobody with that number.") from None
    click.echo("Done.")
