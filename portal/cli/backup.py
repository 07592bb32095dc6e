"""Backup as a command."""

import shutil
from pathlib import Path

import click

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("backup", help="Copy database and files to an empty folder while the portal runs.")
@click.argument("target", type=_FOLDER)
@click.option("--keys-to", type=_FILE, help="Copy the key file there, apart from the backup.")
def backup(target: Path, keys_to: Path | None) -> None:
    """What is copied is sealed: without the key file nobody can read it, you neither."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import backups

    place = assemble(Config.read())
    if keys_to is not None and keys_to.resolve().is_relative_to(target.resolve()):
        raise click.ClickException("Keep the keys apart: not in the folder of the backup.")
    try:
        done = backups.make(place, target)
    except backups.BackupFault as fault:
        raise click.ClickException(str(fault)) from fault
    if keys_to is not None:
        # Not a copy and then a change of mode: it is never readable by others.
        keys_to.parent.mkdir(parents=True, exist_ok=True)
        keys_to.touch(mode=0o600, exist_ok=False)
        shutil.copyfile(place.config.keys_path, keys_to)
    click.echo(f"Backup done: {done.files} files, {done.bytes} bytes.")
    if keys_to is None:
        click.echo(f"The keys are not in it. Keep a copy of {place.config.keys_path} elsewhere.")
