"""The shop or clinic a person would name."""

import re
from dataclasses import replace

from uploads.extract import chains, letterhead, mentions, sellers
from uploads.extract.amounts import amounts_of
from uploads.extract.candidates import Candidate
from uploads.extract.known import (
    in_letters,
    known_seller,
    over_two_lines,
    seller_on,
    spelled_out,
)
from uploads.extract.labels import distance, has_label, plain
from uploads.words import Line, Word

_HEAD = 7
_GOODS = 2  # An invoice's head may say what is to be paid; two amounts are a list.
_SHORT, _FUZZY = 4, 7
_SPECKS, _FAIRLY_READ = 0.5, 0.7
_SIGNED = 3.2  # A known name before its own address or organisation number, wherever it stands.
_NAME_LINES, _FOOT = 2, 3
_SENTENCE = 8  # More words than a name has.
_VERBS = frozenset((
    "ar", "tas", "inte", "ej", "kan", "ska", "har", "finns", "galler", "betalar", "betalas", "fas",
))  # fmt: skip
_HAS_ADDRESS, _LIKELY, _DESCRIBES, _REGISTERED_BELOW = 1.2, 2.0, 0.9, 2.0
_UNLIKE_A_NAME, _TELLS_TRADE, _IS_PLACE = 1.5, 2.5, 1.5
_PAPERS = ("kvitto", "faktura", "kvittens")  # What a paper calls itself, also when misread.
_FEW = 3  # Pieces of a word whose letters stand apart: "L OT US".
_NO_NAME = re.compile(r"\d{3}|\d\d \d\d|\d (?:mg|ml|g|st)\b")
_COMPANY = re.compile(r"\b(ab|hb|kb|aktiebolag)\b")
_REGISTERED = re.compile(r"\s*[(\[][^)\]]{0,24}\d{3}[^)\]]{0,8}[)\]]?\s*$|\s+\d{5,7}-[A-Z]\b.*$")
_NOISE = re.compile(r"^[\W_]+|[^\w)&!]+$")
_LABELS = re.compile(r":(?!\w)")  # "Kassa: 4", but not "S:t Eriks".
_AFTER_NAME = re.compile(r"\s(?:org\.?\s?nr|tel|tfn|kassa|datum|telefon)\b", re.IGNORECASE)
_ASK_SELLER = {"vardgivare", "mottagare", "mottagen", "enhet"}
_ASKS = sellers.LABEL_WORDS - _ASK_SELLER
_REGIONS = frozenset(plain(name) for name in chains.REGIONS)
_CARERS = frozenset(plain(name) for name in chains.CARE + chains.DENTISTS)
_RUNS_IT = 2.0
_HOSPITALS = ("sjukhus", "lasarett")


