"""The order of the reading in one look: file, kind, picture, flat page, words, fields."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from portal.domain.receipts import SURE, Quality, Reading
from uploads import codes, ocr, pdf
from uploads.extract.invoice_code import InvoiceCode, invoice_code
from uploads.extract.labels import first_label, plain
from uploads.image import (
    LINE_HEIGHT,
    Cut,
    FlatPage,
    Found,
    cut_out,
    evenly_lit,
    find_print,
    turned_over,
)
from uploads.intake import CannotBeOpened, Paper, open_paper, page_picture
from uploads.kind import Kind
from uploads.light import Grey
from uploads.limits import Limits
from uploads.missed import missed_words
from uploads.ocr import ReaderFailed, read_words
from uploads.quality import measure
from uploads.suggestion import Sheet, fields_from
from uploads.words import Box, Line, lines_of, on_page

_WORKING_PIXELS = 16_000_000
_READABLE = 0.45
_LIKELY = 0.12
_SURE_WORD = 0.7
_WELL_READ, _FEW_LETTERS = 0.85, 5
_FEWEST_LETTERS, _ENOUGH_LETTERS = 25, 250
_LEAST_TIME = 1.0
_ONE_READING = 4.0
_A_MEGAPIXEL = 2.0
_PATIENCE, _FOR_UNKNOWN = 5.0, 1.5
_OF_THE_WALL = 0.75  # Of the time in which the child process must be done with everything.
_SLOWEST, _TELLING = 30.0, 0.2


@dataclass(frozen=True)
class Try:
    """How a page is read: the height of its lines in pixels, faded print lifted, languages."""

    height: float
    lift: bool
    languages: str


_TRIES = (
    Try(LINE_HEIGHT, False, ocr.SWEDISH),
    Try(LINE_HEIGHT, True, ocr.ENGLISH),  # Another light and another model: an opinion of its own.
    Try(LINE_HEIGHT, True, ocr.BOTH),
    Try(24.0, False, ocr.SWEDISH),
    Try(40.0, True, ocr.BOTH),
)
_BILL = ("faktura", "bankgiro", "plusgiro", "ocr", "forfallodatum", "invoice", "betala senast")
_SURE_ALONE = 0.95  # One reading is enough when amount and day are as sure as this.


@dataclass(frozen=True)
class PageRead:
    """A page's readings (each its lines), the way back to its picture, its quality."""

    readings: tuple[tuple[Line, ...], ...]
    places: tuple[Callable[[Box], Box], ...]
    turns: int
    quality: Quality | None
    codes: tuple[InvoiceCode, ...] = ()


def read(path: Path, limits: Limits) -> Reading:
    """Read a paper. Raises a FileRefused; a reader that fails gives a Reading marked not read."""
    return read_bytes(path.read_bytes(), limits)


def read_bytes(content: bytes, limits: Limits) -> Reading:
    """Read a paper from its bytes, as `read` does."""
    started = time.monotonic()
    latest = started + max(limits.seconds, _OF_THE_WALL * limits.wall_seconds)
    clock = Clock(started, latest, sum(os.times()[:4]), limits.seconds)
    paper = open_paper(content, limits)
    pages = []
    for number in range(min(paper.pages, limits.pages_read)):
        if number and clock.left() < 1:
            break
        pages.append(_read_page(paper, number, limits, clock))
    reading = fields_from([Sheet(page.readings, page.places, page.codes) for page in pages])
    return replace(
        reading,
        quality=next((page.quality for page in pages if page.quality), None),
        turns=tuple(page.turns for page in pages),
        pages=paper.pages,
        seconds=round(time.monotonic() - started, 2),
    )


