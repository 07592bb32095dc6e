"""The unit's pages, and which places each role is shown."""

import json
import re
from datetime import date

import pytest

from portal.domain.decisions import Decision, Outcome, to_json
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM, Role
from portal.records.people import StaffMember
from portal.services import decisions
from tests.client.test_application import visit
from tests.house.belongings import sent
from tests.households import single


def member(parts, role, number):
    with parts.work(SYSTEM) as work:
        return work.people.add_staff(StaffMember(name="Kollega", roles=role.value), number).id


def test_unit_shows_numbers_and_hides_small_ones(parts, staff_app):
    home = single(parts)
    sent(parts, home)
    leader = visit(staff_app, member(parts, Role.UNIT_MANAGER, "197501019827"))
    page = leader.get("/unit/").text
    assert "what is late" in leader.get("/").text
    assert "fewer than 5" in page
    assert "Hanna Handläggare" in page
    assert "Test Testsson" not in page


@pytest.mark.parametrize("role", [Role.UNIT_MANAGER, Role.ADMINISTRATOR])
def test_decision_of_an_unknown_case_is_seen_by_who_can_have_it_corrected(parts, staff_app, role):
    looker = visit(staff_app, member(parts, role, "197501019827"))
    assert "do not reach the clients" not in looker.get("/unit/").text
    folder = parts.config.instance / "case_system" / "decisions"
    folder.mkdir(parents=True)
    told = Decision(
        reference="B-1",
        month=BenefitMonth(2026, 11),
        outcome=Outcome.APPROVED,
        decided_on=date(2026, 11, 2),
        reasons="Hyra",
    )
    (folder / "one.json").write_text(json.dumps({"case": "K-404", **to_json(told)}))
    decisions.fetch(parts)
    page = looker.get("/unit/").text
    assert "1 decision is of a case that is not known here." in page
    assert "K-404" not in page


def test_checks_show_who_looked_by_the_number_of_the_case(parts, staff_app):
    home = single(parts)
    worker = visit(staff_app, home.staff_id)
    worker.get(f"/cases/{home.case_id}")
    leader = visit(staff_app, member(parts, Role.UNIT_MANAGER, "197501019827"))
    page = leader.get("/unit/checks").text
    assert "Opened the case" in page
    assert "K-189811" in page
    assert "Test Testsson" not in page


@pytest.mark.parametrize(
    ("role", "places"),
    [
        (Role.SUPPORT, {"/", "/accessibility/"}),
        (Role.UNIT_MANAGER, {"/", "/assignments/", "/unit/"}),
    ],
)
def test_navigation_shows_only_places_that_the_role_may_enter(parts, staff_app, role, places):
    visitor = visit(staff_app, member(parts, role, "197501019827"))
    page = visitor.get("/").text
    menu = page[page.index('class="nav"') : page.index("</nav>", page.index('class="nav"'))]
    shown = set(re.findall(r'class="nav__link" href="([^"]+)"', menu))
    assert shown >= places
    assert {visitor.get(path).status_code for path in shown} == {200}
