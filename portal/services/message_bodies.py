"""What a message says, sealed and opened."""

import json
from dataclasses import dataclass

from portal.domain.danger import Danger
from portal.records.dialogue import Message
from portal.services.work import Work


@dataclass(frozen=True)
class Body:
    """The words of a message, and what they warn of."""

    text: str = ""
    dangers: tuple[Danger, ...] = ()


def seal(work: Work, message_id: str, case_id: str, body: Body) -> bytes:
    """The body, encrypted for its message and case."""
    words = {"text": body.text, "dangers": body.dangers}
    return work.vault.seal(json.dumps(words).encode(), message_id, case_id)


def unseal(work: Work, message: Message, case_id: str) -> Body:
    """The body of a stored message. The caller has checked that the actor may see it."""
    words = json.loads(work.vault.open(message.sealed_body, message.id, case_id))
    return Body(words["text"], tuple(Danger(name) for name in words.get("dangers", ())))
