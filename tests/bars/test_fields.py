"""A form takes its own fields and no others: whatever else is sent with it changes nothing."""

from itertools import repeat

import pytest

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.records.tables import metadata
from portal.vault.envelope import Vault
from tests import places, stories
from tests.bars.forms import filled, forms
from tests.bars.test_changes import stored
from tests.households import single
from tests.visitor import Visitor

PLANTED = "plantedvalue"
# Every column there is, and what somebody would try.
NAMES = {column.name for table in metadata.sorted_tables for column in table.c} | {
    "client_id",
    "decision",
    "is_admin",
    "owner",
    "role",
    "status",
    "user_id",
    "worker_id",
}


def plausible(told, other):
    """What somebody would try: more rights, another state, another's case and name."""
    theirs = dict.fromkeys(
        ("actor_id", "author_id", "client_id", "owner", "owner_id", "person_id", "user_id"),
        other.person_id,
    )
    switches = {name: "1" for name in NAMES if name.startswith("is_")}
    dates = dict.fromkeys(("closed_at", "ended_at", "sent_at", "signed_at"), "2020-01-01T00:00")
    return {
        **theirs,
        **switches,
        **dates,
        "case_id": other.case_id,
        "decision": "approved",
        "role": "administrator",
        "roles": "administrator",
        "staff_id": told.people["leader"].id,
        "state": "sent",
        "status": "sent",
        "worker_id": told.people["leader"].id,
    }


def what_stays(parts, other):
    """Rights, names, marks of protection, and all rows of a household that nobody here is in."""
    with parts.look(SYSTEM) as work:
        staff = sorted((one.id, one.roles, one.is_active) for one in work.people.all_staff())
        people = sorted(
            (one.id, one.is_protected, work.people.identity(one).name, one.number_digest)
            for one in work.people.all()
        )
    theirs = [
        (name, row)
        for name, rows in stored(parts, {"web_session"}).items()
        for row in rows
        if other.case_id in row or other.person_id in row
    ]
    return staff, people, theirs


@pytest.fixture
def sealed(monkeypatch):
    """Each content that is sealed from here on, as it was before."""
    seal, seen = Vault.seal, []

    def noted(self, content, *bound):
        seen.append(content)
        return seal(self, content, *bound)

    monkeypatch.setattr(Vault, "seal", noted)
    return seen


def test_field_that_is_not_in_the_form_reaches_no_column(parts, sealed, record_property):
    told = stories.tell(parts)
    other = single(parts, "197010632391", staff="197501019819")
    tried, before = plausible(told, other), what_stays(parts, other)
    apps = {side: create_app(side, parts) for side in ("client", "staff")}
    sent, planted, failed, visitors = 0, 0, [], {}
    for place in places.ALL:
        if place.who is None:
            continue
        if place.who not in visitors:
            visitors[place.who] = Visitor(apps[place.side])
            visitors[place.who].come_in(told, place.who)
        visitor = visitors[place.who]
        page = visitor.follow(place.path(apps[place.side], told)).text
        for action, form in forms(page):
            fields = filled(form, repeat("Egna ord"))
            more = {name: [PLANTED] for name in NAMES - fields.keys()}
            more |= {name: [tried[name], PLANTED] for name in tried.keys() & more.keys()}
            token = {"csrf_token": visitor.token}
            answer = visitor.browser.post(action, data={**more, **fields, **token})
            sent, planted = sent + 1, planted + len(more)
            if answer.status_code >= 500:
                failed.append((str(place), action, answer.status_code))
    held = [(name, row) for name, rows in stored(parts).items() for row in rows if PLANTED in row]
    held += [("sealed", content) for content in sealed if PLANTED.encode() in content]
    record_property("forms sent", sent)
    record_property("foreign fields planted", planted)
    record_property("reached a column", len(held))
    assert failed == [], failed
    assert held == [], held
    assert what_stays(parts, other) == before
    assert other.case_id.encode() not in b"".join(sealed)
    assert sent > 100