@dataclass(frozen=True)
class Clock:
    """The time budget: `seconds` of the processor, and the end of all patience.

    `start` and `end` are in `time.monotonic` seconds, `processor` is its time at the start. On a
    machine with nothing else to do the two run alike; on a busy one a paper gets its share.
    """

    start: float
    end: float
    processor: float
    seconds: float

    def left(self) -> float:
        """Seconds left by both clocks; never below zero."""
        return max(0.0, min(self.end - time.monotonic(), self.seconds - self.worked()))

    def patient(self, reading: Reading) -> bool:
        """Whether another reading may still be begun: longer for a field that is not known yet."""
        unknown = reading.total is None or reading.date is None
        return self.worked() < _PATIENCE + _FOR_UNKNOWN * unknown

    def worked(self) -> float:
        """Processor seconds since the start, those of ended children among them."""
        return sum(os.times()[:4]) - self.processor

    def allowed(self, seconds: float) -> float:
        """The time by the wall's clock for work of so many processor seconds.

        On a machine that is far too busy that is all there is: a reading cut short tells nothing.
        How busy it is shows in the time this paper took, and at its start in who waits for a core.
        """
        slow = max(_crowd(), (time.monotonic() - self.start) / max(self.worked(), _TELLING))
        stretched = min(self.left(), seconds) * min(max(1.0, slow), _SLOWEST)
        return min(stretched, max(0.0, self.end - time.monotonic()))


def _crowd() -> float:
    """How many wait for each core of the machine."""
    try:
        return os.getloadavg()[0] / (os.cpu_count() or 1)
    except OSError:
        return 1.0


def _read_page(paper: Paper, number: int, limits: Limits, clock: Clock) -> PageRead:
    if paper.kind is Kind.PDF:
        printed = _printed_page(paper, number)
        if printed is not None:
            picture = page_picture(paper, number, limits, grey=True) if _bills(printed) else None
            return replace(printed, codes=_coded(picture))
    grey = _working_size(np.asarray(page_picture(paper, number, limits, grey=True)))
    page = read_picture(grey, number, clock)
    return replace(page, codes=_coded(grey if _bills(page) else None))


def _bills(page: PageRead) -> bool:
    """Whether the page looks like an invoice: only those are searched for a code."""
    return any(first_label(plain(line.text), _BILL) for lines in page.readings for line in lines)


def _coded(picture: Any) -> tuple[InvoiceCode, ...]:
    found = (invoice_code(text) for text in codes.texts(picture)) if picture is not None else ()
    return tuple(code for code in found if code)


def _printed_page(paper: Paper, number: int) -> PageRead | None:
    try:
        words, size = pdf.words(paper.content, number)
    except pdf.Damaged as damaged:
        raise CannotBeOpened from damaged

    def place(box: Box) -> Box:
        return Box(box.left / size[0], box.top / size[1], box.right / size[0], box.bottom / size[1])

    return PageRead((lines_of(words),), (place,), 0, None) if words else None


