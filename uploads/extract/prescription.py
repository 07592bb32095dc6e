"""Whether prescribed medicine was dispensed."""

import re

from uploads.extract.amounts import amounts_of
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label, plain
from uploads.words import Line, Word

_PRESCRIBED = (
    "recept", "receptbelagt", "egenavg", "egenavgift", "subvention", "formansbelopp",
    "lakemedelsforman", "formanspris", "receptexpedition", "expedition", "receptlakemedel",
    "forskrivet", "forman", "inom forman", "hogkostnadsskydd", "receptvaror", "hogkostnadstrappa",
    "forskrivare", "utom forman", "ej forman", "merkostnad",
    "dosdispenserade", "dosdispensering", "dosexpedition", "doslakemedel", "dospasar",
)  # fmt: skip
_FREE = (
    "receptfritt",
    "receptfria",
    "ej recept",
    "utan recept",
    "egenvard",
    "fri frakt",
    "fraktfritt",
)
_SENTENCE = 4  # Words.
_MARK = re.compile(r"^\W{0,2}(?:Rx|RX|R)\s+[A-ZÅÄÖ]|\bRx\b")


def _is_sentence(line: Line) -> bool:
    """Whether the line is a sentence, as what a shop says of its wares and terms."""
    ends = re.search(r"[^\W\d]{3,}[.!]\W*$", line.text)
    return len(line.words) >= _SENTENCE and bool(ends) and not amounts_of(line)


def candidates(lines: tuple[Line, ...], category: str | None) -> list[Candidate[bool]]:
    """True when a pharmacy's paper shows a prescription; false for every other paper."""
    if category is None:
        return []
    if category != "medicine":
        return [Candidate(False, 4.0)]
    score = -2.5
    words: tuple[Word, ...] = ()
    for line in lines:
        text = plain(line.text)
        free = first_label(text, _FREE) or _is_sentence(line)
        label = None if free else first_label(text, _PRESCRIBED)
        marked = bool(_MARK.search(line.text))
        if label or marked:
            score += 3.5
            words = words or line.words
    return [Candidate(score > 0, min(abs(score), 5.0), words)]
