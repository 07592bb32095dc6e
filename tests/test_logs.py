"""Markers are planted wherever people write, and none of them reaches a log, a queue or a disk."""

import logging
import sqlite3
from dataclasses import replace
from io import BytesIO

import pytest
import structlog
from PIL import Image
from sqlalchemy import text

from portal import logs
from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.domain.receipts import ReadField, Reading
from portal.jobs import tasks
from portal.jobs.worker import run_once
from portal.records.people import Identity
from portal.services import receipt_reading, receipts
from tests.households import single
from tests.visitor import Visitor

NUMBER = "199001189811"
MARKERS = {
    "number": NUMBER,
    "number with a hyphen": "19900118-9811",
    "short number": "900118-9811",
    "name": "Planterad Personsson",
    "phone": "070-174 06 05",
    "shop": "Apoteket Planterat",
    "file name": "planterat-kvitto.png",
    "message": "planterade ord om min hälsa",
    "fault": "planterat i ett felmeddelande",
    "search": "planterad-i-adressen",
    "read line": "Planterade tabletter 20 st",
    "account": "8327-9 174 060 512-3",
    "code": "740 518",
    "phrase": "planterade ord som ingen gissar",
    "staff's message": "planterat svar om din hyra",
    "staff's search": "Planterad Sökning",
    "link": "https://video.example/planterad",
}


@pytest.fixture
def everything(parts, capfd, monkeypatch):
    """What was logged at the finest level while somebody used the portal, and things broke."""
    before = logging.getLogger().handlers
    logs.configure(logging.DEBUG)
    logging.getLogger().setLevel(logging.DEBUG)
    home = single(parts, NUMBER)
    with parts.work(SYSTEM) as work:
        identity = Identity(name=MARKERS["name"], personal_number=NUMBER, phone=MARKERS["phone"])
        work.people.change_identity(work.people.by_id(home.person_id), identity)
    app = create_app("client", parts)
    visitor = Visitor(app)
    use(visitor, home)
    use_as_staff(parts, home, monkeypatch)
    break_things(parts, app, visitor, monkeypatch)
    cookie = visitor.browser.get_cookie("mp_client").value
    yield capfd.readouterr(), {**MARKERS, "cookie": cookie, "token": visitor.token}
    structlog.reset_defaults()
    logging.getLogger().handlers, logging.getLogger().level = before, logging.WARNING


def use(visitor, home):
    for number in (MARKERS["number"], MARKERS["number with a hyphen"], "19121212-1212"):
        visitor.get("/sign-in")
        visitor.post("/sign-in", personal_number=number)
    visitor.sign_in(home.person_id)
    photo = BytesIO()
    Image.new("RGB", (60, 80), "white").save(photo, "PNG")
    photo.seek(0)
    visitor.get("/receipts/add")
    kept = visitor.post("/receipts/add", photo=(photo, MARKERS["file name"]), upload_key="k")
    visitor.get(kept.location)
    visitor.post(kept.location, merchant=MARKERS["shop"], total=MARKERS["message"])
    visitor.get("/messages/new")
    told = f"{MARKERS['message']} {MARKERS['account']}"
    visitor.post("/messages/new", subject=MARKERS["account"], text=told, send_key="k")
    visitor.get(f"/receipts/?q={MARKERS['search']}")
    visitor.get(f"/{MARKERS['search']}")


def use_as_staff(parts, home, monkeypatch):
    """A receipt is read; the case worker signs in by codes, searches, writes and meets a fault."""
    with parts.look(home.client) as work:
        receipt_id = receipts.pocket(work)[0].id
    line = Reading(read=True, merchant=ReadField(MARKERS["read line"], 0.9))
    receipt_reading.read(parts, receipt_id, reader=lambda *_: line)
    config = replace(parts.config, staff_passkey_url="http://localhost")
    app = create_app("staff", replace(parts, config=config))
    visitor = Visitor(app)
    visitor.get("/sign-in/key")
    typed = {"personal_number": NUMBER, "phrase": MARKERS["phrase"], "code": MARKERS["code"]}
    assert visitor.post("/sign-in/code", **typed).status_code == 422
    visitor.sign_in(home.staff_id)
    visitor.get("/cases/")
    for words in (MARKERS["staff's search"], NUMBER, MARKERS["name"]):
        assert visitor.post("/cases/search", words=words).status_code == 200
    assert MARKERS["name"] in visitor.get(f"/cases/{home.case_id}").text
    visitor.get(f"/messages/new/{home.case_id}")
    words = {"subject": MARKERS["staff's search"], "text": MARKERS["staff's message"]}
    assert visitor.post(f"/messages/new/{home.case_id}", **words, send_key="k").status_code == 303
    visitor.post(f"/cases/{home.case_id}/meetings/new", place=MARKERS["link"], send_key="m")

    def fail(**_):
        raise ValueError(MARKERS["name"], MARKERS["staff's message"])

    fail.access, fail.roles = "staff", app.view_functions["staff.cases.show"].roles
    monkeypatch.setitem(app.view_functions, "staff.cases.show", fail)
    assert visitor.get(f"/cases/{home.case_id}").status_code == 500


def break_things(parts, app, visitor, monkeypatch):
    def fail(*_, **__):
        raise ValueError(MARKERS["fault"], MARKERS["message"])

    monkeypatch.setitem(app.view_functions, "client.about.contact", marked(fail))
    assert visitor.get("/about/contact").status_code == 500
    monkeypatch.setitem(tasks.TASKS, "read_receipt", fail)
    run_once(parts)
    with pytest.raises(Exception, match="no such table"), parts.engine.begin() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:x)"), {"x": MARKERS["message"]})
    logging.getLogger("library").error("could not take %s", MARKERS["message"])
    logging.getLogger("library").error(f"could not take {MARKERS['name']}")
    logging.getLogger("library").debug("read %s", MARKERS["read line"])
    logging.getLogger("library").debug(f"{MARKERS['code']} for {MARKERS['account']}")
    try:
        fail()
    except ValueError:
        logging.getLogger("library").exception("it failed for %s", NUMBER)


def marked(view):
    view.access, view.roles = "all", frozenset()
    return view


def test_no_marker_reaches_a_log(everything):
    written, markers = everything
    lines = written.out + written.err
    assert '"event": "page failed"' in lines
    assert '"event": "job failed"' in lines
    assert "library: could not take %s" in lines
    assert [name for name, marker in markers.items() if marker in lines] == []


def test_no_marker_lies_open_on_disk(everything, parts):
    markers = {name: word.encode() for name, word in everything[1].items()}
    stored = [path.read_bytes() for path in parts.config.instance.rglob("*") if path.is_file()]
    assert [name for name, word in markers.items() if any(word in one for one in stored)] == []


def test_queue_names_ids_alone(everything, parts):
    with sqlite3.connect(parts.config.instance / "portal.db") as connection:
        jobs = connection.execute("SELECT kind, subject_id, fault FROM job").fetchall()
    assert jobs
    assert all(set(subject) <= set("0123456789abcdef-") for _, subject, _ in jobs)
    # Some wait still; what is said of the others is a name.
    assert {fault for _, _, fault in jobs} - {None} == {"ValueError"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a\nforged line", "a forged line"),
        ("number 900118-9811 here", "number # here"),
        ("070 174 06 05", "#"),
        ("x" * 300, "x" * 100 + "…"),
    ],
)
def test_line_cannot_be_forged_nor_hold_a_number(words, expected):
    assert logs.leave_out(None, "", {"event": words, "who": "x"}) == {"event": expected}
