"""How sellers put their names: above an address, over two lines, one in another."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice, zip_longest

from uploads.extract import chains, sellers
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label, has_label, plain
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
_UNITS = chains.CARE + chains.DENTISTS + chains.REGIONS + chains.PHARMACIES
_CHAINS = frozenset(plain(name) for name in _UNITS)
_STREET = re.compile(r"(gatan|vagen|vag|gata|torget|torg|grand|platsen|allen|backen|stigen) \d")
_REACH, _READABLE, _SPECK = 3, 0.5, 3
_CONTACT = (
    "tel", "tfn", "telefon", "org nr", "orgnr", "organisationsnr", "organisationsnummer",
    "company no", "co reg", "reg no", "roc no", "fax", "www",
)  # fmt: skip
_SERVICE = ("kundtjanst", "kundservice")
_OF_COMPANY = re.compile(r"\b(?:16)?[2-9]\d[2-9]\d{3} \d{4}\b")  # Its number, as `plain` has it.
_NUMBER = re.compile(r"\d{3}")  # Of a giro account, beside whom to pay.
_POSTCODE = re.compile(r", .*\b\d{3} ?\d\d\b")
_NUMBERED = re.compile(r"\W*(?:org|\d{6}-)", re.IGNORECASE)
_ENDS = re.compile(r"\w\.$|^av$")  # What stands before a company: "Drivs av", "Spara kvittot."
_PAPERS = frozenset((
    "kvitto", "faktura", "kvittens", "receipt", "invoice", "hyresavi", "rakning", "avi",
    "betalningsavi",
))  # fmt: skip
_GREETINGS = frozenset(("valkommen", "valkomna", "tack", "handlat", "handlade", "besok", "kop"))
_AT = frozenset(("till", "hos", "pa"))
_GREETED, _NAME_WORDS = 3.4, 4
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
_SENDERS = frozenset(("avs", "avsandare"))
_PAYEE = "betalningsmottagare"
_PAYEES = frozenset((_PAYEE, "mottagare", "betalning till", "betald till"))
_COMPANIES = ("ab", "hb", "kb", "aktiebolag")
_PAID, _LIKELY, _REGISTERED = 4.0, 2.4, 2.8
_WRITTEN = 2.6
_ON_THE_NET = re.compile(r"([^\s/:]{3,})\.(?:se|nu|com)\b")
_AT_SIGN = re.compile(r"[@q©]|www\.")  # Misread as a Q.
_OF_ADDRESS = {plain(name).replace(" ", ""): name for name in _UNITS}
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


def named_elsewhere(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Sellers in what they greet with, in whom to pay, and in their address on the net."""
    return greeted(lines) + paid_to(lines) + sent_by(lines) + written_to(lines)


def greeted(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Sellers in what they greet with: "Välkommen åter till Gamla Torgets Apotek"."""
    found = []
    for line in lines:
        said = [plain(word.text) for word in line.words]
        start = next((n for n in range(1, len(said)) if _greets(said[:n])), len(said))
        name = line.words[start:]
        if name and len(name) <= _NAME_WORDS and name[0].text[:1].isupper():
            text = " ".join(word.text for word in name).strip(" .!|")
            found.append(Candidate(text, _GREETED, name))
    return found


def _greets(words: list[str]) -> bool:
    return words[-1] in _AT and bool(_GREETINGS.intersection(words))


def is_payee(lines: Sequence[Line], number: int) -> bool:
    """Whether the line stands under a label of its own that asks who is paid."""
    return number > 0 and plain(lines[number - 1].text) in _PAYEES


def paid_to(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Whom a paper names as the one to be paid: "Betalningsmottagare Region Skåne"."""
    under = (line for number, line in enumerate(lines) if is_payee(lines, number))
    found = [
        Candidate(" ".join(word.text for word in line.words), _PAID, line.words)
        for line in under
        if len(line.words) <= _NAME_WORDS and line.words[0].text[:1].isupper()
    ]
    for line in lines:
        said = [plain(word.text) for word in line.words]
        start = next((n for n, word in enumerate(said, 1) if has_label(word, _PAYEE)), len(said))
        told = line.words[start:]
        name = tuple(w for w in told if len(plain(w.text)) > 1 and not _NUMBER.search(w.text))
        if sellers.LABEL_WORDS.intersection(said[start:]):
            continue  # Labels side by side: "Betalningsmottagare   Till bankgiro".
        if name and len(name) <= _NAME_WORDS and name[0].text[:1].isupper():
            found.append(Candidate(" ".join(word.text for word in name), _PAID, name))
    return found


def sent_by(lines: Sequence[Line]) -> list[Candidate[str]]:
    """The company that a letter names as its sender: "Avs: Provbolaget AB, 111 11 PROVSTAD"."""
    found = []
    for line in lines:
        name = line.words[1:]
        comma = next((n for n, word in enumerate(name, 1) if word.text.endswith(",")), 0)
        if comma and plain(line.words[0].text) in _SENDERS and comma <= _NAME_WORDS:
            text = " ".join(word.text for word in name[:comma]).strip(",")
            found.append(Candidate(text, _PAID, name[:comma]))
    return found


def written_to(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Known carers and pharmacies by their address on the net: "Från: order@apohem.se"."""
    found = []
    for line in lines:
        for address in _ON_THE_NET.finditer(line.text.casefold()):
            name = _OF_ADDRESS.get(plain(_AT_SIGN.split(address[1])[-1]).replace(" ", ""))
            if name:
                found.append(Candidate(name, _WRITTEN, line.words))
    return found


def registered(lines: Sequence[Line], others: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """The company that gives its organisation number, where no other name is likely."""
    if any(one.score > _LIKELY for one in others):
        return []
    names = (_before_number(line, under) for line, under in zip_longest(lines, lines[1:]))
    return [
        Candidate(" ".join(word.text for word in name).strip(","), _REGISTERED, name)
        for name in names
        if 0 < len(name) <= _NAME_WORDS + 1 and _is_company(plain(name[0].text), name)
    ]


def _is_company(first: str, name: tuple[Word, ...]) -> bool:
    """Whether the name ends as a company's or as a clinic's, or begins as that of a known carer."""
    last = plain(name[-1].text)
    unit = any(word in last for word in sellers.UNIT_WORDS)
    return first in _CHAINS or last in _COMPANIES or unit


def _before_number(line: Line, under: Line | None) -> tuple[Word, ...]:
    """The words before the first comma, or before the organisation number's label.

    The number may stand under the name and its address.
    """
    below = under is not None and _POSTCODE.search(line.text) and REGISTRATION.search(under.text)
    if not below and not REGISTRATION.search(line.text):
        return ()
    words = tuple(word for word in line.words if plain(word.text) or word.text == "&")
    end = next((n for n, word in enumerate(words) if _NUMBERED.match(word.text)), len(words))
    comma = next((n for n, word in enumerate(words, 1) if word.text.endswith(",")), end)
    words = words[: min(end, comma)]
    start = max((n for n, word in enumerate(words, 1) if _ENDS.search(word.text)), default=0)
    return words[start:]


def is_description(text: str) -> bool:
    """Whether the text (as `plain` leaves it) only tells a trade: "apotek", "linser glasogon"."""
    return all(word in _TRADES for word in text.split())


def signs(lines: Sequence[Line], name: str) -> bool:
    """Whether a line gives the name (as `plain` leaves it) as that of a registered company."""
    companies = tuple(f"{name} {company}" for company in _COMPANIES)
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
    if plain(upper.value) in _CHAINS:
        return text not in _CHAINS and any(word in text for word in sellers.UNIT_WORDS)
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
