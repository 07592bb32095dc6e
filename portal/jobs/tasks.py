"""From a job's kind to the verb that does it. Each task may run twice without harm."""

from collections.abc import Callable

from portal.domain.permissions import SYSTEM
from portal.services import (
    applications,
    case_closing,
    decisions,
    notice_sending,
    receipt_reading,
    receipts,
    routing,
    scanning,
    signing,
    submission,
    upkeep,
)
from portal.services.work import Workplace


def _stop_waiting(place: Workplace, application_id: str) -> None:
    with place.work(SYSTEM) as work:
        signing.stop_waiting(work, application_id)


def _fetch_decisions(place: Workplace, _hour: str) -> None:
    decisions.fetch(place)


TASKS: dict[str, Callable[[Workplace, str], None]] = {
    receipts.READ_JOB: receipt_reading.read,
    receipt_reading.PAGE_JOB: receipt_reading.read_again,
    notice_sending.NOTICE_JOB: notice_sending.send,
    submission.DELIVER_JOB: submission.deliver,
    applications.WITHDRAW_JOB: submission.withdraw,
    case_closing.ARCHIVE_JOB: case_closing.archive,
    decisions.FETCH_JOB: _fetch_decisions,
    signing.EXIT_JOB: _stop_waiting,
    routing.WISHES_JOB: routing.pass_on,
    scanning.SCAN_JOB: scanning.scan_again,
    upkeep.UPKEEP_JOB: upkeep.daily,
}
