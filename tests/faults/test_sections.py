"""Sections of an application are saved while the web process is killed."""

import random
import re
import threading

import pytest

from portal.domain.permissions import SYSTEM
from portal.services import applications
from tests.faults import moments
from tests.faults.phone import NoAnswer


@pytest.fixture
def month(parts, client):
    """A month with a draft."""
    with parts.work(client) as work:
        newest = parts.municipality.open_months(work.today)[0]
        return applications.open_month(work, parts.municipality, newest).month


def stored(parts, client, month):
    with parts.look(client) as work:
        return applications.find(work, month).document.message.body


def save(held, month, words):
    """As a client does it: read the page, write, press the button."""
    address = f"/application/{month}/message/"
    seen = re.search(r'name="version" value="([^"]*)"', held.get(address))
    assert seen
    held.post(address, {"version": seen[1], "body": words})


@pytest.mark.parametrize("moment", moments.SAVING)
def test_section_is_saved_when_the_web_died(service, parts, client, phone, month, moment):
    web = service.start_web(**{moments.DIE_AT: moment})
    held = phone(client)
    with pytest.raises(NoAnswer):
        save(held, month, "Min hyra är höjd")
    service.until_dead(web)
    service.start_web()
    save(held, month, "Min hyra är höjd")
    assert stored(parts, client, month) == "Min hyra är höjd"


def test_nothing_acknowledged_is_lost_when_the_web_dies_at_any_moment(
    service, parts, client, phone, month
):
    dice = random.Random(20261124)
    web = service.start_web()
    held = phone(client)
    lost, acknowledged = [], []

    def write():
        for number in range(40):
            words = f"rad {number}"
            _until_acknowledged(held, month, words)
            acknowledged.append(words)
            if stored(parts, client, month) != words:
                lost.append(words)

    writer = threading.Thread(target=write)
    writer.start()
    for _ in range(5):
        writer.join(dice.uniform(0.2, 1.0))
        service.kill(web)
        web = service.start_web()
    writer.join(180)
    assert len(acknowledged) == 40
    assert lost == []
    with parts.look(SYSTEM) as work:
        assert len(work.applications.all_of_case(_case(parts, client))) == 1


def _until_acknowledged(held, month, words):
    for _ in range(60):
        try:
            return save(held, month, words)
        except NoAnswer:
            continue
    raise AssertionError("nobody ever answered")


def _case(parts, client):
    with parts.look(client) as work:
        return work.own_case_id
