"""The worker as a command."""

import signal
import threading

import click


@click.command("worker", help="Do the slow work: read receipts, deliver applications.")
def worker() -> None:
    """Run until interrupted; a job in progress is finished first."""
    from portal import logs
    from portal.assembly import assemble
    from portal.config import Config
    from portal.jobs.worker import run

    logs.configure()
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    run(assemble(Config.read()), stop)
