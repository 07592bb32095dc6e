"""What an application asks of support staff: one request for each new wish, of who asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.accessibility import Desk, Kind, Wish
from portal.domain.application.answers import YesNo
from portal.jobs.worker import run_once
from portal.services import accessibility, applications, routing, signing
from portal.services.application_views import fingerprint
from tests.applications import MONTH, frozen
from tests.households import couple, single

FAULT = Wish((Kind.FAULT,), "Tom sida", language="sv")


@pytest.fixture
def home(parts):
    return single(parts)


def wishing(parts, who, **start):
    """November's application, frozen, in which somebody asks for this."""
    with parts.work(who) as work:
        seen = applications.open_month(work, parts.municipality, MONTH).document.start
        wished = replace(seen, interpreter=YesNo.YES, interpreter_language="somaliska", **start)
        applications.save_section(work, MONTH, "start", wished, fingerprint(seen))
    return frozen(parts, who)


def signed(parts, view, *adults):
    for minutes, adult in enumerate(adults):
        moment = parts.now() + timedelta(minutes=minutes)
        with replace(parts, now=lambda moment=moment: moment).work(adult) as work:
            signing.sign(work, MONTH, view.digest, "test")
    run_once(parts)


def asked(parts, who):
    with parts.look(who) as work:
        return [one.wish for one in accessibility.own_requests(work)]


def ask(parts, who, wish):
    with parts.work(who) as work:
        accessibility.ask(work, Desk(), wish, str(wish.kinds))


def test_interpreter_becomes_one_matter_however_often_the_job_runs(parts, home):
    view = wishing(parts, home.client)
    signed(parts, view, home.client)
    for _ in range(2):
        routing.pass_on(parts, view.id)
    assert [wish.spoken for wish in asked(parts, home.client)] == ["somaliska"]


def test_open_fault_report_does_not_swallow_the_interpreter(parts, home):
    ask(parts, home.client, FAULT)
    signed(parts, wishing(parts, home.client), home.client)
    kinds = {wish.kinds for wish in asked(parts, home.client)}
    assert kinds == {(Kind.FAULT,), (Kind.INTERPRETER,)}


def test_interpreter_that_waits_already_is_not_asked_for_again(parts, home):
    ask(parts, home.client, Wish((Kind.INTERPRETER,), "", "Somaliska"))
    signed(parts, wishing(parts, home.client), home.client)
    assert len(asked(parts, home.client)) == 1


def test_wish_belongs_to_the_adult_who_signed_first(parts):
    home = couple(parts)
    view = wishing(parts, home.partner, adaptation="Jag hör illa")
    signed(parts, view, home.partner, home.client)
    assert [wish.words for wish in asked(parts, home.partner)] == ["Jag hör illa"]
    assert asked(parts, home.client) == []


def test_what_one_adult_was_promised_is_not_asked_for_by_the_other(parts):
    home = couple(parts)
    ask(parts, home.client, Wish((Kind.INTERPRETER,), "", "Somaliska"))
    signed(parts, wishing(parts, home.partner), home.partner, home.client)
    assert asked(parts, home.partner) == []
