"""How many files a household may send in an hour.

It is counted by the household's own case, so that nobody else is ever stopped by it.
"""

from datetime import timedelta

from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.services.work import Work

MOST_FILES, WITHIN = 200, timedelta(hours=1)


class TooFast(Refusal):
    """More files in an hour than any household has papers."""

    text = N_("sign-in", "Too many tries. Wait a few minutes and try again.")
    status = 429


def check(work: Work, case_id: str) -> None:
    """Raises TooFast before anything is decoded or stored."""
    if work.receipts.came_since(case_id, work.now - WITHIN) >= MOST_FILES:
        raise TooFast
