"""What other authorities say: noted by either side, shown side by side, untangled by a person."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from portal.domain.danger import Danger, dangers_in
from portal.domain.outsiders import LONGEST, Matter, Outsider, Saying
from portal.domain.refusals import NotFound
from portal.records.base import new_id
from portal.records.outsiders import OutsideSaying
from portal.services.own_cases import require_own
from portal.services.work import Work


@dataclass(frozen=True)
class SayingView:
    """A note as its reader sees it. `outcome` is what the case worker found out.

    `dangers` are what the client's words warn of, until staff have looked.
    """

    id: str
    person_id: str
    saying: Saying
    noted_by: str
    mine: bool
    untangled_at: datetime | None
    outcome: str
    dangers: tuple[Danger, ...] = ()

    @property
    def is_tangled(self) -> bool:
        """Whether it does not fit, and nobody has sorted it out."""
        return self.saying.differs and self.untangled_at is None


@dataclass(frozen=True)
class Beside:
    """What was said of one matter, to stand side by side."""

    matter: Matter
    sayings: tuple[SayingView, ...]


@dataclass(frozen=True)
class ToSee:
    """An adult in one of the staff member's own cases, of whom there are notes to look at."""

    case_id: str
    case_number: str
    person_id: str
    name: str


def note(
    work: Work, saying: Saying, send_key: str, *, case_id: str = "", person_id: str = ""
) -> str:
    """Note what somebody says; returns its id. Staff name the case and the adult.

    What a client notes is shared. Raises NotFound, SaidNothing, SaidInFuture.
    """
    saying = saying.checked(work.today)
    case_id, person_id = _whose(work, case_id, person_id)
    work.threads.lock_case(case_id)
    known = work.outsiders.by_send_key(work.actor.id, send_key)
    if known is not None:
        return known.id
    row = OutsideSaying(
        id=new_id(),
        case_id=case_id,
        person_id=person_id,
        author_id=work.actor.id,
        is_from_staff=not work.actor.is_client,
        is_shared=work.actor.is_client or saying.is_shared,
        differs=saying.differs,
        is_same_day=work.actor.is_client and bool(dangers_in(saying.words)),
        said_on=saying.said_on,
        send_key=send_key,
        created_at=work.now,
    )
    kept = {
        "outsider": saying.outsider,
        "matter": saying.matter,
        "words": saying.words.strip()[:LONGEST],
    }
    row.sealed_saying = work.vault.seal(json.dumps(kept).encode(), f"{row.id}.saying", case_id)
    work.outsiders.add(row)
    return row.id


def untangle(work: Work, case_id: str, saying_id: str, outcome: str) -> None:
    """The case worker has sorted it out, and says how. Doing it twice keeps the first words."""
    require_own(work, case_id)
    work.access_log.write(work.actor.id, "plan", case_id, work.now, saying_id)
    row = work.outsiders.of_case(case_id, saying_id)
    if row.untangled_at is not None:
        return
    row.untangled_at, row.untangled_by = work.now, work.actor.id
    sealed = outcome.strip()[:LONGEST].encode()
    row.sealed_outcome = work.vault.seal(sealed, f"{row.id}.outcome", case_id)
    work.session.flush()


def own(work: Work) -> tuple[Beside, ...]:
    """What is noted about the client, as far as it is shared."""
    return _beside(work, work.own_case_id, work.actor.id, shared_alone=True)


def of_case(work: Work, case_id: str, person_id: str) -> tuple[Beside, ...]:
    """What is noted about an adult of the staff member's own case, who now has it before them.

    Raises NotFound.
    """
    case_id, person_id = _whose(work, case_id, person_id)
    found = _beside(work, case_id, person_id, shared_alone=False)
    for row in work.outsiders.to_read_today((case_id,)):
        row.is_same_day = row.is_same_day and row.person_id != person_id
    work.session.flush()
    return found


def tangles(work: Work) -> tuple[ToSee, ...]:
    """Of whom something does not fit in the staff member's own cases; logged."""
    cases = _own_cases(work)
    return _to_see(work, cases, work.outsiders.tangled(cases))


def to_read_today(work: Work) -> tuple[ToSee, ...]:
    """Whose words warn of danger (RT3) in the staff member's own cases; logged."""
    cases = _own_cases(work)
    return _to_see(work, cases, work.outsiders.to_read_today(cases))


def _own_cases(work: Work) -> dict[str, str]:
    return {case.id: case.number for case in work.cases.of_staff(work.actor.id, work.today)}


def _to_see(
    work: Work, cases: dict[str, str], found: Collection[OutsideSaying]
) -> tuple[ToSee, ...]:
    """One for each adult, by case number."""
    rows = {(row.case_id, row.person_id) for row in found}
    work.access_log.write_each(work.actor.id, "plan", sorted(rows), work.now)
    every = work.threads.adults({case_id for case_id, _ in rows}).values()
    people = {person.id: person for adults in every for person in adults}
    return tuple(
        ToSee(case_id, cases[case_id], person_id, work.people.identity(people[person_id]).name)
        for case_id, person_id in sorted(rows, key=lambda row: cases[row[0]])
    )


def _whose(work: Work, case_id: str, person_id: str) -> tuple[str, str]:
    if work.actor.is_client:
        return work.own_case_id, work.actor.id
    require_own(work, case_id)
    if person_id not in work.cases.member_ids(case_id).values():
        raise NotFound
    work.access_log.write(work.actor.id, "plan", case_id, work.now, person_id)
    return case_id, person_id


def _beside(work: Work, case_id: str, person_id: str, *, shared_alone: bool) -> tuple[Beside, ...]:
    rows = work.outsiders.all_of(case_id, person_id, shared_alone=shared_alone)
    views = [_view(work, row) for row in rows]
    found = (
        Beside(matter, tuple(view for view in views if view.saying.matter is matter))
        for matter in Matter
    )
    return tuple(one for one in found if one.sayings)


def _view(work: Work, row: OutsideSaying) -> SayingView:
    kept = json.loads(work.vault.open(row.sealed_saying, f"{row.id}.saying", row.case_id))
    outcome = b""
    if row.sealed_outcome:
        outcome = work.vault.open(row.sealed_outcome, f"{row.id}.outcome", row.case_id)
    saying = Saying(
        outsider=Outsider(kept["outsider"]),
        matter=Matter(kept["matter"]),
        words=kept["words"],
        said_on=row.said_on,
        differs=row.differs,
        is_shared=row.is_shared,
    )
    return SayingView(
        row.id,
        row.person_id,
        saying,
        _author(work, row),
        row.author_id == work.actor.id,
        row.untangled_at,
        outcome.decode(),
        dangers_in(saying.words) if row.is_same_day else (),
    )


def _author(work: Work, row: OutsideSaying) -> str:
    if row.is_from_staff:
        return work.people.staff_by_id(row.author_id).name
    return work.people.identity(work.people.by_id(row.author_id)).name
