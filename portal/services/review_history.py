"""Who did what with a sent application, in words, from what the tables hold anyway."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from portal.domain.application.document import SECTION_BY_SLUG
from portal.domain.lifecycle import State
from portal.domain.mandates import KIND_NAMES, MandateKind
from portal.domain.supplements import ItemState, is_promise
from portal.domain.text import N_, NP_, Text
from portal.records.applications import Application
from portal.records.reviews import ReviewMark
from portal.services import paper_signature, typed_parts
from portal.services.review_marks import SEEN
from portal.services.supplement_views import ItemView, RequestView
from portal.services.typed_parts import TypedPart
from portal.services.work import Work

_SENT = N_("history", "The client sent the application")
_SENT_WITH_ONE = N_("history", "The client sent the application with one signature")
_ANSWERED = N_("history", "The client answered: {what}")
_PROMISED = N_("history", "The client says that it comes on paper: {what}")
_SETTLED = {
    ItemState.ACCEPTED: N_("history", "Received: {what}"),
    ItemState.NOT_NEEDED: N_("history", "No longer needed: {what}"),
    ItemState.ASKED: N_("history", "Asked again: {what}"),
}


@dataclass(frozen=True)
class Happening:
    """One thing that was done, when, and the name of the staff member; empty for all others."""

    at: datetime
    what: Text
    by: str = ""


def history(work: Work, row: Application, asked: tuple[RequestView, ...]) -> tuple[Happening, ...]:
    """What happened, the earliest first. The caller has checked that the actor may see it."""
    found = [*_journey(work, row), *_typed_for_client(work, row.id), *_marks(work, row.id)]
    found += _signed_on_paper(work, row)
    for request in asked:
        found += _request(work, request)
    return tuple(sorted(found, key=lambda one: one.at))


def _journey(work: Work, row: Application) -> Iterator[Happening]:
    if row.sent_at:
        sent = _SENT_WITH_ONE if row.one_signature_because else _SENT
        yield Happening(row.sent_at, sent)
    if row.delivered_at:
        yield Happening(row.delivered_at, N_("history", "It reached the case system"))
    if row.opened_at:
        by = _name(work, row.opened_by)
        yield Happening(row.opened_at, N_("history", "Opened for the first time"), by)
    if row.state == State.WITHDRAWN:
        yield Happening(row.changed_at, N_("history", "The client took it back"))


def _signed_on_paper(work: Work, row: Application) -> Iterator[Happening]:
    for one in paper_signature.noted(work, row):
        text = N_(
            "history",
            "Noted that {name} has signed on the paper that came {moment}",
            name=one.name,
            moment=one.came_at,
        )
        yield Happening(one.at, text, one.noted_by)


def _typed_for_client(work: Work, application_id: str) -> Iterator[Happening]:
    """What somebody else wrote or signed for the client, and as what."""
    for one in typed_parts.of(work, application_id):
        yield Happening(one.at, _typed(one), one.by)


def _typed(one: TypedPart) -> Text:
    kind = KIND_NAMES[one.kind]
    if one.part == typed_parts.SIGNATURE:
        return N_("history", "Signed for the client, as {kind}", kind=kind)
    section = SECTION_BY_SLUG[one.part].staff_title
    if one.kind is MandateKind.ASSISTANCE:
        return N_("history", "Filled in together with the client: {section}", section=section)
    return N_(
        "history", "Filled in for the client, as {kind}: {section}", kind=kind, section=section
    )


def _marks(work: Work, application_id: str) -> Iterator[Happening]:
    seen: dict[tuple[datetime, str], list[str]] = defaultdict(list)
    for mark in work.reviews.marks(application_id):
        if mark.kind == SEEN:
            seen[mark.made_at, mark.staff_id].append(mark.section)
        else:
            yield from _registered(work, mark)
    for (at, staff_id), slugs in seen.items():
        yield Happening(at, _looked_through(slugs), _name(work, staff_id))


def _looked_through(slugs: list[str]) -> Text:
    if len(slugs) == 1:
        title = SECTION_BY_SLUG[slugs[0]].staff_title
        return N_("history", "Looked through: {section}", section=title)
    return NP_(
        "history", "Looked through {count} section", "Looked through {count} sections", len(slugs)
    )


def _registered(work: Work, mark: ReviewMark) -> Iterator[Happening]:
    done = N_("history", "Marked as registered in the case system")
    yield Happening(mark.made_at, done, _name(work, mark.staff_id))
    if mark.taken_back_at:
        back = N_("history", "Took back the mark that it is registered")
        yield Happening(mark.taken_back_at, back, _name(work, mark.taken_back_by))


def _request(work: Work, request: RequestView) -> Iterator[Happening]:
    yield Happening(request.created_at, _asked(request), request.asked_by)
    if request.reminded_at:
        yield Happening(request.reminded_at, N_("history", "The client was reminded"))
    for item in request.items:
        yield from _item(work, item)


def _asked(request: RequestView) -> Text:
    count, day = len(request.items), request.due_on
    if request.is_promised:
        return NP_(
            "history",
            "The client promised {count} thing, by {day}",
            "The client promised {count} things, by {day}",
            count,
            day=day,
        )
    return NP_(
        "history",
        "Asked for {count} thing, by {day}",
        "Asked for {count} things, by {day}",
        count,
        day=day,
    )


def _item(work: Work, item: ItemView) -> Iterator[Happening]:
    what = item.said.text or item.what
    for one in item.answers:
        said = _PROMISED if is_promise(one.route) else _ANSWERED
        yield Happening(one.at, Text(said.context, said.message, {"what": what}))
    if item.settled_at and item.state in _SETTLED:
        text = _SETTLED[item.state]
        settled = Text(text.context, text.message, {"what": what})
        yield Happening(item.settled_at, settled, _name(work, item.settled_by))


def _name(work: Work, staff_id: str | None) -> str:
    return work.people.staff_by_id(staff_id).name if staff_id else ""
