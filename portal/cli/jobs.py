"""The queue as commands."""

import sys

import click
from flask.cli import AppGroup

jobs = AppGroup("jobs", help="The slow work.")


@jobs.command("failed", with_appcontext=False)
def failed() -> None:
    """List jobs that were given up, one a line; exit 1 when there are any."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM

    with assemble(Config.read()).look(SYSTEM) as work:
        given_up = work.outbox.given_up(work.now)
        for job in given_up:
            moment = job.created_at.isoformat(timespec="seconds")
            click.echo(f"{job.id} {job.kind} {moment} {job.fault or 'WorkerDied'}")
    sys.exit(1 if given_up else 0)


@jobs.command("retry", with_appcontext=False)
@click.argument("job_id")
def retry(job_id: str) -> None:
    """Put a job that was given up back in the queue."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM

    with assemble(Config.read()).work(SYSTEM) as work:
        if not work.outbox.retry(job_id, work.now):
            raise click.ClickException("There is no such job among those that were given up.")
    click.echo("It waits in the queue.")
