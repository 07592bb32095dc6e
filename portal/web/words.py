"""The reader's language in templates, forms and messages."""

import json
from collections.abc import Collection
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, current_app, g, has_request_context, request, url_for
from flask_login import current_user
from markupsafe import Markup

from portal.domain import other_formats
from portal.domain.accessibility import Need
from portal.domain.application.naming import name_of
from portal.domain.application.staff_words import staff_name_of
from portal.domain.text import Text
from portal.language import catalogues, formats
from portal.language.locales import DEFAULT, LOCALES, STAFF_CODES, Locale, is_known, locale_by_code
from portal.web.pages import parts

COOKIE = "language"


def chosen_locale() -> Locale:
    """The reader's language: their saved choice, the cookie, the browser's wish, or Swedish."""
    if not has_request_context():
        return DEFAULT
    if "locale" not in g:
        g.locale = locale_by_code(_chosen_code())
    locale: Locale = g.locale
    return locale


def offered() -> tuple[Locale, ...]:
    """The languages of this side."""
    if current_app.extensions["side"] == "staff":
        return tuple(locale for locale in LOCALES if locale.code in STAFF_CODES)
    return LOCALES


def say(text: Text) -> str:
    """A Text in the reader's language."""
    return catalogues.render(text, chosen_locale().code)


def shown(value: object) -> str:
    """An amount, a day or a moment in the reader's language."""
    return catalogues.shown(value, chosen_locale().code)


def t(context: str, message: str, **values: object) -> str:
    """A message in the reader's language."""
    return catalogues.translate(context, message, chosen_locale().code, **values)


def tn(context: str, singular: str, plural: str, count: int, **values: object) -> str:
    """A counted message in the reader's language."""
    code = chosen_locale().code
    return catalogues.translate_plural(context, singular, plural, count, code, **values)


def install(app: Flask) -> None:
    """Give templates their words, formats and addresses."""
    app.jinja_env.globals.update(t=t, tn=tn, say=say, asset=asset, has_route=has_route)
    named = staff_name_of if app.extensions["side"] == "staff" else name_of
    app.jinja_env.globals.update(scans_files=scans_files, most_megabytes=most_megabytes)
    app.jinja_env.globals.update(to_send=to_send)
    app.jinja_env.filters.update(
        kronor=lambda amount: formats.kronor(Decimal(amount), chosen_locale().code),
        day=lambda value: formats.day(value, chosen_locale().code),
        month=lambda value: formats.month(value, chosen_locale().code),
        moment=lambda value: formats.moment(value, chosen_locale().code),
        clock=lambda value: formats.clock(value, chosen_locale().code),
        text=say,
        shown=shown,
        named=lambda member: say(named(member)),
        lines=_lines,
    )
    app.context_processor(_context)


def asset(name: str) -> str:
    """The address of a built file, with its fingerprint."""
    folder = current_app.static_folder or ""
    return url_for("static", filename=_manifest(folder)[name])


def has_route(endpoint: str) -> bool:
    """Whether this side has such a page."""
    return endpoint in current_app.view_functions


def scans_files() -> bool:
    """Whether a virus scanner is connected; where there is none, pages say so."""
    return bool(parts().config.clamd_url)


def most_megabytes() -> int:
    """How large a file may be (CR09)."""
    return parts().municipality.file_megabytes


def to_send(needs: Collection[Need]) -> tuple[Text, ...]:
    """What to do besides sending, for somebody with these needs."""
    return other_formats.to_send(needs, parts().municipality.accessibility)


def _chosen_code() -> str | None:
    codes = [locale.code for locale in offered()]
    cookie = request.cookies.get(COOKIE)
    if cookie in codes:
        return cookie
    if current_user and current_user.is_authenticated and current_user.language in codes:
        return str(current_user.language)
    return request.accept_languages.best_match(codes)


def _context() -> dict[str, Any]:
    user = current_user if current_user and current_user.is_authenticated else None
    return {
        "locale": chosen_locale(),
        "locales": offered(),
        "municipality": parts().municipality,
        "signed_in": user,
        "side": current_app.extensions["side"],
    }


def _lines(words: str) -> Markup:
    return Markup("<br>").join(words.splitlines())


@lru_cache(maxsize=4)
def _manifest(folder: str) -> dict[str, str]:
    manifest: dict[str, str] = json.loads((Path(folder) / "manifest.json").read_text())
    return manifest


def is_offered(code: str) -> bool:
    """Whether a reader of this side may choose that language."""
    return is_known(code) and code in {locale.code for locale in offered()}
