"""What staff do for a granted need that the portal cannot meet itself."""

from collections.abc import Collection, Mapping

from portal.domain.accessibility import Desk, Kind, Need
from portal.domain.meetings import Way
from portal.domain.text import N_, Text

_WITHOUT_SUPPLIER: Mapping[Kind, Text] = {
    Kind.BRAILLE: N_("other format", "Send it as Braille: the support staff order it."),
    Kind.AUDIO: N_("other format", "Send it as sound: the support staff order it."),
    Kind.EASY_TALK: N_("other format", "Call too, and say it calmly in easy words."),
}


def to_send(needs: Collection[Need], desk: Desk) -> tuple[Text, ...]:
    """How to send something to somebody with these needs, besides what the portal makes."""
    kinds = dict.fromkeys(need.kind for need in needs if need.kind in _WITHOUT_SUPPLIER)
    return tuple(_to_order(kind, desk.order_from.get(kind, "")) for kind in kinds)


def way_to_meet(needs: Collection[Need]) -> Way | None:
    """How somebody with these needs wants to meet, if they have said: a visit before a call."""
    kinds = {need.kind for need in needs}
    if Kind.VISIT in kinds:
        return Way.VISIT
    return Way.PHONE if Kind.EASY_TALK in kinds else None


def _to_order(kind: Kind, supplier: str) -> Text:
    if supplier and kind is Kind.BRAILLE:
        return N_("other format", "Send it as Braille: order it from {name}.", name=supplier)
    if supplier and kind is Kind.AUDIO:
        return N_("other format", "Send it as sound: order it from {name}.", name=supplier)
    return _WITHOUT_SUPPLIER[kind]
