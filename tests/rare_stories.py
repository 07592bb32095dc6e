"""What happens seldom, or at the end of something: its pages look different then."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from portal.domain.accessibility import Kind, Wish
from portal.domain.application.answers import ExpenseKind
from portal.domain.application.values import ExpenseLine
from portal.domain.completeness.finding import Answer, AnswerKind, Severity
from portal.domain.meetings import Way
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.persons import number_of_test_series
from portal.domain.plan import ActivityKind, Item, ItemKind, Move
from portal.domain.supplements import ItemState
from portal.records.people import Identity
from portal.services import (
    accessibility,
    accessibility_desk,
    applications,
    meeting_notes,
    message_drafts,
    messages,
    plan_views,
    plans,
    signing,
    supplement_answers,
    supplement_views,
    supplements,
)
from portal.services.messages import NewThread, Outgoing
from portal.services.plans import Said
from portal.services.supplements import NewRequest
from tests.drafts import draft, frozen
from tests.households import moved_to_colleague
from tests.world import World

_LONG = "Jag vill berätta hur det är. كل شيء غالٍ. " * 110 + "å" * 120


def tell(world: World) -> None:
    """All of them, after the stories of every month."""
    _settled_request(world)
    _promise(world)
    _closed_wishes(world)
    _picked(world)
    _half_signed(world)
    _moved(world)
    _talk(world)
    _danger(world)
    _long(world)
    _agreed_later(world)


def _settled_request(world: World) -> None:
    """Of two papers that were asked for, one came and the other is not needed."""
    staff, client, case_id = world.people["staff"], world.people["client"], world.ids["case"]
    with world.parts.work(staff) as work:
        due = world.parts.municipality.supplement_due(work.today)
        new = NewRequest("", ("Kvitto på glasögon", "Lönebesked"), due, "world settled")
        asked = supplements.ask(work, case_id, world.ids["application"], new)
    with world.parts.work(client) as work:
        first, second = supplement_views.find(work, asked).items
        said = supplement_answers.Said("settled", "Det kommer")
        supplement_answers.answer(work, asked, first.id, said)
    with world.parts.work(staff) as work:
        supplement_answers.settle(work, case_id, asked, first.id, ItemState.ACCEPTED)
        supplement_answers.settle(work, case_id, asked, second.id, ItemState.NOT_NEEDED)
    world.ids["settled request"] = asked


def _promise(world: World) -> None:
    """Somebody sends an application and says that the papers come later."""
    client = world.people["promiser"]
    month = draft(world.parts, client).month
    line = ExpenseLine(id="b" * 32, kind=ExpenseKind.MEDICINE, amount=Decimal("180.00"))
    with world.parts.work(client) as work:
        applications.save_line(work, month, "costs", "lines", line, "")
        view = applications.say_unchanged(work, month)
        for one in view.findings:
            if one.severity is Severity.ADVISORY:
                said = Answer(finding=one.key, kind=AnswerKind.LATER, words="Jag väntar på det")
                applications.answer(work, month, said)
        ready = signing.freeze(work, month, declared=True)
        signing.sign(work, month, ready.digest or "", "test")
        (promised, *_) = work.supplements.promised(ready.id)
    world.ids |= {"promised request": promised.id, "promiser's application": ready.id}


def _closed_wishes(world: World) -> None:
    """Support staff have declined one request, in writing, and done another for good."""
    desk, client, support = (
        world.parts.municipality.accessibility,
        world.people["client"],
        world.people["support"],
    )
    for name, kind in (("declined wish", Kind.BRAILLE), ("done wish", Kind.LARGE_PRINT)):
        with world.parts.work(client) as work:
            wish_id = accessibility.ask(work, desk, Wish((kind,), "Gärna", "", "sv"), name)
            world.ids[name] = wish_id
        with world.parts.work(support) as work:
            if kind is Kind.BRAILLE:
                reasons = "Vi ger dig ljud i stället."
                accessibility_desk.decline(work, desk, wish_id, reasons, "sv", "decline")
            else:
                accessibility_desk.finish(work, wish_id, "Skickat", "sv", "done", [kind])


def _picked(world: World) -> None:
    """Somebody is about to sign an application that chance picks for a check."""
    own = world.parts.municipality
    every = replace(own, limits={**own.limits, "check_percent": 100})
    frozen(replace(world.parts, municipality=every), world.people["picked"])


def _half_signed(world: World) -> None:
    """One of two adults has signed; the other has not."""
    client, number = world.people["waiter"], number_of_test_series(date(1991, 3, 19), 0)
    with world.parts.work(SYSTEM) as work:
        identity = Identity(name="Prov Provsson", personal_number=number, phone="0701")
        partner = work.people.add(identity, work.now)
        work.cases.add_member(world.ids["waiter's case"], partner.id, "co_applicant")
        world.people["waiter's partner"] = Actor(partner.id, frozenset({Role.CLIENT}))
    ready = frozen(world.parts, client)
    with world.parts.work(client) as work:
        signing.sign(work, ready.month, ready.digest or "", "test")


def _moved(world: World) -> None:
    """A case moved to a colleague while its case worker wrote an answer."""
    staff, client, case_id = (
        world.people["staff"],
        world.people["mover"],
        world.ids["mover's case"],
    )
    with world.parts.work(client) as work:
        thread_id = messages.start(work, NewThread("Flytten"), Outgoing("Hur?", "moved", "sv"))
    with world.parts.work(staff) as work:
        message_drafts.save(work, thread_id, "moved", {"text": "Jag svarar dig i morgon"})
    moved_to_colleague(world.parts, case_id)
    world.ids["moved thread"] = thread_id


def _talk(world: World) -> None:
    """A talk on the phone that nobody had booked."""
    case_id, client = world.ids["case"], world.people["client"]
    with world.parts.work(world.people["staff"]) as work:
        world.ids["talk"] = meeting_notes.note_talk(work, case_id, client.id, Way.PHONE, "talk")


def _danger(world: World) -> None:
    """Words of danger in a plan, which nobody has looked at."""
    goal = Item(kind=ItemKind.GOAL, words="Vi har ingen mat hemma")
    with world.parts.work(world.people["signer"]) as work:
        world.ids["part in danger"] = plans.propose(work, goal, "danger")


def _long(world: World) -> None:
    """As much as a message and its subject can hold, in two directions, and a word without end."""
    subject = "Hyran och elen och allt annat som hör till " * 2 + "hyran"
    with world.parts.work(world.people["client"]) as work:
        outgoing = Outgoing(_LONG[:5000], "long", "sv")
        world.ids["long thread"] = messages.start(work, NewThread(subject), outgoing)


def _agreed_later(world: World) -> None:
    """Something is agreed in the drafter's plan after the draft began."""
    later = replace(world.parts, now=lambda: world.parts.now() + timedelta(minutes=5))
    course = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.SWEDISH, words="SFI C")
    with later.work(world.people["drafter"]) as work:
        part_id = plans.propose(work, course, "later")
    with later.work(world.people["staff"]) as work:
        case_id = world.ids["drafter's case"]
        seen = plan_views.find(work, part_id, case_id).mark
        plans.change(work, part_id, Said(Move.AGREE, "agree", seen), case_id=case_id)
