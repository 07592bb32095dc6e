"""Who may act for a client, with what extent and until when.

A representative is somebody of the client's own: a special representative or an administrator that
a court has appointed, or a proxy with a power of attorney (Administrative Procedure Act, 14-15).
Assistance is staff who fill in together with the client: they never sign.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text


class MandateKind(StrEnum):
    """Why somebody may act for another."""

    SPECIAL_REPRESENTATIVE = "special_representative"
    ADMINISTRATOR = "administrator"
    PROXY = "proxy"
    ASSISTANCE = "assistance"


class Extent(StrEnum):
    """A part of the client's matters that a mandate may open."""

    APPLICATION = "application"
    MESSAGES = "messages"
    PLAN = "plan"


REPRESENTATIVES = tuple(kind for kind in MandateKind if kind is not MandateKind.ASSISTANCE)
ASSISTANCE_LASTS = timedelta(hours=2)
CODE_LASTS = timedelta(minutes=10)
# Before the id of a mandate, in the session of somebody who acts under it.
ACTING = "m:"

KIND_NAMES: Mapping[MandateKind, Text] = {
    MandateKind.SPECIAL_REPRESENTATIVE: N_("mandate", "special representative"),
    MandateKind.ADMINISTRATOR: N_("mandate", "administrator"),
    MandateKind.PROXY: N_("mandate", "proxy with a power of attorney"),
    MandateKind.ASSISTANCE: N_("mandate", "staff who fill in together with you"),
}
EXTENT_NAMES: Mapping[Extent, Text] = {
    Extent.APPLICATION: N_("mandate", "Applications, receipts and papers"),
    Extent.MESSAGES: N_("mandate", "Messages"),
    Extent.PLAN: N_("mandate", "Plan, jobs and meetings"),
}


@dataclass(frozen=True)
class Acting:
    """In whose shoes a client's actor stands: `by` is the Person or StaffMember who types.

    `name` is the one who types, `for_name` the client they act for.
    """

    mandate_id: str
    kind: MandateKind
    by: str
    name: str
    for_name: str
    extents: frozenset[Extent]

    @property
    def may_sign(self) -> bool:
        return self.kind is not MandateKind.ASSISTANCE


class NoExtent(Refusal):
    """A mandate that opens nothing is none."""

    text = N_("mandate", "Choose at least one thing that they may do.")
    field = "extents"


class MandateDaysWrong(Refusal):
    """It cannot end before it begins, or have ended already."""

    text = N_("mandate", "The last day cannot be before the first day, or have passed.")
    field = "to_on"


class NotSignedTogether(Refusal):
    """Whoever helps to fill in does not sign for the client."""

    text = N_(
        "mandate",
        "You fill in together. The client signs in as themselves and signs, or signs on paper.",
    )


def check_terms(
    extents: Collection[Extent], from_on: date, to_on: date | None, today: date
) -> None:
    """Raises NoExtent, MandateDaysWrong."""
    if not extents:
        raise NoExtent
    if to_on is not None and (to_on < from_on or to_on < today):
        raise MandateDaysWrong
