"""The worker as a command."""

import signal
import threading

import click


@click.command("worker", help="Do the slow work: read receipts, deliver applications.")
def worker() -> None:
    """Run until interrupted; a job in progress is finished first."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.jobs.worker import run
    from portal.safe_start import refuse_foreign_keys, refuse_newer_tables

    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    place = assemble(Config.read())
    refuse_newer_tables(place.engine)
    refuse_foreign_keys(place)
    run(place, stop)
