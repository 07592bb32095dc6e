"""Small things that every page uses: the parts, the template of an endpoint, a redirect."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from flask import (
    current_app,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response

from portal.services.work import Workplace
from uploads.picture import reduced

# A file is nobody's page. The last three do not follow from default-src.
_FILE_POLICY = (
    "default-src 'none'; sandbox; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

# Pixels of a picture's longest side: in a list, and on a page. Without a size it comes whole.
_SIDES = {"list": 240, "page": 1200}


def parts() -> Workplace:
    """The parts that this application was put together from."""
    built: Workplace = current_app.extensions["parts"]
    return built


def render(status: int = 200, template: str | None = None, **context: Any) -> tuple[str, int]:
    """The template of the endpoint: `client.receipts.show` renders client/receipts/show.html.

    A page that shows another page's form again names that page's `template`.
    """
    own = f"{(request.endpoint or '').replace('.', '/')}.html"
    return render_template(template or own, **context), status


def see_other(endpoint: str, **values: Any) -> Response:
    """Go to another page after a change: 303, so that a double tap repeats nothing.

    A script that sent a file is told the address: it would send the file again to find out.
    """
    address = url_for(endpoint, **values)
    return jsonify(location=address) if is_script() else redirect(address, 303)


def is_script() -> bool:
    """Whether a script sends a file, and waits for JSON."""
    return request.headers.get("X-Requested-With") == "upload"


def as_picture(content: bytes, name: str) -> Response:
    """A picture that we made anew, to look at, in the size that the page asks for."""
    side = _SIDES.get(request.args.get("size", ""))
    return _file(
        reduced(content, side) if side else content, "image/jpeg", f'inline; filename="{name}"'
    )


def to_save(content: bytes) -> Response:
    """A file as it came, to save, under no name and of no kind: nothing opens it by itself."""
    return _file(content, "application/octet-stream", 'attachment; filename="file"')


def pdf(content: bytes, name: str = "messages.pdf") -> Response:
    """A paper to save. Its name says nothing of whom it is about."""
    return _file(content, "application/pdf", f'attachment; filename="{name}"')


def archive(pieces: Iterator[bytes]) -> Response:
    """Many files in one to save, sent as it is made."""
    answer = _file(b"", "application/zip", 'attachment; filename="my-pages.zip"')
    answer.response = pieces
    return answer


def _file(content: bytes, media_type: str, disposition: str) -> Response:
    answer = current_app.response_class(content, mimetype=media_type)
    answer.headers["Content-Disposition"] = disposition
    answer.headers["Content-Security-Policy"] = _FILE_POLICY
    return answer


def own_path(target: str | None) -> str | None:
    """The target when it is a path of this site and nothing else, to go back to after sign-in."""
    if not target or not target.startswith("/") or target.startswith(("//", "/\\")):
        return None
    split = urlsplit(target)
    if split.scheme or split.netloc or any(ord(letter) < 33 or letter == "\\" for letter in target):
        return None
    return target
