"""Sellers named elsewhere than in the head: whom to pay, what greets, who sent it, its address."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from uploads.extract import sellers
from uploads.extract.candidates import Candidate
from uploads.extract.due_date import is_bill
from uploads.extract.labels import has_label, plain
from uploads.extract.letterhead import CHAINS, COMPANIES, REGISTRATION, UNITS
from uploads.words import Line, Word

_NUMBER = re.compile(r"\d{3}")  # Of a giro account, beside whom to pay.
_POSTCODE = re.compile(r", .*\b\d{3} ?\d\d\b")
_NUMBERED = re.compile(r"\W*(?:org|\d{6}-)", re.IGNORECASE)
_ENDS = re.compile(r"\w\.$|^av$")  # What stands before a company: "Drivs av", "Spara kvittot."
_GREETINGS = frozenset(("valkommen", "valkomna", "tack", "handlat", "handlade", "besok", "kop"))
_AT = frozenset(("till", "hos", "pa"))
_GREETED, _NAME_WORDS = 3.4, 4
_SENDERS = frozenset(("avs", "avsandare"))
_PAYEE = "betalningsmottagare"
_PAYEES = frozenset((_PAYEE, "mottagare", "betalning till", "betald till"))
_PAID, _LIKELY, _REGISTERED = 4.0, 2.4, 2.8
_WRITTEN = 2.6
_KNOWN, _BILLED = 3.9, 3.8
_ON_THE_NET = re.compile(r"([^\s/:]{3,})\.(?:se|nu|com)\b")
_AT_SIGN = re.compile(r"[@q©]|www\.")  # Misread as a Q.
_OF_ADDRESS = {plain(name).replace(" ", ""): name for name in UNITS}


def all_of(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Sellers in what they greet with, in whom to pay, and in their address on the net."""
    return greeted(lines) + paid_to(lines) + sent_by(lines) + written_to(lines)


def greeted(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Sellers in what they greet with: "Välkommen åter till Gamla Torgets Apotek"."""
    found = []
    for line in lines:
        said = [plain(word.text) for word in line.words]
        start = next((n for n in range(1, len(said)) if _greets(said[:n])), len(said))
        name = line.words[start:]
        if _is_name(name):
            text = " ".join(word.text for word in name).strip(" .!|")
            found.append(Candidate(text, _GREETED, name))
    return found


def _greets(words: list[str]) -> bool:
    return words[-1] in _AT and bool(_GREETINGS.intersection(words))


def _is_name(words: tuple[Word, ...]) -> bool:
    """Whether the words may be a name: few, and the first with a capital."""
    return 0 < len(words) <= _NAME_WORDS and words[0].text[:1].isupper()


def is_payee(lines: Sequence[Line], number: int) -> bool:
    """Whether the line stands under a label of its own that asks who is paid."""
    return number > 0 and plain(lines[number - 1].text) in _PAYEES


def paid_to(lines: Sequence[Line]) -> list[Candidate[str]]:
    """Whom a paper names as the one to be paid: "Betalningsmottagare Region Skåne"."""
    under = (line for number, line in enumerate(lines) if is_payee(lines, number))
    found = [
        Candidate(" ".join(word.text for word in line.words), _PAID, line.words)
        for line in under
        if _is_name(line.words)
    ]
    for line in lines:
        said = [plain(word.text) for word in line.words]
        start = next((n for n, word in enumerate(said, 1) if has_label(word, _PAYEE)), len(said))
        told = line.words[start:]
        name = tuple(w for w in told if len(plain(w.text)) > 1 and not _NUMBER.search(w.text))
        if sellers.LABEL_WORDS.intersection(said[start:]):
            continue  # Labels side by side: "Betalningsmottagare   Till bankgiro".
        if _is_name(name):
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
    """The company that gives its organisation number, where no other name is likely.

    A bill names the one who gets it in its head: there only a name that is known is likelier.
    """
    least, score = (_KNOWN, _BILLED) if is_bill(lines) else (_LIKELY, _REGISTERED)
    if any(one.score > least for one in others):
        return []
    names = (_before_number(line, under) for line, under in zip_longest(lines, lines[1:]))
    return [
        Candidate(" ".join(word.text for word in name).strip(","), score, name)
        for name in names
        if 0 < len(name) <= _NAME_WORDS + 1 and _is_company(plain(name[0].text), name)
    ]


def _is_company(first: str, name: tuple[Word, ...]) -> bool:
    """Whether the name ends as a company's or as a clinic's, or begins as that of a known carer."""
    last = plain(name[-1].text)
    unit = any(word in last for word in sellers.UNIT_WORDS)
    return first in CHAINS or last in COMPANIES or unit


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
