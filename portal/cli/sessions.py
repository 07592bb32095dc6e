"""Ending sessions, as commands: a telephone is lost, or somebody must be out at once."""

import click
from flask.cli import AppGroup

sessions = AppGroup("sessions", help="End what somebody is signed in with; they may sign in again.")


@sessions.command("end-staff", with_appcontext=False)
@click.argument("staff_id")
def end_staff(staff_id: str) -> None:
    """End all sessions of somebody who works here. To lock them out: `staff lock`."""
    _end(staff_id)


@sessions.command("end-client", with_appcontext=False)
@click.option("--number", prompt="Personal number", help="Better typed than written in a command.")
def end_client(number: str) -> None:
    """End all sessions of a client, also those in which they act for somebody."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.domain.persons import NotAPersonalNumber, normalise

    try:
        with assemble(Config.read()).look(SYSTEM) as work:
            person = work.people.by_personal_number(normalise(number))
    except NotAPersonalNumber as refusal:
        raise click.ClickException(refusal.text.message) from refusal
    if person is None:
        raise click.ClickException("Nobody here has that number.")
    _end(person.id)


@sessions.command("end-all", with_appcontext=False)
@click.confirmation_option(prompt="Everybody must sign in again. Go on?")
def end_all() -> None:
    """End everybody's sessions, on both sides."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM

    with assemble(Config.read()).work(SYSTEM) as work:
        click.echo(f"Ended: {work.sessions.end_everybodys(work.now)}")


def _end(user_id: str) -> None:
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.services import signed_in

    with assemble(Config.read()).work(SYSTEM) as work:
        click.echo(f"Ended: {signed_in.end_all_of(work, user_id)}")
