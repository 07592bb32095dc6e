"""Amounts in kronor on a line, as Swedish and English receipts write them."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from uploads.words import Line, Word, around

_CONFUSED = str.maketrans({
    "O": "0", "o": "0", "Q": "0", "D": "0", "@": "0", "é": "6", "ö": "0", "Ö": "0",
    "l": "1", "I": "1", "i": "1", "|": "1", "!": "1", "]": "1", "[": "1",
    "Z": "2", "z": "2", "S": "5", "s": "5", "§": "5", "G": "6", "b": "6", "B": "8", "g": "9",
    "“": "", "”": "", "'": "", "’": "",
})  # fmt: skip
_SIGN = r"(?P<minus>[-−–~]\s?)?"
_WHOLE = r"(?P<whole>\d{1,3}(?:[ .,]\d{3})+|\d{1,6})"
_AMOUNT = re.compile(
    rf"(?<![\d/])(?<!\d[.,:-]){_SIGN}{_WHOLE}\s?(?P<point>[.,:;])\s?(?P<cents>\d\d)(?!\d)(?![.,:/-]\d)"
    r"(?P<after>\s?(?:kr|sek|rm|%|-(?!\s?\d))?)",
    re.IGNORECASE,
)
_EVEN = re.compile(  # At the end of a line the dash of "694:-" may be lost.
    rf"(?<![\d/.,:-]){_SIGN}{_WHOLE}"
    r"(?:\s?(?P<unit>kr|sek|kronor)\b|\s?(?:[:,.]\s?[-–](?!\s?\d)|:=)|:(?=\W*$))",
    re.IGNORECASE,
)
_NO_WHOLE = re.compile(rf"(?<!\S)(?:rm\s?)?{_SIGN}(?P<whole>)(?P<point>\.)(?P<cents>\d\d)(?!\S)")
_BEFORE = re.compile(rf"\b(?:kr|sek)\s?{_SIGN}{_WHOLE}(?![\d.,:/-]| \d{{3}}[.,])", re.IGNORECASE)
_NOUGHT = re.compile(r"(?<!\w)[OoQ](?=\s?(?:kr|sek)\b)", re.IGNORECASE)
_THOUSAND = re.compile(r"(?<!\w)[IlT](?= \d{3}(?:[.,]\d\d\b| ?kr\b))")
_BEFORE_CLOCK = re.compile(r"(\d[-/. ]\d\d?[-/. ]\d\d(\d\d)?|\b20\d\d|\bkl\.?)\s*$", re.IGNORECASE)
_WITHOUT_POINT = re.compile(r"(?<![\d.,:/*+xX-])(?<!\d )(?P<whole>[1-9]\d? \d{3}|\d{2,6})\s*$")
_MISPRINTED = re.compile(
    r"(?<![\d.,])(?<!\d )(?P<whole>\d{1,3} \d{3}|\d{1,5})[.,](?P<cents>\d\d\d|\d)\W*$"
)
_FRAMED = re.compile(r"^\[(?=\d)|(?<=[.,]\d\d)[\]|!]+$")  # A frame's side beside an amount.
_COUNTS = re.compile(r"\bkvartal $", re.IGNORECASE)  # "Kvartal 1 591,00" is 591,00.
_WIDE_GAP = 2.2
_LEADING = 2  # "00" and "05" may be a misread nought and a clock; "065" has lost its thousands.
_WIDER = 1.8  # Than the gap before the number: the first digits belong to the words before.
_FORMS = ((_AMOUNT, True), (_NO_WHOLE, True), (_EVEN, False), (_BEFORE, False))


@dataclass(frozen=True)
class Amount:
    """An amount and the words it stands in.

    `exact` when its öre were printed, `guessed` when it was read without a point or unit, `clock`
    when it may be a time of the day.
    """

    value: Decimal
    words: tuple[Word, ...]
    exact: bool = True
    thousands: bool = False
    guessed: bool = False
    clock: bool = False

    @property
    def confidence(self) -> float:
        """How sure the reader is of the least sure of its words."""
        return min(word.confidence for word in self.words)

    @property
    def right(self) -> float:
        """Its right edge in pixels."""
        return around(self.words).right


def repaired(word: str) -> str:
    """A word with letters put back to the digits they were misread from, if it is mostly digits."""
    digits = sum(letter.isdigit() for letter in word)
    if digits == 0 or digits == len(word):
        return word
    word = _FRAMED.sub("", word)
    core = word.strip(".,:;-*=_ ")
    fixed = core.translate(_CONFUSED)
    if re.fullmatch(r"[\d.,:;/ -]+", fixed) and digits >= sum(c.isalpha() for c in core):
        return word.replace(core, fixed) if core else word
    return word


def amounts_of(line: Line) -> list[Amount]:
    """All amounts on the line, from left to right; "1 234,50" is 234,50 where the gap is wide."""
    text, owners = _joined(line)
    found: list[tuple[int, int, Amount]] = []
    for pattern, exact in _FORMS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end, _ in found):
                continue
            if exact and (match.groupdict().get("after") or "").strip() == "%":
                continue
            amount = _read(match, line, owners, exact)
            if amount is None:
                continue
            found.append((match.start(), match.end(), amount))
    return [amount for _, _, amount in sorted(found, key=lambda place: place[:2])]


def misprinted(line: Line) -> list[Amount]:
    """An amount at the end of the line with a decimal too many, a speck, or too few.

    "199.585" is 199,58, and "2 315,0" is 2 315,00 cut off.
    """
    text, owners = _joined(line)
    match = _MISPRINTED.search(text)
    if not match or (len(match["cents"]) == 1 and match["cents"] != "0"):
        return []
    whole = re.sub(r"\D", "", match["whole"])
    words = tuple(
        line.words[i] for i in sorted(set(owners[match.start("whole") : match.end() - 1]))
    )
    value = Decimal(f"{whole}.{match['cents'][:2]:0<2}")
    return [Amount(value, words, exact=False, guessed=True)]


def unpointed(line: Line) -> list[Amount]:
    """What a number at the end of the line may mean: "1 275" kronor, or "26590" for 265,90."""
    text, owners = _joined(line)
    match = _WITHOUT_POINT.search(text)
    if not match or len(line.words) == 1:
        return []
    whole = match["whole"]
    if " " in whole and _wide(whole, match.start(), line, owners):
        whole = whole.split()[-1]
    digits = whole.replace(" ", "")
    start = match.end("whole") - len(whole)
    words = tuple(line.words[i] for i in sorted(set(owners[start : match.end("whole")])))
    if digits[0] == "0" and len(digits) > 1:
        return []  # "0416" ends the number of a card.
    number = Decimal(digits)
    values = [number / 100] if len(digits) > 2 and whole == digits else []
    values += [number] if len(digits) < 5 or whole != digits else []
    return [Amount(value, words, exact=False, guessed=True) for value in values]


def _joined(line: Line) -> tuple[str, list[int]]:
    """The line's text with repaired digits, and for each letter the number of its word."""
    text, owners = "", []
    for number, word in enumerate(line.words):
        piece = repaired(word.text) + " "
        text += piece
        owners += [number] * len(piece)
    text = _NOUGHT.sub("0", _THOUSAND.sub("1", text))
    return text, owners


