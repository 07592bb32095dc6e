"""From a job's kind to the verb that does it. Each task may run twice without harm."""

from collections.abc import Callable

from portal.services import receipts
from portal.services.work import Workplace

TASKS: dict[str, Callable[[Workplace, str], None]] = {receipts.READ_JOB: receipts.read}
