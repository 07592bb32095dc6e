"""Who signs an application: what the document says of a partner counts, not the case's members.

CR08: nobody waits for a partner who is not there, cannot sign or will not. It is sent with one
signature and marked, and why is for the case worker alone.
"""

from enum import StrEnum

from portal.domain.application.answers import SigningWay, YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Adult
from portal.domain.text import N_, Text


class Because(StrEnum):
    """Why an application was sent with one signature."""

    NO_PARTNER = "no_partner"
    NEW_PARTNER = "new_partner"
    CANNOT = "cannot"
    WILL_NOT = "will_not"
    ON_PAPER = "on_paper"
    CHOSEN = "chosen"
    WAITED = "waited"

    @property
    def text(self) -> Text:
        """In words, for staff."""
        return _NAMES[self]


_NAMES: dict[Because, Text] = {
    Because.NO_PARTNER: N_(
        "one signature",
        "The client says that there is no partner any more. There are two adults in the case. "
        "The other adult sees nothing of this application.",
    ),
    Because.NEW_PARTNER: N_(
        "one signature",
        "The partner is new and not in the case, so they cannot sign here. "
        "Contact the client about the partner's signature.",
    ),
    Because.CANNOT: N_("one signature", "The client says that the partner cannot sign now."),
    Because.WILL_NOT: N_(
        "one signature", "The client says that the partner does not want to sign."
    ),
    Because.ON_PAPER: N_(
        "one signature", "The client says that the partner signs on paper. Look for the paper."
    ),
    Because.CHOSEN: N_("one signature", "The client chose to send it with one signature."),
    Because.WAITED: N_("one signature", "The time to wait for the other signature is over."),
}

_EXITS = {
    SigningWay.CANNOT: Because.CANNOT,
    SigningWay.WILL_NOT: Because.WILL_NOT,
    SigningWay.ON_PAPER: Because.ON_PAPER,
}


def is_partner(document: ApplicationDocument, other: Adult, *, was_apart: bool) -> bool:
    """Whether the document's partner is the case's other adult.

    Once somebody has said no, only that adult's own number makes them a couple again.
    """
    partner = document.partner
    if partner.exists is YesNo.NO:
        return False
    if partner.adult.personal_number:
        return partner.adult.personal_number == other.personal_number
    return not was_apart and partner.adult.name in {"", other.name}


def must_be_alone(document: ApplicationDocument, *, adults: int, is_own: bool) -> Because | None:
    """Why the partner can have no part in signing; None when they can, or when there is none.

    `adults` are in the case; `is_own`: it belongs to one of them alone.
    """
    if document.has_co_applicant:
        return Because.NEW_PARTNER if is_own or adults == 1 else None
    return Because.NO_PARTNER if is_own else None


def exit_of(document: ApplicationDocument) -> Because | None:
    """Why it need not wait for the partner, as the client has said; None: it waits."""
    return _EXITS.get(document.partner.signing) if document.partner.signing else None
