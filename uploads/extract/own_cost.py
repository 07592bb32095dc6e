"""The own cost (egenavgift) of prescribed medicine."""

from decimal import Decimal

from uploads.extract.amounts import Amount, amounts_of
from uploads.extract.beside import LABELLED
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label, plain
from uploads.words import Line

_SUMS = (
    "summa egenavgift", "summa egenavgifter", "total egenavgift", "totalt egenavgift",
    "egenavgift totalt", "egenavgifter totalt", "din egenavgift",
)  # fmt: skip
_PARTS = ("egenavgift", "egenavg", "egenavgifter")
_OTHERS = ("hogkostnadsskydd", "ackumulerad", "ackumulerat", "hogkostnad", "kvar till")


def candidates(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """The sum that the paper prints, or the parts added up where it prints none."""
    labelled = [
        (plain(line.text), amounts[-1])
        for line in lines
        if (amounts := amounts_of(line)) and not first_label(plain(line.text), _OTHERS)
    ]
    printed = [amount for text, amount in labelled if first_label(text, _SUMS)]
    if printed:
        return [Candidate(printed[-1].value, LABELLED + 1.0, printed[-1].words)]
    return _added([amount for text, amount in labelled if first_label(text, _PARTS)])


def _added(parts: list[Amount]) -> list[Candidate[Decimal]]:
    if not parts:
        return []
    return [Candidate(sum((part.value for part in parts), Decimal(0)), LABELLED, parts[0].words)]
