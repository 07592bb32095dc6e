"""A paper is printed, comes back as a scan, and finds its line; what cannot be read waits."""

import io
import re

import pypdfium2
import pytest
from PIL import Image
from sqlalchemy import select

from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from portal.records.access_log import AccessLogEntry
from portal.services import applications, paper_route, watching
from portal.services.receipts import READ_JOB
from tests.client.test_application import MONTH, answer_all, save, sign, visit
from tests.households import single
from tests.uploads import sheets
from uploads import codes
from uploads.limits import Limits


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def client(client_app, home):
    """A client who sends the rent slip by post."""
    visitor = visit(client_app, home.person_id)
    visitor.get(MONTH)
    answer_all(visitor)
    line = save(visitor, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(visitor, line, kind="rent", amount="7250", payee="Bostaden", route="on_paper")
    visitor.get(f"{MONTH}/review/")
    sign(visitor)
    return visitor


@pytest.fixture
def worker(staff_app, home):
    visitor = visit(staff_app, home.staff_id)
    visitor.get("/papers")
    return visitor


def scanned(content, page=0, quality=60):
    """A page of a PDF as a scanner gives it: a grey picture, a little crooked."""
    sheet = pypdfium2.PdfDocument(content)[page]
    picture = sheet.render(scale=200 / 72, grayscale=True).to_pil()
    crooked = picture.rotate(1.5, expand=True, fillcolor=245)
    body = io.BytesIO()
    crooked.save(body, "JPEG", quality=quality)
    return body.getvalue()


def drop(worker, *contents, key="k"):
    photos = [(io.BytesIO(content), "scan.jpg") for content in contents]
    return worker.post("/papers", photo=photos, upload_key=key)


def slip_of(client):
    page = client.get(f"{MONTH}/sent").text
    address = re.search(r'[^"]+/print/slip/costs/\w+\.pdf', page)[0]
    return client.get(address).data


def address(worker):
    return re.search(r"/cases/\w+/applications/\w+", worker.get("/applications").text)[0]


def test_slip_leads_a_scan_to_its_line(client, worker, parts, home):
    assert drop(worker, scanned(slip_of(client))).status_code == 303
    page = worker.get("/papers").text
    assert "Test Testsson" in page
    shown = worker.get(address(worker)).text
    row = shown[shown.index("Bostaden") :]
    assert "Came by post" in row[: row.index("</dd>")]
    picture = re.search(r"/cases/\w+/papers/\w+/pages/1", shown)[0]
    assert worker.get(picture).mimetype == "image/jpeg"
    with parts.look(SYSTEM) as work:
        (receipt,) = work.receipts.pocket(home.case_id)
        assert work.outbox.knows(READ_JOB, receipt.id)
        assert "paper" in {entry.action for entry in work.access_log.of_case(home.case_id)}
    assert client.get("/receipts/").status_code == 200


def test_printed_form_comes_back_to_its_month(client_app, home, worker, parts):
    client = visit(client_app, home.person_id)
    client.get(MONTH)
    form = client.get(f"{MONTH}/print/form.pdf").data
    pages = [Image.open(io.BytesIO(scanned(form, page))) for page in range(2)]
    scan = io.BytesIO()
    pages[0].save(scan, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    drop(worker, scan.getvalue())
    with parts.look(SYSTEM) as work:
        (row,) = work.applications.all_of_case(home.case_id)
        (found,) = paper_route.of_application(work, row.id)[("", "")]
        assert found.pages == 2
        assert found.receipt.state == "with_staff"
    assert "November 2026" in worker.get("/papers").text
    desk = worker.get("/").text
    assert "A paper application for November 2026" in desk
    assert "Papers" in worker.get("/cases/?show=papers").text
    path = re.search(rf"/cases/{home.case_id}/papers/{found.receipt.id}", desk)[0]
    for page in ("/papers", f"/cases/{home.case_id}"):
        assert path in worker.get(page).text
    shown = worker.get(path).text
    assert f"{path}/pages/2" in shown
    assert f"/cases/{home.case_id}/acting#together" in shown
    told = client.get(f"/receipts/{found.receipt.id}").text
    assert "Staff type it in here" in told
    assert "that you have sent" not in told
    assert "Your application on paper" in client.get("/receipts/").text


def test_paper_application_leaves_the_desk_when_it_is_sent(client_app, home, worker, parts):
    client = visit(client_app, home.person_id)
    client.get(MONTH)
    drop(worker, scanned(client.get(f"{MONTH}/print/form.pdf").data))
    path = re.search(r"/cases/\w+/papers/\w+", worker.get("/").text)[0]
    answer_all(client)
    client.get(f"{MONTH}/review/")
    sign(client)
    assert path not in worker.get("/").text
    assert "/applications/" in worker.get(path).text


def test_paper_application_leaves_the_desk_when_staff_say_so(
    client_app, home, staff_app, worker, parts
):
    visit(client_app, home.person_id).get(MONTH)
    path = waiting(worker)
    with parts.look(SYSTEM) as work:
        (row,) = work.applications.all_of_case(home.case_id)
    worker.post(f"{path}/place", application=row.id, is_form="y")
    found = re.search(r"/cases/\w+/papers/\w+", worker.get("/").text)[0]
    stranger = visit(staff_app, single(parts, "199002189810", staff="197501019801").staff_id)
    assert stranger.get(found).status_code == stranger.post(f"{found}/settle").status_code == 404
    assert found not in stranger.get("/").text
    worker.get(found)
    assert worker.post(f"{found}/settle").status_code == 303
    assert found not in worker.get("/").text
    assert "off the desk" not in worker.get(found).text


def test_paper_for_a_line_of_a_draft_is_seen_from_the_case(client_app, home, worker):
    client = visit(client_app, home.person_id)
    client.get(MONTH)
    slip = client.get(f"{MONTH}/print/slip/costs/all.pdf").data
    drop(worker, scanned(slip))
    path = re.search(r"/cases/\w+/papers/\w+", worker.get(f"/cases/{home.case_id}").text)[0]
    assert "stands beside its line" in worker.get(path).text
    assert path not in worker.get("/").text


def test_form_is_filled_in_or_empty(client_app, home):
    client = visit(client_app, home.person_id)
    client.get(MONTH)
    filled, empty = (
        pypdfium2.PdfDocument(client.get(f"{MONTH}/print/{name}.pdf").data)
        for name in ("form", "blank")
    )
    assert "Test Testsson" in filled[0].get_textpage().get_text_range()
    assert "Test Testsson" not in empty[0].get_textpage().get_text_range()
    first, second = (filled[n].get_textpage().get_text_range() for n in (0, 1))
    assert len(set(re.findall(r"\w{4}-\w{4}-\w{4}-\w{4}", first + second))) == 2


def test_slip_names_nobody(client):
    page = pypdfium2.PdfDocument(slip_of(client))[0].get_textpage().get_text_range()
    assert "Testsson" not in page
    assert "9811" not in page
    assert re.search(r"\w{4}-\w{4}-\w{4}-\w{4}", page)


def test_same_line_keeps_its_code(client):
    first, second = (codes.find(slip_of(client), Limits()) for _ in range(2))
    assert first == second != ()


def test_slip_for_no_line_is_missing(client):
    assert client.get(f"{MONTH}/print/slip/costs/{'a' * 32}.pdf").status_code == 404
    assert client.get(f"{MONTH}/print/slip/nothing/all.pdf").status_code == 404


def waiting(worker, content=None, key="k"):
    """Drop a paper without a code; returns its place in the tray."""
    drop(worker, content or sheets.jpeg(sheets.picture(size=16)), key=key)
    return re.search(r"/papers/(\w{32})/picture", worker.get("/papers").text)[0][:-8]


def test_paper_without_a_code_waits_and_is_placed_by_hand(client, worker):
    path = waiting(worker)
    assert worker.get(f"{path}/picture").mimetype == "image/jpeg"
    application = address(worker).rsplit("/", 1)[1]
    worker.get("/papers")
    assert worker.post(f"{path}/place", application=application).status_code == 303
    assert "No paper waits" in worker.get("/papers").text
    assert "Came by post" in worker.get(address(worker)).text
    assert worker.get(f"{path}/picture").status_code == 404


def test_paper_is_placed_by_the_code_that_is_typed(client, worker):
    code = re.search(
        r"\w{4}-\w{4}-\w{4}-\w{4}",
        pypdfium2.PdfDocument(slip_of(client))[0].get_textpage().get_text_range(),
    )[0]
    path = waiting(worker)
    refused = worker.post(f"{path}/place", code="ABCD-ABCD-ABCD-ABCD")
    assert refused.status_code == 422
    assert "We do not know that code" in refused.text
    assert worker.post(f"{path}/place").status_code == 422
    assert worker.post(f"{path}/place", code=code.lower()).status_code == 303
    shown = worker.get(address(worker)).text
    assert "Came by post" in shown[shown.index("Bostaden") :][:3000]


def test_same_paper_twice_is_one(worker):
    picture = sheets.jpeg(sheets.picture(size=16))
    waiting(worker, picture)
    waiting(worker, picture)
    assert worker.get("/papers").text.count('/picture" alt=') == 1


def test_scan_can_be_removed_from_the_tray(worker):
    path = waiting(worker)
    assert worker.post(f"{path}/remove").status_code == 303
    assert "No paper waits" in worker.get("/papers").text


def test_rubbish_is_refused(worker):
    assert drop(worker, b"rubbish").status_code == 422
    assert worker.post("/papers", upload_key="x").status_code == 422


def test_colleague_sees_nothing_of_it_but_the_paper_arrives(client, staff_app, parts, worker):
    other = single(parts, "199002189810", staff="197501019801")
    stranger = visit(staff_app, other.staff_id)
    stranger.get("/papers")
    drop(stranger, scanned(slip_of(client)))
    page = stranger.get("/papers").text
    assert "A colleague's case" in page.replace("&#39;", "'")
    assert "Testsson" not in page.split("Found their place")[1]
    assert "Came by post" in worker.get(address(worker)).text
    own = waiting(stranger)
    answer = stranger.post(f"{own}/place", application=address(worker).rsplit("/", 1)[1])
    assert answer.status_code == 404


def test_papers_of_two_households_in_one_file_wait(client, client_app, worker, parts):
    other = visit(client_app, single(parts, "199002189810").person_id)
    other.get(MONTH)
    other.get(f"{MONTH}/costs/")
    second = other.get(f"{MONTH}/print/slip/costs/all.pdf").data
    pages = [Image.open(io.BytesIO(scanned(one))) for one in (slip_of(client), second)]
    scan = io.BytesIO()
    pages[0].save(scan, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    drop(worker, scan.getvalue())
    assert "No paper waits" not in worker.get("/papers").text


def words_of(content):
    document = pypdfium2.PdfDocument(content)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_staff_print_the_form_with_codes_and_without_what_is_not_sent(
    client_app, staff_app, home, worker, parts
):
    client = visit(client_app, home.person_id)
    client.get(MONTH)
    line = save(client, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(client, line, kind="rent", amount="7250", payee="Hemligt AB")
    page = worker.get(f"/cases/{home.case_id}").text
    filled, empty = (f"/cases/{home.case_id}/print/{name}.pdf" for name in ("form", "blank"))
    assert filled in page
    assert empty in page
    known = words_of(worker.get(f"{filled}?language=fi").data)
    assert "Test Testsson" in known
    assert "Hemligt AB" not in known
    blank = worker.get(empty).data
    assert "Testsson" not in words_of(blank)
    drop(worker, scanned(blank))
    assert "A paper application for November 2026" in worker.get("/").text
    stranger = visit(staff_app, single(parts, "199002189810", staff="197501019801").staff_id)
    assert stranger.get(filled).status_code == stranger.get(empty).status_code == 404
    with parts.look(SYSTEM) as work:
        (receipt,) = work.receipts.pocket(home.case_id)
        assert receipt.person_id == home.person_id
        assert "print" in {entry.action for entry in work.access_log.of_case(home.case_id)}


def test_tray_is_the_units_and_a_look_is_logged(staff_app, worker, parts):
    path = waiting(worker)
    other = single(parts, "199002189810", staff="197501019801")
    with parts.work(other.client) as work:
        row = applications.open_month(work, parts.municipality, BenefitMonth(2026, 11))
    colleague = visit(staff_app, other.staff_id)
    assert "1 paper without a code waits" in colleague.get("/").text
    assert "Hanna Handläggare" in colleague.get("/papers").text
    assert colleague.get(f"{path}/picture").mimetype == "image/jpeg"
    with parts.look(SYSTEM) as work:
        assert "tray" in set(work.session.scalars(select(AccessLogEntry.action)))
        numbers = {one.name: one.value for one in watching.numbers(parts)}
    assert numbers["mypages_papers_in_tray"] == 1
    assert colleague.post(f"{path}/place", application=row.id).status_code == 303
    assert "No paper waits" in worker.get("/papers").text
