"""Finds English that was left on a page in another language."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import polib

_ROOT = Path(__file__).resolve().parents[1] / "translations"
_SPOKEN = ("aria-label", "alt", "title", "placeholder")
_SILENT = ("script", "style", "template", "noscript")
_GAP = re.compile(r"\{[^{}]*\}")


def left_in_english(page: Element, language: str) -> list[str]:
    """Texts of the page that are a source message where the catalogue has other words for it."""
    return [words for words in texts(page, language) if _is_source(words, language)]


def texts(element: Element, language: str, but: Collection[str] = ()) -> Iterator[str]:
    """Each piece of text that is shown or spoken in that language; elements of `but` are not."""
    # A language's own name, and a message that says its language, are not the page's words.
    tag = str(element.tag).rpartition("}")[2]
    if tag in _SILENT or tag in but or element.get("lang", language) != language:
        return
    pieces = [element.text, *(element.get(name) for name in _SPOKEN)]
    for child in element:
        yield from texts(child, language, but)
        pieces.append(child.tail)
    yield from (" ".join(piece.split()) for piece in pieces if piece and piece.strip())


def _is_source(words: str, language: str) -> bool:
    sources, patterns, translated = _messages(language)
    if words in translated:
        return False
    return words in sources or any(pattern.fullmatch(words) for pattern in patterns)


@lru_cache(maxsize=4)
def _messages(language: str) -> tuple[set[str], list[re.Pattern[str]], set[str]]:
    catalogue = polib.pofile(str(_ROOT / language / "LC_MESSAGES" / "messages.po"))
    sources, translated = set(), set()
    for entry in catalogue:
        sources |= {entry.msgid, *filter(None, [entry.msgid_plural])}
        translated |= {entry.msgstr, *entry.msgstr_plural.values()}
    sources -= translated
    patterns = [_pattern(source) for source in sources if _GAP.search(source)]
    return sources, [pattern for pattern in patterns if pattern], translated


def _pattern(source: str) -> re.Pattern[str] | None:
    """What the source looks like with its placeholders filled, when it has words of its own."""
    pieces = _GAP.split(source)
    if not re.search(r"[a-z]{3}", "".join(pieces)):
        return None
    return re.compile(".+".join(re.escape(piece) for piece in pieces))
