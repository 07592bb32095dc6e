"""What a message says, sealed and opened."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from portal.domain.danger import Danger
from portal.records.dialogue import Message
from portal.services.work import Work


@dataclass(frozen=True)
class Body:
    """The words of a message, what they warn of, and a ready sentence in each language."""

    text: str = ""
    dangers: tuple[Danger, ...] = ()
    sentence: Mapping[str, str] = field(default_factory=dict)

    def words(self, code: str) -> str:
        """All that it says, a ready sentence in the language of `code`."""
        sentence = self.sentence.get(code) or self.sentence.get("sv", "")
        return "\n".join(part for part in (sentence, self.text) if part)


def seal(work: Work, message_id: str, case_id: str, body: Body) -> bytes:
    """The body, encrypted for its message and case."""
    words = {"text": body.text, "dangers": body.dangers, "sentence": dict(body.sentence)}
    return work.vault.seal(json.dumps(words).encode(), message_id, case_id)


def unseal(work: Work, message: Message, case_id: str) -> Body:
    """The body of a stored message. The caller has checked that the actor may see it."""
    words = json.loads(work.vault.open(message.sealed_body, message.id, case_id))
    dangers = tuple(Danger(name) for name in words.get("dangers", ()))
    return Body(words["text"], dangers, words.get("sentence", {}))
