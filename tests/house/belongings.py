"""Things that belong to a household, one maker for each kind of id that stands in an address.

A new kind of id in a route needs a maker here; the sweep of the access table says so.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from portal.assembly import Parts
from portal.domain.accessibility import Decision as Declining
from portal.domain.accessibility import Kind, Wish
from portal.domain.application.answers import YesNo
from portal.domain.application.values import JobSought
from portal.domain.content_access import Span
from portal.domain.decisions import Decision, Outcome
from portal.domain.desk_filter import DeskFilter
from portal.domain.meetings import Details
from portal.domain.months import BenefitMonth
from portal.domain.outsiders import Matter, Outsider, Saying
from portal.domain.own_phrases import OwnPhrase
from portal.domain.permissions import SYSTEM, Role
from portal.domain.persons import number_of_test_series
from portal.domain.phrases import PHRASES, Topic
from portal.domain.plan import Item, ItemKind
from portal.records.attachments import Attachment
from portal.records.base import new_id
from portal.records.paper_slips import ScannedPaper
from portal.records.people import StaffMember
from portal.records.receipts import Receipt, StoredFile
from portal.services import (
    accessibility,
    accessibility_needs,
    application_views,
    applications,
    assistance,
    content_access,
    decisions,
    desk_filters,
    job_log,
    meetings,
    messages,
    outsiders,
    own_phrases,
    plans,
    signing,
    supplements,
)
from portal.services.meetings import Sending
from portal.services.messages import NewThread, Outgoing
from portal.services.supplements import NewRequest
from tests.households import Household
from tests.seats import seat

MISSING = "0" * 32
MONTH = BenefitMonth(2026, 11)
_DIST = Path(__file__).resolve().parents[2] / "static" / "dist"


def case(parts: Parts, home: Household) -> str:
    return home.case_id


def person(parts: Parts, home: Household) -> str:
    return home.person_id


def stored_file(parts: Parts, home: Household) -> str:
    """A file in the store, with its row."""
    file_id = new_id()
    parts.files.keep(file_id, home.case_id, b"picture")
    with parts.work(SYSTEM) as work:
        work.receipts.add_file(
            StoredFile(
                id=file_id,
                case_id=home.case_id,
                content_digest=work.lookup.digest("file", file_id),
                media_type="image/jpeg",
                size=7,
                created_at=work.now,
            )
        )
    return file_id


def receipt(parts: Parts, home: Household) -> str:
    """A receipt with its picture."""
    file_id = stored_file(parts, home)
    with parts.work(SYSTEM) as work:
        kept = Receipt(
            case_id=home.case_id,
            person_id=home.person_id,
            upload_key=file_id,
            file_id=file_id,
            picture_id=file_id,
            state="received",
            created_at=work.now,
        )
        return work.receipts.add(kept).id


def mandate(parts: Parts, home: Household) -> str:
    """Staff fill in together with the client; a paper says that they may."""
    paper_id = stored_file(parts, home)
    with parts.work(home.case_worker) as work:
        assistance.start(work, home.case_id, home.person_id, consent=True, ground="")
        newest = work.mandates.of_case(home.case_id)[0]
        newest.paper_id = newest.original_id = paper_id
        newest.pages = 1
        return newest.id


def wish(parts: Parts, home: Household) -> str:
    """A request for another way, whose client lets support staff read the application."""
    desk = parts.municipality.accessibility
    with parts.work(home.client) as work:
        wish_id = accessibility.ask(work, desk, Wish((Kind.BRAILLE,)), new_id())
        content_access.allow(work, wish_id, Span.HOUR)
        return wish_id


def declined(parts: Parts, home: Household) -> str:
    """A request for another way that was declined in writing."""
    wish_id = wish(parts, home)
    with parts.work(home.client) as work:
        decision = Declining("Nej", "sv", work.today, "Stina", "", 3, ())
        accessibility.decide(work, work.accessibility.by_id(wish_id), decision)
    return wish_id


def need(parts: Parts, home: Household) -> str:
    """A granted need."""
    wish_id = wish(parts, home)
    with parts.work(home.client) as work:
        accessibility_needs.grant(work, work.accessibility.by_id(wish_id), [Kind.BRAILLE])
        return work.accessibility.needs(home.person_id)[-1].id


def part(parts: Parts, home: Household) -> str:
    """A goal in the client's plan."""
    with parts.work(home.client) as work:
        return plans.propose(work, Item(kind=ItemKind.GOAL, words="Jobb"), new_id())


