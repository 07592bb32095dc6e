"""Who has looked at a client's information, as the client sees it: from the access log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portal.domain.months import local_day
from portal.domain.refusals import NotFound
from portal.domain.text import N_, Text
from portal.records import matters
from portal.services import apart
from portal.services.work import Work

SHOWN = timedelta(days=365)
PAGE = 40

_LOOKED = N_("who has looked", "Looked at your information")
WHAT: Mapping[str, Text] = {
    "list": N_("who has looked", "Saw your name in a list of cases"),
    "case": N_("who has looked", "Opened your case"),
    "search": N_("who has looked", "Searched and found your case"),
    "assignments": N_("who has looked", "Saw the number of your case in a list"),
    "moved": N_("who has looked", "Decided who works with your case"),
    "check": N_("who has looked", "Checked who has looked at your case"),
    "application": N_("who has looked", "Read your application"),
    "picture": N_("who has looked", "Looked at a paper that you have sent"),
    "fill": N_("who has looked", "Filled in a receipt that you handed over"),
    "original": N_("who has looked", "Opened the file of a paper as you sent it"),
    "notices": N_("who has looked", "Saw which notices we have sent to you"),
    "supplements": N_("who has looked", "Looked at what we have asked you for"),
    "accessibility": N_("who has looked", "Read what you have said that you need"),
    "messages": N_("who has looked", "Saw that you have messages"),
    "decision": N_("who has looked", "Read a decision about you"),
    "thread": N_("who has looked", "Read your messages"),
    "plan": N_("who has looked", "Looked at your plan"),
    "meeting": N_("who has looked", "Planned a meeting with you"),
    "print": N_("who has looked", "Printed the application form for you"),
    "paper": N_("who has looked", "Put a paper that came by post with your application"),
    "mandate": N_("who has looked", "Noted or saw who may act for you"),
    "granted": N_("who has looked", "Read your application, as you had allowed"),
    "emergency": N_("who has looked", "Read your application for a written reason"),
    "assist": N_("who has looked", "Filled in together with you"),
    "represent": N_("who has looked", "Used My Pages for you"),
    "write": N_("who has looked", "Wrote to you"),
    "archive": N_("who has looked", "Saved your messages as a PDF"),
    "export": N_("who has looked", "Saved all of the information in one file"),
    "hold": N_("who has looked", "Decided that your case is kept longer"),
    "release": N_("who has looked", "Decided that your case is kept no longer than others"),
    "begin": N_("who has looked", "Opened My Pages for your case"),
    "close": N_("who has looked", "Closed your case"),
    "settle": N_("who has looked", "Ended a conversation with you"),
}

# The application is the household's, also when the wish that it was read for is the other adult's:
# what they have asked for, or allowed, is theirs to tell.
_TELLS_NOTHING = frozenset({"list", "case", "search", "assignments", "moved", "check"})
SHARED: Mapping[str, str] = {"granted": "application", "emergency": "emergency"}


@dataclass(frozen=True)
class Look:
    """What one person did on one day. `name` is empty for somebody who is not known any more."""

    on: date
    name: str
    title: str
    what: Text


@dataclass(frozen=True)
class LooksPage:
    """Looks of the last year, newest first, one page of them."""

    looks: tuple[Look, ...]
    page: int
    pages: int


def looks(work: Work, page: int = 1) -> LooksPage:
    """Who has looked at the client's own case. Raises NotFound for somebody without a case."""
    once = _once(work)
    pages = max(1, -(-len(once) // PAGE))
    page = min(max(page, 1), pages)
    return LooksPage(_named(work, once[(page - 1) * PAGE : page * PAGE]), page, pages)


def every_look(work: Work) -> tuple[Look, ...]:
    """All looks of the last year, newest first, for the client's own archive."""
    return _named(work, _once(work))


def _once(work: Work) -> list[tuple[date, str, str]]:
    """The same look many times in a day is one line: the log itself keeps each of them."""
    case_id = work.own_case_id
    others = matters.of_others(work.session, case_id, work.actor.id)
    entries = work.access_log.of_case_since(case_id, work.now - SHOWN)
    since = apart.left_since(work)
    return list(
        dict.fromkeys(
            (local_day(at), actor, _told(action, subject in others, at >= since))
            for at, actor, action, subject in entries
            if (subject not in others or action in SHARED) and not (at >= since and actor in others)
        )
    )


def _told(action: str, is_other: bool, is_apart: bool) -> str:
    """How a look is told; apart, not what was looked at: it may be the other adult's alone."""
    if is_apart and action not in _TELLS_NOTHING:
        return "look"
    return SHARED.get(action, action) if is_other else action


def _named(work: Work, shown: Sequence[tuple[date, str, str]]) -> tuple[Look, ...]:
    staff = {actor: _staff(work, actor) for actor in {actor for _, actor, _ in shown}}
    return tuple(Look(on, *staff[actor], _what(action)) for on, actor, action in shown)


def _what(action: str) -> Text:
    # "accessibility take" and its like are kinds of the first word.
    return WHAT.get(action) or WHAT.get(action.split(" ", 1)[0], _LOOKED)


def _staff(work: Work, staff_id: str) -> tuple[str, str]:
    try:
        member = work.people.staff_by_id(staff_id)
    except NotFound:
        return _representative(work, staff_id), ""
    return member.name, member.title


def _representative(work: Work, person_id: str) -> str:
    try:
        return work.people.identity(work.people.by_id(person_id)).name
    except NotFound:
        return ""
