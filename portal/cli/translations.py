"""Work with the catalogues without being a developer (docs/translations.md)."""

from pathlib import Path

import click
from flask.cli import AppGroup

translations = AppGroup("translations", help="Catalogues out to translators and back.")

_FILE = click.Path(dir_okay=False, path_type=Path)


@translations.command("export", with_appcontext=False)
@click.argument("language")
@click.option("--to", "target", type=_FILE, required=True, help="A .csv or .po file to write.")
def export(language: str, target: Path) -> None:
    """Write a language's texts with their context and the page that shows each."""
    from portal.language import exchange

    _check(language, target)
    click.echo(f"{exchange.export(language, target)} texts are in {target.name}.")


@translations.command("import", with_appcontext=False)
@click.argument("language")
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--reviewed", is_flag=True, help="A native speaker has read all of it.")
def take_in(language: str, source: Path, reviewed: bool) -> None:
    """Take a translator's file into the catalogue: all of it, or nothing when a text is wrong."""
    from portal.language import exchange

    _check(language, source)
    try:
        changed = exchange.take_in(language, source, is_reviewed=reviewed)
    except exchange.ExchangeFault as fault:
        for line in fault.args:
            click.echo(line, err=True)
        raise click.ClickException("Nothing was changed. Mend these, and import again.") from None
    click.echo(f"{changed} texts were changed. {exchange.left(language)} have no words yet.")


@translations.command("add", with_appcontext=False)
@click.argument("code")
def add(code: str) -> None:
    """Start a new language, by its code in CLDR: pl, or ckb_IQ."""
    from babel import UnknownLocaleError

    from portal.language import exchange, locales

    try:
        locale = locales.add(code)
    except (UnknownLocaleError, ValueError):
        raise click.ClickException(f"{code} is not a language code, or is there already.") from None
    exchange.start(locale.code, locale.babel_id)
    click.echo(f"{locale.own_name} is added, without words. Next: translations export {code}")


def _check(language: str, file: Path) -> None:
    from portal.language.locales import is_known

    if not is_known(language) or language == "en":
        raise click.ClickException(f"{language} has no catalogue. English is the source.")
    if file.suffix not in {".csv", ".po"}:
        raise click.ClickException("The file's name must end in .csv or .po.")
