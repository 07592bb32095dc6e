"""The states of an application, and the verb that leads from one to the next."""

from enum import StrEnum

from portal.domain.refusals import AlreadySent
from portal.domain.text import N_, Text


class State(StrEnum):
    """DRAFT can be changed; SIGNING is frozen and waits; from SENT on it has a receipt number."""

    DRAFT = "draft"
    SIGNING = "signing"
    SENT = "sent"
    DELIVERED = "delivered"
    OPENED = "opened"
    WITHDRAWN = "withdrawn"


NAMES: dict[State, Text] = {
    State.DRAFT: N_("application state", "Started, not sent"),
    State.SIGNING: N_("application state", "Waits for a signature"),
    State.SENT: N_("application state", "Sent"),
    State.DELIVERED: N_("application state", "Has reached the case system"),
    State.OPENED: N_("application state", "Your case worker has opened it"),
    State.WITHDRAWN: N_("application state", "Taken back"),
}

_AFTER: dict[str, dict[State, State]] = {
    "change": {State.DRAFT: State.DRAFT, State.SIGNING: State.DRAFT},
    "freeze": {State.DRAFT: State.SIGNING, State.SIGNING: State.SIGNING},
    "send": {State.SIGNING: State.SENT},
    "deliver": {State.SENT: State.DELIVERED},
    "open": {
        State.SENT: State.OPENED,
        State.DELIVERED: State.OPENED,
        State.OPENED: State.OPENED,
    },
    "withdraw": {State.SENT: State.WITHDRAWN, State.DELIVERED: State.WITHDRAWN},
}


def after(state: str, verb: str) -> State:
    """The state that a verb leads to. Raises AlreadySent when it is too late for the verb."""
    found = _AFTER[verb].get(State(state))
    if found is None:
        raise AlreadySent
    return found


def allows(state: str, verb: str) -> bool:
    """Whether the verb can be done in that state."""
    return State(state) in _AFTER[verb]
