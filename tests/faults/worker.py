"""The worker of the fault tests: the real one, which may die at a chosen moment.

Its clock may stand ahead, so that the lease of one that died has run out when the next one starts.
"""

import os
import signal
import threading
from datetime import UTC, datetime, timedelta

from portal.assembly import assemble
from portal.config import Config
from portal.jobs.worker import run
from tests.faults import moments

AHEAD = "MY_PAGES_TEST_MINUTES_AHEAD"


def main() -> None:
    """Work until told to stop."""
    ahead = timedelta(minutes=int(os.environ.get(AHEAD, "0")))
    moments.arm()
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    run(assemble(Config.read(), lambda: datetime.now(UTC) + ahead), stop)


if __name__ == "__main__":
    main()
