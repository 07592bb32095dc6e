"""Restore as a command."""

import shutil
from pathlib import Path

import click

_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)
_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.command("restore", help="Put a backup in place on an empty machine.")
@click.argument("source", type=_FOLDER)
@click.option("--keys", type=_FILE, help="The key file that was kept apart.")
def restore(source: Path, keys: Path | None) -> None:
    """Everybody has to sign in again; every file is opened once to see that it is readable."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import backups
    from portal.vault.keys import load

    config = Config.read()
    try:
        backups.check(source, config)
        config.make_instance()
        if keys is not None and not config.keys_path.exists():
            config.keys_path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            config.keys_path.touch(mode=0o600)
            shutil.copyfile(keys, config.keys_path)
        backups.check_keys(source, load(config.keys_path))
        done = backups.restore(assemble(config), source)
    except backups.BackupFault as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo(f"Restored: {done.files} files can be read.")
    if done.unclaimed:
        click.echo(
            f"{done.unclaimed} more were sent while the backup ran and are in no receipt of it. "
            "The daily sweep removes them."
        )
    if done.unreadable:
        raise click.ClickException(f"{len(done.unreadable)} files cannot be read.")
