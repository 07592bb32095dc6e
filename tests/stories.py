"""What has happened in the world: each story leaves the ids of what it made."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from portal.assembly import Parts
from portal.domain.accessibility import Kind, Wish
from portal.domain.application.answers import ExpenseKind, PaperRoute
from portal.domain.application.values import ExpenseLine, JobSought
from portal.domain.content_access import Span
from portal.domain.decisions import DecidedLine, Decision, Outcome, Payment
from portal.domain.desk_filter import DeskFilter, Part
from portal.domain.mandates import Extent, MandateKind
from portal.domain.meetings import Details, Way
from portal.domain.months import BenefitMonth
from portal.domain.outsiders import Matter, Outsider, Saying
from portal.domain.own_phrases import OwnPhrase
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.persons import number_of_test_series
from portal.domain.phrases import Topic
from portal.domain.plan import ActivityKind, Doer, Item, ItemKind, Move, Pause, PauseReason
from portal.domain.receipts import (
    Category,
    ConfirmedReceipt,
    Place,
    Quality,
    ReadField,
    Reading,
)
from portal.domain.supplements import ItemState
from portal.services import (
    accessibility,
    applications,
    assistance,
    attachments,
    content_access,
    decisions,
    desk_filters,
    job_log,
    mandates,
    meeting_notes,
    meetings,
    messages,
    outsiders,
    own_phrases,
    paper_route,
    plan_views,
    plans,
    receipt_pages,
    receipt_reading,
    receipts,
    signing,
    supplement_answers,
    supplements,
)
from portal.services.mandates import Terms
from portal.services.meetings import Sending
from portal.services.messages import NewThread, Outgoing
from portal.services.plans import Said
from portal.services.supplement_answers import Said as Answered
from portal.services.supplements import NewRequest
from tests import rare_stories
from tests.drafts import draft, frozen
from tests.seats import seat
from tests.uploads import sheets
from tests.world import World

_READING = Reading(
    read=True,
    merchant=ReadField("Kronans Apotek", 0.97, Place(0, 0.12, 0.17, 0.35, 0.23)),
    date=ReadField(date(2026, 6, 15), 0.95, Place(0, 0.12, 0.3, 0.3, 0.36)),
    total=ReadField(Decimal("105.00"), 0.7, Place(0, 0.78, 0.57, 0.88, 0.63)),
    turns=(0,),
    quality=Quality(sharp=False),
)
_CONFIRMED = ConfirmedReceipt(
    merchant="Kronans Apotek",
    date=date(2026, 6, 15),
    total=Decimal("105.00"),
    category=Category.MEDICINE,
    prescription=True,
)


def tell(parts: Parts) -> World:
    """A world in which all of them have happened. Start no worker before: it would read on."""
    world = World.make(parts)
    _receipts(world)
    _applications(world)
    _messages(world)
    _accessibility(world)
    _supplement(world)
    _plan(world)
    _meetings(world)
    _notes(world)
    _decisions(world)
    _filters(world)
    _papers(world)
    _mandates(world)
    _seats(world)
    rare_stories.tell(world)
    return world


def _receipts(world: World) -> None:
    """One receipt in each state; the worker is kept from reading them again."""
    parts, client = world.parts, world.people["client"]
    paper = sheets.jpeg(sheets.picture(size=16))
    for state in ("received", "read", "not_read", "confirmed", "with_staff"):
        receipt_id = receipts.keep(parts, client, paper, f"world {state}")
        reading = Reading() if state == "not_read" else _READING
        if state == "confirmed":
            receipt_pages.add(parts, client, receipt_id, paper, "world second picture")
        if state != "received":
            receipt_reading.read(parts, receipt_id, reader=lambda *_, found=reading: found)
        with parts.work(client) as work:
            for job_id in work.outbox.ready(work.now):
                work.outbox.done(work.outbox.take(job_id, work.now))
            if state == "confirmed":
                receipts.confirm(work, receipt_id, _CONFIRMED)
            if state == "with_staff":
                receipts.hand_to_staff(work, receipt_id)
        world.ids[f"{state} receipt"] = receipt_id


def _applications(world: World) -> None:
    """The drafter has a cost line, the signer has frozen, the couple has signed and sent."""
    drafter = world.people["drafter"]
    view = draft(world.parts, drafter)
    month = view.month
    line = ExpenseLine(id="a" * 32, kind=ExpenseKind.MEDICINE, amount=Decimal("240.00"))
    with world.parts.work(drafter) as work:
        applications.save_line(work, month, "costs", "lines", line, "")
    frozen(world.parts, world.people["signer"])
    sent = frozen(world.parts, world.people["client"])
    for who in ("client", "partner"):
        with world.parts.work(world.people[who]) as work:
            signing.sign(work, month, sent.digest or "", "test")
    world.ids |= {"month": str(month), "line": line.id, "application": sent.id}


def _messages(world: World) -> None:
    """A talk that both have opened; and from each side one that nobody has read."""
    client, staff = world.people["client"], world.people["staff"]
    with world.parts.work(client) as work:
        talk = messages.start(work, NewThread("Hyran"), Outgoing("När?", "talk", "sv"))
    with world.parts.work(staff) as work:
        messages.send(work, talk, Outgoing("På fredag", "answer", "sv"))
    paper = sheets.jpeg(sheets.picture(size=16))
    file_id = attachments.keep(
        world.parts, client, talk, paper, name="hyresavi.jpg", form_key="world"
    )
    with world.parts.work(client) as work:
        messages.send(work, talk, Outgoing("Här är avin", "file", "sv", files=(file_id,)))
    with world.parts.work(staff) as work:
        messages.send(work, talk, Outgoing("Tack!", "thanks", "sv"))
    with world.parts.work(staff) as work:
        words = {"sv": "Kom till mig {day}.", "ar": "تعال إليّ {day}."}
        phrase = OwnPhrase(topic=Topic.BOOK, words=words, is_shared=True)
        world.ids["own phrase"] = own_phrases.write(work, phrase, "world")
    world.ids |= {"thread": talk, "file of a message": file_id}
    _unread(world, client, NewThread("Buss"))
    _unread(world, staff, NewThread("Besök", case_id=world.ids["case"], is_for_all=True))


def _unread(world: World, writer: Actor, new: NewThread) -> None:
    # Sent in an hour, so that it may be changed for as long as the tests take.
    later = replace(world.parts, now=lambda: world.parts.now() + timedelta(hours=1))
    whose = "client's" if writer.is_client else "staff's"
    with later.work(writer) as work:
        thread_id = messages.start(work, new, Outgoing("Hej", whose, "sv"))
        (message,) = work.threads.messages(thread_id)
        world.ids |= {f"{whose} unread thread": thread_id, f"{whose} unread message": message.id}


def _accessibility(world: World) -> None:
    """A request that the support staff have not answered; one of them read for a reason."""
    wish = Wish((Kind.INTERPRETER,), "En timme", "somaliska", "sv")
    with world.parts.work(world.people["client"]) as work:
        desk = world.parts.municipality.accessibility
        world.ids["wish"] = accessibility.ask(work, desk, wish, "world")
    with world.parts.work(world.people["support"]) as work:
        reason = "Klienten ringer och är orolig för sin hyra"
        content_access.break_glass(work, world.ids["wish"], reason, "sv")
    with world.parts.work(world.people["client"]) as work:
        content_access.allow(work, world.ids["wish"], Span.THREE_DAYS)


def _papers(world: World) -> None:
    """Papers came by post: two stand with applications, one of them a form; one has no place."""
    parts, staff = world.parts, world.people["staff"]
    for size, key in ((16, "placed"), (17, "form"), (18, "waits")):
        paper_route.drop(parts, staff, sheets.jpeg(sheets.picture(size=size)), f"world {key}")
    with parts.look(staff) as work:
        placed, form = (one.id for one in work.paper_slips.tray()[:2])
        (draft,) = work.applications.all_of_case(world.ids["drafter's case"])
        others = set(work.outbox.ready(work.now, most=500))
    paper_route.put_by_hand(parts, staff, placed, world.ids["application"], "")
    paper_route.put_by_hand(parts, staff, form, draft.id, "", is_form=True)
    with parts.work(staff) as work:
        for name, case_id in (("paper", world.ids["case"]), ("form", draft.case_id)):
            (scan,) = (one for one in work.receipts.pocket(case_id) if one.came_by_post)
            world.ids[name] = scan.id
        for job_id in set(work.outbox.ready(work.now, most=500)) - others:
            work.outbox.done(work.outbox.take(job_id, work.now))


def _supplement(world: World) -> None:
    """The case worker asks for two papers, and for two more: one comes on paper, one need not."""
    with world.parts.work(world.people["staff"]) as work:
        new = NewRequest(
            "Jag kan inte se vad du betalade.",
            ("Kvitto på medicin", "Hyresavi"),
            world.parts.municipality.supplement_due(work.today),
            "world",
        )
        case_id, sent = world.ids["case"], world.ids["application"]
        world.ids["request"] = supplements.ask(work, case_id, sent, new)
        more = replace(new, items=("Biljett", "Kontoutdrag"), send_key="world more")
        asked = world.ids["answered request"] = supplements.ask(work, case_id, sent, more)
        ticket, statement = (one.id for one in work.supplements.items(asked))
        supplement_answers.settle(work, case_id, asked, statement, ItemState.NOT_NEEDED)
    with world.parts.work(world.people["client"]) as work:
        on_paper = Answered("world", route=PaperRoute.ON_PAPER)
        supplement_answers.answer(work, asked, ticket, on_paper)


def _plan(world: World) -> None:
    """A goal with a step from each side, something that rests, and a job that was applied for."""
    client, staff, case_id = world.people["client"], world.people["staff"], world.ids["case"]
    with world.parts.work(client) as work:
        goal = plans.propose(work, Item(kind=ItemKind.GOAL, words="Jobba som kock"), "goal")
        late = work.today - timedelta(days=3)
        step = Item(kind=ItemKind.STEP, words="Ringa skolan", goal_id=goal, by_on=late)
        plans.propose(work, step, "step")
        rests = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.SWEDISH)
        part_id = plans.propose(work, rests, "activity")
        pause = Pause(PauseReason.CHILD, work.today + timedelta(days=20))
        seen = plan_views.find(work, part_id).mark
        plans.change(work, part_id, Said(Move.PAUSED, "pause", seen, "Barnet är sjukt", pause))
        job = JobSought(id="", title="Kock", employer="Krogen", place="Kungsbacka", on=work.today)
        world.ids |= {"part": part_id, "job": job_log.log(work, job, "job")}
    theirs = Item(kind=ItemKind.STEP, words="Skicka CV", doer=Doer.STAFF, goal_id=goal)
    with world.parts.work(staff) as work:
        person_id = client.id
        proposed = plans.propose(work, theirs, "theirs", case_id=case_id, person_id=person_id)
    world.ids["proposed part"] = proposed
    world.ids["client"] = client.id
    for outsider, words in ((Outsider.DOCTOR, "Halvtid"), (Outsider.EMPLOYMENT_SERVICE, "Heltid")):
        with world.parts.work(client) as work:
            saying = Saying(
                outsider=outsider,
                matter=Matter.WORK,
                words=words,
                said_on=work.today,
                differs=outsider is Outsider.DOCTOR,
            )
            outsiders.note(work, saying, outsider)


def _meetings(world: World) -> None:
    """A meeting with times to choose from, and one that is agreed."""
    client, staff, case_id = world.people["client"], world.people["staff"], world.ids["case"]
    for name in ("meeting", "agreed meeting"):
        with world.parts.work(staff) as work:
            times = tuple(work.now + timedelta(days=days) for days in (7, 8))
            details = Details(way=Way.VISIT, place="Stadshuset", times=times, has_interpreter=True)
            world.ids[name] = meetings.propose(work, case_id, client.id, details, Sending(name))
    with world.parts.work(client) as work:
        meetings.accept(work, world.ids["agreed meeting"], times[0], Sending("accept"))


def _notes(world: World) -> None:
    """A meeting that has been, whose notes are shared, and one whose notes are not."""
    client, staff, case_id = world.people["client"], world.people["staff"], world.ids["case"]
    moment = world.parts.now() - timedelta(days=3)
    before = replace(world.parts, now=lambda: moment)
    for name, shares in (("held meeting", True), ("noted meeting", False)):
        with before.work(staff) as work:
            details = Details(times=(work.now + timedelta(days=1),))
            meeting_id = meetings.propose(work, case_id, client.id, details, Sending(name))
        with before.work(client) as work:
            meetings.accept(work, meeting_id, details.times[0], Sending(f"{name} accept"))
        with world.parts.work(staff) as work:
            sending = Sending(f"{name} notes", "Vi ringer skolan.")
            meeting_notes.write(work, case_id, meeting_id, sending, shares=shares)
        world.ids[name] = meeting_id


def _decisions(world: World) -> None:
    """The case system has told of a decision on the client's application, with a payment."""
    month = BenefitMonth.parse(world.ids["month"])
    for name, outcome in (("decision", Outcome.PARTLY), ("approval", Outcome.APPROVED)):
        told = Decision(
            reference=name,
            month=month,
            outcome=outcome,
            decided_on=world.parts.today,
            reasons="Hyran är högre än vad kommunen räknar med.",
            decided_by="Hanna Handläggare",
            amount=Decimal(7450),
            lines=(DecidedLine(what="Hyra", applied=Decimal(9000), approved=Decimal(8000)),),
            payments=(Payment(amount=Decimal(7450), on=world.parts.today, way="Konto"),),
        )
        with world.parts.work(SYSTEM) as work:
            world.ids[name] = decisions.keep(work, world.ids["case"], told)


