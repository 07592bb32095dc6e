"""What staff wrote in a request, sealed with its language and, if it has one, its Text."""

import json
import re
from dataclasses import dataclass, replace

from portal.domain.application.answers import ExpenseKind
from portal.domain.application.naming import name_of
from portal.domain.kept_text import lifted, plain
from portal.domain.text import N_, Text
from portal.language.catalogues import render
from portal.services.work import Work

IN_LISTS = N_("supplement", "A paper that was asked for")
_UNION_FEE = name_of(ExpenseKind.UNION_FEE)
_OF_A_UNION = re.compile(r"\b(fack|union)", re.IGNORECASE)


@dataclass(frozen=True)
class Words:
    """What staff wrote, in its language. With a `text` it can be said in every language.

    `line` is the id of the line of the application that it belongs to, `finding` the key of the
    finding that it answers.
    """

    words: str
    language: str = "sv"
    text: Text | None = None
    line: str | None = None
    finding: str | None = None


def seal(work: Work, said: Words, name: str, case_id: str) -> bytes:
    """The words, encrypted for their place and case."""
    text = plain(said.text) if said.text else None
    kept = {
        "words": said.words,
        "language": said.language,
        "text": text,
        "line": said.line,
        "finding": said.finding,
    }
    return work.vault.seal(json.dumps(kept).encode(), name, case_id)


def unseal(work: Work, sealed: bytes, name: str, case_id: str) -> Words:
    """The words that were sealed. The caller has checked that the actor may see them."""
    kept = json.loads(work.vault.open(sealed, name, case_id))
    text = lifted(kept["text"]) if kept["text"] else None
    return Words(kept["words"], kept["language"], text, kept["line"], kept["finding"])


def for_lists(said: Words) -> Words:
    """The words as a list of many households shows them: that somebody is in a union is not said.

    Membership is of a special category (GDPR, 9): it stands where one application is read, alone.
    """
    what = said.text.values.get("what") if said.text else None
    if what != _UNION_FEE and not _OF_A_UNION.search(said.words):
        return said
    return replace(said, words=render(IN_LISTS, said.language), text=IN_LISTS)
