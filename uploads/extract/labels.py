"""Words on the paper that say what stands beside them, found even when a letter was misread."""

import re
import unicodedata
from functools import lru_cache

_SHORT = 3  # Letters of a word that must be spelled right.


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Small letters without accents and signs, single spaces: what two spellings have in common."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", bare).split())


_WORDS_APART = frozenset(
    (
        "samma", "gumma", "simma", "dumma", "stumma", "skumma", "tumma", "frukt", "drakt", "trakt",
        "prakt", "rakt", "dricka", "drickor", "kontakt", "kontakter", "konstant", "charge", "sidan",
        "redan", "nedan", "sadan", "vara", "varan", "darav", "pasta", "basta", "kasta", "lasta",
        "fasta", "hasta", "matte", "axel", "vaxer", "klara", "klarar", "maste", "faster", "mister",
        "genast", "separat", "svara", "salde", "sald", "porta", "getto", "swiss", "prints", "point",
        "format", "formen", "firman", "visst", "visat", "match", "watch", "arsavgift", "vasta",
        "omsattning", "insattning", "oversattning", "forsorjning", "hamnar", "hampa", "grass",
        "term",
    )
)  # fmt: skip
"""Swedish and English words that are a letter away from a label: they are not misread."""


def has_label(text: str, label: str) -> bool:
    """Whether the label's words stand in the text, in order, at most a letter in five misread.

    Both are given as `plain` leaves them.
    """
    if f" {label} " in f" {text} ":
        return True
    if len(label) < 5:
        return False
    squeezed, wanted = text.replace(" ", ""), label.replace(" ", "")
    if len(wanted) >= 7 and wanted in squeezed:
        return True
    return _nearly(text.split(), label)


def _nearly(words: list[str], label: str) -> bool:
    wanted = label.split()
    allowed = max(1, len(label) // 5)
    for start in range(len(words) - len(wanted) + 1):
        found = words[start : start + len(wanted)]
        piece = " ".join(found)
        if abs(len(piece) - len(label)) > allowed or piece in _WORDS_APART:
            continue
        if distance(piece, label, allowed) <= allowed and _each_nearly(found, wanted):
            return True
    return False


def _each_nearly(found: list[str], wanted: list[str]) -> bool:
    """Whether no word is another altogether: "andel att betala" is not "inget att betala"."""
    pairs = zip(found, wanted, strict=True)
    return all(distance(one, word, _bound(word)) <= _bound(word) for one, word in pairs)


def _bound(word: str) -> int:
    return len(word) // 3 if len(word) > _SHORT else 0


@lru_cache(maxsize=50_000)
def distance(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added or dropped; `most` + 1 when more than `most`."""
    if abs(len(one) - len(other)) > most or len(set(one) - set(other)) > most:
        return most + 1
    alike = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if alike is None:
        return abs(len(one) - len(other))
    if most == 0:
        return 1
    one, other = one[alike:], other[alike:]
    changes = ((one[1:], other[1:]), (one[1:], other), (one, other[1:]))
    return 1 + min(distance.__wrapped__(left, right, most - 1) for left, right in changes)


@lru_cache(maxsize=100_000)
def first_label(text: str, labels: tuple[str, ...]) -> str | None:
    """The first of the labels that stands in the text (as `plain` leaves it)."""
    return next((label for label in labels if has_label(text, label)), None)


_SWEDISH = frozenset(
    (
        "att", "betala", "moms", "totalt", "summa", "kvitto", "kontokort", "bankkort", "kort",
        "och", "datum", "orgnr", "belopp", "sek", "kr", "tack", "varav", "oresavrundning",
        "kund", "egenavgift", "besok", "patientavgift", "faktura", "inkl", "exkl", "antal",
        "pris", "valkommen", "ater", "kopdatum", "inkopsdatum", "mottaget", "tid", "org", "nr",
        "betalsatt", "godkand",
    )
)  # fmt: skip
_ENGLISH = frozenset(
    (
        "total", "tax", "invoice", "cash", "change", "gst", "thank", "you", "rm", "price",
        "qty", "amount", "item", "sales", "rounding", "date", "time", "receipt", "no", "tel",
        "bill", "paid", "due", "card", "subtotal", "discount", "please", "come", "again",
        "goods", "sold",
    )
)  # fmt: skip


def is_english(text: str) -> bool:
    """Whether the paper (as `plain` leaves it) speaks English rather than Swedish."""
    words = text.split()
    return sum(word in _ENGLISH for word in words) > 1.5 * sum(word in _SWEDISH for word in words)
