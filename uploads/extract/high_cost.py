"""High-cost protection: what has been paid so far, and until when the free card holds."""

import datetime
from decimal import Decimal

from uploads.extract.amounts import amounts_of
from uploads.extract.beside import LABELLED, dates_beside
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label, plain
from uploads.words import Line

_SO_FAR = (
    "hogkostnadsskydd", "ackumulerat", "ackumulerad egenavgift", "hogkostnadsbelopp",
    "ackumulerat belopp", "hogkostnadssaldo", "hogkostnadstrappa", "hogkostnadskort",
)  # fmt: skip
_LEFT = ("kvar till", "kvar", "aterstar", "aterstaende")
_UNTIL = (
    "frikort", "frikort t o m", "hogkostnadsperiod", "period slut", "periodslut",
    "frikort galler till", "hogkostnadsskydd t o m", "perioden slutar", "frikort giltigt",
)  # fmt: skip


def totals(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """What has been paid so far in the twelve months; never what is left of it."""
    found = []
    for line in lines:
        text, amounts = plain(line.text), amounts_of(line)
        if amounts and first_label(text, _SO_FAR) and not first_label(text, _LEFT):
            found.append(Candidate(amounts[0].value, LABELLED, amounts[0].words))
    return found


def free_card_dates(lines: tuple[Line, ...]) -> list[Candidate[datetime.date]]:
    """The last day of the free card, or of the twelve months of high-cost protection."""
    return dates_beside(lines, _UNTIL)
