"""How much a household may send: in a minute, an hour, a month.

It is counted by the household's own case, so that nobody else is ever stopped by it.
"""

from dataclasses import dataclass
from datetime import timedelta

from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.services.work import Work
from uploads.intake import FileRefused
from uploads.limits import MEGABYTE


@dataclass(frozen=True)
class Pace:
    """So many within so long."""

    most: int
    within: timedelta


FILES = (Pace(60, timedelta(minutes=1)), Pace(200, timedelta(hours=1)))
MESSAGES = (Pace(60, timedelta(minutes=1)), Pace(300, timedelta(hours=1)))
MONTH = timedelta(days=30)
MOST_FILES, MOST_BYTES = 600, 1500 * MEGABYTE  # Within MONTH.


class TooFast(Refusal):
    """More in a short while than any household has papers or words."""

    text = N_("sign-in", "Too many tries. Wait a few minutes and try again.")
    status = 429


class TooMuch(FileRefused):
    """More files, or larger ones, than a household's papers of a month."""

    text = N_(
        "file",
        "You have sent very many files this month. We cannot take more here. Call us, and we "
        "will find another way.",
    )


def check(work: Work, case_id: str) -> None:
    """Before a file is decoded or stored. Raises TooFast, TooMuch."""
    for pace in FILES:
        if work.receipts.came_since(case_id, work.now - pace.within)[0] >= pace.most:
            raise TooFast
    files, size = work.receipts.came_since(case_id, work.now - MONTH)
    if files >= MOST_FILES or size >= MOST_BYTES:
        raise TooMuch


def check_words(work: Work, case_id: str) -> None:
    """Before a client's message is stored. Raises TooFast."""
    for pace in MESSAGES:
        if work.threads.written_since(case_id, work.now - pace.within) >= pace.most:
            raise TooFast
