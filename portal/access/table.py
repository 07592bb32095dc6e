"""The access table: every route, method and role, and what each is answered. Made from the code."""

from collections.abc import Iterator
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from portal.access.guard import ALL, access_of, roles_at
from portal.domain.permissions import Role

NOBODY = "nobody"
ROLES = (*(role.value for role in Role if role is not Role.SYSTEM), NOBODY)
YES, SIGN_IN, NOT_FOUND = "yes", "sign_in", "not_found"
_NEVER_LISTED = {"HEAD", "OPTIONS"}


def rows(*sides: Flask) -> list[dict[str, Any]]:
    """The table. A route with an object's id in it answers for one's own and for another's."""
    return sorted(
        (row for side in sides for row in _rows(side)),
        key=lambda row: (row["side"], row["route"], row["method"]),
    )


def names_object(rule: Rule) -> bool:
    """Whether the address holds the id of something that belongs to somebody."""
    return any(name.endswith("_id") for name in rule.arguments)


def _rows(app: Flask) -> Iterator[dict[str, Any]]:
    side = app.extensions["side"]
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - _NEVER_LISTED):
            answers = {role: _answer(app, rule.endpoint, role) for role in ROLES}
            yield {
                "side": side,
                "route": rule.rule,
                "method": method,
                "endpoint": rule.endpoint,
                "own": answers,
                "anothers": _of_others(answers) if names_object(rule) else None,
            }


def _answer(app: Flask, endpoint: str, role: str) -> str:
    if access_of(app, endpoint) == ALL:
        return YES
    if role == NOBODY or (role == Role.CLIENT) != (app.extensions["side"] == "client"):
        # Nobody is signed in at the other side: it has sessions and cookies of its own.
        return SIGN_IN
    return YES if Role(role) in roles_at(app, endpoint) else NOT_FOUND


def _of_others(answers: dict[str, str]) -> dict[str, str]:
    return {role: NOT_FOUND if answer == YES else answer for role, answer in answers.items()}
