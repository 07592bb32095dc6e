"""Who acts for a client: representatives, noted by staff and seen by the client."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from portal.domain.mandates import (
    REPRESENTATIVES,
    Acting,
    Extent,
    MandateKind,
    check_terms,
)
from portal.domain.months import local_day
from portal.domain.permissions import Actor, Role
from portal.domain.refusals import NotFound
from portal.records.base import new_id
from portal.records.mandates import Mandate, is_in_force
from portal.records.people import Identity
from portal.services.own_cases import require_case_work
from portal.services.paper_limits import limits_of
from portal.services.scanning import check_open, look_at
from portal.services.stored_files import AS_IT_CAME, stored
from portal.services.work import Work, Workplace
from uploads import intake, sandbox
from uploads.scanner import Scan


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What is noted about a representative. `number` is their twelve-digit personal number."""

    person_id: str
    kind: MandateKind
    name: str
    number: str
    extents: frozenset[Extent]
    from_on: date
    to_on: date | None = None
    ground: str = ""


@dataclass(frozen=True)
class MandateView:
    """A mandate as pages show it. `holder` acts for `client`, whose Person is `person_id`."""

    id: str
    person_id: str
    kind: MandateKind
    holder: str
    client: str
    extents: tuple[Extent, ...]
    from_on: date
    to_on: date | None
    made_at: datetime
    is_in_force: bool
    pages: int
    ground: str = ""

    @property
    def may_be_withdrawn(self) -> bool:
        """A power of attorney, and staff's help, end when the client says so."""
        return self.kind in {MandateKind.PROXY, MandateKind.ASSISTANCE}


def register(place: Workplace, actor: Actor, case_id: str, terms: Terms, paper: bytes) -> None:
    """Note that somebody represents a client of one's own case, with the paper that says so.

    Raises NotFound, NoExtent, MandateDaysWrong, a FileRefused for a paper that cannot be opened.
    """
    with place.look(actor) as work:
        check_own(work, case_id, terms.person_id)
        check_terms(terms.extents, terms.from_on, terms.to_on, work.today)
    if terms.kind not in REPRESENTATIVES:
        raise NotFound
    kept = _kept_paper(place, case_id, paper) if paper else None
    with place.work(actor) as work:
        work.access_log.write(actor.id, "mandate", case_id, work.now, terms.person_id)
        person = work.people.by_personal_number(terms.number) or work.people.add(
            Identity(name=terms.name, personal_number=terms.number), work.now
        )
        mandate = new_mandate(work, case_id, terms.person_id, terms.kind, person.id, terms.ground)
        name = terms.name.encode()
        mandate.sealed_holder = work.vault.seal(name, f"{mandate.id}.holder", case_id)
        mandate.extents = " ".join(sorted(terms.extents))
        mandate.from_on, mandate.to_on = terms.from_on, terms.to_on
        if kept is not None:
            _attach(work, mandate, kept)
        work.mandates.add(mandate)


def of_case(work: Work, case_id: str) -> tuple[MandateView, ...]:
    """Who represents somebody in one's own case, now and before; logged first."""
    check_own(work, case_id)
    found = [one for one in work.mandates.of_case(case_id) if one.kind in REPRESENTATIVES]
    seen = [(case_id, one.person_id) for one in found] or [(case_id, "")]
    work.access_log.write_each(work.actor.id, "mandate", seen, work.now)
    return tuple(_view(work, one) for one in found)


def representing(work: Work, case_ids: Collection[str]) -> dict[str, tuple[MandateView, ...]]:
    """Who represents somebody in these cases now, by case. The caller has logged the look."""
    held = work.mandates.in_force(case_ids, work.today, work.now)
    kept = [one for one in held if one.kind in REPRESENTATIVES]
    return {
        case_id: tuple(_view(work, one) for one in kept if one.case_id == case_id)
        for case_id in case_ids
    }


def end(work: Work, case_id: str, mandate_id: str) -> None:
    """It holds no more, from this moment. Raises NotFound."""
    check_own(work, case_id)
    mandate = work.mandates.by_id(mandate_id)
    if mandate.case_id != case_id:
        raise NotFound
    work.access_log.write(work.actor.id, "mandate", case_id, work.now, mandate.person_id)
    mandate.ended_at = mandate.ended_at or work.now


def paper(place: Workplace, actor: Actor, case_id: str, mandate_id: str, number: int) -> bytes:
    """A page, from 1, of the paper that gives somebody the right, as JPEG; logged first."""
    with place.watch(actor) as work:
        mandate = _with_paper(work, case_id, mandate_id, "picture")
        if not 1 <= number <= mandate.pages:
            raise NotFound
        first, whole = mandate.paper_id or "", mandate.original_id or ""
    if number == 1:
        return place.files.fetch(first, case_id)
    content = place.files.fetch(whole, case_id)
    return sandbox.prepare_picture(content, limits_of(place), page=number - 1).jpeg


def original(place: Workplace, actor: Actor, case_id: str, mandate_id: str) -> bytes:
    """The paper as it came, to be saved and never shown inside a page; logged first.

    Raises NotFound, NotScannedYet, FileInfected.
    """
    with place.watch(actor) as work:
        whole = _with_paper(work, case_id, mandate_id, "original").original_id or ""
        check_open(work.receipts.file(whole))
    return place.files.fetch(whole, case_id)


def _with_paper(work: Work, case_id: str, mandate_id: str, action: str) -> Mandate:
    check_own(work, case_id)
    mandate = work.mandates.by_id(mandate_id)
    if mandate.case_id != case_id or mandate.paper_id is None:
        raise NotFound
    work.access_log.write(work.actor.id, action, case_id, work.now, mandate.person_id)
    return mandate


