"""Asking for another way: requests of clients, and fault reports from anybody."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta

from portal.domain.accessibility import (
    READY_ANSWERS,
    AlreadyClosed,
    Authority,
    Decision,
    Desk,
    Kind,
    NothingAsked,
    NothingWritten,
    State,
    TooFast,
    TooManyReports,
    Wish,
)
from portal.domain.danger import Danger, dangers_in
from portal.domain.text import Text
from portal.records.accessibility import (
    AccessibilityEntry,
    AccessibilityRequest,
)
from portal.records.base import new_id
from portal.services.work import Work

MESSAGE, NOTE = "message", "note"


@dataclass(frozen=True)
class EntryView:
    """Something that was said or done. `author` is a staff member's name, or empty.

    `ready` is an answer that each reader has in their own language; `words` come after it.
    """

    kind: str
    ready: Text | None
    words: str
    language: str
    author: str
    is_from_staff: bool
    at: datetime


@dataclass(frozen=True)
class RequestView:
    """A request as pages see it. `due_on` is the promised day, `owner` who takes care of it.

    `dangers` are what the person's words warn of (RT3), until staff have answered.
    """

    id: str
    state: State
    due_on: date
    created_at: datetime
    wish: Wish
    owner: str | None
    entries: tuple[EntryView, ...]
    decision: Decision | None
    dangers: tuple[Danger, ...] = ()

    @property
    def number(self) -> str:
        """What to say on the phone."""
        return self.id[:8].upper()


def ask(work: Work, desk: Desk, wish: Wish, send_key: str) -> str:
    """Keep what a client asks for; the same key gives the same request. Returns its id."""
    key = f"{work.actor.id}:{send_key}"
    return _kept(work, desk, wish, key, person_id=work.actor.id, sender=None).id


def report_fault(
    work: Work, desk: Desk, wish: Wish, send_key: str, address: str, opened_at: datetime | None
) -> date:
    """Keep a report from somebody who is not signed in. Returns the promised day.

    Raises TooFast within seconds of opening the form, TooManyReports beyond the day's limit.
    """
    if wish.is_empty:
        raise NothingAsked
    key = f"open:{send_key}"
    known = work.accessibility.by_send_key(key)
    if known is not None:
        return known.due_on
    if opened_at is None or work.now - opened_at < timedelta(seconds=desk.least_seconds):
        raise TooFast
    # The day is hashed with the address, so that nobody's reports can be tied over time.
    sender = work.lookup.digest("accessibility report", f"{work.today} {address}")
    if work.accessibility.sent_by(sender) >= desk.reports_a_day:
        raise TooManyReports
    wish = replace(wish, kinds=(Kind.FAULT,))
    return _kept(work, desk, wish, key, person_id=None, sender=sender).due_on


def own_requests(work: Work) -> tuple[RequestView, ...]:
    """All that the client has asked for, newest first."""
    return requests_of_person(work, work.actor.id)


def requests_of_person(work: Work, person_id: str) -> tuple[RequestView, ...]:
    """All that a person has asked for. The caller has checked that the actor may see it."""
    rows = work.accessibility.all_of_person(person_id)
    return tuple(view_of(work, request) for request in rows)


def to_see(work: Work) -> tuple[RequestView, ...]:
    """For the start page: what waits for the client's answer, then what they have not opened."""
    return tuple(view_of(work, row) for row in work.accessibility.for_start_page(work.actor.id))


def open_own(work: Work, request_id: str) -> RequestView:
    """A request of the client's own, which they now have before them. Raises NotFound.

    Staff who fill in together with the client do not read it for them.
    """
    request = work.accessibility.of_person(work.actor.id, request_id)
    if work.actor.acting is None or work.actor.acting.may_sign:
        request.news_at = None
    return show(work, request_id)


def show(work: Work, request_id: str) -> RequestView:
    """A request of the client's own, without the staff's notes. Raises NotFound."""
    view = view_of(work, work.accessibility.of_person(work.actor.id, request_id))
    return replace(view, entries=tuple(entry for entry in view.entries if entry.kind != NOTE))


