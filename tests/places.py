"""Every page there is, and how to get there. A page that is missing here fails the tests.

To add a page: one line in CLIENT or STAFF, and, when its address holds an id, one thing in the
`World` (tests/world.py) that has such an id. A page that looks different in different states may
stand here more than once, with a word on which.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flask import Flask

from tests.world import World


@dataclass(frozen=True)
class Place:
    """A page: its endpoint, the names of the things whose ids its address needs, who looks."""

    endpoint: str
    ids: Mapping[str, str] = field(default_factory=dict)
    signed_in: bool = True
    query: str = ""

    @property
    def side(self) -> str:
        return self.endpoint.partition(".")[0]

    def __str__(self) -> str:
        return "-".join([self.endpoint, *self.ids.values(), *([self.query] if self.query else [])])

    def path(self, app: Flask, world: World) -> str:
        """The address on its side, without the side's own prefix."""
        values = {name: world.ids[thing] for name, thing in self.ids.items()}
        with app.test_request_context():
            return app.url_for(self.endpoint, **values) + self.query


CLIENT = (
    Place("client.home.show"),
    Place("client.signin.show", signed_in=False),
    Place("client.signin.show", signed_in=False, query="?left=1"),
    Place("client.about.contact", signed_in=False),
    Place("client.about.accessibility", signed_in=False),
    Place("client.about.privacy"),
    Place("client.receipts.list_receipts"),
    Place("client.receipts.add"),
    Place("client.receipts.show", {"receipt_id": "received receipt"}),
    Place("client.receipts.show", {"receipt_id": "read receipt"}),
    Place("client.receipts.show", {"receipt_id": "not_read receipt"}),
    Place("client.receipts.show", {"receipt_id": "confirmed receipt"}),
)

STAFF = (
    Place("staff.desk.show"),
    Place("staff.signin.show", signed_in=False),
    Place("staff.cases.show", {"case_id": "case"}),
)

NO_PAGES = {
    "static": "styles and scripts",
    "alive": "a word for whoever watches the servers",
    "ready": "a word for whoever watches the servers",
    "client.receipts.picture": "a picture",
    "client.receipts.progress": "a part of client.receipts.show",
}
"""What answers GET with something else than a page, and what that is."""

LANGUAGES = {"client": ("sv", "ar"), "staff": ("sv", "en")}
"""What each side is looked at in; the staff's side has no right-to-left language."""


def in_every_language() -> Iterator[tuple[Place, str]]:
    """Each place with each language of its side."""
    for place in (*CLIENT, *STAFF):
        for language in LANGUAGES[place.side]:
            yield place, language


def missing_from_the_list(app: Flask) -> set[str]:
    """Endpoints that answer GET and stand nowhere above."""
    listed = {place.endpoint for place in (*CLIENT, *STAFF)} | set(NO_PAGES)
    return {
        rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())
    } - listed
