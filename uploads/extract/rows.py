"""Lines with amounts, and what their labels say the amounts are."""

import re
from dataclasses import dataclass

from uploads.extract.amounts import Amount, amounts_of, overlong, unpointed
from uploads.extract.labels import first_label, plain
from uploads.words import Line

_TO_PAY = (
    "att betala", "totalt att betala", "summa att betala", "belopp att betala", "patient betalar",
    "patienten betalar", "du betalar", "kund betalar", "kunden betalar", "att erlagga", "att bet",
    "slutsumma", "din kostnad", "er kostnad", "patientens kostnad", "patientkostnad",
    "egen kostnad", "patientandel", "patientens andel", "ordersumma", "ordertotal",
    "betala totalt", "totalt betalt", "summa betalt", "betalt belopp", "totalt inbetalt",
    "inbetalt belopp", "totalt debiterat", "debiterat belopp", "kvar att betala", "amount due",
    "grand total", "total due", "balance due", "total rounded", "rounded total", "round d total",
    "nett total", "net total", "total payable", "amount payable", "total inclusive", "total incl",
    "total sales inclusive", "total amount", "total paid", "net amount", "nett amount",
    "total after rounding", "total after adj", "payable", "order total", "total sales incl",
    "total with gst", "total inc gst", "amount to pay", "to pay", "total charge", "bill total",
    "total bill", "final total", "please pay",
)  # fmt: skip
_TOTAL = (
    "totalt", "total", "summa", "totalsumma", "totalbelopp", "summa inkl moms",
    "totalt inkl moms", "belopp", "belopp sek", "kop", "kopbelopp", "patientavgift", "totalt sek",
    "summa sek", "tot", "fakturabelopp", "fakturasumma", "nota", "net", "nett", "amount",
    "betalning", "purchase", "ttl", "slutbelopp", "totalkostnad", "total sales", "jumlah",
)  # fmt: skip
_PAYMENT = (
    "kort", "kontokort", "bankkort", "betalkort", "swish", "kontant", "mottaget", "betalt",
    "visa", "mastercard", "kreditkort", "debit", "kontokort sek", "mottaget kontokort", "card",
    "credit card", "klarna", "debet", "cash sales", "bank card", "debit card", "betalat",
    "debiterat", "kortbetalning", "kortkop", "inbetalt", "master", "maestro", "amex",
)  # fmt: skip
_GIVEN = (
    "erhallet", "cash", "kontanter", "mottaget kontant", "tendered", "paid amount", "lamnat",
    "cash paid", "amt tendered", "amount tendered", "payment", "mottaget belopp",
)  # fmt: skip
_CHANGE = ("vaxel", "change", "tillbaka", "ater", "change due", "vaxel sek", "balance", "baki")
_ROUNDING = (
    "oresavrundning", "avrundning", "oresutjamning", "rounding", "rounding adj", "round adj",
    "oresavr", "rounding adjustment", "rnd adj", "avr", "round amt", "rounding amt",
)  # fmt: skip
_BEFORE_TOTAL = (
    "delsumma", "subtotal", "sub total", "netto", "mellansumma", "total excl", "total ex", "exkl",
    "excluding", "excl", "exclude", "summa varor", "summa artiklar", "summa atgarder", "arvode",
    "varuvarde", "summa ovriga varor", "summa egenavgift", "summa egenavgifter", "summa recept",
    "summa receptvaror", "summa lakemedel", "summa egenvard", "summa handelsvaror", "brutto",
    "fore rabatt", "fore avdrag", "before", "gross", "summa behandling",
)  # fmt: skip
_NOT_PAID = (
    "moms", "varav", "rabatt", "subvention", "hogkostnadsskydd", "hogkostnad", "frikort",
    "forman", "ackumulerat", "saldo", "bonus", "poang", "spara", "sparat", "discount", "vat",
    "gst", "tax amount", "total gst", "gst amount", "total tax", "tax", "pris", "ord pris",
    "a pris", "kvar till", "merkostnad", "paminnelseavgift", "drojsmalsranta", "uteblivet",
    "savings", "points", "pant", "fraktkostnad", "frakt", "regionen betalar", "forsakringskassan",
    "tandvardsbidrag", "tandvardsstod", "ersattning", "referenspris", "total item", "total qty",
    "qty", "total quantity", "presentkort", "nasta kop", "formansbelopp", "totalpris",
    "fore forman", "fore rabatt", "utan", "moms ingar med", "summary", "jamforpris", "item count",
    "hogkostnadskort", "i perioden", "perioden", "hittills", "sedan tidigare", "bonusgrundande",
    "klubbpoang", "sparade", "aterstar", "aterstaende", "kvarstar", "taxable", "saved", "quantity",
    "total disc", "disc", "service charge", "total items", "total pcs", "no of items", "freight",
    "paminnelsen", "paminnelse", "avdrag",
)  # fmt: skip
_SUMMARY = ("gst summary", "tax summary", "gst analysis", "sst summary", "tax analysis")
_PLAIN_TOTAL = 3.0
_INCLUSIVE = (
    "incl", "inclusive", "inkl", "inkl moms", "ingar moms", "gst incl", "including", "inclusif",
    "with gst", "inc",
)  # fmt: skip
_TAKEN = (
    "rabatt", "avdrag", "subvention", "forman", "tandvardsbidrag", "tandvardsstod", "bidrag",
    "ersattning", "forsakringskassan", "regionen betalar", "discount", "avgar", "disc", "atb",
    "stb", "voucher",
)  # fmt: skip
_TAX = ("moms", "gst", "vat", "tax", "sst")
_ADDED = (
    "moms", "frakt", "fraktkostnad", "freight", "gst", "vat", "tax", "service charge", "avgift",
    "expeditionsavgift", "svc chg", "service", "porto", "dricks", "faktureringsavgift",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A line with its amounts and what its label says.

    `kind` is total, before (a sum that is not yet what is paid), payment, given, change, rounding,
    aside or item; `strength` is its vote for being what is paid.
    """

    line: Line
    amounts: tuple[Amount, ...]
    label: str
    kind: str
    strength: float

    @property
    def taken(self) -> bool:
        """Whether its label says that it is taken off the sum."""
        return first_label(self.label, _TAKEN) is not None

    @property
    def tax(self) -> bool:
        """Whether its label says that it is a tax."""
        return first_label(self.label, _TAX) is not None

    @property
    def added(self) -> bool:
        """Whether its label says that it comes on top of the sum."""
        return first_label(self.label, _ADDED) is not None


def rows_of(lines: tuple[Line, ...]) -> list[Row]:
    """The lines with their amounts; a line with nothing but an amount takes the label above.

    A total in the table of taxes below is a total of taxes.
    """
    rows: list[Row] = []
    summary = False
    for line in lines:
        amounts = tuple(amounts_of(line))
        label = plain(re.sub(r"[\d.,:-]{2,}", " ", line.text))
        kind, strength = _kind(label)
        if not amounts and kind in ("total", "given", "change", "payment"):
            amounts = tuple(overlong(line) or (unpointed(line) if kind == "total" else ()))
        if kind == "total" and strength <= _PLAIN_TOTAL and summary:
            kind, strength = "aside", -3.5
        summary = summary or first_label(label, _SUMMARY) is not None
        if amounts and not re.search(r"[a-z]{3}", label) and rows and not rows[-1].amounts:
            kind, strength = rows[-1].kind, rows[-1].strength * 0.85
        rows.append(Row(line, amounts, label, kind, strength))
    return rows


def _kind(label: str) -> tuple[str, float]:
    if first_label(label, _ROUNDING) and not first_label(label, _TO_PAY):
        return "rounding", -4.0
    if first_label(label, _CHANGE) and not first_label(label, _TO_PAY):
        return "change", -4.0
    if first_label(label, _BEFORE_TOTAL):
        return "before", 0.0
    paid, total = first_label(label, _TO_PAY), first_label(label, _TOTAL)
    if first_label(label, _NOT_PAID) and not ((paid or total) and first_label(label, _INCLUSIVE)):
        return "aside", -3.5
    if paid:
        return "total", 4.6
    if first_label(label, _GIVEN):
        return "given", 0.3
    if total:
        return "total", _PLAIN_TOTAL if total != "belopp" else 2.4
    if first_label(label, _PAYMENT):
        return "payment", 1.8
    return "item", 0.0
