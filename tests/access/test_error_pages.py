"""Whatever fails in whatever view: in production the answer is a plain page, and no word of why."""

import re
from itertools import cycle

import pytest
from sqlalchemy.exc import OperationalError, ProgrammingError
from werkzeug.routing import IntegerConverter

from portal.app import create_app
from tests import leaks
from tests.access.production import OWN

MARKER = "plantedfault 19900118-9811"
FAULTS = (
    (RuntimeError(MARKER, "/srv/my-pages/portal/planted.py"), 500),
    (OperationalError("SELECT planted FROM person", {"x": MARKER}, Exception(MARKER)), 503),
    (ProgrammingError("SELECT planted FROM person", {"x": MARKER}, Exception(MARKER)), 500),
    (OSError(28, MARKER, "/srv/my-pages/instance/planted"), 500),
    (UnicodeDecodeError("utf-8", MARKER.encode(), 0, 1, MARKER), 500),
)
_TELLING = re.compile(
    r"planted|/srv|portal/|\.py\b|SELECT|Traceback|Error\b|sqlite|psycopg|werkzeug|flask|gunicorn"
    r"|python|\b\d+\.\d+\.\d+\b",
    re.IGNORECASE,
)


def failing(app):
    """Every view of the app fails in one of these ways, whoever comes; what is expected of each."""
    expected = {}
    for (name, view), (fault, status) in zip(app.view_functions.items(), cycle(FAULTS)):

        def fail(fault=fault, **_):
            raise fault

        fail.access, fail.roles = "all", getattr(view, "roles", frozenset())
        app.view_functions[name], expected[name] = fail, status
    return expected


def addresses(app):
    """An address of each rule, with each of its methods."""
    routes = app.url_map.bind("my.example")
    for rule in app.url_map.iter_rules():
        kinds = rule._converters.items()
        values = {name: 1 if isinstance(kind, IntegerConverter) else "x" for name, kind in kinds}
        for method in sorted(rule.methods - {"OPTIONS"}):
            yield rule.endpoint, method, routes.build(rule.endpoint, values, method)


@pytest.mark.parametrize("side", ["client", "staff"])
def test_fault_in_any_view_tells_nothing(production, side, record_property):
    app = create_app(side, production)
    app.config["WTF_CSRF_ENABLED"] = False  # The view is reached, whatever is sent.
    leaks.typed([MARKER])
    expected, wrong, asked = failing(app), [], 0
    browser = app.test_client()
    for endpoint, method, address in addresses(app):
        answer = browser.open(address, method=method, base_url=OWN, query_string={"q": "x"})
        words = f"{answer.headers}{answer.get_data(as_text=True)}"
        asked += 1
        if answer.status_code != expected[endpoint] or _TELLING.search(words):
            wrong.append((method, address, answer.status_code, _TELLING.findall(words)))
    record_property("views that failed", asked)
    assert wrong == []
    assert asked > 50


@pytest.mark.parametrize(("fault", "status"), FAULTS[1:3])
def test_fault_before_any_view_has_a_plain_page_too(production, monkeypatch, fault, status):
    """The session is looked up before there is a request whose fault could be handled."""

    def fail(*_):
        raise fault

    browser = create_app("client", production).test_client()
    browser.set_cookie("__Host-mp_client", "known", domain="my.example", secure=True, path="/")
    monkeypatch.setattr("portal.records.sessions.Sessions.open", fail)
    answer = browser.get("/sign-in", base_url=OWN)
    words = answer.get_data(as_text=True)
    assert answer.status_code == status
    assert "<main" in words
    assert not _TELLING.search(words)
