"""Corrections of receipts, until they are sent: what a client says of one anew, or takes away.

The costs that a receipt made say what it says. What the client changed in a cost by hand stands.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import ExpenseLine
from portal.domain.lifecycle import State
from portal.domain.permissions import Actor
from portal.domain.receipts import ConfirmedReceipt
from portal.records.applications import Application
from portal.services import apart, receipts
from portal.services.application_documents import load, store
from portal.services.application_offers import cost_of
from portal.services.application_views import address_of
from portal.services.applications import with_lines
from portal.services.receipts import ReceiptSent
from portal.services.work import Work, Workplace
from uploads.storage import StoreDown

_FOLLOWING = ("kind", "person", "amount", "on", "payee", "description")


@dataclass(frozen=True)
class Corrected:
    """The address of an application that uses a corrected receipt.

    `line` is a cost in it that stands as the client wrote it, though its receipt says otherwise
    now: a question to the client, no more.
    """

    address: str
    line: str | None = None


def confirm(work: Work, receipt_id: str, said: ConfirmedReceipt) -> Corrected | None:
    """Store what the client says the paper shows; the costs it made in open applications follow.

    An application that waits for a signature is opened again. None when no open application uses
    the receipt, or nothing was changed. Raises NotFound, ReceiptFixed.
    """
    opened = _not_sent(work)
    before = receipts.show(work, receipt_id)
    receipts.confirm(work, receipt_id, said)
    after = receipts.show(work, receipt_id)
    if before.shown == after.shown:
        return None
    old, new = cost_of(before, ""), cost_of(after, "")
    found = None
    for row in opened:
        document = load(work, row)
        if document.paper(receipt_id) is None:
            continue
        followed, apart = _followed(document, receipt_id, old, new)
        if followed is not document or row.state == State.SIGNING:
            store(work, row, followed)
        if found is None or (apart and not found.line):
            found = Corrected(address_of(document, row.id), apart)
    return found


def remove(place: Workplace, actor: Actor, receipt_id: str) -> None:
    """Take a receipt out of the pocket and erase all that is kept of it.

    An application that waits for a signature with it is opened again. Raises NotFound, and
    ReceiptSent once it is evidence.
    """
    with place.work(actor) as work:
        opened = _not_sent(work)
        receipt = apart.receipt(work, work.own_case_id, receipt_id)
        if receipt.application_id is not None:
            raise ReceiptSent
        for row in opened:
            document = load(work, row)
            if row.state == State.SIGNING and document.paper(receipt_id):
                store(work, row, document)
        files = work.receipts.erase(receipt)
    # Rows first: what a crash or a store without answer leaves has no row, and goes with the sweep.
    with suppress(StoreDown):
        for file_id in files:
            place.files.remove(file_id)


def _not_sent(work: Work) -> list[Application]:
    """The household's applications that are not sent, held: none is signed meanwhile."""
    rows = work.applications.not_sent(work.own_case_id)
    held = [work.applications.hold(row) for row in rows]
    return [row for row in held if row.sent_at is None]


def _followed(
    document: ApplicationDocument, receipt_id: str, old: ExpenseLine, new: ExpenseLine
) -> tuple[ApplicationDocument, str | None]:
    """The document with its costs as the receipt is now; the first one that stands by itself."""
    lines = document.costs.lines
    now = tuple(_follow(x, old, new) if receipt_id in x.proof.papers else x for x in lines)
    shown = (line for line in now if receipt_id in line.proof.papers)
    apart = next((line.id for line in shown if _is_apart(line, old, new)), None)
    if now == lines:
        return document, apart
    return document.with_section("costs", with_lines(document.costs, "lines", now)), apart


def _follow(line: ExpenseLine, old: ExpenseLine, new: ExpenseLine) -> ExpenseLine:
    """What still was as the receipt said is as it says now; the rest is the client's own."""
    same = (name for name in _FOLLOWING if getattr(line, name) == getattr(old, name))
    return replace(line, **{name: getattr(new, name) for name in same})


def _is_apart(line: ExpenseLine, old: ExpenseLine, new: ExpenseLine) -> bool:
    """Whether something that was corrected stands otherwise in the line."""
    corrected = (name for name in _FOLLOWING if getattr(old, name) != getattr(new, name))
    return any(getattr(line, name) != getattr(new, name) for name in corrected)
