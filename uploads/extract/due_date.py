"""The last day to pay an invoice."""

import datetime
from collections.abc import Sequence

from uploads.extract.beside import dates_beside
from uploads.extract.candidates import Candidate
from uploads.extract.date_labels import DUE
from uploads.extract.labels import first_label, plain
from uploads.words import Line

_LABELS = (
    *DUE, "due date", "oss tillhanda", "sista betalningsdatum", "tillhanda senast",
    "sista betaldag", "vara hos oss", "senast den", "oss tillhanda senast",
)  # fmt: skip


def candidates(lines: tuple[Line, ...]) -> list[Candidate[datetime.date]]:
    """Days beside a label that says when to pay."""
    return dates_beside(lines, _LABELS)


def is_bill(lines: Sequence[Line]) -> bool:
    """Whether the paper says when it is to be paid."""
    return any(first_label(plain(line.text), DUE) for line in lines)
