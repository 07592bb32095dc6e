"""Sentences that case workers write themselves, with gaps, in the languages that somebody wrote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.phrases import GAPS, GapEmpty, Topic
from portal.domain.refusals import Refusal
from portal.domain.text import N_

LONGEST = 500
SWEDISH = "sv"


class PhraseEmpty(Refusal):
    """No Swedish words: everything else is a translation of them."""

    text = N_("phrase", "Write the sentence in Swedish.")
    field = SWEDISH


class PhraseTooLong(Refusal):
    """A sentence that is a letter. `field` is its language."""

    text = N_("phrase", "Write it shorter. A sentence can have 500 characters.")


class GapsDiffer(Refusal):
    """A translation that would leave something out, or ask for more. `field` is its language."""

    text = N_("phrase", "Use the same gaps as in the Swedish sentence.")


@dataclass(frozen=True, kw_only=True)
class OwnPhrase:
    """A sentence by language; gaps are written as `{month}`. `is_shared`: colleagues use it too."""

    topic: Topic
    words: Mapping[str, str]
    is_shared: bool = False

    @property
    def gaps(self) -> tuple[str, ...]:
        """Its gaps, in the order of the Swedish sentence."""
        return gaps_of(self.words[SWEDISH])

    @property
    def checked(self) -> "OwnPhrase":
        """The same, without empty languages. Raises PhraseEmpty, PhraseTooLong or GapsDiffer."""
        words = {code: one for code, one in self.words.items() if one}
        if SWEDISH not in words:
            raise PhraseEmpty
        wanted = set(gaps_of(words[SWEDISH]))
        for code, one in words.items():
            if len(one) > LONGEST:
                raise PhraseTooLong(field=code)
            if set(gaps_of(one)) != wanted:
                raise GapsDiffer(field=code)
        return OwnPhrase(topic=self.topic, words=words, is_shared=self.is_shared)

    def filled(self, values: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
        """The whole sentence in each of its languages. Raises GapEmpty.

        `values` are by language and gap, written as its readers write them.
        """
        for gap in self.gaps:
            if any(not of_language.get(gap) for of_language in values.values()):
                raise GapEmpty(field=gap)
        return {code: _put_in(words, values[code]) for code, words in self.words.items()}

    def with_open_gaps(self, code: str, names: Mapping[str, str]) -> str:
        """The sentence with the names of its gaps; in Swedish where it lacks that language."""
        return _put_in(self.words.get(code) or self.words[SWEDISH], names)


def gaps_of(words: str) -> tuple[str, ...]:
    """The gaps of a sentence, each once."""
    return tuple(dict.fromkeys(re.findall(_GAP, words)))


def read(typed: str, names: Mapping[str, str]) -> str:
    """What was typed, with its gaps as they are kept. `names` are the ways to write a gap."""
    words = " ".join(typed.split()).replace("{", "(").replace("}", ")")
    for name, gap in names.items():
        words = words.replace(name, f"{{{gap}}}")
    return words


_GAP = rf"\{{({'|'.join(GAPS)})\}}"


def _put_in(words: str, values: Mapping[str, str]) -> str:
    return re.sub(_GAP, lambda found: values[found[1]], words)
