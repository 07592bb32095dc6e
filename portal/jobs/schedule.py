"""What is to be done each day, whoever is first to ask for it."""

from portal.assembly import Parts
from portal.domain.months import local_day
from portal.domain.permissions import SYSTEM
from portal.services.upkeep import UPKEEP_JOB


def put_todays(parts: Parts) -> None:
    """Ask for today's work once: with many workers too, the outbox keeps one of each."""
    day = local_day(parts.now()).isoformat()
    with parts.look(SYSTEM) as work:
        if work.outbox.knows(UPKEEP_JOB, day):
            return
    with parts.work(SYSTEM) as work:
        work.outbox.put(UPKEEP_JOB, day, work.now)
