"""Noting representatives and signatures on paper, through the pages."""

import io
import re
from datetime import date

import pypdfium2
import pytest

from portal.domain.persons import number_of_test_series
from portal.services import paper_slips, signing
from tests.applications import MONTH, frozen, sent
from tests.client.test_application import visit
from tests.households import couple, single
from tests.uploads import sheets

GUARDIAN = number_of_test_series(date(1970, 5, 5), 0)
DAYS = {"from_on-day": "1", "from_on-month": "10", "from_on-year": "2026"}


@pytest.fixture
def home(parts):
    return couple(parts)


@pytest.fixture
def worker(staff_app, home):
    visitor = visit(staff_app, home.staff_id)
    visitor.get(f"/cases/{home.case_id}/acting")
    return visitor


def note(worker, home, **other):
    said = {
        "person": home.person_id,
        "kind": "administrator",
        "name": "Greta God",
        "number": GUARDIAN,
        "extents": ["application", "messages"],
        "ground": "Tingsrätten 2026-09-30",
        **DAYS,
    }
    return worker.post(f"/cases/{home.case_id}/acting", **(said | other))


def test_representative_is_noted_with_the_paper_and_ended(worker, home):
    sheet, original = sheets.picture(size=16), io.BytesIO()
    sheet.save(original, "PDF", save_all=True, append_images=[sheets.picture(size=20)])
    paper = (io.BytesIO(original.getvalue()), "beslut.pdf")
    assert note(worker, home, paper=paper).status_code == 303
    page = worker.get(f"/cases/{home.case_id}/acting").text
    for words in ("Greta God", "administrator", "Tingsrätten 2026-09-30", "In force"):
        assert words in page
    path = re.search(r"/cases/\w+/acting/\w+/paper", page)[0]
    assert f'href="{path}/2"' in page
    first, second = (worker.get(f"{path}/{number}") for number in (1, 2))
    assert first.mimetype == second.mimetype == "image/jpeg"
    assert first.data != second.data
    assert worker.get(f"{path}/3").status_code == worker.get(f"{path}/0").status_code == 404
    saved = worker.get(path.replace("/paper", "/original"))
    assert saved.data == original.getvalue()
    assert saved.headers["Content-Disposition"].startswith("attachment")
    worker.post(re.search(r"/cases/\w+/acting/\w+/end", page)[0])
    assert "Not in force" in worker.get(f"/cases/{home.case_id}/acting").text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Write the name of the representative"),
        ({"number": ""}, "Write the personal number"),
        ({"number": "123"}, "It has 12 digits"),
        ({"extents": []}, "Choose at least one thing"),
        ({"from_on-day": ""}, "Write the day with digits"),
        ({"to_on-day": "1", "to_on-month": "9", "to_on-year": "2026"}, "The last day cannot be"),
        ({"paper": (io.BytesIO(b"no picture"), "x.jpg")}, "There is something to correct"),
    ],
)
def test_wrong_terms_stand_again_with_what_is_wrong(worker, home, wrong, said):
    answer = note(worker, home, **wrong)
    assert answer.status_code in {413, 415, 422}
    assert said in answer.text
    assert "Tingsrätten 2026-09-30" in answer.text


def test_a_colleague_finds_no_such_case(parts, staff_app, home):
    stranger = single(parts, "199001012380", "197501019850")
    colleague = visit(staff_app, stranger.staff_id)
    assert colleague.get(f"/cases/{home.case_id}/acting").status_code == 404


def printed(parts, home, view):
    """The last page of the form that was printed, signed and scanned, as a JPEG."""
    content = paper_slips.form_pdf(parts, home.client, MONTH, "sv")
    document = pypdfium2.PdfDocument(content)
    sheet = document[len(document) - 1]
    body = io.BytesIO()
    sheet.render(scale=200 / 72, grayscale=True).to_pil().save(body, "JPEG", quality=70)
    return body.getvalue()


def test_signature_on_paper_sends_when_it_is_the_last(parts, worker, home):
    view = frozen(parts, home.client)
    page = worker.get(f"/cases/{home.case_id}").text
    assert "November 2026 waits for a signature" in page
    assert "Signed on paper?" in page
    worker.get("/papers")
    scan = (io.BytesIO(printed(parts, home, view)), "scan.jpg")
    worker.post("/papers", photo=[scan], upload_key="k")
    for person in (home.person_id, home.partner_id):
        page = worker.get(f"/cases/{home.case_id}").text
        paper = re.search(r'name="paper" value="(\w{32})"', page)[1]
        action = re.search(r"/cases/\w+/applications/\w+/signed-on-paper", page)[0]
        worker.post(action, person=person, paper=paper)
    with parts.look(home.client) as work:
        row = work.applications.by_id(view.id)
        assert row.receipt_number is not None
        assert {one.method for one in work.applications.signatures(row.id, row.digest)} == {"paper"}
    assert "waits for a signature" not in worker.get(f"/cases/{home.case_id}").text


def test_signature_on_paper_that_comes_after_sending_is_counted(parts, worker, home):
    view = frozen(parts, home.client)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, view.digest or "", "test")
        signing.send_alone(work, MONTH)
    path = f"/cases/{home.case_id}/applications/{view.id}"
    assert "Then note the signature here" in worker.get(path).text
    worker.get("/papers")
    scan = (io.BytesIO(printed(parts, home, view)), "scan.jpg")
    worker.post("/papers", photo=[scan], upload_key="k")
    page = worker.get(path).text
    paper = re.search(r'name="paper" value="(\w{32})"', page)[1]
    assert re.findall(r'name="person" value="(\w+)"', page) == [home.partner_id]
    assert (
        "The application was sent with one signature"
        in worker.get(f"/cases/{home.case_id}/papers/{paper}").text
    )
    said = {"person": home.partner_id, "paper": paper, "back": "application"}
    for _ in range(2):
        answer = worker.post(f"{path}/signed-on-paper", **said)
        assert answer.location.endswith(view.id)
    page = worker.get(answer.location).text
    assert "One adult has signed" not in page
    assert "The client sent the application with one signature" in page
    assert page.count("has signed on the paper that came") == 1
    assert f"/papers/{paper}" not in worker.get("/").text
    assert "One signature" not in worker.get(f"/cases/{home.case_id}").text


def test_who_is_alone_lacks_no_signature(parts, staff_app):
    home = single(parts, "199002189810")
    application = sent(parts, home)
    worker = visit(staff_app, home.staff_id)
    path = f"/cases/{home.case_id}/applications/{application}"
    assert "signed-on-paper" not in worker.get(path).text
    refused = worker.post(f"{path}/signed-on-paper", person=home.person_id, paper="0" * 32)
    assert refused.status_code == 404


def test_a_paper_of_another_application_is_no_signature(parts, worker, home):
    view = frozen(parts, home.client)
    path = f"/cases/{home.case_id}/applications/{view.id}/signed-on-paper"
    assert worker.post(path, person=home.person_id, paper="0" * 32).status_code == 404
