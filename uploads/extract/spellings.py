"""One seller's name, as several readings spell it and as the paper tells it shorter and fuller."""

from dataclasses import replace

from uploads.extract import letterhead
from uploads.extract.candidates import Candidate
from uploads.extract.labels import distance, plain


def merged(readings: list[list[Candidate[str]]]) -> list[list[Candidate[str]]]:
    """Names that differ by a letter or an accent become one: the one read best, accents kept."""
    names = sorted(
        (candidate for found in readings for candidate in found),
        key=lambda one: one.score + 0.4 * sum(letter in "åäöÅÄÖé" for letter in one.value),
        reverse=True,
    )
    chosen: dict[str, str] = {}
    for name in names:
        bare = _squeezed(name.value)
        most = max(1, len(bare) // 8)
        near = (full for known, full in chosen.items() if distance(bare, known, most) <= most)
        chosen.setdefault(bare, next(near, name.value))
    spelled = [
        [replace(one, value=chosen[_squeezed(one.value)]) for one in found] for found in readings
    ]
    return _with_fuller(spelled)


def _squeezed(name: str) -> str:
    """The name's letters; "Länssjukhuset i Kalmar" goes without its "i" too."""
    return _spoken(name).replace(" ", "")


def _spoken(name: str) -> str:
    """The name as people say it, without "AB"."""
    said = plain(name).replace(" i ", " ").split()
    return " ".join(said[:1] + [word for word in said[1:] if word not in letterhead.COMPANIES])


def _with_fuller(readings: list[list[Candidate[str]]]) -> list[list[Candidate[str]]]:
    """A name that stands in a fuller one speaks for that: "Apoteket" for "Apoteket Svanen"."""
    written: dict[str, str] = {}
    likely: dict[str, float] = {}
    for one in (one for found in readings for one in found):
        bare = _spoken(one.value)
        written.setdefault(bare, one.value)
        likely[bare] = max(likely.get(bare, one.score), one.score)
    full = letterhead.fuller(likely)
    return [
        [replace(one, value=written[full[_spoken(one.value)]]) for one in found]
        for found in readings
    ]