def _filters(world: World) -> None:
    """The case worker has saved a filter of their day."""
    with world.parts.work(world.people["staff"]) as work:
        desk_filters.save(work, "Papper", DeskFilter(part=Part.PAPERS))


def _mandates(world: World) -> None:
    """A court has appointed somebody for the client; staff have begun to fill in together."""
    staff, case_id, client = world.people["staff"], world.ids["case"], world.people["client"]
    number = number_of_test_series(date(1970, 5, 5), 0)
    terms = Terms(
        person_id=client.id,
        kind=MandateKind.SPECIAL_REPRESENTATIVE,
        name="Greta God",
        number=number,
        extents=frozenset(Extent),
        from_on=date(2026, 1, 1),
        ground="Tingsrätten 2025-12-20",
    )
    mandates.register(world.parts, staff, case_id, terms, b"")
    with world.parts.work(staff) as work:
        assistance.start(work, case_id, client.id, consent=True, ground="")
    with world.parts.look(SYSTEM) as work:
        guardian = work.people.by_personal_number(number)
        assert guardian is not None
        world.people["guardian"] = Actor(guardian.id, frozenset({Role.CLIENT}))
        world.people["representative"] = world.people["guardian"]
        (door,) = mandates.open_doors(work, guardian.id)
        world.ids["mandate"] = door.id


def _seats(world: World) -> None:
    """The client has a telephone too, and so has the case worker."""
    for side, who in (("client", "client"), ("staff", "staff")):
        seat(world.parts, world.people[who].id, side)