def job(parts: Parts, home: Household) -> str:
    """A job that the client has applied for."""
    with parts.work(home.client) as work:
        return job_log.log(work, JobSought(id="", title="Kock", on=work.today), new_id())


def meeting(parts: Parts, home: Household) -> str:
    """A meeting with an agreed time."""
    with parts.work(home.case_worker) as work:
        starts_at = work.now + timedelta(days=2)
        details, sending = Details(times=(starts_at,)), Sending(new_id())
        meeting_id = meetings.propose(work, home.case_id, home.person_id, details, sending)
    with parts.work(home.client) as work:
        meetings.accept(work, meeting_id, starts_at, Sending(new_id()))
    return meeting_id


def talk(parts: Parts, home: Household, side: str) -> dict[str, str]:
    """A talk with a message that its writer, on that side, may still change."""
    writer = home.client if side == "client" else home.case_worker
    to = {} if side == "client" else {"case_id": home.case_id, "is_for_all": True}
    with parts.work(writer) as work:
        sent = Outgoing("Hej", new_id(), "sv")
        thread_id = messages.start(work, NewThread("Hyran", **to), sent)
        (message,) = work.threads.messages(thread_id)
        return {"thread_id": thread_id, "message_id": message.id}


def attached(parts: Parts, home: Household, side: str) -> dict[str, str]:
    """A file in a draft that its writer, on that side, has not sent."""
    writer = home.client if side == "client" else home.case_worker
    stored = stored_file(parts, home)
    with parts.work(writer) as work:
        kept = Attachment(
            id=new_id(),
            case_id=home.case_id,
            author_id=writer.id,
            place="new" if writer.is_client else f"case:{home.case_id}",
            upload_key=stored,
            file_id=stored,
            picture_id=stored,
            pages=1,
            created_at=work.now,
        )
        kept.sealed_name = work.vault.seal(b"picture.jpg", kept.id, home.case_id)
        return {"file_id": work.attachments.add(kept).id}


def signed_in(parts: Parts, home: Household, side: str) -> dict[str, str]:
    """Another browser in which the client, or the case worker, is signed in."""
    user_id = home.person_id if side == "client" else home.staff_id
    return {"session_id": seat(parts, user_id, side)}


def sent(parts: Parts, home: Household) -> str:
    """This month's application, signed and sent, again when it was taken back."""
    with parts.work(home.client) as work:
        row = work.applications.for_month(home.case_id, str(MONTH))
        if row is not None and row.sent_at is not None:
            return row.id
    digest = frozen(parts, home)
    with parts.work(home.client) as work:
        return signing.sign(work, MONTH, digest, "test").id


def frozen(parts: Parts, home: Household) -> str:
    """The digest of this month's application, which is answered and left to sign."""
    with parts.work(home.client) as work:
        costs = applications.open_month(work, parts.municipality, MONTH).document.costs
        answered, seen = replace(costs, norm=YesNo.YES), application_views.fingerprint(costs)
        applications.save_section(work, MONTH, "costs", answered, seen)
        applications.say_unchanged(work, MONTH)
        return signing.freeze(work, MONTH, declared=True).digest or ""


def asked_for(parts: Parts, home: Household, _side: str) -> dict[str, str]:
    """A request for a paper to the application that was sent."""
    application_id = sent(parts, home)
    with parts.work(home.case_worker) as work:
        due = parts.municipality.supplement_due(work.today)
        new = NewRequest("Jag kan inte se det.", ("Hyresavi",), due, new_id())
        request_id = supplements.ask(work, home.case_id, application_id, new)
        (item,) = work.supplements.items(request_id)
        return {"application_id": application_id, "request_id": request_id, "item_id": item.id}


def worker(parts: Parts, home: Household) -> str:
    """The case worker, as the unit manager names them."""
    return home.staff_id


def scan(parts: Parts, home: Household) -> str:
    """A scanned paper that waits in the case worker's tray."""
    with parts.work(SYSTEM) as work:
        waiting = ScannedPaper(
            id=new_id(),
            staff_id=home.staff_id,
            upload_key=new_id(),
            pages=1,
            created_at=work.now,
        )
        for name in ("content", "picture"):
            sealed = work.vault.seal(b"picture", f"{waiting.id}.{name}", home.staff_id)
            setattr(waiting, f"sealed_{name}", sealed)
        work.paper_slips.add(waiting)
        return waiting.id