def candidates(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Candidates for the seller: known names anywhere, and what the head says in large print.

    The head ends where the goods begin. A name may stand at the foot too, above how to reach the
    seller.
    """
    if not lines:
        return []
    typical = sorted(line.height for line in lines)[len(lines) // 2]
    found: list[Candidate[str]] = []
    named: dict[int, Candidate[str]] = {}
    head = [part for line in lines for part in _parts(line) if _is_text(part) or spelled_out(part)]
    rank = goods = 0
    for number, line in enumerate(head):
        place = _number(line, lines)
        here = _known_in(line, rank, typical, _signs(lines, place))
        is_head = rank < _HEAD and goods < _GOODS
        asked = is_head or letterhead.above_contact(lines, place)
        if not here and asked and not letterhead.is_receiver(lines, place):
            here = _from_head(line, min(rank, _FOOT), typical)
        if here and rank < _NAME_LINES:
            here = [_weighed(here[0], named.get(number - 1), lines, place)]
        found += here
        if here and rank < _HEAD:
            named[number] = here[0]
        rank += line.confidence > _SPECKS
        goods += bool(amounts_of(line))
    found = _units_first(found + over_two_lines(head[:_HEAD]))
    found += letterhead.two_lines(head, named) + mentions.all_of(lines)
    return found + mentions.registered(lines, found)


def _units_first(found: list[Candidate[str]]) -> list[Candidate[str]]:
    """The names, less likely beside a hospital: the region that runs it, and a part of it.

    "Region Skåne" and "Ögonmottagningen" beside "Ystads lasarett".
    """
    likely = {plain(one.value) for one in found if one.score > _LIKELY}
    units = bool(likely & _CARERS)
    hospital = any(word in name for name in likely for word in _HOSPITALS)
    return [
        replace(one, score=one.score - _RUNS_IT * (units and plain(one.value) in _REGIONS)
                - _DESCRIBES * (hospital and _is_part(plain(one.value))))
        for one in found
    ]  # fmt: skip


def _is_part(text: str) -> bool:
    """Whether the text is the name of a hospital's part alone: "ogonmottagningen"."""
    return " " not in text and any(word in text for word in ("mottagning", "avdelning"))


def _parts(line: Line) -> list[Line]:
    """The line's columns, without what only answers a label beside it: "Avser   besök"."""
    if amounts_of(line):
        return [line]
    parts = letterhead.columns(line)
    answers = len(parts) > 1 and plain(parts[0].text) in _ASKS
    return parts[:1] if answers else parts


def _signs(lines: tuple[Line, ...], number: int) -> bool:
    """Whether the line gives the number of a company or how to reach it, or the line below does."""
    below = lines[number + 1 : number + 2]
    return letterhead.is_signature(lines[number]) or any(map(letterhead.is_signature, below))


def _number(part: Line, lines: tuple[Line, ...]) -> int:
    return next(number for number, line in enumerate(lines) if part.words[0] in line.words)


def _weighed(
    one: Candidate[str], above: Candidate[str] | None, lines: tuple[Line, ...], place: int
) -> Candidate[str]:
    """Surer above an address, or when a registered company goes by it.

    Less sure below another likely name, which it may describe.
    """
    score = one.score + _HAS_ADDRESS * letterhead.above_address(lines, place)
    score += _REGISTERED_BELOW * letterhead.signs(lines, plain(one.value))
    if above is not None and above.score > _LIKELY:
        score -= _DESCRIBES
    return replace(one, score=score)


def _is_text(line: Line) -> bool:
    text = letterhead.REGISTRATION.sub("", _REGISTERED.sub("", line.text))
    letters = sum(letter.isalpha() for letter in text)
    return letters >= 2 and line.confidence > 0.25 and letters >= len(text.replace(" ", "")) / 2


def _known_in(line: Line, number: int, typical: float, signs: bool) -> list[Candidate[str]]:
    text = in_letters(plain(line.text))
    name = seller_on(line)
    if name is None:
        return []
    score = 4.0 - 0.25 * min(number, 12) + _size(line, typical)
    if plain(name) in _REGIONS:
        score -= 1.2
    signed = signs and text.startswith(plain(name))
    if len(text) > len(name) + 25 or amounts_of(line):
        return [Candidate(name, _SIGNED if signed else score - 2.5, _naming(line.words, name))]
    score = max(score, _SIGNED) if signed else score
    full = _full_name(line, name)
    return [Candidate(full, score, _naming(line.words, full))]


def _naming(words: tuple[Word, ...], name: str) -> tuple[Word, ...]:
    """The words that spell the name, from the first to the last; all when none of them does."""
    parts = plain(name).split()
    spelling = [
        number
        for number, word in enumerate(words)
        if any(distance(bare, part, 1) <= (len(part) > _SHORT) for bare in plain(word.text).split()
               for part in parts)
    ]  # fmt: skip
    return words[spelling[0] : spelling[-1] + 1] if spelling else words


def _full_name(line: Line, name: str) -> str:
    """The known name with the place that follows it, if that was read well: "Willys Hornsberg"."""
    bare = plain(name)
    words = _from_name(line.words, bare)
    text = tidy(words)
    if "@" in text or line.confidence <= _FAIRLY_READ or len(text) >= 45:
        return name
    if len(bare) <= _SHORT and not letterhead.is_description(plain(text).removeprefix(f"{bare} ")):
        return name  # "Meds apotek" is one, but not "SJ Stockholm C".
    if plain(text).removeprefix(f"{bare} ") in letterhead.COMPANIES:
        return name
    if f" {bare} " in f" {plain(text)} ":
        return text
    after = words[words.index(_naming(words, name)[-1]) + 1 :]
    return f"{name} {tidy(after)}" if after and _is_text(Line(after)) else name


def _from_name(words: tuple[Word, ...], bare: str) -> tuple[Word, ...]:
    """The words from where the name begins: specks before it are no part of it.

    Another seller's name just before it is: "Capio S:t Görans sjukhus".
    """
    first = bare.split()[0]
    start = next((n for n, word in enumerate(words) if plain(word.text).startswith(first)), 0)
    while start and known_seller(plain(words[start - 1].text)):
        start -= 1
    return words[start:]


def _size(line: Line, typical: float) -> float:
    return min(1.5, max(0.0, 2.0 * (line.height / max(typical, 1.0) - 1.0)))


def _from_head(line: Line, number: int, typical: float) -> list[Candidate[str]]:
    name = tidy(letterhead.without_document_word(line.words))
    text = plain(name)
    company = letterhead.COMPANY.search(text) is not None
    misread = any(len(text) == len(one) and distance(text, one, 2) <= 2 for one in _PAPERS)
    said = " ".join(word for word in text.split() if len(word) > 1)  # "Klicka 8 hämta".
    if len(text) < 3 or misread or any(word in said for word in sellers.DOCUMENT_WORDS):
        return []
    of_trade = _trade_word(text) and not re.search(r"\d", text)  # "Provtagningen Torget".
    if not (company or of_trade) and any(_names_place(text, w) for w in sellers.PLACE_WORDS):
        return []
    if amounts_of(line) or text in sellers.PLACE_WORDS or text in sellers.TOWNS:
        return []
    if _NO_NAME.search(text) and not (number == 0 and _trade_word(text)):
        return []
    words = text.split()
    if letterhead.is_street(text) or words[0] in sellers.LABEL_WORDS or letterhead.is_table(words):
        return []
    tells = len(words) > _SENTENCE or bool(_VERBS.intersection(words[1:]))
    if tells or "@" in line.text or letterhead.only_labels(words):
        return []
    score = 2.2 - 0.6 * number + _size(line, typical) + 2.5 * (line.confidence - 0.8)
    score -= 1.5 * (line.confidence < _SPECKS)
    if _trade_word(text):
        score += 1.8
    score += 1.8 * company + 1.0 * bool(_COMPANY.search(text))
    score -= 2.0 * bool(_LABELS.search(line.text)) + 0.5 * (len(words) > 5) + 1.0 * (len(text) < 5)
    score -= _UNLIKE_A_NAME * (name[0].islower() + name.islower())
    score -= _IS_PLACE * ("," in name and not company and not _trade_word(text))
    score -= _TELLS_TRADE * letterhead.is_description(text)
    return [Candidate(name, score, _naming(line.words, name))]


def _names_place(text: str, word: str) -> bool:
    """Whether the word stands in the text; short words must be spelled right."""
    if len(word) <= _FUZZY:
        return len(word) > _SHORT - 1 and f" {word} " in f" {text} "
    return has_label(text, word)


def _trade_word(text: str) -> bool:
    words = [word for trade in sellers.TRADE_WORDS.values() for word in trade if len(word) > 4]
    return any(word in text for word in words) or any(has_label(text, word) for word in words)


def tidy(words: tuple[Word, ...]) -> str:
    """The words as a name: specks and signs at the ends gone, capitals softened."""
    kept = [word for word in words if re.search(r"\w|^&$", word.text)]
    while kept and kept[-1].text == "&":
        kept = kept[:-1]
    while kept and kept[0].text == "&":
        kept = kept[1:]
    while len(kept) > 1 and len(kept[0].text) <= 2 and kept[0].confidence < 0.6:
        kept = kept[1:]
    while len(kept) > 1 and len(kept[-1].text) <= 2 and kept[-1].confidence < 0.6:
        kept = kept[:-1]
    spaced = len(kept) > _FEW and all(len(word.text) <= 2 and word.text.isupper() for word in kept)
    text = _REGISTERED.sub("", ("" if spaced else " ").join(word.text for word in kept))
    text = letterhead.REGISTRATION.split(text)[0]
    text = _NOISE.sub("", text)
    text = _AFTER_NAME.split(text)[0]
    if text.isupper() and len(text) > 4:
        text = re.sub(r"[^\W\d_]{4,}", lambda word: word[0].capitalize(), text)
    return text
