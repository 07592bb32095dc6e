"""A client on a phone, in Arabic, and a case worker at a desk: from hello to archive."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from portal.domain.permissions import SYSTEM, Role
from portal.domain.persons import number_of_test_series
from portal.records.people import StaffMember
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.navigators import ClientSide, StaffSide
from tests.households import single

POLLED = 60_000
"""Longer than a page waits between two looks at what is new."""


@pytest.fixture
def home(world):
    """A household with a case worker of its own."""
    worker = number_of_test_series(date(1976, 2, 2), 0)
    return single(world.parts, number_of_test_series(date(1952, 5, 5), 0), worker)


@pytest.fixture
def colleague(world):
    """Somebody to stand in, and to take over."""
    member = StaffMember(name="Sune Substitut", roles=Role.CASE_WORKER.value)
    with world.parts.work(SYSTEM) as work:
        return work.people.add_staff(member, number_of_test_series(date(1976, 3, 3), 0)).id


@pytest.fixture
def client(new_page, home):
    side = ClientSide(new_page("ar", PHONE))
    side.sign_in(home.person_id)
    return side


@pytest.fixture
def desk(new_page, home):
    side = StaffSide(new_page("en", COMPUTER))
    side.sign_in(home.staff_id)
    return side


def send(page, words, subject=None):
    if subject:
        page.locator('main [name="subject"]').fill(subject)
    page.locator('main [name="text"]').fill(words)
    page.locator('form:has([name="text"]) button.govuk-button:not([formaction])').last.click()
    expect(page.locator(".bubble--mine").last).to_contain_text(words)


def write_day(page, name, day):
    for part, number in (("day", day.day), ("month", day.month), ("year", day.year)):
        page.locator(f'[name="{name}-{part}"]').fill(str(number))


def test_talk_plan_and_archive_side_by_side(world, home, colleague, client, desk, new_page):
    phone, screen = client.page, desk.page

    # The client writes in Arabic; both sides see who waits.
    phone.goto("/messages/new")
    send(phone, "متى تأتي النقود؟", subject="الإيجار")
    thread = "/" + phone.url.split("/", 3)[3]
    expect(phone.locator(".turn")).to_be_visible()
    expect(client.html).to_have_attribute("dir", "rtl")
    screen.goto("/staff/")
    screen.get_by_role("link", name="الإيجار").click()
    expect(screen.locator('.bubble__text[lang="ar"]')).to_have_attribute("dir", "auto")
    expect(screen.locator(".turn--yours")).to_be_visible()

    # The client sees that it is read, and the answer, without doing anything.
    unread = phone.locator(".bubble--mine .bubble__state").inner_text()
    screen.get_by_role("link", name="Use a ready sentence").click()
    screen.locator('a[href$="/phrases/payslip"]').click()
    screen.locator('main [name="asks_answer"]').check()
    screen.get_by_role("button", name="Send the message").click()
    expect(screen.locator(".bubble")).to_have_count(2)
    expect(phone.locator(".bubble")).to_have_count(2, timeout=POLLED)
    expect(phone.locator(".bubble--mine .bubble__state")).not_to_have_text(unread)
    expect(phone.locator(".turn--yours")).to_be_visible()
    sentence = phone.locator(".bubble:not(.bubble--mine)")
    expect(sentence.locator('[lang="ar"]')).to_be_visible()
    sentence.locator("summary").click()
    expect(sentence.locator('[lang="sv"]')).to_contain_text("lönespecifikation")
    send(screen, "And write when you have it.")
    expect(phone.locator(".bubble")).to_have_count(3, timeout=POLLED)
    expect(phone.locator(".bubble__text[lang=en]")).to_be_visible()

    # Words of danger: whom to call, at once, and marked for the same day.
    send(phone, "ليس لدي طعام")
    expect(phone.locator(".emergency a[href='tel:112']")).to_be_visible()
    screen.goto("/staff/messages/")
    expect(screen.locator("tr", has_text="الإيجار")).to_contain_text("Read today")

    # Somebody stands in: they answer, and the client sees who.
    screen.goto("/staff/assignments/away")
    screen.locator('[name="substitute"]').select_option(colleague)
    write_day(screen, "from_on", world.parts.today)
    write_day(screen, "to_on", world.parts.today + timedelta(days=3))
    screen.locator('main form:has([name="substitute"]) button').click()
    phone.goto("/messages/")
    expect(phone.locator("main")).to_contain_text("Sune Substitut")
    other = StaffSide(new_page("en", COMPUTER))
    other.sign_in(colleague)
    other.page.goto(f"/staff{thread}")
    send(other.page, "I help you today.")
    phone.goto(thread)
    expect(phone.locator(".emergency")).to_have_count(0)
    expect(phone.locator(".thread")).to_contain_text("Sune Substitut")

    # A meeting is proposed and agreed.
    start = datetime.combine(world.parts.today + timedelta(days=7), datetime.min.time())
    screen.goto(f"/staff/cases/{home.case_id}/meetings/new")
    screen.locator('[name="way"][value="phone"]').check()
    screen.locator('[name="times-0"]').fill(start.replace(hour=10).strftime("%Y-%m-%dT%H:%M"))
    screen.get_by_role("button", name="Send the times").click()
    phone.goto("/")
    phone.locator('main a[href^="/meetings/"]').first.click()
    phone.locator('[name="needs_interpreter"]').check()
    phone.locator('button[name="answer"][value*="T"]').click()
    screen.reload()
    expect(screen.locator("main")).to_contain_text("The time is agreed")
    screen.locator("main .conversations a").first.click()
    expect(screen.locator("main")).to_contain_text("العربية")
    screen.get_by_role("button", name="The interpreter is booked").click()
    phone.reload()
    expect(phone.locator("main .badge--amber")).to_have_count(0)

    # A goal in the client's own words, with a step of theirs; agreed, and both done.
    phone.goto("/plan/new/goal")
    phone.locator('main [name="words"]').fill("أريد أن أعمل طباخاً")
    phone.locator('main form:has([name="words"]) button').click()
    phone.goto("/plan/")
    phone.locator('main a[href*="/plan/new/step?goal="]').click()
    phone.locator('main [name="words"]').fill("أتصل بالمدرسة")
    phone.locator('main form:has([name="words"]) button').click()
    for part in ("أتصل بالمدرسة", "The goal, and how it goes"):
        screen.goto(f"/staff/cases/{home.case_id}/plan")
        screen.get_by_role("link", name=part).click()
        screen.get_by_role("button", name="I agree").click()
        screen.get_by_role("button", name="It is done").click()
    phone.goto("/plan/")
    for words in ("أريد أن أعمل طباخاً", "أتصل بالمدرسة"):
        expect(phone.locator("main")).to_contain_text(words)

    # A job that is logged on the way comes into the application.
    phone.goto("/plan/jobs/new")
    phone.locator('[name="title"]').fill("طباخ")
    phone.locator('[name="employer"]').fill("Krogen")
    write_day(phone, "on", world.parts.today)
    phone.locator('main form:has([name="title"]) button').click()
    month = world.parts.municipality.open_months(world.parts.today)[0]
    phone.goto(f"/application/{month}")
    take = phone.locator('form[action$="/jobs"] button')
    if take.count():
        take.click()
    expect(phone.locator("#activity")).to_contain_text("Krogen")

    # The talk as a PDF; then the case moves, and so does who may read it.
    archive = phone.request.get(f"{thread}/messages.pdf")
    assert archive.body().startswith(b"%PDF")
    leader = StaffSide(new_page("en", COMPUTER))
    leader.sign_in(world.people["leader"].id)
    leader.page.goto(f"/staff/assignments/{home.staff_id}")
    leader.page.locator(f'[name="case"][value="{home.case_id}"]').check()
    leader.page.locator('[name="to"]').select_option(colleague)
    leader.page.get_by_role("button", name="Move the cases").click()
    assert screen.request.get(f"/staff{thread}").status == 404
    other.page.goto(f"/staff{thread}")
    expect(other.page.locator(".bubble").first).to_be_visible()
    phone.goto("/")
    expect(phone.locator("main")).to_contain_text("Sune Substitut")
