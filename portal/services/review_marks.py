"""What a case worker marks and notes on a sent application, for the case's workers alone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from portal.domain.application.description import rows
from portal.domain.application.document import SECTION_BY_SLUG
from portal.domain.lifecycle import State
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_
from portal.records.applications import Application
from portal.records.base import new_id
from portal.records.reviews import PLACE, ReviewMark, ReviewNote
from portal.services.application_documents import frozen
from portal.services.own_cases import require_own
from portal.services.work import Work

SEEN, REGISTERED = "seen", "registered"
WHOLE = ""
LONGEST_NOTE = 2000


class TakenBack(Refusal):
    """The client has the application again; until it is sent it is nobody else's to read."""

    text = N_("review", "The client has taken this application back. It is kept as it was sent.")
    status = 409


@dataclass(frozen=True)
class Note:
    """A staff member's note. Everybody who works with the case reads it, the client does not."""

    by: str
    words: str
    changed_at: datetime
    is_own: bool


@dataclass(frozen=True)
class Registration:
    """Who marked the application as registered in the case system, and when."""

    by: str
    at: datetime


@dataclass(frozen=True)
class Review:
    """The marks and notes on an application. `seen` holds the reader's own, by section."""

    seen: dict[str, datetime]
    registered: Registration | None
    notes: dict[str, tuple[Note, ...]]

    def own_note(self, place: str) -> str:
        """What the reader has noted on a place, or an empty string."""
        return next((one.words for one in self.notes.get(place, ()) if one.is_own), "")


def own_sent(work: Work, case_id: str, application_id: str) -> Application:
    """A sent application of a case that is the actor's own today, held.

    Raises NotFound, and TakenBack for one that the client has again.
    """
    require_own(work, case_id)
    row = work.applications.hold(work.applications.of_case(case_id, application_id))
    if row.sent_at is None:
        beside = work.applications.all_of_case(case_id)
        sent_before = {one.benefit_month for one in beside if one.state == State.WITHDRAWN}
        raise TakenBack if row.benefit_month in sent_before else NotFound
    return row


def see(work: Work, case_id: str, application_id: str, slugs: Collection[str]) -> None:
    """Mark sections as seen by the actor; what is marked stays as it was. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    if not slugs or set(slugs) - SECTION_BY_SLUG.keys():
        raise NotFound
    seen = _own_seen(work, row.id)
    for slug in slugs:
        if slug not in seen:
            work.reviews.add(_mark(work, row.id, SEEN, slug))


def take_back_seen(work: Work, case_id: str, application_id: str, slug: str) -> None:
    """The actor wants to look at a section again. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    mark = _own_seen(work, row.id).get(slug)
    if mark is not None:
        mark.taken_back_at, mark.taken_back_by = work.now, work.actor.id


def register(work: Work, case_id: str, application_id: str) -> None:
    """Mark the application as registered in the case system. Twice is once. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    if _registration(work, row.id) is None:
        work.reviews.add(_mark(work, row.id, REGISTERED, ""))


def take_back_registered(work: Work, case_id: str, application_id: str) -> None:
    """It was not registered after all; the history keeps both. Raises NotFound."""
    mark = _registration(work, own_sent(work, case_id, application_id).id)
    if mark is not None:
        mark.taken_back_at, mark.taken_back_by = work.now, work.actor.id


def note(work: Work, case_id: str, application_id: str, place: str, words: str) -> None:
    """Keep the actor's own note on a line or on the whole; empty words remove it.

    Raises NotFound, for places that the application does not have too.
    """
    row = own_sent(work, case_id, application_id)
    if place != WHOLE and place not in _places(work, row):
        raise NotFound
    said = words.strip()[:LONGEST_NOTE]
    known = work.reviews.note_of(row.id, work.actor.id, place)
    if known is not None and not said:
        work.reviews.remove(known)
    if not said:
        return
    kept = known or ReviewNote(
        id=new_id(), application_id=row.id, staff_id=work.actor.id, place=place
    )
    kept.sealed_words = work.vault.seal(said.encode(), f"{kept.id}.note", case_id)
    kept.changed_at = work.now
    work.reviews.add(kept)


def review_of(work: Work, row: Application) -> Review:
    """The marks and notes on an application. The caller has checked that the actor may see it."""
    seen = {slug: mark.made_at for slug, mark in _own_seen(work, row.id).items()}
    mark = _registration(work, row.id)
    registered = None
    if mark is not None:
        registered = Registration(work.people.staff_by_id(mark.staff_id).name, mark.made_at)
    notes: dict[str, tuple[Note, ...]] = {}
    for one in work.reviews.notes(row.id):
        notes[one.place] = (*notes.get(one.place, ()), _note(work, row, one))
    return Review(seen, registered, notes)


def place_of(slug: str, line: str) -> str:
    """Where a note on a line stands: lines of two sections may have the same id."""
    return f"{slug}.{line}"


def _places(work: Work, row: Application) -> set[str]:
    document = frozen(work, row)
    said = (one for slug in SECTION_BY_SLUG for one in rows(document, slug))
    places = {place_of(one.section, one.line) for one in said if one.line}
    return {place for place in places if len(place) <= PLACE}


def _note(work: Work, row: Application, kept: ReviewNote) -> Note:
    words = work.vault.open(kept.sealed_words, f"{kept.id}.note", row.case_id).decode()
    name = work.people.staff_by_id(kept.staff_id).name
    return Note(name, words, kept.changed_at, kept.staff_id == work.actor.id)


def _mark(work: Work, application_id: str, kind: str, section: str) -> ReviewMark:
    return ReviewMark(
        application_id=application_id,
        staff_id=work.actor.id,
        kind=kind,
        section=section,
        made_at=work.now,
    )


def _own_seen(work: Work, application_id: str) -> dict[str, ReviewMark]:
    return {
        mark.section: mark
        for mark in work.reviews.marks(application_id)
        if mark.kind == SEEN and mark.staff_id == work.actor.id and mark.taken_back_at is None
    }


def _registration(work: Work, application_id: str) -> ReviewMark | None:
    marks = (one for one in work.reviews.marks(application_id) if one.kind == REGISTERED)
    return next((mark for mark in marks if mark.taken_back_at is None), None)
