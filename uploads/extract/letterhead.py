"""How sellers put their names: above an address, over two lines, one in another."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from uploads.extract import chains, sellers
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label, plain
from uploads.words import Line, Word

COMPANY = re.compile(r"\b(sdn|bhd|s b|enterprise|trading|ltd|limited|inc|corporation)\b")
"""Words that end the name of a company abroad."""

_ONLY_COMPANY = re.compile(r"(co |m |s |ab |kb |hb )*(sdn|bhd|s b|ab|kb|hb|ltd|limited|inc)( bhd)?")
REGISTRATION = re.compile(r"\b\d{6}-\d{4}\b")
"""The number of a company."""

_NEAR = 1.6
_GAP, _SPACED = 1.4, 2.2
_ALIKE = 1.3
_BONUS = 0.5
_WEAKER = 1.5
UNITS = chains.CARE + chains.DENTISTS + chains.REGIONS + chains.PHARMACIES
CHAINS = frozenset(plain(name) for name in UNITS)
_STREET = re.compile(r"(gatan|vagen|vag|gata|torget|torg|grand|platsen|allen|backen|stigen) \d")
_REACH, _READABLE, _SPECK = 3, 0.5, 3
_CONTACT = (
    "tel", "tfn", "telefon", "org nr", "orgnr", "organisationsnr", "organisationsnummer",
    "company no", "co reg", "reg no", "roc no", "fax", "www",
)  # fmt: skip
_SERVICE = ("kundtjanst", "kundservice")
_OF_COMPANY = re.compile(r"\b(?:16)?[2-9]\d[2-9]\d{3} \d{4}\b")  # Its number, as `plain` has it.
_PAPERS = frozenset((
    "kvitto", "faktura", "kvittens", "receipt", "invoice", "hyresavi", "rakning", "avi",
    "betalningsavi",
))  # fmt: skip
_TRADES = (
    frozenset(
        word
        for table in (sellers.TRADE_WORDS, sellers.GOODS_WORDS)
        for phrases in table.values()
        for phrase in phrases
        for word in phrase.split()
    )
    | {"och", "mottagning", "synhjalp", "dam", "herr", "barn", "mode", "sedan", "lakare"}
    | {
        "optiker",
        "tandlakare",
        "tandhygienist",
        "sjukskoterska",
        "leg",
        "legitimerad",
    }
)
_DETERMINERS = frozenset(("ditt", "din", "kopia", "tax", "cash", "original", "official"))
COMPANIES = ("ab", "hb", "kb", "aktiebolag")
_RECEIVERS = frozenset(
    ("till", "kund", "faktura till", "faktureras", "patient", "fakturamottagare")
)
_ADDRESS = ("box", "jalan", "jln", "taman", "lot", "gst", "street", "road")


def is_street(text: str) -> bool:
    """Whether the text (as `plain` leaves it) holds a street and its number."""
    return _STREET.search(text) is not None


def is_table(words: list[str]) -> bool:
    """Whether the words are the labels above a table."""
    return sum(word in sellers.LABEL_WORDS for word in words) > 1


def only_labels(words: list[str]) -> bool:
    """Whether the words are labels alone, and specks."""
    return all(word in sellers.LABEL_WORDS or len(word) <= _SPECK - 1 for word in words)


def is_contact(text: str) -> bool:
    """Whether the text tells how to reach somebody, or their organisation number."""
    return first_label(text, _CONTACT) is not None or bool(_OF_COMPANY.search(text))


def is_signature(line: Line) -> bool:
    """Whether the line tells how to reach somebody, or gives the number of a company."""
    told = first_label(plain(line.text), _CONTACT + _SERVICE)
    return told is not None or REGISTRATION.search(line.text) is not None


def above_contact(lines: Sequence[Line], number: int) -> bool:
    """Whether a telephone or organisation number stands just below the line."""
    return any(is_contact(text) for text in _below(lines, number))


def above_address(lines: Sequence[Line], number: int) -> bool:
    """Whether an address, or how to reach somebody, stands just below the line."""
    below = _below(lines, number)
    return any(is_street(text) or first_label(text, _CONTACT + _ADDRESS) for text in below)


def is_receiver(lines: Sequence[Line], number: int) -> bool:
    """Whether the line above says that this one names to whom a bill is sent."""
    return number > 0 and plain(lines[number - 1].text) in _RECEIVERS


def _below(lines: Sequence[Line], number: int) -> list[str]:
    below = (line for line in lines[number + 1 :] if line.confidence > _READABLE)
    told = (plain(line.text) for line in below)
    return list(islice((text for text in told if len(text) > _SPECK), _REACH))


def columns(line: Line) -> list[Line]:
    """The line cut where a wide gap parts a name from what stands beside it."""
    parts: list[list[Word]] = []
    for word in line.words:
        if parts and word.box.left - parts[-1][-1].box.right < _gap(parts[-1][-1], line):
            parts[-1].append(word)
        else:
            parts.append([word])
    return [Line(tuple(part)) for part in parts]


def _gap(word: Word, line: Line) -> float:
    """The room after the word that parts columns; more where its letters stand apart."""
    return max(_GAP * line.height, _SPACED * word.box.width / len(word.text))


def without_document_word(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without the paper's own name beside the seller's: "Norrtåg  Kvitto"."""
    if len(words) > 1 and plain(words[0].text) in _PAPERS and words[1].text[:1].isupper():
        words = words[1:]
    last = plain(words[-1].text)
    capital = words[0].text[:1].isupper() and plain(words[0].text) not in _DETERMINERS
    return words[:-1] if len(words) > 1 and capital and last in _PAPERS else words


