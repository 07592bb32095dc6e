"""What the portal needs to tell somebody outside that there is a message."""

from dataclasses import dataclass, field
from typing import Protocol

from portal.domain.notices import Channel


class NotDelivered(Exception):
    """The notice could not be handed over. It holds no address and no words."""


@dataclass(frozen=True)
class Letter:
    """A notice to hand over. The same `id` is the same notice."""

    id: str
    channel: Channel
    address: str = field(repr=False)
    subject: str
    words: str


class PostOffice(Protocol):
    """Hands notices over."""

    def send(self, letter: Letter) -> None:
        """Hand it over. Raises NotDelivered."""
        ...