def _read(match: re.Match[str], line: Line, owners: list[int], exact: bool) -> Amount | None:
    """The amount; nothing where its first digits are lost: "T 065 kr" is no 65 kronor."""
    whole = match["whole"]
    groups = re.split(r"[ .,]", whole)
    start = match.start("whole")
    glued = start > 0 and match.string[start - 1].isalpha()  # "R44 376.19" is "RM 376.19".
    counted = _COUNTS.search(match.string[:start]) is not None
    apart = glued or counted or _wide(whole, start, line, owners)
    if len(groups) > 1 and " " in whole and apart:
        start = match.start("whole") + len(whole) - len(groups[-1])
        groups = groups[-1:]
    if groups[0].startswith("0") and len(groups[0]) > _LEADING:
        return None
    number = Decimal(("".join(groups) or "0") + "." + (match["cents"] if exact else "00"))
    minus = match["minus"] and start == match.start("whole")
    words = tuple(line.words[i] for i in sorted(set(owners[start : match.end()])))
    many = len(groups) > 1
    return Amount(-number if minus else number, words, exact, many, clock=_is_clock(match, exact))


def _is_clock(match: re.Match[str], exact: bool) -> bool:
    """Whether it may be a time: "08:15", or "14.03" after a date or "kl"."""
    if not exact or not re.fullmatch(r"[01]?\d|2[0-3]", match["whole"]) or match["cents"] > "59":
        return False
    before = match.string[: match.start()]
    return match["point"] == ":" or (match["point"] == "." and bool(_BEFORE_CLOCK.search(before)))


def _wide(whole: str, start: int, line: Line, owners: list[int]) -> bool:
    """Whether a gap in the number parts two numbers: "kvartal 1   591,00" is no 1591,00."""
    first = owners[start]
    before = line.words[first].box.left - line.words[first - 1].box.right if first else math.inf
    for offset, letter in enumerate(whole):
        if letter == " ":
            left = line.words[owners[start + offset - 1]]
            right = line.words[owners[start + offset + 1]]
            letter_width = max(right.box.width / max(len(right.text), 1), 1.0)
            gap = right.box.left - left.box.right
            wider = gap > letter_width and gap > _WIDER * before
            if left is not right and (gap > _WIDE_GAP * letter_width or wider):
                return True
    return False