def is_description(text: str) -> bool:
    """Whether the text (as `plain` leaves it) only tells a trade: "apotek", "linser glasogon"."""
    return all(word in _TRADES for word in text.split())


def signs(lines: Sequence[Line], name: str) -> bool:
    """Whether a line gives the name (as `plain` leaves it) as that of a registered company."""
    companies = tuple(f"{name} {company}" for company in COMPANIES)
    return any(
        plain(line.text).startswith(companies)
        or (plain(line.text).startswith(f"{name} ") and REGISTRATION.search(line.text))
        for line in lines
    )


def two_lines(head: list[Line], named: Mapping[int, Candidate[str]]) -> list[Candidate[str]]:
    """Names made of a line of the head and the line below it.

    `named` holds the likeliest name on each line, by the number of the line.
    """
    found = []
    for number, upper in named.items():
        lower = named.get(number + 1)
        if lower and _is_one_name(upper, lower, head[number], head[number + 1]):
            name = f"{upper.value} {lower.value}"
            score = max(upper.score, lower.score) + _BONUS
            found.append(Candidate(name, score, upper.words + lower.words))
            last = named.get(number + 2)
            if last and _is_one_name(lower, last, head[number + 1], head[number + 2]):
                name, score = f"{name} {last.value}", max(score, last.score) + _BONUS
                found.append(Candidate(name, score, found[-1].words + last.words))
    return found


def _is_one_name(upper: Candidate[str], lower: Candidate[str], above: Line, below: Line) -> bool:
    """A carer and its unit, a name and "SDN BHD", or capitals that end with such a word."""
    text = plain(lower.value)
    if below.box.top - above.box.bottom > _NEAR * max(above.height, below.height):
        return False
    if _ONLY_COMPANY.fullmatch(text):
        return True
    if plain(upper.value) in CHAINS:
        return text not in CHAINS and any(word in text for word in sellers.UNIT_WORDS)
    heights = sorted((above.height, below.height))
    capitals = above.text.isupper() and below.text.isupper()
    return capitals and heights[1] < _ALIKE * heights[0] and bool(COMPANY.search(text))


def fuller(names: Mapping[str, float]) -> dict[str, str]:
    """For each name the fuller one that holds it whole, if that is not much less likely.

    `names` tells how likely each is; as `plain` leaves them.
    """
    held = {}
    for name, score in names.items():
        around = [
            other
            for other, likely in names.items()
            if other != name and f" {name} " in f" {other} " and likely > score - _WEAKER
        ]
        held[name] = max(around, key=lambda other: names[other], default=name)
    return held
