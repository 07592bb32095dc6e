"""What is to be done each day and each hour, whoever is first to ask for it."""

from portal.assembly import Parts
from portal.domain.months import STOCKHOLM, local_day
from portal.domain.permissions import SYSTEM
from portal.services.decisions import FETCH_JOB
from portal.services.upkeep import UPKEEP_JOB


def put_due(parts: Parts) -> None:
    """Ask for this day's and this hour's work once: with many workers the outbox keeps one."""
    hour = parts.now().astimezone(STOCKHOLM).strftime("%Y-%m-%dT%H%z")
    wanted = ((UPKEEP_JOB, local_day(parts.now()).isoformat()), (FETCH_JOB, hour))
    with parts.look(SYSTEM) as work:
        missing = [one for one in wanted if not work.outbox.knows(*one)]
    for kind, when in missing:
        with parts.work(SYSTEM) as work:
            work.outbox.put(kind, when, work.now)
