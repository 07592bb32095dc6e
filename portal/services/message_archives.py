"""Conversations on paper: one, or all of a case, as a tagged PDF to keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from portal.domain.accessibility import Need
from portal.domain.permissions import SYSTEM, Actor
from portal.language.direction import direction
from portal.language.locales import DEFAULT, locale_by_code
from portal.services import accessibility_needs, dialogue, printing
from portal.services.dialogue import ThreadPage
from portal.services.message_views import MessageView
from portal.services.threads import open_thread
from portal.services.work import Work, Workplace


@dataclass(frozen=True)
class Paragraph:
    """A line of a message: its words, their language's tag, and which way they run."""

    words: str
    tag: str
    direction: str


@dataclass(frozen=True)
class Said:
    """A message on paper: a ready sentence in each language that is shown, then the own words."""

    view: MessageView
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Talk:
    """A conversation on paper."""

    page: ThreadPage
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Archive:
    """What stands on the paper, when it was made, and what its readers were granted."""

    case_number: str
    made_at: datetime
    talks: tuple[Talk, ...]
    needs: tuple[Need, ...]


def of_thread(place: Workplace, actor: Actor, thread_id: str, code: str) -> bytes:
    """A conversation as a PDF, which counts as reading it; logged for staff. Raises NotFound."""
    with place.work(actor) as work:
        thread = open_thread(work, thread_id)
        archive = _archive(work, thread.case_id, {thread.id: thread.person_id}, code)
    return _pdf(place, archive, code)


def of_own_case(place: Workplace, actor: Actor, code: str) -> bytes:
    """All that a client may read of their conversations, the latest first, as a PDF."""
    with place.work(actor) as work:
        whose = dict.fromkeys((row.id for row in dialogue.own(work)), actor.id)
        archive = _archive(work, work.own_case_id, whose, code)
    return _pdf(place, archive, code)


def of_case(place: Workplace, actor: Actor, case_id: str, code: str) -> bytes:
    """All conversations of one of the staff member's own cases; logged. Raises NotFound."""
    with place.work(actor) as work:
        rows = dialogue.of_case(work, case_id)
        whose = {row.id: work.threads.by_id(row.id).person_id for row in rows}
        archive = _archive(work, case_id, whose, code)
    return _pdf(place, archive, code)


def of_closed(place: Workplace, case_id: str) -> bytes:
    """All conversations of a case as a PDF to archive, in Swedish beside what was read.

    Nobody reads them by that, and nothing is marked.
    """
    with place.look(SYSTEM) as work:
        listed = [one.thread for one in work.threads.of_cases((case_id,))]
        codes = _codes(work, case_id, DEFAULT.code)
        talks = tuple(_talk(dialogue.page_of(work, one), codes) for one in listed)
        archive = Archive(work.cases.by_id(case_id).number, work.now, talks, ())
    return _pdf(place, archive, DEFAULT.code)


def _codes(work: Work, case_id: str, code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((code, DEFAULT.code, *_languages(work, case_id))))


def _archive(work: Work, case_id: str, whose: Mapping[str, str | None], code: str) -> Archive:
    """The threads by their ids, each with the one adult it is for, if it is not for all."""
    if not work.actor.is_client:
        seen = [(case_id, person_id) for person_id in whose.values()] or [(case_id, "")]
        work.access_log.write_each(work.actor.id, "archive", seen, work.now)
    codes = _codes(work, case_id, code)
    talks = tuple(_talk(dialogue.show(work, one), codes) for one in whose)
    is_client = work.actor.is_client
    needs = (
        accessibility_needs.own_needs(work)
        if is_client
        else accessibility_needs.needs_of_case(work, case_id)
    )
    return Archive(work.cases.by_id(case_id).number, work.now, talks, needs)


def _languages(work: Work, case_id: str) -> list[str]:
    """What the adults of a case read ready sentences in; a client sees their own alone."""
    if work.actor.is_client:
        return []
    people = work.threads.adults((case_id,)).get(case_id, [])
    return [person.language for person in people if person.language]


def _talk(page: ThreadPage, codes: tuple[str, ...]) -> Talk:
    return Talk(page, tuple(Said(one, _paragraphs(one, codes)) for one in page.messages))


def _paragraphs(message: MessageView, codes: tuple[str, ...]) -> tuple[Paragraph, ...]:
    sentence = message.body.sentence
    spoken = [(code, sentence[code]) for code in codes if code in sentence]
    return tuple(
        Paragraph(line, locale.tag, direction(line, locale.direction))
        for code, words in (*spoken, (message.language, message.body.text))
        for locale in (locale_by_code(code),)
        for line in words.split("\n")
        if line.strip()
    )


def _pdf(place: Workplace, archive: Archive, code: str) -> bytes:
    values = {"archive": archive, "municipality": place.municipality}
    return printing.pdf("print/messages.html", code, values, needs=archive.needs)
