import pytest

from portal.domain.permissions import SYSTEM
from portal.services import applications, signing
from tests.faults import moments
from tests.faults.phone import NoAnswer
from tests.faults.worker import AHEAD


def stored(parts, client, month):
    with parts.look(client) as work:
        return applications.find(work, month)


@pytest.mark.parametrize("moment", moments.SIGNING)
def test_signed_and_sent_once_when_the_web_dies(
    service, parts, client, phone, jobs, month, frozen, moment
):
    web = service.start_web(**{moments.DIE_AT: moment})
    held = phone(client)
    signature = {"digest": frozen.digest}
    with pytest.raises(NoAnswer):
        held.post(f"/application/{month}/sign", signature)
    service.until_dead(web)
    before = stored(parts, client, month).receipt_number
    service.start_web()
    page = held.post(f"/application/{month}/sign", signature)
    view = stored(parts, client, month)
    assert view.receipt_number in page
    assert before in {None, view.receipt_number}
    with parts.look(SYSTEM) as work:
        assert len(work.applications.signatures(view.id, view.digest)) == 1
    assert len(jobs(view.receipt_number)) == 1


@pytest.mark.parametrize("moment", moments.DELIVERY)
def test_delivered_once_when_the_worker_dies(service, parts, client, jobs, month, frozen, moment):
    with parts.work(client) as work:
        sent = signing.sign(work, month, frozen.digest, "test")
    worker = service.start_worker(**{moments.DIE_AT: moment})
    service.until_dead(worker)
    service.start_worker(**{AHEAD: "3"})
    service.until(lambda: [job.state for job in jobs(sent.receipt_number)] == ["done"])
    handed_over = list(parts.config.instance.rglob(f"{sent.receipt_number}*"))
    assert len(handed_over) == 1
    with parts.look(SYSTEM) as work:
        row = work.applications.by_id(sent.id)
        assert row.delivered_at is not None
        assert row.receipt_number == sent.receipt_number
