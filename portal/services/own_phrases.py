"""Case workers' own sentences: written once, translated by whoever can, used by the unit."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain import own_phrases
from portal.domain.own_phrases import OwnPhrase
from portal.domain.permissions import Area, may_enter
from portal.domain.phrases import GAP_NAMES, Topic
from portal.domain.refusals import NotFound
from portal.language.catalogues import render, shown
from portal.language.locales import LOCALES, Locale
from portal.records.base import new_id
from portal.records.phrases import WrittenPhrase
from portal.services.work import Work


@dataclass(frozen=True)
class OwnPhraseView:
    """A sentence as a case worker sees it. `by` is the colleague who wrote it; empty: oneself."""

    id: str
    phrase: OwnPhrase
    by: str = ""

    @property
    def lacks(self) -> tuple[Locale, ...]:
        """The languages of clients that it is not written in."""
        return tuple(one for one in LOCALES if one.code not in self.phrase.words)

    def sample(self, code: str = "sv") -> str:
        """The sentence to choose by, with its gaps named."""
        return self.phrase.with_open_gaps(code, gap_names(code))


def gap_names(code: str) -> dict[str, str]:
    """How gaps are written in a sentence of that language."""
    return {gap: render(name, code) for gap, name in GAP_NAMES.items()}


def with_names(code: str, words: str) -> str:
    """A kept sentence as its writer typed it: gaps by their names."""
    names = gap_names(code)
    return re.sub(r"\{(\w+)\}", lambda found: names.get(found[1], found[0]), words)


def read(code: str, typed: str) -> str:
    """What was typed in a language; its gaps may be named in Swedish and English too."""
    names = {name: gap for one in (code, "sv", "en") for gap, name in gap_names(one).items()}
    return own_phrases.read(typed, names)


def usable(work: Work) -> tuple[OwnPhraseView, ...]:
    """One's own sentences and those that colleagues share."""
    _require_case_worker(work)
    return tuple(_view(work, row) for row in work.phrases.open_to(work.actor.id))


def find(work: Work, phrase_id: str) -> OwnPhraseView:
    """One of them. Raises NotFound."""
    _require_case_worker(work)
    return _view(work, work.phrases.one_open_to(work.actor.id, phrase_id))


def write(work: Work, phrase: OwnPhrase, send_key: str) -> str:
    """Keep a new sentence; returns its id. Raises PhraseEmpty, PhraseTooLong or GapsDiffer."""
    _require_case_worker(work)
    phrase = phrase.checked
    known = work.phrases.by_send_key(work.actor.id, send_key)
    if known is not None:
        return known.id
    row = WrittenPhrase(id=new_id(), staff_id=work.actor.id, send_key=send_key)
    _keep(work, row, phrase)
    return row.id


def change(work: Work, phrase_id: str, phrase: OwnPhrase) -> None:
    """Change one's own sentence, or the translations of a shared one. Raises as `write` does."""
    row = work.phrases.one_open_to(work.actor.id, phrase_id)
    before = find(work, phrase_id)
    if before.by:
        # A colleague's sentence says what they wrote: the unit fills in the other languages.
        words = {**phrase.words, "sv": before.phrase.words["sv"]}
        phrase = OwnPhrase(topic=before.phrase.topic, words=words, is_shared=True)
    _keep(work, row, phrase.checked)


def remove(work: Work, phrase_id: str) -> None:
    """Take away one's own sentence; what was sent with it stays. Raises NotFound for others'."""
    row = work.phrases.one_open_to(work.actor.id, phrase_id)
    if row.staff_id != work.actor.id:
        raise NotFound
    row.removed_at = work.now
    work.session.flush()


def filled(phrase: OwnPhrase, values: Mapping[str, object]) -> dict[str, str]:
    """The whole sentence by language, each value as its readers write it. Raises GapEmpty."""
    written = {
        code: {gap: shown(value, code) for gap, value in values.items() if value not in {None, ""}}
        for code in phrase.words
    }
    return phrase.filled(written)


def _require_case_worker(work: Work) -> None:
    if not may_enter(work.actor, Area.CASES):
        raise NotFound


def _keep(work: Work, row: WrittenPhrase, phrase: OwnPhrase) -> None:
    row.topic, row.is_shared, row.changed_at = phrase.topic, phrase.is_shared, work.now
    sealed = json.dumps(dict(phrase.words)).encode()
    row.sealed_words = work.vault.seal(sealed, f"{row.id}.words", row.staff_id)
    work.phrases.add(row)


def _view(work: Work, row: WrittenPhrase) -> OwnPhraseView:
    words = json.loads(work.vault.open(row.sealed_words, f"{row.id}.words", row.staff_id))
    is_own = row.staff_id == work.actor.id
    by = "" if is_own else work.people.staff_by_id(row.staff_id).name
    phrase = OwnPhrase(topic=Topic(row.topic), words=words, is_shared=row.is_shared)
    return OwnPhraseView(row.id, phrase, by)
