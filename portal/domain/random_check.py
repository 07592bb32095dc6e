"""The random check: which applications are picked, and for what a picked one is asked.

The choice looks at nothing that the client has said, and anybody can repeat it.
"""

import hashlib
from dataclasses import dataclass

from portal.domain.application.document import ApplicationDocument
from portal.domain.application.naming import name_of
from portal.domain.months import BenefitMonth
from portal.domain.text import N_, Text

# True for an application that staff picked too.
WHY = N_(
    "random check",
    "We ask for papers behind some applications each month. "
    "It does not mean that something is wrong.",
)


@dataclass(frozen=True)
class Wanted:
    """A cost line whose paper is asked for, and the words for it."""

    line: str
    text: Text


def is_picked(application_id: str, month: BenefitMonth, percent: int, seed: int) -> bool:
    """Whether an application is picked, of `percent` in a hundred. A larger share adds only."""
    words = f"{seed}:{month}:{application_id}".encode()
    number = int.from_bytes(hashlib.sha256(words).digest()[:8])
    return number * 100 < percent * 2**64


def wanted(document: ApplicationDocument) -> tuple[Wanted, ...]:
    """The cost lines that were sent with no paper and no word about another way to show it."""
    return tuple(
        Wanted(line.id, _words(name_of(line.kind), line.amount, line.payee))
        for line in document.costs.lines
        if not line.proof.papers and line.proof.route is None
    )


def _words(what: Text, amount: object, payee: str) -> Text:
    if amount is None:
        return N_("random check", "A paper that shows this cost: {what}", what=what)
    if not payee:
        return N_(
            "random check",
            "A paper that shows this cost: {what}, {amount}",
            what=what,
            amount=amount,
        )
    return N_(
        "random check",
        "A paper that shows this cost: {what}, {amount}, {payee}",
        what=what,
        amount=amount,
        payee=payee,
    )
