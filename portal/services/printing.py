"""The press: templates become accessible PDFs, in any language, with nothing fetched from outside.

It knows nothing of who asks. Printing takes a second, so call it between pieces of work.
"""

import importlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal.domain.accessibility import Kind, Need
from portal.domain.application.naming import name_of
from portal.language import catalogues
from portal.language.locales import DEFAULT, Locale, locale_by_code

_TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
_STYLE = _TEMPLATES / "print" / "print.css"


# Large print for who was granted it: 18 points and more, so a little more paper.
_LARGE = """
html { font-size: 18pt; } h1 { font-size: 28pt; } h2 { font-size: 22pt; } h3 { font-size: 18pt; }
.quiet, .mark { font-size: 16pt; } .said th { width: 50%; }
"""


@dataclass(frozen=True)
class Words:
    """One language on paper, as templates use it."""

    locale: Locale

    def t(self, context: str, message: str, **values: object) -> str:
        """A message in this language."""
        return catalogues.translate(context, message, self.locale.code, **values)

    def tn(self, context: str, singular: str, plural: str, count: int, **values: object) -> str:
        """A counted message in this language."""
        code = self.locale.code
        return catalogues.translate_plural(context, singular, plural, count, code, **values)

    def shown(self, value: object) -> str:
        """An amount, a day, a choice or a Text in this language."""
        if isinstance(value, StrEnum):
            value = name_of(value)
        return catalogues.shown(value, self.locale.code)


def languages(code: str) -> tuple[Words, ...]:
    """The reader's language, and Swedish after it: what the office reads."""
    own = locale_by_code(code)
    return (Words(own),) if own == DEFAULT else (Words(own), Words(DEFAULT))


def pdf(
    template: str,
    code: str,
    values: Mapping[str, Any],
    styles: str = "",
    *,
    needs: Collection[Need] = (),
) -> bytes:
    """Print a template as a tagged PDF (PDF/UA-1). `styles` come after the common ones.

    `needs` are what the reader was granted: with large print the letters are large.
    """
    if any(need.kind is Kind.LARGE_PRINT for need in needs):
        styles = _LARGE + styles
    spoken = languages(code)
    html = (
        _press()
        .templates.get_template(template)
        .render(own=spoken[0], spoken=spoken, swedish=spoken[-1], **values)
    )
    return _press().print(html, styles)


class _Press:
    """WeasyPrint and the templates. It loads slowly, and most processes never print."""

    def __init__(self) -> None:
        self.templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @cached_property
    def _weasyprint(self) -> Any:
        return importlib.import_module("weasyprint")

    @cached_property
    def _fonts(self) -> Any:
        return importlib.import_module("weasyprint.text.fonts").FontConfiguration()

    def print(self, html: str, styles: str) -> bytes:
        """Lay the page out and write it. Pictures come inside the page or not at all."""
        weasyprint = self._weasyprint
        fetcher = importlib.import_module("weasyprint.urls").URLFetcher(
            allowed_protocols={"data"}, fail_on_errors=True
        )
        page = weasyprint.HTML(string=html, url_fetcher=fetcher)
        sheets = [
            weasyprint.CSS(string=text, url_fetcher=fetcher, font_config=self._fonts)
            for text in (_STYLE.read_text(), styles)
            if text
        ]
        written: bytes = page.write_pdf(
            stylesheets=sheets,
            pdf_variant="pdf/ua-1",
            font_config=self._fonts,
            finisher=_say_languages,
        )
        return written


def _say_languages(document: Any, pdf: Any) -> None:
    """Say the language of each part of the body: WeasyPrint says that of the whole alone."""
    shown = [
        block.element.get("lang")
        for page in document.pages
        for root in page._page_box.children
        if root.element_tag == "html"
        for body in root.children
        for block in body.children
    ]
    known: dict[bytes, Any] = {one.reference: one for one in pdf.objects if hasattr(one, "get")}
    whole = next(one for one in known.values() if one.get("S") == "/Document")
    if len(whole["K"]) == len(shown):  # Else the two are not the same parts: better nothing said.
        for reference, language in zip(whole["K"], shown, strict=True):
            if language:
                known[reference]["Lang"] = f"({language})"


@lru_cache(maxsize=1)
def _press() -> _Press:
    return _Press()
