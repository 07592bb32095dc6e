"""The web process dies at each moment of a sending: the message comes once, no word is lost."""

import re

import pytest

from portal.services import dialogue, messages
from portal.services.messages import NewThread, Outgoing
from tests.faults import moments
from tests.faults.phone import NoAnswer


@pytest.fixture
def address(parts, client):
    """A thread that the client has begun."""
    with parts.work(client) as work:
        return f"/messages/{messages.start(work, NewThread('Hyran'), Outgoing('Hej', 'k', 'sv'))}"


def texts(parts, client, address):
    with parts.work(client) as work:
        page = dialogue.show(work, address.rpartition("/")[2])
        return [message.body.text for message in page.messages]


def key_on(page):
    found = re.search(r'name="send_key"[^>]*value="([^"]+)"', page)
    assert found
    return found[1]


@pytest.mark.parametrize("moment", moments.MESSAGING)
def test_message_comes_once_and_its_draft_is_kept_when_the_web_died(
    service, parts, client, phone, address, moment
):
    web = service.start_web(**{moments.DIE_AT: moment})
    held = phone(client)
    form = {"send_key": key_on(held.get(address)), "text": "När kommer pengarna?"}
    held.post(f"{address}/draft", form)
    with pytest.raises(NoAnswer):
        held.post(address, form)
    service.until_dead(web)
    service.start_web()
    # Sent or not, the words are there: in the thread, or still in the box.
    assert form["text"] in held.get(address)
    held.post(address, form)
    held.post(address, form)
    assert texts(parts, client, address) == ["Hej", form["text"]]
