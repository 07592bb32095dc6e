"""The worker of the fault tests: the real one, which may die at a chosen moment.

Its clock may stand ahead, so that the lease of one that died has run out when the next one starts,
and it may give a reader less time than the portal does.
"""

import os
import signal
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from portal.assembly import assemble
from portal.config import Config
from portal.jobs.worker import run
from portal.services import receipt_reading
from tests.faults import moments

AHEAD, PATIENCE = "MY_PAGES_TEST_MINUTES_AHEAD", "MY_PAGES_TEST_WALL_SECONDS"


def main() -> None:
    """Work until told to stop."""
    ahead = timedelta(minutes=int(os.environ.get(AHEAD, "0")))
    moments.arm()
    if PATIENCE in os.environ:
        be_impatient(float(os.environ[PATIENCE]))
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    run(assemble(Config.read(), lambda: datetime.now(UTC) + ahead), stop)


def be_impatient(seconds: float) -> None:
    """End a reader that is not done by then."""
    given = receipt_reading.limits_of
    receipt_reading.limits_of = lambda place: replace(given(place), wall_seconds=seconds)


if __name__ == "__main__":
    main()
