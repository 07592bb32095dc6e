"""Moments to die at. Only the entry scripts beside this file know them; the portal does not."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from typing import Any

DIE_AT = "MY_PAGES_TEST_DIE_AT"


@dataclass(frozen=True)
class Moment:
    """Before or after the `call`-th call of what `target` names: `module:Class.method`."""

    target: str
    when: str
    call: int = 1


UPLOAD = {
    "nothing stored": Moment("uploads.storage:FileStore.keep", "before"),
    "one file of two stored": Moment("uploads.storage:FileStore.keep", "before", 2),
    "files stored, no row": Moment("portal.records.receipts:Receipts.add_file", "before"),
    "rows written, not committed": Moment("portal.records.outbox:Outbox.put", "after"),
    "committed, not acknowledged": Moment("portal.services.receipts:keep", "after"),
}
READING = {
    "lease taken": Moment("uploads.storage:FileStore.fetch", "before"),
    "paper in hand": Moment("uploads.storage:FileStore.fetch", "after"),
    "read, not stored": Moment("portal.domain.receipts:Reading.to_json", "before"),
    "stored, not reported": Moment("portal.records.outbox:Outbox.done", "before"),
    "reported, not committed": Moment("portal.records.outbox:Outbox.done", "after"),
}
SAVING = {
    "section not stored": Moment("portal.services.applications:store", "before"),
    "stored, not committed": Moment("portal.services.applications:store", "after"),
    "saved, not acknowledged": Moment("portal.client.sections:see_other", "before"),
}
SIGNING = {
    "signature not written": Moment(
        "portal.records.applications:Applications.add_signature", "before"
    ),
    "sent, not committed": Moment("portal.services.submission:send", "after"),
    "signed, not acknowledged": Moment("portal.client.signature:see_other", "before"),
}
MESSAGING = {
    "message not stored": Moment("portal.records.dialogue:Threads.add_message", "before"),
    "message stored, not committed": Moment("portal.records.dialogue:Threads.add_message", "after"),
    "draft forgotten, not committed": Moment("portal.services.message_drafts:sent", "after"),
    "message sent, not acknowledged": Moment("portal.client.messages:see_other", "before"),
}
DELIVERY = {
    "nothing handed over": Moment("portal.casesystem.local:LocalCaseSystem.deliver", "before"),
    "handed over, not noted": Moment("portal.casesystem.local:LocalCaseSystem.deliver", "after"),
    "noted, not reported": Moment("portal.records.outbox:Outbox.done", "before"),
}
ALL = {**UPLOAD, **READING, **SAVING, **SIGNING, **MESSAGING, **DELIVERY}


def arm() -> None:
    """Make this process and all that it started die at the moment that the environment names."""
    name = os.environ.get(DIE_AT)
    if not name:
        return
    moment = ALL[name]
    module, _, path = moment.target.partition(":")
    owner: Any = import_module(module)
    *outer, last = path.split(".")
    for step in outer:
        owner = getattr(owner, step)
    setattr(owner, last, _deadly(getattr(owner, last), moment))


def _deadly(function: Callable[..., Any], moment: Moment) -> Callable[..., Any]:
    calls = 0

    @wraps(function)
    def wrapped(*values: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == moment.call and moment.when == "before":
            _die()
        answer = function(*values, **named)
        if calls == moment.call:
            _die()
        return answer

    return wrapped


def _die() -> None:
    os.killpg(os.getpgrp(), signal.SIGKILL)