def write(
    work: Work, desk: Desk, request_id: str, words: str, language: str, send_key: str
) -> None:
    """Say more about a request. One that was done opens again; a declined one stays closed."""
    request = work.accessibility.of_person(work.actor.id, request_id)
    if work.accessibility.entry(request_id, send_key) is not None:
        return
    if not words.strip():
        raise NothingWritten
    if request.state == State.DECLINED:
        raise AlreadyClosed
    add_entry(work, request, MESSAGE, words, language, send_key)
    request.is_same_day = request.is_same_day or bool(dangers_in(words))
    if request.state in {State.WAITING, State.DONE}:
        request.state = State.IN_PROGRESS if request.owner_id else State.NEW
        request.closed_at = None
        kinds = wish_of(work, request).kinds
        request.due_on = max(request.due_on, desk.due_on(kinds, work.today))


def wish_of(work: Work, request: AccessibilityRequest) -> Wish:
    """What was asked for, unsealed. The caller has checked that the actor may see it."""
    raw = work.vault.open(request.sealed_wish, f"{request.id}.wish", request.sealed_for)
    stored = json.loads(raw)
    kinds = tuple(Kind(kind) for kind in stored.pop("kinds"))
    return Wish(kinds=kinds, **stored)


def view_of(work: Work, request: AccessibilityRequest) -> RequestView:
    """A request row, unsealed. The caller has checked that the actor may see it."""
    owner = work.people.staff_by_id(request.owner_id).name if request.owner_id else None
    rows, wish = work.accessibility.entries(request.id), wish_of(work, request)
    entries = tuple(_entry(work, request, row) for row in rows)
    said = [wish.words, *(one.words for one in entries if not one.is_from_staff)]
    return RequestView(
        request.id,
        State(request.state),
        request.due_on,
        request.created_at,
        wish,
        owner,
        entries,
        _decision(work, request),
        dangers_in("\n".join(said)) if request.is_same_day else (),
    )


def add_entry(
    work: Work,
    request: AccessibilityRequest,
    kind: str,
    words: str,
    language: str,
    send_key: str,
    *,
    ready: str = "",
) -> None:
    """Write down what was said or done; `ready` names one of the READY_ANSWERS."""
    entry_id = new_id()
    content = json.dumps({"ready": ready, "words": words.strip()}).encode()
    sealed = work.vault.seal(content, f"{entry_id}.words", request.sealed_for)
    work.accessibility.add(
        AccessibilityEntry(
            id=entry_id,
            request_id=request.id,
            kind=kind,
            author_id=work.actor.id,
            is_from_staff=work.actor.is_staff,
            language=language,
            sealed_words=sealed,
            send_key=send_key,
            at=work.now,
        )
    )


def decide(work: Work, request: AccessibilityRequest, decision: Decision) -> None:
    """Seal a written decision with its request."""
    plain = asdict(decision)
    content = json.dumps(plain, default=date.isoformat).encode()
    request.sealed_decision = work.vault.seal(content, f"{request.id}.decision", request.sealed_for)


def _kept(
    work: Work, desk: Desk, wish: Wish, key: str, *, person_id: str | None, sender: str | None
) -> AccessibilityRequest:
    known = work.accessibility.by_send_key(key)
    if known is not None:
        return known
    if wish.is_empty:
        raise NothingAsked
    request = AccessibilityRequest(
        id=new_id(),
        person_id=person_id,
        state=State.NEW.value,
        due_on=desk.due_on(wish.kinds, work.today),
        is_same_day=bool(dangers_in(wish.words)),
        sender_digest=sender,
        send_key=key,
        created_at=work.now,
    )
    content = json.dumps(asdict(replace(wish, words=wish.words.strip()))).encode()
    request.sealed_wish = work.vault.seal(content, f"{request.id}.wish", request.sealed_for)
    work.accessibility.add(request)
    return request


def _entry(work: Work, request: AccessibilityRequest, row: AccessibilityEntry) -> EntryView:
    said = json.loads(work.vault.open(row.sealed_words, f"{row.id}.words", request.sealed_for))
    author = work.people.staff_by_id(row.author_id).name if row.is_from_staff else ""
    return EntryView(
        row.kind,
        READY_ANSWERS.get(said["ready"]),
        said["words"],
        row.language,
        author,
        row.is_from_staff,
        row.at,
    )


def _decision(work: Work, request: AccessibilityRequest) -> Decision | None:
    if request.sealed_decision is None:
        return None
    raw = work.vault.open(request.sealed_decision, f"{request.id}.decision", request.sealed_for)
    stored = json.loads(raw)
    stored["decided_on"] = date.fromisoformat(stored["decided_on"])
    stored["authorities"] = tuple(
        Authority(one["name"], one["address"], date.fromisoformat(one["from_on"]))
        for one in stored["authorities"]
    )
    return Decision(**stored)
