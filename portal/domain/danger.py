"""Words of danger: they show emergency contacts at once and mark a message for the same day.

A plain list of words in each language, never a judgement: a person reads every message.
A word too many costs a glance; a word too few may cost more.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from portal.domain.danger_words import WORDS
from portal.domain.text import N_, Text


class Danger(StrEnum):
    """What cannot wait."""

    FOOD = "food"
    MEDICINE = "medicine"
    EVICTION = "eviction"
    ELECTRICITY = "electricity"
    VIOLENCE = "violence"
    LIFE = "life"

    @property
    def text(self) -> Text:
        """In words."""
        return _NAMES[self]


_NAMES = {
    Danger.FOOD: N_("danger", "no food"),
    Danger.MEDICINE: N_("danger", "no medicine"),
    Danger.EVICTION: N_("danger", "losing the home"),
    Danger.ELECTRICITY: N_("danger", "electricity or heating turned off"),
    Danger.VIOLENCE: N_("danger", "violence or threats"),
    Danger.LIFE: N_("danger", "thoughts of dying"),
}


@dataclass(frozen=True)
class Contact:
    """Somebody who answers when it cannot wait."""

    number: str
    text: Text


_ALARM = Contact(
    "112",
    N_("danger", "Life or health in danger. Outside office hours also the social emergency unit."),
)
_CARE = Contact("1177", N_("danger", "Advice about illness and medicine, day and night"))
_WOMEN = Contact("020-50 50 50", N_("danger", "Support against violence and threats, anonymous"))
_CHILDREN = Contact("116 111", N_("danger", "Bris, for children and for parents"))
_TALK = Contact("90101", N_("danger", "Somebody to talk to when you do not want to live"))

_BY_DANGER = {
    Danger.MEDICINE: (_CARE,),
    Danger.VIOLENCE: (_WOMEN, _CHILDREN),
    Danger.LIFE: (_TALK, _CARE),
}


def contacts(dangers: tuple[Danger, ...]) -> tuple[Contact, ...]:
    """Whom to call, the alarm number first. The municipality's own number stands on the page."""
    found = [_ALARM]
    for danger in dangers:
        found += [contact for contact in _BY_DANGER.get(danger, ()) if contact not in found]
    return tuple(found)


_BETWEEN = r"(?:\W+[\w']+){0,3}?\W+"
# Arabic writes "and", "with", "for" and "the" together with the word.
_ARABIC_START = "[وفبل]{0,2}(?:ال|ل)?"


def dangers_in(text: str) -> tuple[Danger, ...]:
    """What the words of a message warn of, in any of the languages."""
    plain = _plain(text)
    return tuple(danger for danger in Danger if _pattern(danger).search(plain))


@lru_cache(maxsize=len(Danger))
def _pattern(danger: Danger) -> re.Pattern[str]:
    phrases = [phrase.strip() for words in WORDS.values() for phrase in words[danger].split(",")]
    return re.compile("|".join(rf"\b{_phrase(_plain(phrase))}\b" for phrase in phrases))


def _phrase(phrase: str) -> str:
    parts = [r"\W+".join(map(_word, part.split())) for part in phrase.split("~")]
    return _BETWEEN.join(parts)


def _word(word: str) -> str:
    ending = r"\w*" if word.endswith("*") else ""
    start = _ARABIC_START if unicodedata.bidirectional(word[0]) == "AL" else ""
    return start + re.escape(word.rstrip("*")) + ending


def _plain(text: str) -> str:
    """Lower case, and one sign for what people write with several."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in folded if not "\u064b" <= sign <= "\u0655")
    plain = unicodedata.normalize("NFKC", bare).translate(_SAME)
    return _PERSIAN_PREFIX.sub(r"\1", plain)


def _same_signs() -> dict[int, str | None]:
    """Apostrophes, Arabic and Persian letters, Ge'ez letters that are read alike, joiners."""
    pairs = dict.fromkeys("’ʼ‘`´", "'") | dict(
        zip("ىیةەأإآٱک", "ييههااااك", strict=True),
    )
    rows = {"ሐ": "ሀ", "ኀ": "ሀ", "ሠ": "ሰ", "ፀ": "ጸ"}  # Each row has seven vowels.
    pairs |= {
        chr(ord(one) + vowel): chr(ord(other) + vowel)
        for one, other in rows.items()
        for vowel in range(7)
    }
    pairs["አ"] = "ኣ"
    return {ord(sign): same for sign, same in pairs.items()} | dict.fromkeys(
        (0x640, 0x200C, 0x200D)
    )


_SAME = _same_signs()
# Persian "mi" and "nemi" are written with the verb, apart from it, or with a thin joiner between.
_PERSIAN_PREFIX = re.compile(r"\b(ن?مي)\s+(?=\w)")
