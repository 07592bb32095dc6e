"""Protected identity: for everybody outside the circle the household must not exist."""

import re
from dataclasses import dataclass, replace
from datetime import date

import pytest

from portal import cli
from portal.domain.accessibility import Kind, Wish
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.records.people import Identity, StaffMember
from portal.services import accessibility, assignments, messages, notice_sending
from portal.services.assignments import OutsideTheCircle
from portal.services.messages import NewThread, Outgoing
from tests import places
from tests.house.belongings import sent
from tests.households import Household, single
from tests.visitor import Visitor
from tests.world import World

NUMBER = "199002189810"


@dataclass(frozen=True)
class Hidden:
    """The household that is about to be protected, and what it asked the support staff for."""

    home: Household
    request_id: str

    @property
    def case_id(self) -> str:
        return self.home.case_id


@pytest.fixture
def world(parts) -> World:
    """One household and staff of three roles."""
    single(parts)
    with parts.work(SYSTEM) as work:
        for number, role in enumerate((Role.SUPPORT, Role.UNIT_MANAGER)):
            member = StaffMember(name=f"Kollega {number}", roles=role.value)
            work.people.add_staff(member, f"19750101980{number}")
        names = {Role.CASE_WORKER: "staff", Role.SUPPORT: "support", Role.UNIT_MANAGER: "leader"}
        people = {
            names[role]: Actor(one.id, one.role_set)
            for one in work.people.all_staff()
            for role in one.role_set
        }
    return World(parts, people)


@pytest.fixture
def hidden(world) -> Hidden:
    return arrive(world)


def arrive(world) -> Hidden:
    """A household that sends an application, a message and a request for another way."""
    home = single(world.parts, NUMBER)
    sent(world.parts, home)
    with world.parts.work(home.client) as work:
        messages.start(work, NewThread("Hemligt"), Outgoing("Var försiktig", "m", "sv"))
        wish = Wish((Kind.INTERPRETER,), "En timme", "somaliska", "sv")
        desk = world.parts.municipality.accessibility
        return Hidden(home, accessibility.ask(work, desk, wish, "w"))


def mark(parts, is_protected=True):
    with parts.work(SYSTEM) as work:
        work.people.by_personal_number(NUMBER).is_protected = is_protected


def admit(parts, actor):
    with parts.work(SYSTEM) as work:
        work.people.staff_by_id(actor.id).is_in_circle = True


def signed_in(app, world, who) -> Visitor:
    visitor = Visitor(app)
    visitor.sign_in(world.people[who].id)
    return visitor


def plain(answer) -> tuple[int, str]:
    """Status and body, without what is random in each answer."""
    random = r'nonce[-=]"?[\w-]+|name="csrf_token" value="[^"]+"|data-token="[^"]+"|[0-9a-f]{32}'
    return answer.status_code, re.sub(random, "", answer.text)


def seen(app, world, who, *paths) -> list[tuple[int, str]]:
    visitor = signed_in(app, world, who)
    return [plain(visitor.browser.get(path)) for path in paths]


def lists_of(app, world, who) -> list[tuple[int, str]]:
    """Every list that somebody has, and what their searches find."""
    paths = [place.path(app, world) for place in places.STAFF if not place.ids and place.who == who]
    # The looks by lot are drawn anew each time, and have a test of their own; whoever comes again
    # is signed in once more.
    anew = ("checks", "signed-in")
    paths = [path for path in paths if not any(word in path for word in anew)]
    paths.append("/accessibility/?show=closed")
    visitor = signed_in(app, world, who)
    found = [plain(visitor.get(path)) for path in paths]
    return [
        *found,
        *(plain(visitor.post("/cases/search", wanted=word)) for word in ("Test", NUMBER)),
    ]


@pytest.mark.parametrize("who", ["staff", "support", "leader"])
def test_every_list_looks_as_if_the_household_did_not_exist(parts, staff_app, world, who):
    before = lists_of(staff_app, world, who)
    arrive(world)
    assert lists_of(staff_app, world, who) != before, "there is something to hide"
    mark(parts)
    assert lists_of(staff_app, world, who) == before


def test_every_address_of_the_household_answers_as_if_it_were_wrong(
    parts, staff_app, world, hidden
):
    nobody = "0" * 32
    inside = [place for place in places.STAFF if "case_id" in place.ids and place.who == "staff"]
    for place in inside:
        rest = {"application": nobody, "part": nobody, "meeting": nobody}
        paths = [
            place.path(staff_app, replace(world, ids={"case": case_id, **rest}))
            for case_id in (hidden.case_id, nobody)
        ]
        mark(parts)
        household, wrong = seen(staff_app, world, "staff", *paths)
        assert household == wrong, place
        assert wrong[0] == 404
    page = f"/cases/{hidden.case_id}"
    assert seen(staff_app, world, "staff", page)[0][0] == 404
    wish = f"/accessibility/{hidden.request_id}"
    assert seen(staff_app, world, "support", wish)[0][0] == 404
    mark(parts, is_protected=False)
    assert seen(staff_app, world, "staff", page)[0][0] == 200
    assert seen(staff_app, world, "support", wish)[0][0] == 200