def _working_size(grey: Grey) -> Grey:
    step = int(np.ceil((grey.size / _WORKING_PIXELS) ** 0.5))
    if step == 1:
        return grey
    rows, columns = grey.shape[0] // step * step, grey.shape[1] // step * step
    parts = grey[:rows, :columns].reshape(rows // step, step, columns // step, step)
    smaller: Grey = parts.mean(axis=(1, 3)).astype(np.uint8)
    return smaller


def read_picture(grey: Grey, number: int, clock: Clock) -> PageRead:
    """Read one picture as often as it takes to be sure, within the time left."""
    found = find_print(grey)
    if not found:
        return PageRead((), (), 0, measure(grey, None, None))
    readings, places, first = [], [], None
    for flat, lines in _tries(grey, found, number, clock):
        first = first or flat
        readings.append(lines)
        places.append(flat.place)
        reading = fields_from([Sheet(tuple(readings), tuple(places))])
        if _enough(reading, readings) or not clock.patient(reading):
            break
    quality = measure(grey, found[0], first)
    return PageRead(tuple(readings), tuple(places), first.turns if first else 0, quality)


def _enough(reading: Reading, readings: list[tuple[Line, ...]]) -> bool:
    """Whether another reading could tell more.

    Amount and day must be sure; the more so after a single reading, which nothing bears out. Seller
    and category are as sure as the words are, once these were read well.
    """
    least = _SURE_ALONE if len(readings) == 1 else SURE
    telling = (reading.total, reading.date)
    if any(field is None or field.confidence <= least for field in telling):
        return False
    if _well_read(readings[0]):
        return len(readings) > 1 or None not in (reading.merchant, reading.category)
    return reading.settled and len(readings) > 1


def _well_read(lines: tuple[Line, ...]) -> bool:
    """Whether the words of most lines were read surely: in a poor photo a digit is soon wrong."""
    said = [line.confidence for line in lines if sum(map(str.isalnum, line.text)) >= _FEW_LETTERS]
    return bool(said) and median(said) > _WELL_READ


def _tries(
    grey: Grey, found: tuple[Found, ...], number: int, clock: Clock
) -> Iterator[tuple[FlatPage, tuple[Line, ...]]]:
    cut, flat, lines = _upright(grey, found, number, clock)
    yield flat, lines
    upright = next(one for one in found if one.turn == flat.turns % 2)
    over = flat.turns >= 2
    for before, way in pairwise(_TRIES):
        if clock.left() < _LEAST_TIME:
            return
        if way.height != before.height:
            cut = cut_out(grey, upright, way.height)
        if (way.height, way.lift) != (before.height, before.lift):
            flat = evenly_lit(cut, way.lift)
            flat = turned_over(flat) if over else flat
        yield flat, _lines(flat, number, clock, way.languages)


def _lines(
    flat: FlatPage, number: int, clock: Clock, languages: str = ocr.SWEDISH
) -> tuple[Line, ...]:
    seconds = max(_ONE_READING, _A_MEGAPIXEL * flat.grey.size / 1e6)
    lines: tuple[Line, ...] = ()
    try:
        (words,) = read_words([flat.grey], clock.allowed(seconds), languages=languages)
        lines = lines_of(on_page(words, number))
        if _sense(lines) > _READABLE:
            more = missed_words(flat.grey, lines, clock.allowed(_ONE_READING), languages)
            lines = lines_of(on_page(words + more, number)) if more else lines
    except ReaderFailed:
        return lines
    return lines


def _upright(
    grey: Grey, found: tuple[Found, ...], number: int, clock: Clock
) -> tuple[Cut, FlatPage, tuple[Line, ...]]:
    """The first way up that reads well, or the one that reads best."""
    tried: list[tuple[float, Cut, FlatPage, tuple[Line, ...]]] = []
    for one in found:
        cut = cut_out(grey, one)
        flat = evenly_lit(cut)
        for way in (turned_over(flat), flat) if one.turn else (flat, turned_over(flat)):
            lines = _lines(way, number, clock)
            tried.append((_sense(lines), cut, way, lines))
            if tried[-1][0] > _READABLE or clock.left() < _LEAST_TIME:
                return _best(tried)
        if max(sense for sense, *_ in tried) > _LIKELY:
            break
    return _best(tried)


def _best(
    tried: list[tuple[float, Cut, FlatPage, tuple[Line, ...]]],
) -> tuple[Cut, FlatPage, tuple[Line, ...]]:
    return max(tried, key=lambda one: one[0])[1:]


def _sense(lines: tuple[Line, ...]) -> float:
    """How much sense the words make: the share of letters in words that were read surely.

    Specks around a paper that reads well do not count against it for long.
    """
    words = [word for line in lines for word in line.words if any(c.isalnum() for c in word.text)]
    letters = sum(len(word.text) for word in words)
    sure = sum(len(w.text) for w in words if w.confidence > _SURE_WORD and len(w.text) > 2)
    return sure / max(min(letters, _ENOUGH_LETTERS), _FEWEST_LETTERS)
