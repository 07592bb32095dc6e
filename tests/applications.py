"""Applications that were sent, for tests of what comes after."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from portal.assembly import Parts
from portal.domain.application.answers import ExpenseKind, YesNo
from portal.domain.application.values import ExpenseLine
from portal.domain.months import BenefitMonth
from portal.domain.permissions import Actor
from portal.services import applications, signing, supplements
from portal.services.application_views import ApplicationView, fingerprint
from portal.services.supplements import NewRequest
from tests.households import Couple, Household

MONTH = BenefitMonth(2026, 11)
RENT = ExpenseLine(id="b" * 32, kind=ExpenseKind.RENT, amount=Decimal(7250), payee="Bostaden")
CARE = ExpenseLine(id="c" * 32, kind=ExpenseKind.CARE, amount=Decimal(200))


def frozen(parts: Parts, client: Actor, *lines: ExpenseLine) -> ApplicationView:
    """November's application with these costs, filled in by whoever acts, ready to be signed."""
    with parts.work(client) as work:
        costs = applications.open_month(work, parts.municipality, MONTH).document.costs
        filled = replace(costs, norm=YesNo.YES, lines=lines)
        applications.save_section(work, MONTH, "costs", filled, fingerprint(costs))
        applications.say_unchanged(work, MONTH)
        return signing.freeze(work, MONTH, declared=True)


def sent(parts: Parts, home: Household | Couple, *lines: ExpenseLine) -> str:
    """November's application of a household with these costs; returns its id."""
    view = frozen(parts, home.client, *lines)
    for adult in (home.client, home.partner) if isinstance(home, Couple) else (home.client,):
        with parts.work(adult) as work:
            signing.sign(work, MONTH, view.digest or "", "test")
    return view.id


def asked(
    parts: Parts,
    home: Household | Couple,
    application: str,
    *items: str,
    key: str = "k",
    language: str = "sv",
    days: int = 10,
) -> str:
    """The case worker asks for these papers to a sent application; returns the request's id."""
    with parts.work(home.case_worker) as work:
        due = work.today + timedelta(days=days)
        new = NewRequest("Vi behöver se det.", items, due, key, language)
        return supplements.ask(work, home.case_id, application, new)
