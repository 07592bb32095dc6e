"""What the QR code on a Swedish invoice says (UsingQR), free of misreading.

The code holds JSON: who wants to be paid (nme, cid), the reference (iref), the invoice's and the
due date (idt, ddt), the sum (due) and the giro (pt, acc). https://www.usingqr.com
"""

import datetime
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from stdnum import luhn
from stdnum.se import orgnr

from uploads.extract.candidates import Candidate

_SURE = 9.0
_NOT_SURE = 3.5  # The code names the biller in its own words, which may differ from the letterhead.
_LONGEST = 4000
_INVOICE = 1
_LARGEST = Decimal(1_000_000)


@dataclass(frozen=True)
class InvoiceCode:
    """The fields of one code; what it leaves out, or says wrongly, is None."""

    merchant: str | None = None
    organisation_number: str | None = None
    payment_reference: str | None = None
    date: datetime.date | None = None
    due: datetime.date | None = None
    total: Decimal | None = None
    bankgiro: str | None = None
    plusgiro: str | None = None


def invoice_code(text: str) -> InvoiceCode | None:
    """The invoice a code tells of; None for every other code. Never raises: codes are foreign."""
    try:
        told = json.loads(text, parse_float=Decimal) if len(text) < _LONGEST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or "uqr" not in told or told.get("tp", _INVOICE) != _INVOICE:
        return None
    account = re.sub(r"[\s-]", "", _text(told, "acc") or "")
    kind = (_text(told, "pt") or "").upper()
    giro = (
        account if account.isdecimal() and 2 < len(account) < 9 and luhn.is_valid(account) else ""
    )
    number = re.sub(r"\D", "", _text(told, "cid") or "")
    return InvoiceCode(
        merchant=_text(told, "nme"),
        organisation_number=f"{number[:6]}-{number[6:]}" if orgnr.is_valid(number) else None,
        payment_reference=_text(told, "iref"),
        date=_day(told.get("idt")),
        due=_day(told.get("ddt")),
        total=_sum(told.get("due")),
        bankgiro=f"{giro[:-4]}-{giro[-4:]}" if giro and kind == "BG" else None,
        plusgiro=f"{giro[:-1]}-{giro[-1]}" if giro and kind == "PG" else None,
    )


def candidates(codes: Iterable[InvoiceCode], field: str) -> list[Candidate[Any]]:
    """What the codes say of a field. A paper with codes that differ is read as if it had none."""
    said = {getattr(code, field, None) for code in codes} - {None}
    score = _NOT_SURE if field == "merchant" else _SURE
    return [Candidate(value, score) for value in said] if len(said) == 1 else []


def _text(told: dict[str, Any], name: str) -> str | None:
    value = told.get(name)
    kept = " ".join(value.split())[:80] if isinstance(value, str) else ""
    return kept if kept.isprintable() and kept else None


def _day(value: object) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(str(value), "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone.
    except ValueError:
        return None


def _sum(value: object) -> Decimal | None:
    try:
        amount = Decimal(str(value)).quantize(Decimal("0.01"))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and 0 <= amount < _LARGEST else None
