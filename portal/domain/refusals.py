"""Named refusals: facts that stop a verb, each with plain words and what to do next.

A refusal is never a judgement of the client. The page shows its text at the field, or on top.
"""

from typing import ClassVar

from portal.domain.text import N_, Text


class Refusal(Exception):
    """The base of all refusals. `text` says what happened and what to do; `field` says where."""

    text: Text = N_("refusal", "This could not be done. Go back and try again.")
    field: str | None = None
    status: ClassVar[int] = 422

    def __init__(self, text: Text | None = None, field: str | None = None) -> None:
        if text is not None:
            self.text = text
        if field is not None:
            self.field = field
        super().__init__(self.text.message)


class NotFound(Refusal):
    """No such thing, or not yours. The two look the same: even being a client is secret."""

    text = N_("refusal", "We cannot find this page.")
    status = 404


class ChangedElsewhere(Refusal):
    """Somebody saved a newer version meanwhile (another device, the other adult)."""

    text = N_(
        "refusal",
        "This was changed on another device while you had it open. Both versions are shown below.",
    )
    status = 409


class AlreadySent(Refusal):
    """CR05: the application for the month has been sent. Something can still be added to it."""

    text = N_(
        "refusal",
        "You have already applied for this month. You can send more papers or write a message.",
    )
    status = 409


class MonthNotOpen(Refusal):
    """The benefit month cannot be applied for yet, or no longer."""

    text = N_("refusal", "You cannot apply for this month now. Choose a month that is open.")
    status = 409


class SignatureMissing(Refusal):
    """CR07: the declaration is not accepted, or the e-ID did not sign."""

    text = N_("refusal", "You have not signed yet. Read the text, tick the box and sign.")
    field = "declaration"


class DocumentChanged(Refusal):
    """The frozen document is not the one that was shown: a change came in between."""

    text = N_("refusal", "The application has changed since you opened it. Read it again and sign.")
    status = 409


class BlockingFindings(Refusal):
    """CR01–CR04, CR06: without these it would not be an application (Förvaltningslagen 19 §)."""

    text = N_("refusal", "Some answers are missing. Fill them in, or call us and we will help you.")
