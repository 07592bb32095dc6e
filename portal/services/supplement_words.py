"""What staff wrote in a request, sealed with its language and, if it has one, its Text."""

import json
from dataclasses import dataclass

from portal.domain.kept_text import lifted, plain
from portal.domain.text import Text
from portal.services.work import Work


@dataclass(frozen=True)
class Words:
    """What staff wrote, in its language. With a `text` it can be said in every language.

    `line` is the id of the line of the application that it belongs to.
    """

    words: str
    language: str = "sv"
    text: Text | None = None
    line: str | None = None


def seal(work: Work, said: Words, name: str, case_id: str) -> bytes:
    """The words, encrypted for their place and case."""
    text = plain(said.text) if said.text else None
    kept = {"words": said.words, "language": said.language, "text": text, "line": said.line}
    return work.vault.seal(json.dumps(kept).encode(), name, case_id)


def unseal(work: Work, sealed: bytes, name: str, case_id: str) -> Words:
    """The words that were sealed. The caller has checked that the actor may see them."""
    kept = json.loads(work.vault.open(sealed, name, case_id))
    text = lifted(kept["text"]) if kept["text"] else None
    return Words(kept["words"], kept["language"], text, kept["line"])
