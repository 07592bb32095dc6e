"""How people move through the portal: what they press and what they then see."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.world import World

READING_TAKES_AT_MOST = 120_000


class _Side:
    """What both sides have: the door, the language, the heading."""

    prefix = ""

    def __init__(self, page: Page) -> None:
        self.page = page

    def sign_in(self, user_id: str) -> None:
        """Through the demo's door, as the person with that id."""
        self.page.goto(f"{self.prefix}/sign-in")
        person = self.page.locator(f'button[name="user"][value="{user_id}"]')
        if not person.is_visible():
            self.page.locator("details:has(.person) > summary").click()
        person.click()
        expect(self.page).not_to_have_url(re.compile("/sign-in"))

    def come_in(self, world: World, who: str) -> None:
        """As somebody in the world; or to act for one of them."""
        if who == "helper":
            self.page.goto("/for-whom/together")
            self.page.locator('main [name="code"]').fill(world.help_code())
            self.page.locator("main form button").click()
            expect(self.page).not_to_have_url(re.compile("/together"))
            return
        self.sign_in(world.people[who].id)
        if who == "representative":
            door = self.page.locator(f'form:has(input[value="{world.ids["mandate"]}"]) button')
            door.click()
            expect(self.page).not_to_have_url(re.compile("/for-whom"))

    def sign_out(self) -> None:
        self.page.locator('form[action$="/sign-out"] button').click()
        expect(self.page).to_have_url(re.compile(r"/sign-in\?left=1"))

    def choose_language(self, code: str) -> None:
        """From the list at the top of each page."""
        self.page.locator(".languages summary").click()
        self.page.locator(f'button[name="code"][value="{code}"]').click()
        expect(self.html).to_have_attribute("lang", code)

    @property
    def html(self) -> Locator:
        return self.page.locator("html")

    @property
    def heading(self) -> Locator:
        return self.page.locator("h1")


