"""What a page is called: the title that stands in its template."""

import re
from functools import lru_cache

from flask import current_app
from jinja2 import BaseLoader, TemplateNotFound

from portal.domain.text import Text
from portal.web.words import say

_TITLE = re.compile(r'\{% block title %\}.*?t\("page title", "([^"]+)"')


def page_name(endpoint: str) -> str:
    """The page's name in the reader's language; empty for what has no title of its own."""
    loader = current_app.jinja_env.loader
    title = _title(loader, endpoint) if loader else ""
    return say(Text("page title", title)) if title else ""


@lru_cache(maxsize=500)
def _title(loader: BaseLoader, endpoint: str) -> str:
    try:
        source, *_ = loader.get_source(current_app.jinja_env, f"{endpoint.replace('.', '/')}.html")
    except TemplateNotFound:
        return ""
    found = _TITLE.search(source)
    return found[1] if found else ""
