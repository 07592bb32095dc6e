"""A message that somebody wrote for the client says so, to both sides."""

from dataclasses import replace
from datetime import date

from portal.domain.mandates import Acting, Extent, MandateKind
from portal.domain.persons import number_of_test_series
from portal.services import dialogue, mandates, messages
from portal.services.mandates import Terms
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.visitor import Visitor

GUARDIAN = number_of_test_series(date(1970, 5, 5), 0)


def acting(parts, home):
    """Greta God may write for the client."""
    terms = Terms(
        person_id=home.person_id,
        kind=MandateKind.SPECIAL_REPRESENTATIVE,
        name="Greta God",
        number=GUARDIAN,
        extents=frozenset({Extent.MESSAGES}),
        from_on=date(2026, 10, 1),
    )
    mandates.register(parts, home.case_worker, home.case_id, terms, b"")
    with parts.look(home.case_worker) as work:
        (mandate,) = work.mandates.of_case(home.case_id)
    extents = frozenset({Extent.MESSAGES})
    shoes = Acting(mandate.id, terms.kind, "x", "Greta God", "Test Testsson", extents)
    return replace(home.client, acting=shoes)


def test_both_sides_see_who_wrote_for_the_client(parts, client_app, staff_app):
    home = single(parts)
    with parts.work(acting(parts, home)) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Jag skriver", "k", "sv"))
    with parts.work(home.client) as work:
        messages.send(work, thread_id, Outgoing("Själv", "k2", "sv"))
    with parts.look(home.client) as work:
        assert dialogue.latest(work)[0].last.typed is None
    client, staff = Visitor(client_app, "en"), Visitor(staff_app, "en")
    client.sign_in(home.person_id)
    staff.sign_in(home.staff_id)
    said = "Written for the client by Greta God, special representative"
    for page in (
        client.get(f"/messages/{thread_id}").text,
        staff.get(f"/messages/{thread_id}").text,
    ):
        assert page.count(said) == 1
