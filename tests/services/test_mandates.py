"""Representatives and staff who help: what opens, what stays shut, and what is kept of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from portal.domain.mandates import (
    Extent,
    MandateDaysWrong,
    MandateKind,
    NoExtent,
    NotSignedTogether,
)
from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.domain.refusals import NotFound
from portal.services import access_views, assistance, mandates, signing, typed_parts
from portal.services.assistance import CodeUnknown, NoConsent
from portal.services.mandates import Terms
from tests.applications import frozen
from tests.households import couple, single

GUARDIAN = number_of_test_series(date(1970, 5, 5), 0)


@pytest.fixture
def home(parts):
    return couple(parts)


def terms(home, **other):
    said = Terms(
        person_id=home.client.id,
        kind=MandateKind.SPECIAL_REPRESENTATIVE,
        name="Greta God",
        number=GUARDIAN,
        extents=frozenset({Extent.APPLICATION, Extent.MESSAGES}),
        from_on=date(2026, 10, 1),
        ground="Tingsrätten 2026-09-30",
    )
    return replace(said, **other)


def represent(parts, home, **other):
    mandates.register(parts, home.case_worker, home.case_id, terms(home, **other), b"")
    with parts.work(SYSTEM) as work:
        guardian = work.people.by_personal_number(GUARDIAN)
        (door,) = mandates.open_doors(work, guardian.id)
        mandate_id = mandates.enter(work, guardian.id, door.id)
        return mandates.actor_of(work, mandate_id)


def help_with(parts, home, consent=True):
    with parts.work(home.case_worker) as work:
        code = assistance.start(
            work, home.case_id, home.client.id, consent=consent, ground="by phone"
        )
    with parts.work(SYSTEM) as work:
        return mandates.actor_of(work, assistance.use_code(work, f" {code[:4].lower()} {code[4:]}"))


def later(parts, **time):
    return replace(parts, now=lambda: parts.now() + timedelta(**time))


def test_representative_signs_for_the_client_and_it_shows(parts, home):
    guardian = represent(parts, home)
    view = frozen(parts, guardian)
    with parts.work(guardian) as work:
        signing.sign(work, view.month, view.digest, "test")
        (signature,) = work.applications.signatures(view.id, view.digest)
        assert signature.person_id == home.client.id
        evidence = work.vault.open(
            signature.sealed_evidence, f"{view.id}.{home.client.id}.signature", home.case_id
        )
        assert guardian.acting.mandate_id in evidence.decode()
        typed = {one.part: one.by for one in typed_parts.of(work, view.id)}
    assert typed[typed_parts.SIGNATURE] == "Greta God"
    assert typed["costs"] == "Greta God"
    with parts.look(home.client) as work:
        assert "Greta God" in {look.name for look in access_views.looks(work).looks}


def test_staff_fill_in_and_never_sign(parts, home):
    helper = help_with(parts, home)
    view = frozen(parts, helper)
    with pytest.raises(NotSignedTogether), parts.work(helper) as work:
        signing.sign(work, view.month, view.digest, "test")
    with parts.work(home.client) as work:
        typed = typed_parts.of(work, view.id)
        assert {one.by for one in typed} == {"Hanna Handläggare"}
        assert {one.kind for one in typed} == {MandateKind.ASSISTANCE}
        signing.sign(work, view.month, view.digest, "test")


def test_what_the_client_typed_is_not_called_somebody_elses(parts, home):
    view = frozen(parts, home.client)
    with parts.look(home.client) as work:
        assert typed_parts.of(work, view.id) == ()


def test_no_help_without_consent(parts, home):
    with pytest.raises(NoConsent):
        help_with(parts, home, consent=False)


def test_code_works_once_and_for_ten_minutes(parts, home):
    with parts.work(home.case_worker) as work:
        code = assistance.start(work, home.case_id, home.client.id, consent=True, ground="")
        other = assistance.start(work, home.case_id, home.client.id, consent=True, ground="")
    with parts.work(SYSTEM) as work:
        assistance.use_code(work, code)
    for wrong in (code, "", "AAAA AAAA"):
        with pytest.raises(CodeUnknown), parts.work(SYSTEM) as work:
            assistance.use_code(work, wrong)
    with pytest.raises(CodeUnknown), later(parts, minutes=11).work(SYSTEM) as work:
        assistance.use_code(work, other)


def test_help_ends_by_itself_and_when_somebody_says_so(parts, home):
    helper = help_with(parts, home)
    with pytest.raises(NotFound), later(parts, hours=3).look(SYSTEM) as work:
        mandates.actor_of(work, helper.acting.mandate_id)
    with parts.work(helper) as work:
        mandates.withdraw(work, helper.acting.mandate_id)
    with pytest.raises(NotFound), parts.look(SYSTEM) as work:
        mandates.actor_of(work, helper.acting.mandate_id)


def test_client_ends_a_power_of_attorney_but_not_what_a_court_decided(parts, home):
    proxy = represent(parts, home, kind=MandateKind.PROXY)
    with parts.work(home.client) as work:
        mandates.withdraw(work, proxy.acting.mandate_id)
    with pytest.raises(NotFound), parts.look(SYSTEM) as work:
        mandates.actor_of(work, proxy.acting.mandate_id)
    appointed = represent(parts, home)
    with pytest.raises(NotFound), parts.work(home.client) as work:
        mandates.withdraw(work, appointed.acting.mandate_id)
    with parts.work(home.case_worker) as work:
        mandates.end(work, home.case_id, appointed.acting.mandate_id)
    with pytest.raises(NotFound), parts.look(SYSTEM) as work:
        mandates.actor_of(work, appointed.acting.mandate_id)


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"extents": frozenset()}, NoExtent),
        ({"to_on": date(2026, 9, 1)}, MandateDaysWrong),
        ({"to_on": date(2026, 11, 1)}, MandateDaysWrong),
        ({"kind": MandateKind.ASSISTANCE}, NotFound),
        ({"person_id": "0" * 32}, NotFound),
    ],
)
def test_terms_that_cannot_be_noted(parts, home, wrong, refusal):
    with pytest.raises(refusal):
        mandates.register(parts, home.case_worker, home.case_id, terms(home, **wrong), b"")


def test_it_holds_from_the_first_day_through_the_last(parts, home):
    mandate = represent(parts, home, to_on=date(2026, 11, 4)).acting.mandate_id
    with later(parts, days=2).look(SYSTEM) as work:
        assert mandates.actor_of(work, mandate)
    with pytest.raises(NotFound), later(parts, days=3).look(SYSTEM) as work:
        mandates.actor_of(work, mandate)


def test_other_case_workers_and_clients_find_nothing(parts, home):
    stranger = single(parts, "199001012380", "197501019850")
    mandate = represent(parts, home).acting.mandate_id
    for verb in (
        lambda work: mandates.of_case(work, home.case_id),
        lambda work: mandates.end(work, home.case_id, mandate),
        lambda work: assistance.start(work, home.case_id, home.client.id, consent=True, ground=""),
    ):
        with pytest.raises(NotFound), parts.work(stranger.case_worker) as work:
            verb(work)
    with pytest.raises(NotFound), parts.work(stranger.client) as work:
        mandates.withdraw(work, mandate)
    with pytest.raises(NotFound), parts.work(SYSTEM) as work:
        mandates.enter(work, stranger.client.id, mandate)


def test_client_sees_who_may_act_for_them_and_the_partner_does_not(parts, home):
    represent(parts, home)
    with parts.look(home.client) as work:
        assert [one.holder for one in mandates.of_client(work)] == ["Greta God"]
    with parts.look(home.partner) as work:
        assert mandates.of_client(work) == ()
