"""What staff read where the form speaks to the client: "your home" is the client's home."""

from enum import StrEnum

from portal.domain.application.answers import PaperRoute
from portal.domain.application.naming import name_of
from portal.domain.text import N_, Text

SECTION_TITLES: dict[str, Text] = {
    "start": N_("section name", "How to meet the client"),
    "you": N_("section name", "The applicant"),
    "partner": N_("section name", "The partner"),
    "changes": N_("section name", "What has happened"),
    "home": N_("section name", "The home"),
    "assets": N_("section name", "What the household owns"),
    "costs": N_("section name", "What is applied for"),
    "message": N_("section name", "Message from the client"),
}
"""By slug; a section that is not here has the same title for both."""

_ROUTES: dict[StrEnum, Text] = {
    PaperRoute.ON_PAPER: N_("paper route", "The client sends it on paper"),
    PaperRoute.HAND_IN: N_("paper route", "The client hands it in at the office"),
    PaperRoute.ALREADY_HAVE: N_("paper route", "The client says that we have it"),
    PaperRoute.DO_NOT_HAVE: N_("paper route", "The client does not have it"),
}


def staff_name_of(member: StrEnum) -> Text:
    """What a choice is called for staff. Raises KeyError for a choice that readers never see."""
    return _ROUTES.get(member) or name_of(member)
