"""Months that are not as the last: what a household is asked, and what reaches the case worker."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.homes import JOB_SEEKER, SICK_LISTED, STUDENT_WITH_PART_TIME_CHILD
from tests.browser.navigators import ClientSide

# Job seekers with two children.
FAMILY = 1


@pytest.fixture
def begin(new_page, street):
    """A household of that shape, its application open on the phone of who writes it."""

    def start(shape: int, *, is_couple: bool = False):
        home = street.move_in(shape, is_couple=is_couple)
        side = ClientSide(new_page())
        side.sign_in(home.adults[0].id)
        side.open_application(home.month)
        return side, home

    return start


def answer_the_month(client: ClientSide, **changes: str) -> None:
    """What is asked anew every month."""
    client.answer("changes", **(changes or {"anything": "no"}), away="no")
    client.answer("income", any="no", deposits="no", waiting="no")


def finish(client: ClientSide) -> None:
    client.declare()
    client.sign()


def test_couple_with_two_children_tells_what_has_changed(begin, new_page, staff_side, world):
    client, home = begin(FAMILY, is_couple=True)
    client.open_section("changes")
    client.choose("anything", "yes")
    client.choose("happened", "child_living")
    client.field("description").fill("Vårt äldsta barn bor här mer nu")
    client.choose("away", "no")
    client.save()
    client.answer("income", any="no", deposits="no", waiting="no")
    client.open_section("children")
    client.page.locator("main .conversations a").first.click()
    client.choose("living", "half")
    client.field("days_per_month").fill("20")
    client.save()
    expect(client.part("children")).to_contain_text("20")
    client.open_section("activity")
    client.page.get_by_role("link", name="Test Testsson").click()
    client.field("no_jobs_reason").fill("Vi har haft sjuka barn")
    client.choose("activity_report", "yes")
    client.save()
    client.check_and_sign()
    finish(client)
    expect(client.heading).to_have_text("You have signed")
    partner = ClientSide(new_page())
    partner.sign_in(home.adults[1].id)
    partner.open_application(home.month)
    partner.read_and_sign()
    expect(partner.page.locator("main")).to_contain_text("Vårt äldsta barn bor här mer nu")
    partner.sign()
    expect(partner.receipt_number).to_be_visible()
    staff_side.sign_in(world.people["staff"].id)
    staff_side.open_application(home.case_id)
    changes = staff_side.page.locator("main table").first
    expect(changes).to_contain_text("Vårt äldsta barn bor här mer nu")
    expect(changes).to_contain_text("20")


def test_job_seeker_writes_one_job_after_the_other(begin, staff_side, world):
    client, home = begin(JOB_SEEKER)
    day = home.month.plus(-1).first_day
    answer_the_month(client)
    client.check_and_sign()
    expect(client.page.locator("main")).to_contain_text("Write the jobs you applied for")
    client.page.go_back()
    client.open_section("activity")
    client.add_line("activity", "jobs")
    jobs = ("Kock", "Bagare", "Vaktmästare")
    for place, title in enumerate(jobs):
        expect(client.field("title")).to_have_value("")
        client.field("title").fill(title)
        client.field("employer").fill("Prov AB")
        client.write_day("on", day + timedelta(days=place))
        if title != jobs[-1]:
            client.page.get_by_role("button", name="Save, and add one more").click()
    client.save()
    for title in jobs:
        expect(client.part("activity")).to_contain_text(title)
    client.check_and_sign()
    expect(client.page.locator("main")).not_to_contain_text("Write the jobs you applied for")
    finish(client)
    expect(client.receipt_number).to_be_visible()
    staff_side.sign_in(world.people["staff"].id)
    staff_side.open_application(home.case_id)
    for title in jobs:
        expect(staff_side.page.locator("main table").first).to_contain_text(title)


def test_sick_listed_answers_when_the_certificate_ends(begin, staff_side, world):
    client, home = begin(SICK_LISTED)
    client.open_section("activity")
    client.page.get_by_role("link", name="Test Testsson").click()
    expect(client.field("activity_report").first).to_be_hidden()
    client.write_day("period_to", home.month.first_day + timedelta(days=9))
    client.save()
    answer_the_month(client)
    client.check_and_sign()
    client.answer_later("medical certificate", home.month.first_day + timedelta(days=9))
    finish(client)
    expect(client.receipt_number).to_be_visible()
    expect(client.page.locator("main")).to_contain_text("You said that you send this later")
    staff_side.sign_in(world.people["staff"].id)
    staff_side.open_application(home.case_id)
    expect(staff_side.page.locator("main")).to_contain_text("The client answers: sends it later")
    expect(staff_side.page.locator("#activity-title + * ~ dl")).to_contain_text("until")


def test_days_of_a_part_time_child_are_asked_for(begin):
    client, _ = begin(STUDENT_WITH_PART_TIME_CHILD)
    answer_the_month(client)
    client.open_section("children")
    client.page.locator("main .conversations a").first.click()
    client.field("days_per_month").fill("")
    client.save()
    client.check_and_sign()
    card = client.page.locator(".card").filter(has_text="How many days a month")
    card.get_by_role("link", name="Add it or change it").click()
    client.field("days_per_month").fill("14")
    client.save()
    expect(client.heading).to_have_text("Check and sign")
    expect(client.page.locator("main")).not_to_contain_text("How many days a month does")
    expect(client.page.locator("main")).to_contain_text("14")


def test_only_what_applies_is_asked(begin):
    client, _ = begin(SICK_LISTED)
    client.open_section("costs")
    client.add_line("costs", "lines")
    client.field("kind").select_option("electricity")
    expect(client.field("kilometres")).to_be_hidden()
    client.field("kind").select_option("work_travel")
    expect(client.field("kilometres")).to_be_visible()
    expect(client.page.get_by_text("Our usual limit is 3 km")).to_be_visible()
    client.field("kind").select_option("medical_travel")
    expect(client.page.get_by_text("Our usual limit is 3 km")).to_be_hidden()
    client.page.goto(client.page.url.partition("/costs/")[0] + "/activity/persons/applicant")
    expect(client.field("activity_report").first).to_be_hidden()
    client.field("training").fill("Etableringsprogrammet")
    expect(client.field("activity_report").first).to_be_visible()
    client.page.goto(client.page.url.partition("/activity/")[0] + "/children/")
    client.choose("exist", "no")
    expect(client.field("how_they_are")).to_be_hidden()
    client.choose("exist", "yes")
    expect(client.field("how_they_are")).to_be_visible()


def test_short_way_is_told_at_once_and_may_be_applied_for(begin):
    client, _ = begin(SICK_LISTED)
    client.open_section("costs")
    client.add_line("costs", "lines")
    client.field("kind").select_option("work_travel")
    client.field("amount").fill("620")
    for name in ("purpose", "from_place", "to_place"):
        client.field(name).fill("Skolan")
    client.field("kilometres").fill("2")
    client.save()
    costs = client.part("costs")
    expect(costs).to_contain_text("You can still apply")
    costs.get_by_role("link", name="Add it or change it").click()
    client.field("why_not_walk").fill("Jag har ont i höften")
    client.save()
    expect(costs).not_to_contain_text("You can still apply")
    expect(costs).to_contain_text("Jag har ont i höften")
