"""What a receipt shows as evidence of a cost: what a person confirmed, and what was read beside it.

Nobody is asked whether a paper is a bill or a bare card slip: the reading tells, where it does.
"""

from portal.domain.application.answers import PaperKind
from portal.domain.application.values import Paper
from portal.domain.receipts import Category, ConfirmedReceipt, Reading

_OF_HEALTH = frozenset({Category.MEDICINE, Category.DOCTOR, Category.DENTAL})


def as_paper(
    receipt_id: str,
    kind: PaperKind,
    said: ConfirmedReceipt,
    reading: Reading | None,
    *,
    seen_before: bool = False,
) -> Paper:
    """A receipt as a paper of a kind, which its place tells; a receipt may turn out an invoice.

    `seen_before` when it was sent with another application.
    """
    found = reading or Reading()
    is_bill = said.due is not None or found.due is not None or found.payment_reference is not None
    return Paper(
        id=receipt_id,
        kind=PaperKind.INVOICE if kind is PaperKind.RECEIPT and is_bill else kind,
        merchant=said.merchant,
        on=said.date,
        amount=said.total,
        prescription=said.prescription,
        shows_person=True if found.concerns else None,
        shows_details=_shows_details(said, found),
        due_on=said.due,
        shows_due=(said.due or found.due) is not None if is_bill else None,
        readable=is_readable(found),
        seen_before=seen_before or None,
    )


def is_readable(reading: Reading) -> bool | None:
    """Whether the picture was measured as sharp, bright and whole. None: it was not measured."""
    quality = reading.quality
    return quality.sharp and quality.bright and quality.whole if quality else None


def _shows_details(said: ConfirmedReceipt, reading: Reading) -> bool | None:
    """False for a bare card slip: all of it was read, and nothing on it tells what was bought."""
    if reading.items is not None or reading.prescription is not None:
        return True
    if said.category not in _OF_HEALTH or not reading.read or not is_readable(reading):
        return None
    tells = reading.category is not None and reading.category.value != Category.OTHER
    return None if tells or reading.total is None else False
