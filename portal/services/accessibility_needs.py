"""What a client was granted: it stays with them, for whoever meets them or writes to them."""

import json
from collections.abc import Sequence

from portal.domain.accessibility import LASTING, Kind, Need
from portal.domain.months import local_day
from portal.records.accessibility import AccessibilityNeed, AccessibilityRequest
from portal.records.base import new_id
from portal.services.accessibility import wish_of
from portal.services.work import Work


def own_needs(work: Work) -> tuple[Need, ...]:
    """What the client was granted for the time to come."""
    return needs_of_person(work, work.actor.id)


def end_need(work: Work, need_id: str) -> None:
    """The client needs it no longer. Raises NotFound."""
    need = work.accessibility.need(work.actor.id, need_id)
    need.ended_at = need.ended_at or work.now


def needs_of_case(work: Work, case_id: str) -> tuple[Need, ...]:
    """What the adults of a case were granted. The caller has checked and logged the look."""
    people = work.cases.member_ids(case_id).values()
    return tuple(need for person_id in people for need in needs_of_person(work, person_id))


def needs_of_person(work: Work, person_id: str) -> tuple[Need, ...]:
    """What a person was granted. The caller has checked that the actor may see it."""
    return tuple(_need(work, row) for row in work.accessibility.needs(person_id))


def grant(work: Work, request: AccessibilityRequest, kinds: Sequence[Kind]) -> None:
    """Let granted adaptations stay with the person; one that is there already is not doubled."""
    person_id = request.person_id
    if person_id is None:
        return
    spoken = wish_of(work, request).spoken
    known = {(need.kind, need.spoken) for need in needs_of_person(work, person_id)}
    for kind in kinds:
        said = spoken if kind is Kind.INTERPRETER else ""
        if kind not in LASTING or (kind, said) in known:
            continue
        need_id = new_id()
        content = json.dumps({"kind": kind.value, "spoken": said}).encode()
        work.accessibility.add(
            AccessibilityNeed(
                id=need_id,
                person_id=person_id,
                request_id=request.id,
                sealed_need=work.vault.seal(content, need_id, person_id),
                granted_at=work.now,
            )
        )


def _need(work: Work, row: AccessibilityNeed) -> Need:
    stored = json.loads(work.vault.open(row.sealed_need, row.id, row.person_id))
    since = local_day(row.granted_at)
    return Need(row.id, row.person_id, Kind(stored["kind"]), stored["spoken"], since)
