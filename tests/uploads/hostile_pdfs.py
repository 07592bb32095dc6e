"""PDFs as people and attackers send them: made on the spot, like all the files of the corpus."""

import io
import zlib
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from uploads import intake

Change = Callable[[pikepdf.Pdf], object]


def pdf(change: Change = lambda _: None, pages: int = 1, **options: object) -> bytes:
    """A PDF of empty pages, changed as told and saved with pikepdf's options."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    change(document)
    body = io.BytesIO()
    document.save(body, **options)
    return body.getvalue()


def written(*objects: bytes, root: bytes = b"1 0 R") -> bytes:
    """A PDF put down by hand, its objects numbered from one, without a table of places."""
    parts = [b"%d 0 obj%s endobj\n" % (number, one) for number, one in enumerate(objects, 1)]
    end = b"trailer<</Size %d/Root %s>>\n%%%%EOF" % (len(objects) + 1, root)
    return b"%PDF-1.4\n" + b"".join(parts) + end


def _script(document: pikepdf.Pdf) -> pikepdf.Object:
    return document.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def _at_opening(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = _script(document)


def _launching(document: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name.Launch, F=String("cmd.exe"))
    document.pages[0].obj.Annots = Array([_note(Name.Link, A=action)])


def _linked(document: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.se/faktura"))
    document.pages[0].obj.Annots = Array([_note(Name.Link, A=action)])


def _note(kind: Name, **entries: object) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=kind, Rect=Array([0, 0, 99, 99]), **entries)


def _named_scripts(document: pikepdf.Pdf) -> None:
    tree = Dictionary(Names=Array([String("a"), _script(document)]))
    document.Root.Names = Dictionary(JavaScript=tree)


def _carrying(name: str, content: bytes) -> Change:
    def change(document: pikepdf.Pdf) -> None:
        document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name)

    return change


def _field(document: pikepdf.Pdf) -> None:
    box = _note(Name.Widget, FT=Name.Tx, T=String("Belopp"), V=String("125,00"))
    field = document.make_indirect(box)
    document.pages[0].obj.Annots = Array([field])
    document.Root.AcroForm = Dictionary(Fields=Array([field]))


def _swelling(document: pikepdf.Pdf) -> None:
    stream = pikepdf.Stream(document, b"")
    stream.write(zlib.compress(b" " * 300_000_000, 1), filter=Name.FlateDecode)
    document.pages[0].obj.Contents = stream


def _drawing_itself(document: pikepdf.Pdf) -> None:
    form = pikepdf.Stream(document, b"/A Do /A Do", Type=Name.XObject, Subtype=Name.Form)
    form.BBox, form.Resources = Array([0, 0, 9, 9]), Dictionary(XObject=Dictionary(A=form))
    document.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=form))
    document.pages[0].obj.Contents = pikepdf.Stream(document, b"/A Do")


def _rotated(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Rotate = 90


_CATALOG, _PAGES = b"<</Type/Catalog/Pages 2 0 R%s>>", b"<</Type/Pages/Kids[3 0 R]/Count %d>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>"
_PACKED = {"object_stream_mode": pikepdf.ObjectStreamMode.generate}

OPENED: dict[str, Callable[[], bytes]] = {
    "locked against changes": lambda: pdf(encryption=pikepdf.Encryption(owner="bank", user="")),
    "locked in the old way": lambda: pdf(
        encryption=pikepdf.Encryption(owner="bank", user="", R=3, aes=False, metadata=False)
    ),
    "all packed": lambda: pdf(**_PACKED),
    "made for the web": lambda: pdf(linearize=True),
    "begins late": lambda: b"\0" * 500 + pdf(),
    "ends late": lambda: pdf() + b"\r\n" * 3000,
    "without its end": lambda: pdf()[:-8],
    "with a link": lambda: pdf(_linked),
    "with a filled-in box": lambda: pdf(_field),
    "with an invoice's data": lambda: pdf(_carrying("factur-x.xml", b"<invoice/>")),
    "lying down": lambda: pdf(_rotated),
    "twenty pages": lambda: pdf(pages=20),
    "without a table of places": lambda: written(_CATALOG % b"", _PAGES % 1, _PAGE),
    "says it has a billion pages": lambda: written(_CATALOG % b"", _PAGES % 1_000_000_000, _PAGE),
    "ten thousand brackets": lambda: written(_CATALOG % (b"/X" + b"[" * 10_000), _PAGES % 1, _PAGE),
    "words about JavaScript": lambda: pdf(
        lambda document: document.docinfo.__setitem__("/Title", "JavaScript/JS (Launch)")
    ),
}

REFUSED: dict[str, tuple[Callable[[], bytes], type[intake.FileRefused]]] = {
    "a PDF for whoever has its word": (
        lambda: pdf(encryption=pikepdf.Encryption(owner="a", user="b")),
        intake.PdfLocked,
    ),
    "a script at opening": (lambda: pdf(_at_opening), intake.PdfActs),
    "a script that is packed": (lambda: pdf(_at_opening, **_PACKED), intake.PdfActs),
    "a script under an owner's lock": (
        lambda: pdf(_at_opening, encryption=pikepdf.Encryption(owner="a", user=""), **_PACKED),
        intake.PdfActs,
    ),
    "a script spelled otherwise": (
        lambda: written(
            _CATALOG % b"/OpenAction<</S/J#61vaScript/#4aS(app.alert\\(1\\))>>", _PAGES % 1, _PAGE
        ),
        intake.PdfActs,
    ),
    "a script by name": (lambda: pdf(_named_scripts), intake.PdfActs),
    "a program to start": (lambda: pdf(_launching), intake.PdfActs),
    "a program carried along": (lambda: pdf(_carrying("faktura.exe", b"MZ")), intake.PdfActs),
    "no pages": (lambda: pdf(pages=0), intake.CannotBeOpened),
    "pages that lead nowhere": (
        lambda: written(_CATALOG % b"", b"<</Type/Pages/Kids[9 0 R]/Count 1>>"),
        intake.CannotBeOpened,
    ),
    "a web page that says PDF": (
        lambda: b"<html><script>alert(1)</script>%PDF-1.4</html>",
        intake.CannotBeOpened,
    ),
    "a PDF that begins too late": (lambda: b" " * 2000 + pdf(), intake.NotAPicture),
}

ENDLESS: dict[str, Callable[[], bytes]] = {
    "a page that draws itself twice": lambda: pdf(_drawing_itself),
    "three hundred megabytes of blanks to draw": lambda: pdf(_swelling),
}
"""Opened or refused, but within the limits."""
