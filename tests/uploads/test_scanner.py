"""The virus scanner: what it stops, and that no answer is never a clean one."""

from dataclasses import replace
from io import BytesIO

import pytest

from portal.app import create_app
from portal.config import Config, ConfigFault
from portal.domain.permissions import SYSTEM
from portal.jobs.worker import run_once
from portal.records.outbox import Job
from portal.records.receipts import StoredFile
from portal.services import attachments, receipts, scanning, sent_papers, upkeep
from tests.households import single
from tests.uploads import clamd, sheets
from tests.visitor import Visitor
from uploads.scanner import Clamd, Scan, ScannerDown

PHOTO = sheets.jpeg(sheets.picture(size=20))
INFECTED = PHOTO + clamd.HARMLESS_VIRUS


@pytest.fixture
def scanner(tmp_path):
    with clamd.running(tmp_path / "clamd") as server:
        yield server


@pytest.fixture
def scanned(parts, tmp_path):
    """The same parts, with the scanner connected."""
    config = replace(parts.config, clamd_url=f"unix://{tmp_path / 'clamd'}")
    return replace(parts, config=config, scanner=Clamd(config.clamd_url, seconds=0.5))


def scans(parts):
    with parts.look(SYSTEM) as work:
        rows = work.session.query(StoredFile).filter_by(media_type=receipts.AS_IT_CAME)
        return [row.scan for row in rows]


def test_clean_file_is_clean_and_a_known_one_is_stopped(scanned, scanner):
    assert scanned.scanner.scan(PHOTO) is Scan.CLEAN
    assert scanned.scanner.scan(INFECTED) is Scan.INFECTED
    large = PHOTO + bytes(3_000_000)
    assert scanned.scanner.scan(large) is Scan.CLEAN
    assert scanner.scanned[-1] == len(large)


@pytest.mark.parametrize(
    "answer",
    [b"", b"rubbish", b"INSTREAM size limit exceeded. ERROR", b"stream: OK maybe", b"x" * 5000],
)
def test_answer_that_is_none_is_never_clean(scanned, scanner, answer):
    scanner.answer = answer
    with pytest.raises(ScannerDown):
        scanned.scanner.scan(PHOTO)


def test_scanner_that_is_not_there_is_never_clean(scanned):
    with pytest.raises(ScannerDown):
        scanned.scanner.scan(PHOTO)


def test_client_is_told_plainly_and_nothing_is_stored(scanned, scanner):
    visitor = Visitor(create_app("client", scanned))
    visitor.sign_in(single(scanned).person_id)
    visitor.get("/receipts/add")
    answer = visitor.post("/receipts/add", photo=(BytesIO(INFECTED), "k.jpg"), upload_key="k")
    assert answer.status_code == 422
    assert "Take a photo of the paper instead" in answer.text
    assert scans(scanned) == []
    assert scanned.files.ids() == set()


def test_file_is_held_while_the_scanner_is_dead_and_scanned_when_it_lives(scanned, tmp_path):
    home = single(scanned)
    receipt_id = receipts.keep(scanned, home.client, PHOTO, "k")
    assert scans(scanned) == [Scan.WAITING]
    with scanned.work(SYSTEM) as work:
        work.receipts.by_id(receipt_id).state = "with_staff"

    def opened(place):
        reason = sent_papers.OriginalReason.ASKED
        return sent_papers.original(place, home.case_worker, home.case_id, receipt_id, reason)

    with pytest.raises(scanning.NotScannedYet):
        opened(scanned)
    # The job waits for the scanner, however long, and is not given up.
    run_once(scanned)
    with scanned.look(SYSTEM) as work:
        (job,) = work.session.query(Job).filter_by(kind=scanning.SCAN_JOB)
        assert (job.state, job.attempts, job.fault) == ("leased", 0, "NoAnswer")
    with clamd.running(tmp_path / "clamd"):
        scanning.scan_again(scanned, job.subject_id)
    assert scans(scanned) == [Scan.CLEAN]
    assert opened(scanned) == PHOTO


def test_file_that_turns_out_infected_never_leaves(scanned, tmp_path):
    home = single(scanned)
    with scanned.look(home.client) as work:
        draft = "new:" + work.cases.of_person(home.person_id).id
    file_id = attachments.keep(scanned, home.client, draft, INFECTED, name="k.jpg", form_key="f")
    with scanned.look(SYSTEM) as work:
        stored_id = work.attachments.by_id(file_id).file_id
    with clamd.running(tmp_path / "clamd"):
        scanning.scan_again(scanned, stored_id)
    assert scans(scanned) == [Scan.INFECTED]
    with pytest.raises(scanning.FileInfected):
        attachments.original(scanned, home.client, file_id)


def test_client_hears_of_a_receipt_that_is_stopped_after_it_came(scanned, tmp_path):
    home = single(scanned)
    receipt_id = receipts.keep(scanned, home.client, INFECTED, "k")
    with scanned.look(SYSTEM) as work:
        stored_id = work.receipts.by_id(receipt_id).file_id
    with clamd.running(tmp_path / "clamd"):
        scanning.scan_again(scanned, stored_id)
    visitor = Visitor(create_app("client", scanned))
    visitor.sign_in(home.person_id)
    for path in ("/", "/receipts/"):
        assert "Our virus scanner stopped this file" in visitor.get(path).text


def test_without_a_scanner_nothing_is_called_clean(parts):
    home = single(parts)
    receipts.keep(parts, home.client, INFECTED, "k")
    assert scans(parts) == [Scan.NOT_SCANNED]
    assert scanning.catch_up(parts) == 0


def test_files_from_before_the_scanner_are_held_until_it_has_seen_them(parts, scanned, scanner):
    home = single(parts)
    receipts.keep(parts, home.client, INFECTED, "k")
    receipts.keep(parts, home.client, PHOTO, "l")
    upkeep.daily(scanned, "2026-11-02")
    assert scans(parts) == [Scan.WAITING] * 2
    while run_once(scanned):
        pass
    assert sorted(scans(parts)) == [Scan.CLEAN, Scan.INFECTED]


@pytest.mark.parametrize(
    "address", ["tcp://scanner.example:3310", "tcp://127.0.0.1", "http://127.0.0.1:1", "clamd"]
)
def test_scanner_elsewhere_stops_the_start(address):
    with pytest.raises(ConfigFault, match="CLAMD"):
        Config.read({"MY_PAGES_CLAMD": address})
