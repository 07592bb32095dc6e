"""The last day to pay an invoice."""

import datetime

from uploads.extract.beside import dates_beside
from uploads.extract.candidates import Candidate
from uploads.extract.date_labels import DUE
from uploads.words import Line

_LABELS = (
    *DUE, "due date", "oss tillhanda", "sista betalningsdatum", "tillhanda senast",
    "sista betaldag", "vara hos oss", "senast den", "oss tillhanda senast",
)  # fmt: skip


def candidates(lines: tuple[Line, ...]) -> list[Candidate[datetime.date]]:
    """Days beside a label that says when to pay."""
    return dates_beside(lines, _LABELS)
