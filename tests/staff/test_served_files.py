"""Every kind of file that is taken in, as the case worker gets it: nothing can run or hide."""

from io import BytesIO

import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from portal.services import attachments, messages
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.uploads.hostile import NOISE, encoded
from tests.uploads.hostile_pdfs import pdf
from tests.visitor import Visitor

PLANTED = b"<script>planted()</script>"
_WORDS = PLANTED.decode()


def _notes():
    found = Image.Exif()
    found[0x010E] = found[0x9286] = _WORDS
    return found


def _png():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", _WORDS)
    return encoded(NOISE, "PNG", pnginfo=notes, exif=_notes())


def _titled(document: pikepdf.Pdf) -> None:
    document.docinfo["/Title"] = pikepdf.String(_WORDS)


KINDS = {
    "JPEG": lambda: encoded(NOISE, "JPEG", exif=_notes(), comment=PLANTED),
    "several pictures": lambda: encoded(NOISE, "MPO", save_all=True, append_images=[NOISE]),
    "PNG": _png,
    "WebP": lambda: encoded(NOISE, "WEBP", exif=_notes(), xmp=PLANTED),
    "TIFF": lambda: encoded(NOISE, "TIFF", tiffinfo={270: _WORDS}),
    "GIF": lambda: encoded(NOISE, "GIF", comment=PLANTED),
    "PDF": lambda: pdf(_titled),
}


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def worker(home, staff_app):
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    return visitor


@pytest.fixture(params=KINDS)
def served(request, parts, home):
    """The file as it was sent, and its address for staff. Its name lies about what it is."""
    # What stands behind the end is in the file too.
    content = KINDS[request.param]() + PLANTED
    assert content.count(PLANTED) >= 1
    with parts.work(home.client) as work:
        thread = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    name = "kvitto.html"
    file_id = attachments.keep(parts, home.client, thread, content, name=name, form_key="f")
    with parts.work(home.client) as work:
        messages.send(work, thread, Outgoing("Här", "f", "sv", files=(file_id,)))
    return content, f"/messages/files/{file_id}"


def looks(parts, home):
    """Who looked, how, at what and when: the entries of the case, oldest first."""
    with parts.look(home.case_worker) as work:
        found = reversed(work.access_log.of_case(home.case_id))
        return [(one.actor_id, one.action, one.subject_id, one.at) for one in found]


def locked_down(answer):
    heads = answer.headers
    assert heads["X-Content-Type-Options"] == "nosniff"
    assert heads["Content-Security-Policy"].startswith("default-src 'none'; sandbox;")
    assert heads["Cache-Control"] == "no-store"
    assert "html" not in heads["Content-Disposition"]
    return answer


def test_accepted_file_comes_as_a_clean_picture_or_to_be_saved(
    served, worker, home, parts, staff_app
):
    content, address = served
    picture, original = f"{address}/pages/1", f"{address}/original"

    before = len(looks(parts, home))
    shown = locked_down(worker.get(picture))
    (look,) = looks(parts, home)[before:]
    assert look == (home.staff_id, "picture", address.rsplit("/", 1)[1], parts.now())
    assert (shown.status_code, shown.mimetype) == (200, "image/jpeg")
    assert Image.open(BytesIO(shown.data)).format == "JPEG"
    assert not Image.open(BytesIO(shown.data)).getexif()
    assert b"planted" not in shown.data
    small = locked_down(worker.get(f"{picture}?size=list"))
    assert b"planted" not in small.data

    saved = locked_down(worker.get(original))
    assert (saved.status_code, saved.mimetype) == (200, "application/octet-stream")
    assert saved.headers["Content-Disposition"] == 'attachment; filename="file"'
    assert saved.data == content

    for path, whole in ((picture, shown.data), (original, saved.data)):
        part = locked_down(worker.get(path, Range="bytes=0-9"))
        assert part.data in (whole, whole[:10])
        head = locked_down(worker.browser.head(path))
        assert (head.status_code, head.data) == (200, b"")
        assert head.mimetype == worker.get(path).mimetype

    assert Visitor(staff_app).get(original).location.startswith("/sign-in")
    other = Visitor(staff_app)
    other.sign_in(single(parts, "199002189810", staff="197501019819").staff_id)
    assert {other.get(path).status_code for path in (address, picture, original)} == {404}
