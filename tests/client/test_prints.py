"""Papers to keep and to send, from the client's pages."""

import io
import re

import pikepdf
import pypdfium2
import pytest

from portal.domain.accessibility import Kind, Wish
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.language.locales import LOCALES
from portal.services import accessibility, accessibility_needs, paper_slips, printing
from tests.client.test_application import MONTH, answer_all, save, sign, visit
from tests.households import couple, single
from tests.visitor import Visitor


@pytest.fixture
def client(client_app, parts):
    visitor = visit(client_app, single(parts).person_id)
    visitor.get(MONTH)
    answer_all(visitor)
    line = save(visitor, f"{MONTH}/costs/", norm="yes", add="lines").location
    save(visitor, line, kind="rent", amount="7250", payee="Bostaden")
    return visitor


@pytest.fixture
def sent(client):
    client.get(f"{MONTH}/review/")
    sign(client)
    return client


def text_of(content):
    document = pypdfium2.PdfDocument(content)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s+", " ", words)


def copy_of(visitor, language="en"):
    visitor.language = language
    answer = visitor.get(f"{MONTH}/print/copy.pdf")
    assert answer.status_code == 200
    assert answer.mimetype == "application/pdf"
    return answer.data


def test_copy_says_all_of_it_in_both_languages(sent):
    words = text_of(copy_of(sent))
    for said in ("7,250.00 kr", "7 250,00 kr", "Bostaden", "Rent", "Hyra", "Test Testsson"):
        assert said in words, words
    assert re.search(r"[A-Z]{3}-\d{4}-\d{4}", words)


def test_copy_has_large_letters_for_who_was_granted_them(parts, sent):
    before = len(pypdfium2.PdfDocument(copy_of(sent)))
    with parts.look(SYSTEM) as work:
        person = work.people.by_personal_number("199001189811")
    with parts.work(Actor(person.id, frozenset({Role.CLIENT}))) as work:
        wish = Wish((Kind.LARGE_PRINT,))
        request_id = accessibility.ask(work, parts.municipality.accessibility, wish, "key")
        accessibility_needs.grant(work, work.accessibility.by_id(request_id), [Kind.LARGE_PRINT])
    large = copy_of(sent)
    assert len(pypdfium2.PdfDocument(large)) > before
    assert "Bostaden" in text_of(large)


def test_copy_is_tagged_and_says_nothing_personal_about_itself(sent):
    content = copy_of(sent)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == "en"
        about = document.open_metadata()
        assert about["pdfuaid:part"] == "1"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo.Title) == "Application for November 2026"
        told = f"{document.docinfo} {about}"
        assert "Testsson" not in told
        assert "9811" not in told
        for forbidden in ("/JavaScript", "/AA", "/OpenAction"):
            assert forbidden not in document.Root
        assert "/Names" not in document.Root or "/JavaScript" not in document.Root.Names


def test_copy_in_arabic_is_shaped_and_keeps_amounts_whole(sent):
    content = copy_of(sent, "ar")
    with pikepdf.open(io.BytesIO(content)) as document:
        assert str(document.Root.Lang) == "ar"
    assert "7 250,00 kr" in text_of(content)


def test_swedish_part_of_a_copy_is_marked_as_swedish(sent):
    with pikepdf.open(io.BytesIO(copy_of(sent, "ar"))) as document:
        (whole,) = document.Root.StructTreeRoot.K
        assert [str(part.Lang) for part in whole.K] == ["ar"] * 2 + ["sv"] * 2


def test_swedish_copy_has_one_part(sent):
    assert text_of(copy_of(sent, "sv")).count("Ansökan för november 2026") == 1


def test_nothing_to_copy_before_it_is_sent(client):
    assert client.get(f"{MONTH}/print/copy.pdf").status_code == 404
    assert client.get("/application/2026-10/print/copy.pdf").status_code == 404


def test_copy_tells_of_the_single_signature_only_to_whoever_gave_it(client_app, parts):
    home = couple(parts)
    signer, partner = visit(client_app, home.person_id), visit(client_app, home.partner_id)
    signer.get(MONTH)
    answer_all(signer)
    signer.get(f"{MONTH}/review/")
    sign(signer)
    signer.post(f"{MONTH}/send-alone")
    told = "one signature"
    assert told in text_of(copy_of(signer))
    for page in (f"{MONTH}/sent", f"{MONTH}/copy", "/"):
        assert told not in partner.get(page).text
    words = text_of(copy_of(partner))
    assert told not in words
    assert "en underskrift" not in words
    assert "Test Testsson" in words


def test_anybody_prints_the_empty_form_in_their_language(client_app):
    visitor = Visitor(client_app)
    for page in ("/sign-in", "/about/contact"):
        assert "/about/paper" in visitor.get(page).text
    page = visitor.get("/about/paper").text
    assert re.findall(r"/about/paper/([\w-]+)\.pdf", page) == [one.code for one in LOCALES]
    answer = visitor.get("/about/paper/ar.pdf")
    assert answer.mimetype == "application/pdf"
    words = text_of(answer.data)
    assert "Vilken månad söker du för?" in words
    assert "Ansökan om ekonomiskt bistånd" in words
    with pikepdf.open(io.BytesIO(answer.data)) as document:
        assert str(document.Root.Lang) == "ar"
        assert document.open_metadata()["pdfuaid:part"] == "1"
    assert visitor.get("/about/paper/xx.pdf").status_code == 404


def test_empty_form_is_laid_out_once_for_each_language(parts, monkeypatch):
    paper_slips.open_form_pdf(parts.municipality, "fi")
    monkeypatch.setattr(printing, "pdf", None)
    assert paper_slips.open_form_pdf(parts.municipality, "fi").startswith(b"%PDF")
