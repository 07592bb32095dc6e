"""Who works here, as commands: for the municipality that has no provider for its staff."""

import click
from flask.cli import AppGroup

staff = AppGroup("staff", help="Who works here, as what, and their keys.")
_ROLES = ("case_worker", "support", "unit_manager", "administrator")


@staff.command("list", with_appcontext=False)
def list_() -> None:
    """Everybody who may sign in: id, roles, name."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM

    with assemble(Config.read()).look(SYSTEM) as work:
        for member in work.people.all_staff():
            click.echo(f"{member.id} {','.join(member.roles.split())} {member.name}")


@staff.command("add", with_appcontext=False)
@click.argument("name")
@click.option("--role", "roles", multiple=True, required=True, type=click.Choice(_ROLES))
@click.option("--number", prompt="Personal number", help="Better typed than written in a command.")
def add(name: str, roles: tuple[str, ...], number: str) -> None:
    """Add somebody who works here; prints the id that other commands take."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM, Role
    from portal.domain.persons import NotAPersonalNumber
    from portal.services import staff_keys

    try:
        with assemble(Config.read()).work(SYSTEM) as work:
            click.echo(staff_keys.employ(work, name, number, {Role(one) for one in roles}))
    except NotAPersonalNumber as refusal:
        raise click.ClickException(refusal.text.message) from refusal


@staff.command("invite", with_appcontext=False)
@click.argument("staff_id")
def invite(staff_id: str) -> None:
    """Print a word with which somebody adds a key at /invitation, once and within 24 hours."""
    _do(staff_id, "invite")


@staff.command("roles", with_appcontext=False)
@click.argument("staff_id")
@click.argument("roles", nargs=-1, required=True, type=click.Choice(_ROLES))
def roles(staff_id: str, roles: tuple[str, ...]) -> None:
    """Give somebody these roles and no others, from their next click on."""
    from portal.domain.permissions import Role

    _do(staff_id, "give_roles", {Role(one) for one in roles})


@staff.command("home", with_appcontext=False)
@click.argument("staff_id")
@click.option("--address", prompt="Home address", default="", show_default=False)
def home(staff_id: str, address: str) -> None:
    """Keep where somebody lives, for the check of who looked at whom; empty: remove it."""
    _do(staff_id, "keep_address", address)


@staff.command("lock", with_appcontext=False)
@click.argument("staff_id")
def lock(staff_id: str) -> None:
    """Lock somebody out at their next click; their keys are gone."""
    _do(staff_id, "lock_out")


@staff.command("unlock", with_appcontext=False)
@click.argument("staff_id")
def unlock(staff_id: str) -> None:
    """Let somebody back; without a provider they need a new invitation."""
    _do(staff_id, "let_back")


def _do(staff_id: str, verb: str, *more: object) -> None:
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.domain.refusals import NotFound
    from portal.services import staff_keys

    try:
        with assemble(Config.read()).work(SYSTEM) as work:
            told = getattr(staff_keys, verb)(work, staff_id, *more)
    except NotFound as refusal:
        raise click.ClickException("Nobody here has that id.") from refusal
    click.echo(told or "Done.")
