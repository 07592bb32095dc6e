"""Applications of people in the world, as far as signing."""

from dataclasses import replace

from portal.domain.application.answers import YesNo
from portal.domain.months import BenefitMonth
from portal.domain.permissions import Actor
from portal.services import applications, signing
from portal.services.application_views import ApplicationView, fingerprint
from portal.services.work import Workplace


def month_of(parts: Workplace) -> BenefitMonth:
    """What can be applied for now."""
    return parts.municipality.open_months(parts.today)[0]


def draft(parts: Workplace, client: Actor) -> ApplicationView:
    """Begun, and the norm asked for."""
    month = month_of(parts)
    with parts.work(client) as work:
        view = applications.open_month(work, parts.municipality, month)
        costs = replace(view.document.costs, norm=YesNo.YES)
        seen = fingerprint(view.document.costs)
        return applications.save_section(work, month, "costs", costs, seen)


def frozen(parts: Workplace, client: Actor) -> ApplicationView:
    """Ready to sign, with nothing changed."""
    month = draft(parts, client).month
    with parts.work(client) as work:
        applications.say_unchanged(work, month)
        return signing.freeze(work, month, declared=True)
