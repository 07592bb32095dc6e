"""Candidates for a field, their votes, and the choice between them."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from uploads.words import Word

T = TypeVar("T")


@dataclass(frozen=True)
class Candidate(Generic[T]):
    """A value some words on the paper may stand for; `score` is the sum of its votes (log odds)."""

    value: T
    score: float
    words: tuple[Word, ...] = ()


@dataclass(frozen=True)
class Choice(Generic[T]):
    """The chosen value, how sure (0..1), its words, and the reading they stand in."""

    value: T
    confidence: float
    words: tuple[Word, ...]
    reading: int


AGREED = 1.2
"""The vote of a second reading of the same paper, in log odds."""
_MOST_AGREED = 2  # The readings are of one photo: what misleads one misleads the next.


def choose(
    readings: Sequence[Iterable[Candidate[T]]], bias: float, agreed: float = AGREED
) -> Choice[T] | None:
    """The candidate with the most votes over all readings of the paper.

    Its confidence falls with weak votes and with a strong rival. `bias` (the votes at which it is
    even) and `agreed` are set so that it comes true; `bench/receipts.py` prints whether it does.
    """
    scores: dict[T, float] = defaultdict(lambda: -math.inf)
    seen: dict[T, set[int]] = defaultdict(set)
    best: dict[T, tuple[tuple[bool, float], Candidate[T], int]] = {}
    for number, candidates in enumerate(readings):
        for candidate in candidates:
            value = candidate.value
            scores[value] = max(scores[value], candidate.score)
            if candidate.score > 0:
                seen[value].add(number)
            told = (bool(candidate.words), candidate.score)  # Words show the value's place.
            if value not in best or told > best[value][0]:
                best[value] = (told, candidate, number)
    if not scores:
        return None
    for value, where in seen.items():
        scores[value] += agreed * min(len(where) - 1, _MOST_AGREED)
    ranked = sorted(scores, key=lambda value: scores[value], reverse=True)
    winner = ranked[0]
    rival = scores[ranked[1]] if len(ranked) > 1 else -math.inf
    _, candidate, number = best[winner]
    strength = _odds(scores[winner] - bias)
    margin = _odds(1.5 * (scores[winner] - rival) + 0.2)
    return Choice(winner, strength * margin, candidate.words, number)


def _odds(score: float) -> float:
    if score == math.inf:
        return 1.0
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))
