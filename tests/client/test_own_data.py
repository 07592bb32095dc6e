"""The client's own data, all of it and nobody else's."""

import json
import zipfile
from io import BytesIO

import pytest

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.services import own_data
from tests import stories
from tests.house.belongings import receipt
from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def world(parts):
    return stories.tell(parts)


def fetched(parts, person_id):
    visitor = Visitor(create_app("client", parts))
    visitor.sign_in(person_id)
    visitor.get("/my-information/")
    answer = visitor.post("/my-information/")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-pages.zip"'
    assert answer.headers["Cache-Control"] == "no-store"
    return zipfile.ZipFile(BytesIO(answer.data))


def test_archive_holds_what_the_portal_shows(parts, world):
    packed = fetched(parts, world.people["client"].id)
    assert packed.testzip() is None
    data = json.loads(packed.read("data.json"))
    for part in ("applications", "receipts", "conversations", "jobs", "meetings", "mandates"):
        assert data[part], part
    assert data["plan"]["goals"]
    assert data["who_has_looked"]
    sent = [one for one in data["applications"] if one["receipt_number"]]
    assert sent
    names = packed.namelist()
    papers = [name for name in names if name.startswith("applications/")]
    assert len(papers) == len(sent)
    for name in [*papers, "messages.pdf"]:
        assert packed.read(name).startswith(b"%PDF-")
    kept = [name for name in names if name.startswith(("receipts/", "messages/"))]
    with parts.look(world.people["client"]) as work:
        case = work.cases.of_person(world.people["client"].id)
        pictures = sum(one.pictures for one in work.receipts.pocket(case.id))
    assert len([name for name in kept if name.startswith("receipts/")]) == pictures
    assert any(name.startswith("messages/") for name in kept)
    assert all(len(packed.read(name)) > 0 for name in kept)


def test_archive_holds_nothing_of_another_household(parts, world):
    stranger = single(parts, "199203189815")
    receipt(parts, stranger)
    with parts.look(SYSTEM) as work:
        ids = {stranger.person_id, stranger.case_id}
        ids |= {one.id for one in work.receipts.pocket(stranger.case_id)}
    packed = fetched(parts, world.people["client"].id)
    words = packed.read("data.json").decode() + " ".join(packed.namelist())
    assert not [one for one in ids if one in words]


def test_it_is_logged_before_it_is_made(parts, world):
    client = world.people["client"]
    fetched(parts, client.id)
    with parts.look(SYSTEM) as work:
        entries = work.access_log.of_case_since(
            work.cases.of_person(client.id).id, work.now.replace(year=2020)
        )
        assert (client.id, "export") in {(actor, action) for _, actor, action, _ in entries}


def test_nothing_of_it_touches_the_disk(parts, world):
    before = set(parts.config.instance.rglob("*"))
    b"".join(own_data.archive(parts, world.people["client"], "sv"))
    new = {path.name for path in set(parts.config.instance.rglob("*")) - before}
    assert not {name for name in new if name.endswith((".zip", ".pdf"))}
