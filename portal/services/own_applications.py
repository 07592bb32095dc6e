"""All of a client's own applications: what was begun, what waits, what was sent or taken back."""

from dataclasses import dataclass
from datetime import datetime

from portal.domain import lifecycle
from portal.domain.application.answers import ApplicationKind
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.records.applications import Application
from portal.services import apart, signing
from portal.services.application_documents import WITHDRAWN, frozen
from portal.services.work import Work


@dataclass(frozen=True)
class OwnApplication:
    """One of them in the list. `address` is how addresses name it; `waits_for` as in signing.

    `may_add`: more can be applied for in that month.
    """

    address: str
    month: BenefitMonth
    is_additional: bool
    state: State
    changed_at: datetime
    sent_at: datetime | None
    receipt_number: str | None
    waits_for: str
    may_take_back: bool
    may_add: bool


def own(work: Work) -> tuple[OwnApplication, ...]:
    """The applications that are there for the client, newest month first, in it the latest first.

    Raises NotFound for somebody without a case.
    """
    case_id = work.own_case_id
    may_apply = not (apart.is_left(work) or work.cases.is_protected(case_id))
    rows = sorted(
        apart.applications(work, case_id),
        key=lambda row: (row.benefit_month, row.sent_at or row.changed_at),
        reverse=True,
    )
    return tuple(_listed(work, row, may_apply=may_apply) for row in rows)


def _listed(work: Work, row: Application, *, may_apply: bool) -> OwnApplication:
    is_repeat = row.kind == ApplicationKind.REPEAT.value
    is_kept_copy = row.kind == WITHDRAWN
    return OwnApplication(
        row.benefit_month if is_repeat else row.id,
        BenefitMonth.parse(row.benefit_month),
        not (frozen(work, row).is_repeat if is_kept_copy else is_repeat),
        State(row.state),
        row.changed_at,
        row.sent_at,
        row.receipt_number,
        signing.waits_for(work, row),
        may_apply and lifecycle.allows(row.state, "withdraw"),
        may_apply and is_repeat and row.sent_at is not None,
    )
