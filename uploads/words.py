"""Words with their places and confidence, gathered into the lines a person sees."""

from dataclasses import dataclass, replace
from statistics import median


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels of the picture that was read: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical middle in pixels."""
        return (self.top + self.bottom) / 2

    def overlaps(self, other: "Box") -> bool:
        """Whether they stand above each other in part, however far apart."""
        return self.left < other.right and other.left < self.right

    def joined(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True)
class Word:
    """One word: its text, how sure the reader is (0..1), its box, its page from 0."""

    text: str
    confidence: float
    box: Box
    page: int = 0


@dataclass(frozen=True)
class Line:
    """Words side by side, from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The smallest box around the line."""
        return around(self.words)

    @property
    def height(self) -> float:
        """Typical height of the line's words in pixels; rules and specks do not count."""
        return median(word.box.height for word in self.words)

    @property
    def confidence(self) -> float:
        """Mean confidence, each word weighed by its length."""
        letters = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / max(letters, 1)

    @property
    def page(self) -> int:
        """The page the line stands on, from 0."""
        return self.words[0].page


def around(words: tuple[Word, ...]) -> Box:
    """The smallest box around the words."""
    box = words[0].box
    for word in words[1:]:
        box = box.joined(word.box)
    return box


def lines_of(words: tuple[Word, ...]) -> tuple[Line, ...]:
    """Gather words into lines by their place, page by page, from top to bottom.

    A word joins the line whose nearest word is level with it: an amount in the right margin belongs
    to its label on the left although the reader saw two columns.
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.page, word.box.left)):
        row = _row_of(word, rows)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows.sort(key=lambda row: (row[0].page, median(word.box.middle for word in row)))
    return tuple(Line(tuple(row)) for row in rows)


def _row_of(word: Word, rows: list[list[Word]]) -> list[Word] | None:
    best, least = None, 0.5
    for row in rows:
        last = row[-1]
        if last.page != word.page or word.box.left < last.box.left + last.box.width * 0.5:
            continue
        height = max(min(word.box.height, last.box.height), 1.0)
        apart = abs(word.box.middle - last.box.middle) / height
        if apart < least:
            best, least = row, apart
    return best


def on_page(words: tuple[Word, ...], page: int) -> tuple[Word, ...]:
    """The same words, placed on another page."""
    return tuple(replace(word, page=page) for word in words)
