"""Every answer carries the headers, whatever its status; and they say what browsers understand."""

import pytest
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import TooManyRequests

from tests.house.sweep import ELSEWHERE, ask

_SOURCES = {"'none'", "'self'", "data:", "blob:"}
_VALUES = {
    "X-Content-Type-Options": {"nosniff"},
    "Referrer-Policy": {"no-referrer"},
    "Cross-Origin-Opener-Policy": {"same-origin"},
    "Cross-Origin-Resource-Policy": {"same-origin"},
    "Cache-Control": {"no-store", "public, max-age=31536000, immutable"},
}


def faults(answer):
    """What is missing or wrong, read as a browser reads it."""
    heads = answer.headers
    wrong = [name for name, allowed in _VALUES.items() if heads.get(name) not in allowed]
    policies = heads.getlist("Content-Security-Policy")
    if len(policies) != 1:
        return [*wrong, "no single policy"]
    rules = dict(rule.strip().partition(" ")[::2] for rule in policies[0].split(";"))
    for name, expected in {
        "default-src": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "form-action": "'self'",
    }.items():
        if rules.get(name) != expected:
            wrong.append(name)
    for name, sources in rules.items():
        allowed = {source for source in sources.split() if source.startswith("'nonce-")}
        if set(sources.split()) - _SOURCES - (allowed if name == "script-src" else set()):
            wrong.append(f"{name} {sources}")
    if not {"server", "x-powered-by"}.isdisjoint(name.lower() for name, _ in heads):
        wrong.append("names its software")
    if ELSEWHERE in str(heads) or ELSEWHERE.encode() in answer.data:
        wrong.append("holds a host name that the request claimed")
    return wrong


def one_of_each(row):
    """For each kind of answer in the row of the access table, one role that gets it."""
    return {answer: role for role, answer in row["own"].items()}.values()


def test_every_route_answers_with_every_header(world, record_property):
    seen, missing = {}, []
    for row in world.table:
        if row["endpoint"].endswith("signin.sign_out"):
            continue
        for role in one_of_each(row):
            for whose in ("own",) if row["anothers"] is None else ("own", "none"):
                answer = ask(world, row, role, whose)
                seen[answer.status_code] = seen.get(answer.status_code, 0) + 1
                if found := faults(answer):
                    missing.append((row["method"], row["route"], answer.status_code, found))
    record_property("answers read", sum(seen.values()))
    record_property("with a fault in the headers", len(missing))
    assert missing == [], missing
    assert {200, 303, 404, 422, 503} <= seen.keys()


def fail(error):
    def view():
        raise error

    view.access = "all"
    return view


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ValueError("secret"), 500),
        (OperationalError("SELECT secret", {}, Exception("secret")), 503),
        (TooManyRequests(), 429),
    ],
)
@pytest.mark.parametrize("side", ["client", "staff"])
def test_failing_page_has_them_too_and_tells_nothing(
    client_app, staff_app, side, error, status, monkeypatch
):
    app = client_app if side == "client" else staff_app
    monkeypatch.setitem(app.view_functions, f"{side}.signin.show", fail(error))
    answer = app.test_client().get("/sign-in")
    assert answer.status_code == status
    assert faults(answer) == []
    for told in ("secret", "SELECT", "Traceback", "/portal/", "Error"):
        assert told not in answer.text


def test_refused_requests_have_them_too(client_app):
    browser = client_app.test_client()
    answers = {
        405: browser.open("/sign-in", method="DELETE"),
        413: browser.post("/sign-in", data={"x": "y" * (31 * 1024 * 1024)}),
        404: browser.get("/nothing-here"),
        400: browser.post("/sign-in"),
        403: browser.post("/sign-in", headers={"Sec-Fetch-Site": "cross-site"}),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        assert faults(answer) == [], status
