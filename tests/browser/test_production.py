"""A municipality's own installation, set up as docs/operations.md says, over TLS in a real browser.

Nothing of a demo is there: keys, tables (on PostgreSQL), staff and case are made by the guide's
commands, and both sides send people to a certified e-ID provider, to sign in and to sign.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from playwright.sync_api import Page, Playwright, expect

from portal.assembly import Parts
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from tests.access import certified_provider
from tests.browser import chromium
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.homes import RETIRED, send_last_month
from tests.browser.navigators import ClientSide
from tests.postgres import Cluster
from tests.service import AS_INSTALLED, Service
from tests.uploads import sheets

HOSTS = {"client": "my.example", "staff": "staff.example"}
# What the demo's page sends, with a token of this page.
_DEMO_DOOR = """async () => {
  const token = document.querySelector('[name="csrf_token"]').value
  const body = new URLSearchParams({ csrf_token: token, user: 'anybody' })
  return (await fetch('/sign-in', { method: 'POST', body })).status
}"""
NUMBERS = {"client": "199001189811", "staff": "197501019801"}


@dataclass
class Installation:
    """What runs, and a browser's new page on each side."""

    month: BenefitMonth
    open: Callable[[str, dict[str, int]], Page]


@pytest.fixture(scope="module")
def installation(
    tmp_path_factory: pytest.TempPathFactory,
    playwright: Playwright,
    postgres_server: Cluster,
) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp("production")
    certificate = _certificate(folder)
    with ExitStack() as stack:
        settings = {"MY_PAGES_MODE": "production", "MY_PAGES_KEYS": str(folder / "keys.json")}
        settings["MY_PAGES_DATABASE"] = stack.enter_context(postgres_server.database("template0"))
        for side, host in HOSTS.items():
            own = f"https://{host}"
            issuer = stack.enter_context(certified_provider.running(NUMBERS[side], own))
            settings |= _oidc(side, issuer, own)
        sides = {side: Service(folder, f"wsgi:{side}", settings=settings) for side in HOSTS}
        for service in sides.values():
            stack.callback(service.stop)
        parts = _set_up(sides["client"], folder)
        stack.callback(parts.engine.dispose)
        month = _last_month(parts)
        for service in sides.values():
            service.start_web(AS_INSTALLED, GUNICORN_CMD_ARGS=certificate)
        sides["client"].start_worker()
        rules = ",".join(
            f"MAP {HOSTS[side]}:443 {service.address.removeprefix('http://')}"
            for side, service in sides.items()
        )
        arguments = [*chromium.OPTIONS["args"], f"--host-resolver-rules={rules}"]
        browser = playwright.chromium.launch(**chromium.OPTIONS | {"args": arguments})
        stack.callback(browser.close)

        def open_side(side: str, size: dict[str, int]) -> Page:
            address = f"https://{HOSTS[side]}"
            # Its certificate is our own: no authority would give one for these names.
            context = browser.new_context(
                base_url=address, viewport=size, locale="en", ignore_https_errors=True
            )
            page = context.new_page()
            page.set_default_timeout(30_000)
            return page

        yield Installation(month, open_side)
        assert sides["client"].failures() == []
        assert sides["client"].leaks() == []


def _certificate(folder: Path) -> str:
    """A key and a certificate for our hosts, as gunicorn's options."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOSTS["client"])])
    hosts = x509.SubjectAlternativeName([x509.DNSName(host) for host in HOSTS.values()])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(hosts, critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "tls.key").write_bytes(private)
    (folder / "tls.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return f"--certfile={folder / 'tls.pem'} --keyfile={folder / 'tls.key'}"


def _oidc(side: str, issuer: str, own_url: str) -> dict[str, str]:
    values = {
        "ISSUER": issuer,
        "CLIENT_ID": "portal",
        "CLIENT_SECRET": "secret",
        "ACR": "loa3",
        "OWN_URL": own_url,
    }
    return {f"MY_PAGES_{side.upper()}_OIDC_{name}": value for name, value in values.items()}


def _set_up(service: Service, folder: Path) -> Parts:
    """Keys, tables, a case worker and a case, by the commands of the guide."""
    service.command("keys", "create")
    service.command("database", "upgrade")
    hanna = service.command(
        *("staff", "add", "Hanna Ek", "--role", "case_worker", "--number", NUMBERS["staff"])
    ).strip()
    applicant = {
        "relation": "applicant",
        "name": "Test Testsson",
        "personal_number": NUMBERS["client"],
        "phone": "070-174 06 05",
    }
    case = {
        "number": "EKB-2026-0101",
        "opened_on": "2026-01-02",
        "case_worker": hanna,
        "members": [applicant],
    }
    (folder / "cases.json").write_text(json.dumps([case]))
    service.command("cases", "open", folder / "cases.json")
    (folder / "cases.json").unlink()
    return service.open()


def _last_month(parts: Parts) -> BenefitMonth:
    """Have last month's application sent; the month that is open now."""
    with parts.work(SYSTEM) as work:
        person = work.people.by_personal_number(NUMBERS["client"])
        case = work.cases.of_person(person.id) if person else None
        assert case is not None
        month = parts.municipality.open_months(work.today)[0]
        send_last_month(work, case.id, RETIRED, month.plus(-1))
    return month


def _come_in(page: Page) -> None:
    page.goto("/")
    page.locator('main a[href^="/sign-in/start"]').click()
    expect(page).to_have_url(re.compile(r"\.example/$"))


def test_month_is_signed_with_an_e_id_and_read_by_the_case_worker(installation: Installation):
    client = ClientSide(installation.open("client", PHONE))
    _come_in(client.page)
    client.open_application(installation.month)
    client.declare_unchanged()
    client.page.locator('main a[href*="/prove"]').click()
    expect(client.receipt_number).to_have_text(re.compile(r"[A-Z]{3}-\d{4}-\d{4}"))
    number = client.receipt_number.inner_text()
    client.sign_out()

    page = installation.open("staff", COMPUTER)
    _come_in(page)
    page.locator('main a[data-row][href*="/app"]').first.click()
    expect(page.locator("main")).to_contain_text(number)


def test_receipt_is_read(installation: Installation, tmp_path: Path):
    photo = tmp_path / "kvitto.jpg"
    photo.write_bytes(sheets.jpeg(sheets.picture()))
    client = ClientSide(installation.open("client", PHONE))
    _come_in(client.page)
    client.start_a_receipt()
    address = client.send_receipt(photo)
    client.wait_until_read()
    expect(client.field("total")).to_have_value("105,00")
    client.confirm_receipt()
    expect(client.pocket(address)).to_contain_text("Kronans Apotek")


def test_nothing_of_the_demo_is_there(installation: Installation):
    page = installation.open("client", PHONE)
    page.goto("/sign-in")
    assert page.locator('button[name="user"]').count() == 0
    assert page.evaluate(_DEMO_DOOR) == 404
