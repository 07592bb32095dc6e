"""Weeding as commands: a plan to read, then a run of exactly that plan."""

from pathlib import Path

import click
from flask.cli import AppGroup

retention = AppGroup("retention", help="Weeding of old cases.")
_FILE = click.Path(path_type=Path, dir_okay=False)


@retention.command("plan", with_appcontext=False)
@click.argument("target", type=_FILE)
def plan(target: Path) -> None:
    """Write down what may be weeded today, to be read. Changes nothing."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import retention as verbs

    made = verbs.plan(assemble(Config.read()))
    target.write_text(made.to_json(), encoding="ascii")
    rows = sum(sum(one.rows.values()) for one in made.weed)
    click.echo(f"To weed: {len(made.weed)} cases with {rows} rows.")
    for reason, count in sorted(made.kept.items()):
        click.echo(f"Kept, {reason}: {count} closed cases.")
    click.echo(f"To weed in the tray of papers without a case: {len(made.papers)}.")
    for reason, count in sorted(made.papers_kept.items()):
        click.echo(f"Kept, {reason}: {count} papers in the tray.")
    click.echo(f"Nothing is changed. Read {target}, then: retention run {target} {made.digest}")


@retention.command("run", with_appcontext=False)
@click.argument("source", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.argument("digest")
def run(source: Path, digest: str) -> None:
    """Weed what a plan names; DIGEST is what `retention plan` printed, from who has read it."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.services import retention as verbs

    try:
        reviewed = verbs.Plan.from_json(source.read_text(encoding="utf-8"))
        done = verbs.run(assemble(Config.read()), reviewed, digest)
    except verbs.RetentionFault as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo(f"Weeded: {done.cases} cases with {done.rows} rows and {done.files} files.")
    click.echo(f"Weeded in the tray: {done.papers} papers.")
    for case_id in done.changed:
        click.echo(f"Kept, not as it was when the plan was made: {case_id}")


@retention.command("hold", with_appcontext=False)
@click.argument("case_number")
@click.option("--reason", required=True, help="Stored sealed: an appeal, a supervision.")
def hold(case_number: str, reason: str) -> None:
    """Let nobody weed a case, until `retention release`."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.services import retention as verbs

    try:
        with assemble(Config.read()).work(SYSTEM) as work:
            verbs.hold(work, case_number, reason)
    except verbs.RetentionFault as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo("The case is held.")


@retention.command("release", with_appcontext=False)
@click.argument("case_number")
def release(case_number: str) -> None:
    """End the holds on a case."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.services import retention as verbs

    try:
        with assemble(Config.read()).work(SYSTEM) as work:
            ended = verbs.release(work, case_number)
    except verbs.RetentionFault as fault:
        raise click.ClickException(str(fault)) from fault
    click.echo(f"Holds ended: {ended}")