def saying(parts: Parts, home: Household) -> str:
    """Something that another authority says to the client."""
    with parts.work(home.client) as work:
        said = Saying(
            outsider=Outsider.DOCTOR, matter=Matter.WORK, words="Halvtid", said_on=work.today
        )
        return outsiders.note(work, said, new_id())


def decision(parts: Parts, home: Household) -> str:
    """What the case system has told of."""
    told = Decision(
        reference=new_id(),
        month=MONTH,
        outcome=Outcome.PARTLY,
        decided_on=parts.today,
        reasons="Hyran är för hög.",
    )
    with parts.work(SYSTEM) as work:
        return decisions.keep(work, home.case_id, told)


def desk_filter(parts: Parts, home: Household) -> str:
    """A filter of the day that the case worker keeps for themselves."""
    with parts.work(home.case_worker) as work:
        desk_filters.save(work, "Sent", DeskFilter(is_urgent=True))
        return desk_filters.own(work)[-1].id


def own_phrase(parts: Parts, home: Household) -> str:
    """A sentence that the case worker keeps for themselves."""
    with parts.work(home.case_worker) as work:
        phrase = OwnPhrase(topic=Topic.BOOK, words={"sv": "Välkommen."})
        return own_phrases.write(work, phrase, new_id())


def colleague(parts: Parts, home: Household) -> str:
    """Somebody of the staff, as whom nobody here is signed in."""
    number = number_of_test_series(date(1960, 1, 1) + timedelta(days=next(_COLLEAGUES)), 1)
    with parts.work(SYSTEM) as work:
        member = StaffMember(name="Kim Kollega", roles=Role.SUPPORT.value)
        return work.people.add_staff(member, number).id


_COLLEAGUES = count()
MAKERS: dict[str, Callable[[Parts, Household], str]] = {
    "case_id": case,
    "colleague": colleague,  # Every unit manager's alike.
    "decision_id": decision,
    "filter_id": desk_filter,
    "job_id": job,
    "mandate_id": mandate,
    "meeting_id": meeting,
    "need_id": need,
    "own_phrase_id": own_phrase,
    "part_id": part,
    "person_id": person,
    "receipt_id": receipt,
    "saying_id": saying,
    "scan": scan,  # Every case worker's alike.
    "declined": declined,  # As a wish: every support staff member's alike.
    "declined_id": declined,
    "wish": wish,  # Every support staff member's alike: there is no one else's.
    "wish_id": wish,
    "worker": worker,  # Every unit manager's alike.
}

# Ids that only make sense together.
SETS: tuple[Callable[[Parts, Household, str], dict[str, str]], ...] = (
    talk,
    asked_for,
    attached,
    signed_in,
)
IN_SETS = {
    "thread_id",
    "message_id",
    "application_id",
    "request_id",
    "item_id",
    "file_id",
    "session_id",
}

# Words in addresses that name nobody's object: a value for each, any will do.
WORDS = {
    "filename": json.loads((_DIST / "manifest.json").read_text())["client.js"],
    "kind": "goal",
    "language": "sv",
    "line": "a" * 32,
    "month": str(MONTH),
    "name": "lines",
    "number": "1",
    "phrase_id": PHRASES[0].id,
    "row": "all",
    "slug": "costs",
}


def made(parts: Parts, home: Household, side: str, names: set[str]) -> dict[str, str]:
    """Fresh ids of the household for these names."""
    ids = {name: MAKERS[name](parts, home) for name in names & MAKERS.keys()}
    for together in SETS if names & IN_SETS else ():
        ids |= together(parts, home, side)
    if side == "staff" and "receipt_id" in ids:
        # Staff see a paper once it was sent with an application.
        application_id = sent(parts, home)
        with parts.work(SYSTEM) as work:
            given = work.receipts.by_id(ids["receipt_id"])
            given.application_id, given.state = application_id, "with_staff"
            came_by_post = ScannedPaper(
                staff_id=home.staff_id,
                upload_key=ids["receipt_id"],
                pages=1,
                receipt_id=ids["receipt_id"],
                application_id=application_id,
                created_at=work.now,
            )
            work.paper_slips.add(came_by_post)
    return ids
