"""The keys as commands."""

import sys
import time
from typing import TYPE_CHECKING

import click
from flask.cli import AppGroup

if TYPE_CHECKING:
    from portal.services.rotation import Sealed

keys = AppGroup("keys", help="The keys that everything stored is sealed with.")


@keys.command("create", with_appcontext=False)
def create() -> None:
    """Make the key file of a new installation. One that is there is left as it is."""
    from portal.config import Config
    from portal.vault.keys import new_ring, save

    path = Config.read().keys_path
    try:
        save(new_ring(), path)
    except FileExistsError as there:
        raise click.ClickException(f"{path} is there already. Nothing is changed.") from there
    except OSError as fault:
        raise click.ClickException(f"{path} cannot be written: {fault.strerror}.") from fault
    click.echo(f"The keys are in {path}. Keep a copy apart from the backups.")


@keys.command("add", with_appcontext=False)
def add() -> None:
    """Add a key that is not used yet, to hand the key file to every machine before rotating."""
    from portal.config import Config
    from portal.vault.keys import load, put_in_place, with_new_key

    path = Config.read().keys_path
    put_in_place(with_new_key(load(path)), path)
    click.echo("A new key is on the ring. Give the key file to every machine, then: keys rotate")


@keys.command("rotate", with_appcontext=False)
@click.option("--check", is_flag=True, help="Only look: exit 1 when anything has an older key.")
def rotate(check: bool) -> None:
    """Wrap everything anew under the newest key, while the portal runs."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import rotation

    place = assemble(Config.read())
    if check:
        found = rotation.count(place)
        _say(found)
        sys.exit(1 if found.older else 0)
    _turn()
    while (done := rotation.rewrap_all(place)).older:
        click.echo(f"Wrapped anew: {done.older}")
    _say(done)
    click.echo("The older keys stay on the ring until: keys drop-old")


@keys.command("drop-old", with_appcontext=False)
@click.option("--after", default=600, show_default=True, help="Seconds since the keys turned.")
def drop_old(after: int) -> None:
    """Take older keys off the ring, when nothing is sealed with them any more."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import rotation
    from portal.vault.keys import load, put_in_place, with_current_alone

    config = Config.read()
    # A piece of work that sealed before the turn may not have been stored yet.
    if time.time() - config.keys_path.stat().st_mtime < after:
        raise click.ClickException(f"The keys turned less than {after} seconds ago. Wait a while.")
    if older := rotation.rewrap_all(assemble(config)).older:
        raise click.ClickException(f"{older} had an older key and are wrapped anew. Run it again.")
    put_in_place(with_current_alone(load(config.keys_path)), config.keys_path)
    click.echo("The older keys are gone. Keep their copy as long as you keep older backups.")


def _turn() -> None:
    from portal.config import Config
    from portal.vault.keys import load, put_in_place, with_new_key, with_newest_in_use

    path = Config.read().keys_path
    ring = load(path)
    if ring.current == list(ring.master)[-1]:
        ring = with_new_key(ring)
    # Running processes look at the file before they seal, so none seals with the old key now.
    put_in_place(with_newest_in_use(ring), path)


def _say(found: "Sealed") -> None:
    click.echo(
        f"Sealed in the database: {found.rows}, files: {found.files}, "
        f"with an older key: {found.older}"
    )