def test_circle_goes_on_with_the_household(parts, staff_app, world, hidden):
    mark(parts)
    for who in ("staff", "support", "leader"):
        admit(parts, world.people[who])
    page = seen(staff_app, world, "staff", f"/cases/{hidden.case_id}")[0]
    assert page[0] == 200
    assert "skyddade personuppgifter" in page[1]
    wish = seen(staff_app, world, "support", f"/accessibility/{hidden.request_id}")[0]
    assert wish[0] == 200
    assert "Test Testsson" in wish[1]
    with parts.work(world.people["leader"]) as work:
        other = StaffMember(name="Utanför", roles=Role.CASE_WORKER.value)
        outside = work.people.add_staff(other, "197501019868").id
        with pytest.raises(OutsideTheCircle):
            assignments.move(work, [hidden.case_id], outside)


def test_checks_of_the_log_hide_the_household(parts, staff_app, world, hidden):
    seen(staff_app, world, "staff", f"/cases/{hidden.case_id}")
    with parts.look(SYSTEM) as work:
        number = work.cases.by_id(hidden.case_id).number
    assert number in seen(staff_app, world, "leader", "/unit/checks")[0][1]
    mark(parts)
    assert number not in seen(staff_app, world, "leader", "/unit/checks")[0][1]


def test_mark_stops_notices_that_were_on_their_way(parts, world, hidden):
    admit(parts, world.people["staff"])
    with parts.work(world.people["staff"]) as work:
        thread = NewThread("Hej", case_id=hidden.case_id, person_id=hidden.home.person_id)
        messages.start(work, thread, Outgoing("Ring mig", "n", "sv"))
        waiting = [one.id for one in work.notices.of_cases({hidden.case_id})]
    assert waiting, "there was one to stop"
    mark(parts)
    for notice_id in waiting:
        notice_sending.send(replace(parts, post_office=ClosedPost()), notice_id)
    with parts.work(world.people["staff"]) as work:
        thread = NewThread("Igen", case_id=hidden.case_id, person_id=hidden.home.person_id)
        messages.start(work, thread, Outgoing("Ring mig", "o", "sv"))
        assert len(work.notices.of_cases({hidden.case_id})) == len(waiting)


class ClosedPost:
    """A post office that nothing may reach."""

    def send(self, _letter):
        raise AssertionError("a notice left the portal")


def test_client_is_told_to_call_and_nothing_of_why(parts, client_app, hidden):
    mark(parts)
    visitor = Visitor(client_app)
    visitor.sign_in(hidden.home.person_id)
    home = visitor.get("/").text
    assert "Contact us, and we help you with your application." in home
    assert "rotected" not in home
    page = visitor.get(f"/application/{parts.municipality.open_months(date(2026, 11, 2))[0]}")
    assert page.status_code == 409
    assert "rotected" not in page.text


def test_who_has_a_number_is_not_told_to_who_types_it(parts, staff_app, world, hidden):
    """Staff who note a representative see the name that they wrote, never the one that we know."""
    mark(parts)
    with parts.work(SYSTEM) as work:
        person = work.people.by_personal_number(NUMBER)
        known = work.people.identity(person)
        work.people.change_identity(person, Identity(**{**vars(known), "name": "Känd Kändsson"}))
        mine = work.cases.of_staff(world.people["staff"].id, work.today)[0].id
        person_id = work.cases.member_ids(mine)["applicant"]
    visitor = signed_in(staff_app, world, "staff")
    visitor.get(f"/cases/{mine}/acting")
    noted = visitor.post(
        f"/cases/{mine}/acting",
        person=person_id,
        kind="administrator",
        name="Greta God",
        number=NUMBER,
        extents="messages",
        ground="Tingsrätten",
        **{"from_on-day": "1", "from_on-month": "1", "from_on-year": "2026"},
    )
    assert noted.status_code == 303
    after = visitor.get(f"/cases/{mine}/acting").text
    assert "Greta God" in after
    assert "Känd" not in after


@pytest.fixture
def people(parts, staff_app, monkeypatch):
    """Runs a command of the family with a number typed at its question."""
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(parts.config.instance))
    cli.register(staff_app)
    invoke = staff_app.test_cli_runner().invoke
    return lambda word, number: invoke(args=["people", word], input=f"{number}\n")


def test_marks_are_set_at_the_server(parts, people, hidden):
    told = people("protect", "19900218-9810")
    assert "Nobody in the circle has the case" in told.output
    assert "Nobody of the support staff" in told.output
    assert NUMBER not in told.output
    with parts.look(SYSTEM) as work:
        assert work.cases.is_protected(hidden.case_id)
    assert people("admit", "197501019835").exit_code == 0
    assert people("protect", NUMBER).output.count("Nobody in the circle has the case") == 0
    assert people("dismiss", "197501019835").exit_code == 0
    assert people("unprotect", NUMBER).exit_code == 0
    with parts.look(SYSTEM) as work:
        assert not work.cases.is_protected(hidden.case_id)
    wrong = people("protect", "199001189999")
    assert wrong.exit_code == 1
    assert "nobody with that number" in wrong.output