class ClientSide(_Side):
    """The client's pages."""

    def go_home(self) -> None:
        self.page.goto("/")

    def open_application(self, month: object) -> None:
        """From the start page: one press."""
        self.page.locator(f'main a[href="/application/{month}"]').click()
        expect(self.page).to_have_url(re.compile(f"/application/{month}$"))

    def open_section(self, slug: str) -> None:
        """From the month's page."""
        self.page.locator(f'#{slug} a[href$="/{slug}/"]').click()
        expect(self.page).to_have_url(re.compile(f"/{slug}/$"))

    def add_line(self, slug: str, name: str) -> None:
        """From a section's page: save it, and open a new line."""
        self.page.locator(f'button[name="add"][value="{name}"]').click()
        expect(self.page).to_have_url(re.compile(f"/{slug}/{name}/[0-9a-f]{{32}}"))

    def add_job(self, title: str, employer: str, day: date) -> None:
        """From the month's page."""
        self.open_section("activity")
        self.add_line("activity", "jobs")
        self.field("title").fill(title)
        self.field("employer").fill(employer)
        self.write_day("on", day)
        self.save()
        expect(self.part("activity")).to_contain_text(title)

    def answer(self, slug: str, **answers: str) -> None:
        """The questions of a section, from the month's page and back."""
        self.open_section(slug)
        for name, value in answers.items():
            self.choose(name, value)
        self.save()
        expect(self.page).to_have_url(re.compile(f"#{slug}$"))

    def answer_later(self, finding: str, day: date) -> None:
        """On the page that shows what is open: it is sent another day."""
        card = self.page.locator(".card").filter(has_text=finding)
        card.get_by_text("Send it later, or say why not").click()
        card.locator('[name="kind"][value="later"]').check()
        for part, number in (("day", day.day), ("month", day.month), ("year", day.year)):
            card.locator(f'[name="by-{part}"]').fill(str(number))
        card.get_by_role("button", name="Save the answer").click()
        expect(self.page.locator(".flash")).to_contain_text("Your answer goes to your case worker")

    def choose(self, name: str, value: str) -> None:
        """One of the choices of a question on this page."""
        self.page.locator(f'main [name="{name}"][value="{value}"]').check()

    def write_day(self, name: str, day: date) -> None:
        """In the three boxes of a day."""
        for part, number in (("day", day.day), ("month", day.month), ("year", day.year)):
            self.field(f"{name}-{part}").fill(str(number))

    def save(self) -> None:
        """A section or a line; the month's page follows."""
        self.page.get_by_role("button", name="Save", exact=True).click()

    def check_and_sign(self) -> None:
        """From the month's page: to what is open, and to the declaration."""
        self.page.get_by_role("link", name="Check and sign").click()
        expect(self.heading).to_have_text("Check and sign")

    def declare(self) -> None:
        """From the page that shows all: tick the declaration, go on."""
        form = self.page.locator('form[action$="/freeze"]')
        form.locator('label[for="declared"]').click()
        form.locator("button").click()
        expect(self.heading).to_have_text("Sign the application")

    def part(self, slug: str) -> Locator:
        """What the month's page says of a section."""
        return self.page.locator(f"#{slug}")

    def declare_unchanged(self) -> None:
        """From the month's page: tick the declaration, go on."""
        form = self.page.locator('form[action$="/unchanged"]')
        form.locator('label[for="declared"]').click()
        form.locator("button").click()

    def read_and_sign(self) -> None:
        """From the month's page, when the partner has signed."""
        self.page.get_by_role("link", name="Read and sign").click()
        expect(self.heading).to_have_text("Sign the application")

    def sign(self) -> None:
        """With the demo e-ID, on the page that shows what is signed."""
        self.page.locator('form:has(input[name="digest"]) button').click()

    @property
    def receipt_number(self) -> Locator:
        """On the page after sending."""
        return self.page.locator(".panel .number")

    def start_a_receipt(self) -> None:
        """From the start page: one press."""
        self.go_home()
        self.page.locator('main a[href="/receipts/add"]').first.click()
        expect(self.heading).to_have_text("Add a receipt")

    def send_receipt(self, photo: Path) -> str:
        """Choose the photo and send it; the address of its page."""
        self.page.locator('input[type="file"][name="photo"]').set_input_files(photo)
        self.page.get_by_role("button", name="Send the receipt").click()
        expect(self.heading).to_have_text("Your receipt")
        return self.page.url

    def wait_until_read(self) -> None:
        """The page itself says when; nobody reloads it."""
        save = self.page.get_by_role("button", name="This is right. Save it.")
        expect(save).to_be_visible(timeout=READING_TAKES_AT_MOST)

    def field(self, name: str) -> Locator:
        return self.page.locator(f'main [name="{name}"]')

    def confirm_receipt(self) -> None:
        self.page.get_by_role("button", name="This is right. Save it.").click()
        expect(self.heading).to_have_text("My receipts")

    def pocket(self, address: str) -> Locator:
        """What the pocket shows of the receipt at that address."""
        path = urlsplit(address).path
        return self.page.locator(".receipts > li").filter(
            has=self.page.locator(f'a[href="{path}"]')
        )


class StaffSide(_Side):
    """The case worker's pages."""

    prefix = "/staff"

    def open_case(self, case_id: str) -> None:
        """From the desk."""
        self.page.goto("/staff/")
        self.page.locator(f'main a[href="/staff/cases/{case_id}"]').click()

    def open_application(self, case_id: str) -> None:
        """The one of that case that waits on the desk."""
        self.page.goto("/staff/")
        self.page.locator(f'main a[data-row][href^="/staff/cases/{case_id}/app"]').click()
        expect(self.heading).to_have_text(re.compile("Application for"))

    def ask_for(self, *wanted: str, why: str) -> None:
        """From an application: replace what is filled in by these."""
        self.page.get_by_role("link", name="Ask for papers").click()
        for index, box in enumerate(self.page.locator('[name^="items-"]').all()):
            box.fill(wanted[index] if index < len(wanted) else "")
        self.page.locator('[name="why"]').fill(why)
        self.page.get_by_role("button", name="Send the request").click()
        expect(self.page.locator(".flash")).to_contain_text("The request is sent")

    def write(self, subject: str, words: str) -> None:
        """From an application: a new message about it."""
        self.page.get_by_role("link", name="Write a message").click()
        self.page.locator('main [name="subject"]').fill(subject)
        self.page.locator('main [name="text"]').fill(words)
        self.page.get_by_role("button", name="Send the message").click()
        expect(self.page.locator(".thread")).to_contain_text(words)


SIDES: dict[str, type[ClientSide | StaffSide]] = {"client": ClientSide, "staff": StaffSide}