def open_doors(work: Work, person_id: str) -> tuple[MandateView, ...]:
    """Whom somebody may act for now."""
    held = work.mandates.held_by(person_id, work.today, work.now)
    return tuple(_view(work, one) for one in held)


def enter(work: Work, person_id: str, mandate_id: str) -> str:
    """Begin to act under one's own mandate; written in the log that the client reads."""
    mandate = work.mandates.by_id(mandate_id)
    if mandate.holder_id != person_id or not is_in_force(mandate, work.today, work.now):
        raise NotFound
    work.access_log.write(person_id, "represent", mandate.case_id, work.now, mandate.person_id)
    return mandate.id


def actor_of(work: Work, mandate_id: str) -> Actor:
    """The client as somebody who acts for them. Raises NotFound when it does not hold now."""
    mandate = work.mandates.by_id(mandate_id)
    if not is_in_force(mandate, local_day(work.now), work.now) or not _may_still(work, mandate):
        raise NotFound
    acting = Acting(
        mandate.id,
        MandateKind(mandate.kind),
        mandate.holder_id,
        holder_name(work, mandate),
        work.people.identity(work.people.by_id(mandate.person_id)).name,
        frozenset(map(Extent, mandate.extents.split())),
    )
    return Actor(mandate.person_id, frozenset({Role.CLIENT}), acting)


def _may_still(work: Work, mandate: Mandate) -> bool:
    """Whether staff who help are still case workers with that case; others do not need to be."""
    if mandate.kind != MandateKind.ASSISTANCE:
        return True
    member = work.people.staff_by_id(mandate.holder_id)
    is_case_worker = member.is_active and Role.CASE_WORKER in member.role_set
    return is_case_worker and work.cases.is_assigned(mandate.case_id, member.id, work.today)


def of_client(work: Work) -> tuple[MandateView, ...]:
    """Who may act for the signed-in client now."""
    found = work.mandates.of_case(work.own_case_id)
    own = (one for one in found if one.person_id == work.actor.id)
    return tuple(_view(work, one) for one in own if is_in_force(one, work.today, work.now))


def withdraw(work: Work, mandate_id: str) -> None:
    """The client ends a power of attorney or staff's help; who helps may end it too."""
    mandate = work.mandates.by_id(mandate_id)
    is_own = mandate.person_id == work.actor.id
    if not is_own or not _view(work, mandate).may_be_withdrawn:
        raise NotFound
    acting = work.actor.acting
    if acting is not None and acting.mandate_id != mandate_id:
        raise NotFound
    mandate.ended_at = mandate.ended_at or work.now


def check_own(work: Work, case_id: str, person_id: str | None = None) -> None:
    """Raises NotFound unless it is the case worker's own case, and the person belongs to it."""
    require_case_work(work, case_id)
    if person_id is not None and person_id not in work.cases.member_ids(case_id).values():
        raise NotFound


@dataclass(frozen=True)
class _Paper:
    """A paper of authority in the store: as it came, and the picture of its first page."""

    content: bytes
    jpeg: bytes
    pages: int
    scan: Scan
    original_id: str
    picture_id: str


def _kept_paper(place: Workplace, case_id: str, content: bytes) -> _Paper:
    limits = limits_of(place)
    intake.check(content, limits)
    picture = sandbox.prepare_picture(content, limits)
    scan = look_at(place, content)
    kept = _Paper(content, picture.jpeg, picture.pages, scan, new_id(), new_id())
    # Files before rows: a crash in between leaves an orphan for the sweep, never a missing file.
    place.files.keep(kept.original_id, case_id, content)
    place.files.keep(kept.picture_id, case_id, kept.jpeg)
    return kept


def _attach(work: Work, mandate: Mandate, kept: _Paper) -> None:
    for row in (
        stored(work, kept.original_id, mandate.case_id, kept.content, AS_IT_CAME, kept.scan),
        stored(work, kept.picture_id, mandate.case_id, kept.jpeg, "image/jpeg"),
    ):
        work.receipts.add_file(row)
    mandate.original_id, mandate.paper_id = kept.original_id, kept.picture_id
    mandate.pages = kept.pages


def new_mandate(
    work: Work, case_id: str, person_id: str, kind: MandateKind, holder_id: str, ground: str
) -> Mandate:
    """A row that the caller completes with extent and days, and adds."""
    mandate = Mandate(
        id=new_id(),
        case_id=case_id,
        person_id=person_id,
        holder_id=holder_id,
        kind=kind.value,
        made_by=work.actor.id,
        made_at=work.now,
    )
    mandate.sealed_ground = work.vault.seal(ground.encode(), f"{mandate.id}.ground", case_id)
    return mandate


def _view(work: Work, mandate: Mandate) -> MandateView:
    ground = work.vault.open(mandate.sealed_ground, f"{mandate.id}.ground", mandate.case_id)
    return MandateView(
        mandate.id,
        mandate.person_id,
        MandateKind(mandate.kind),
        holder_name(work, mandate),
        work.people.identity(work.people.by_id(mandate.person_id)).name,
        tuple(Extent(word) for word in mandate.extents.split()),
        mandate.from_on,
        mandate.to_on,
        mandate.made_at,
        is_in_force(mandate, work.today, work.now),
        mandate.pages or 0,
        ground.decode(),
    )


def holder_name(work: Work, mandate: Mandate) -> str:
    """The name of whoever acts under it."""
    if mandate.kind == MandateKind.ASSISTANCE:
        return work.people.staff_by_id(mandate.holder_id).name
    sealed = mandate.sealed_holder or b""
    return work.vault.open(sealed, f"{mandate.id}.holder", mandate.case_id).decode()
