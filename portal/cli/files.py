"""The file store as a command."""

import sys

import click
from flask.cli import AppGroup

files = AppGroup("files", help="The store of encrypted files.")


@files.command("sweep", with_appcontext=False)
@click.option("--dry-run", is_flag=True, help="Only say what would be removed.")
def sweep(dry_run: bool) -> None:
    """Remove files without a row that are older than a day; list rows without a file."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import upkeep

    swept = upkeep.sweep_files(assemble(Config.read()), removes=not dry_run)
    verb = "Would remove" if dry_run else "Removed"
    click.echo(f"{verb} {swept.orphans} files without a row.")
    for file_id in swept.missing:
        click.echo(f"Row without its file: {file_id}", err=True)
    sys.exit(1 if swept.missing else 0)
