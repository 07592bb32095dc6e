"""What a case worker asks for after an application was sent: items, each with its state."""

from enum import StrEnum

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

MOST_ITEMS = 12
LONGEST = 500


class ItemState(StrEnum):
    """ASKED waits for the client, SENT for the case worker; the other two are settled."""

    ASKED = "asked"
    SENT = "sent"
    ACCEPTED = "accepted"
    NOT_NEEDED = "not_needed"


NAMES: dict[ItemState, Text] = {
    ItemState.ASKED: N_("supplement", "Waiting for you"),
    ItemState.SENT: N_("supplement", "Sent"),
    ItemState.ACCEPTED: N_("supplement", "We have it"),
    ItemState.NOT_NEEDED: N_("supplement", "No longer needed"),
}


class NothingAsked(Refusal):
    """A request must ask for at least one thing."""

    text = N_("supplement", "Write at least one thing that you ask for.")
    field = "items"


class NothingSent(Refusal):
    """An answer to an item holds a paper or some words."""

    text = N_("supplement", "Add a paper, or write a few words.")
    field = "photo"


class DueTooSoon(Refusal):
    """The day must give the client time."""

    text = N_("supplement", "Choose a day that is at least a week from now.")
    field = "due_on"
