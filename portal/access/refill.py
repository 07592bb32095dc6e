"""Puts what somebody typed back into a form of a finished page, whichever page it is."""

from collections.abc import Mapping, Sequence
from html import escape
from html.parser import HTMLParser

_LEFT_ALONE = {"csrf_token"}
_NOT_TYPED = {"file", "password", "submit", "button", "image", "reset"}


def refill(
    page: str, path: str, action: str, typed: Mapping[str, Sequence[str]], notice: str
) -> str | None:
    """The page at `path` with its form for `action` filled in and a notice above that form.

    None when the page has no such form.
    """
    filler = _Filler(page, path, action, typed)
    filler.feed(page)
    filler.close()
    if filler.form_at is None:
        return None
    words = f'<div class="flash flash--amber" role="status"><p>{escape(notice)}</p></div>'
    edits = sorted([*filler.edits, (filler.form_at, filler.form_at, words)], reverse=True)
    for start, end, text in edits:
        page = page[:start] + text + page[end:]
    return page


class _Filler(HTMLParser):
    """Finds the form and notes what to change where; all else stays as it stands."""

    def __init__(
        self, page: str, path: str, action: str, typed: Mapping[str, Sequence[str]]
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.edits: list[tuple[int, int, str]] = []
        self.form_at: int | None = None
        self._page_path = path
        self._action = action
        self._typed = typed
        self._taken: dict[str, int] = {}
        self._lines = _starts_of_lines(page)
        self._inside = False
        self._select = ""
        self._textarea: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "form":
            is_post = (found.get("method") or "").lower() == "post"
            to = found.get("action") or self._page_path
            self._inside = self.form_at is None and is_post and to == self._action
            if self._inside:
                self.form_at = self._offset()
        elif self._inside:
            self._field(tag, found, found.get("name") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._textarea is not None:
            start, words = self._textarea
            # A first line break in a textarea is not shown, so one is put before the words.
            self.edits.append((start, self._offset(), "\n" + escape(words)))
            self._textarea = None

    def _field(self, tag: str, found: dict[str, str | None], name: str) -> None:
        kind = (found.get("type") or "text").lower()
        if tag == "option" and self._select:
            is_chosen = found.get("value") in self._typed.get(self._select, ())
            self._rewrite(tag, found, {"selected": "" if is_chosen else None})
        elif not name or name in _LEFT_ALONE:
            return
        elif tag == "select":
            self._select = name if name in self._typed else ""
        elif tag == "textarea" and name in self._typed:
            self._textarea = (
                self._offset() + len(self.get_starttag_text() or ""),
                self._next(name),
            )
        elif tag == "input" and kind in {"radio", "checkbox"}:
            is_chosen = (found.get("value") or "on") in self._typed.get(name, ())
            self._rewrite(tag, found, {"checked": "" if is_chosen else None})
        elif tag == "input" and kind not in _NOT_TYPED and name in self._typed:
            self._rewrite(tag, found, {"value": self._next(name)})

    def _next(self, name: str) -> str:
        """Fields of the same name are filled in their order."""
        values, place = self._typed[name], self._taken.get(name, 0)
        self._taken[name] = place + 1
        return values[min(place, len(values) - 1)]

    def _rewrite(
        self, tag: str, found: dict[str, str | None], changes: Mapping[str, str | None]
    ) -> None:
        kept = {key: value for key, value in found.items() if key not in changes}
        kept |= {key: value for key, value in changes.items() if value is not None}
        words = "".join(
            f' {key}="{escape(value)}"' if value else f" {key}" if value is None else f' {key}=""'
            for key, value in kept.items()
        )
        start = self._offset()
        self.edits.append((start, start + len(self.get_starttag_text() or ""), f"<{tag}{words}>"))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _starts_of_lines(page: str) -> list[int]:
    starts = [0]
    starts.extend(place + 1 for place, letter in enumerate(page) if letter == "\n")
    return starts
