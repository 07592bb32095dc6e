"""What the paper is for: medicine, doctor, dental or other."""

import re
from functools import lru_cache
from itertools import accumulate

from uploads.extract import chains, letterhead, mentions, sellers
from uploads.extract.amounts import amounts_of
from uploads.extract.candidates import Candidate
from uploads.extract.known import seller_on
from uploads.extract.labels import distance, has_label, plain
from uploads.extract.rows import rows_of
from uploads.extract.taxed import is_wholly_taxed
from uploads.words import Line

_HEAD = 5
_READABLE = 25
_SPECK, _FAINT = 3, 0.3
_MUCH, _WELL_READ = 100, 0.7
_SAID = 0.9
_TAXED, _DOUBTED = 2.0, 0.35
_ALIKE = frozenset(("vardhus",))  # Never found where misread: it is a letter from "varuhus".
_DOCTORS = ("lakar", "vardcentral", "halsocentral", "lasarett")  # Their certificates are taxed.
_ANIMALS = ("djursjukhus", "djurklinik", "djuragare", "djurvard", "veterinar", "djurforsakring")
_OF_ANIMALS = 0.3  # They too have doctors, teeth and medicine.
# Where the seller is, or who hands out: "i entrén, Visby lasarett".
_ELSEWHERE = re.compile(r"(?:i|vid) ?[a-zåäö]{3}|\W*(?:[Uu]tl.mnas|[Hh]ämtas|[Oo]mbud)\b")
_MOST = 7.0
_FUZZY, _LONG = 7, 12  # Letters of a word that may be misread, and of one that may be in two.
_WORDS = frozenset(word for words in sellers.TRADE_WORDS.values() for word in words)
_CARE = ("medicine", "doctor", "dental")


def candidates(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """A candidate for each category that something speaks for; the seller speaks loudest.

    A grocer's receipt with some medicine on it is other; so are optician, bus and parking.
    """
    texts = [plain(line.text) for line in lines]
    letters = sum(len(text) for text in texts)
    if letters < _READABLE:
        return []
    scores = dict.fromkeys(chains.TRADE, 0.0)
    clear = (
        len(text) >= _SPECK and line.confidence > _FAINT
        for text, line in zip(texts, lines, strict=True)
    )
    ranks = accumulate(clear, initial=0)
    may_name = [_may_name(lines, *place) for place in zip(range(len(lines)), ranks, strict=False)]
    for number, (line, text) in enumerate(zip(lines, texts, strict=True)):
        elsewhere = _ELSEWHERE.match(line.text) is not None
        name = None if elsewhere else seller_on(line)
        is_name = may_name[number] and not elsewhere
        for trade, names in chains.TRADE.items():
            if name in names:
                scores[trade] = max(scores[trade], 4.5 if is_name else 3.0)
        for trade, words in sellers.TRADE_WORDS.items():
            hits = _said(text, words) + _said(text, sellers.GOODS_WORDS.get(trade, ()))
            scores[trade] += min(hits, 2) * (2.8 if is_name else 1.0)
    scores["other"] += _nothing_of_care(scores, lines)
    heads = [text for text, names in zip(texts, may_name, strict=True) if names]
    by_doctors = any(unit in text for text in heads for unit in _DOCTORS)
    shop = scores["doctor"] > _SAID > scores["dental"] and not by_doctors
    if shop and is_wholly_taxed(rows_of(lines)):
        scores["other"] += _TAXED  # A shop for the deaf; care is not taxed.
        scores["doctor"] *= _DOUBTED
    if any(word in text for text in texts for word in _ANIMALS):
        scores |= {trade: _OF_ANIMALS * scores[trade] for trade in _CARE}
    if scores["dental"] > 1:
        scores["dental"] += 0.5 * scores["doctor"]
        scores["doctor"] *= 0.5
    over = max(0.0, max(scores.values()) - _MOST)  # All lose as much, or the likeliest would tie.
    return [Candidate(trade, score - over) for trade, score in scores.items() if score > 0]


def _may_name(lines: tuple[Line, ...], number: int, rank: int) -> bool:
    """Whether the line may name the seller: in the head, or above how to reach them.

    `rank` counts the lines above it, without specks. What stands before an amount is sold:
    "Intyg Transportstyrelsen   1 200,00".
    """
    if rank >= _HEAD and amounts_of(lines[number]):
        return False
    paid = mentions.is_payee(lines, number)
    return rank < _HEAD or paid or letterhead.above_contact(lines, number)


def _nothing_of_care(scores: dict[str, float], lines: tuple[Line, ...]) -> float:
    """How much it speaks for another kind of paper that nothing on it speaks of care."""
    if max(scores[trade] for trade in _CARE) > _SAID:
        return 0.4
    return 2.4 if _letters_read(lines) > _MUCH else 0.8


def _letters_read(lines: tuple[Line, ...]) -> int:
    """How many letters stand in words that were read well."""
    words = (word for line in lines for word in line.words if word.confidence > _WELL_READ)
    return sum(letter.isalpha() for word in words for letter in word.text)


@lru_cache(maxsize=10_000)
def _said(text: str, words: tuple[str, ...]) -> int:
    """How many of a trade's words the text says."""
    return sum(_speaks(text, word) for word in words)


def _speaks(text: str, word: str) -> bool:
    """Whether the word, or one that begins with it or is joined of it, stands in the text."""
    if f" {word} " in f" {text} " or (len(word) > 4 and word in text):
        return True
    if " " in word:
        return has_label(text, word)
    if len(word) < _FUZZY or word in _ALIKE:
        return False
    most = 1 + (len(word) >= _LONG)
    near = (one for one in text.split() if -most <= len(one) - len(word) <= most)
    return any(distance(one, word, most) <= most for one in near if one not in _WORDS)
