"""Weeding: a plan that somebody reads first, and a run that does what the plan says and no more."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from portal.domain import retention as rules
from portal.domain.months import local_day
from portal.domain.permissions import SYSTEM
from portal.records import retention as records
from portal.records.base import new_id
from portal.records.cases import Case
from portal.records.paper_slips import ScannedPaper
from portal.records.retention import LegalHold, Rows
from portal.services.work import Work, Workplace

PLAN_HOLDS = timedelta(days=30)


class RetentionFault(Exception):
    """Why it cannot be done, in one plain sentence."""


@dataclass(frozen=True)
class Weeding:
    """One case of a plan: its id, when it was closed, its last note, and what would go."""

    case_id: str
    closed_on: str
    last_note: str
    rows: Mapping[str, int]


@dataclass(frozen=True)
class Plan:
    """What would be weeded, and how many closed cases are kept and why. It names nobody.

    `papers` are those of the tray that found no case; `papers_kept` counts the others.
    """

    made_on: str
    rules: Mapping[str, object]
    weed: tuple[Weeding, ...]
    kept: Mapping[str, int]
    papers: tuple[str, ...]
    papers_kept: Mapping[str, int]

    @property
    def digest(self) -> str:
        """What stands for exactly this plan."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=2, sort_keys=True)

    @classmethod
    def from_json(cls, words: str) -> "Plan":
        """Raises RetentionFault when it is no plan."""
        try:
            raw = json.loads(words)
            weed = tuple(Weeding(**one) for one in raw.pop("weed"))
            return cls(weed=weed, papers=tuple(raw.pop("papers")), **raw)
        except (ValueError, TypeError, KeyError, AttributeError) as fault:
            raise RetentionFault("This is no plan that was made here.") from fault


@dataclass(frozen=True)
class Weeded:
    """What a run did: cases gone, with their rows and files; papers gone; ids not as planned."""

    cases: int
    rows: int
    files: int
    papers: int
    changed: tuple[str, ...]


def plan(place: Workplace) -> Plan:
    """What may be weeded today. Changes nothing."""
    weed, kept = [], Counter[str]()
    with place.look(SYSTEM) as work:
        for case in records.closed_before(work.session, work.now):
            rows = records.hanging_on(work.session, case.id)
            found = _fate(place, work, case, rows)
            if found is rules.Fate.WEED:
                weed.append(_weeding(work, case, rows))
            else:
                kept[found.value] += 1
        papers, papers_kept = _papers(place, work)
    return Plan(
        place.today.isoformat(), asdict(_rules(place)), tuple(weed), dict(kept), papers, papers_kept
    )


def run(place: Workplace, reviewed: Plan, digest: str) -> Weeded:
    """Weed what the plan names. A case that is not as it was when the plan was made stays.

    `digest` is what the person who read the plan typed in. Raises RetentionFault.
    """
    if digest != reviewed.digest:
        raise RetentionFault("The digest is not that of this plan. Read the plan, and copy it.")
    if reviewed.rules != asdict(_rules(place)):
        raise RetentionFault("The rules have changed since the plan was made. Make a new one.")
    since = (place.now() - PLAN_HOLDS).date().isoformat()
    if not since <= reviewed.made_on <= place.today.isoformat():
        raise RetentionFault("The plan is older than 30 days. Make a new one.")
    gone, rows, files, changed = 0, 0, 0, []
    for one in reviewed.weed:
        removed = _weed(place, one)
        if removed is None:
            changed.append(one.case_id)
            continue
        gone, rows = gone + 1, rows + sum(len(ids) for ids in removed.values())
        # Rows first: a crash in between leaves files without a row, which the sweep takes.
        for file_id in records.files_of(removed):
            place.files.remove(file_id)
            files += 1
    missing = [one for one in reviewed.papers if not _weed_paper(place, one)]
    papers = len(reviewed.papers) - len(missing)
    return Weeded(gone, rows, files, papers, (*changed, *missing))


def hold(work: Work, case_number: str, reason: str) -> None:
    """Let nobody weed a case, until it is released. Raises RetentionFault."""
    case = _by_number(work, case_number)
    if not reason.strip():
        raise RetentionFault("Say why: who reads the list of holds needs to know.")
    hold_id = new_id()
    sealed = work.vault.seal(reason.strip().encode(), f"{hold_id}.reason", case.id)
    work.session.add(
        LegalHold(id=hold_id, case_id=case.id, sealed_reason=sealed, placed_at=work.now)
    )
    work.access_log.write(work.actor.id, "hold", case.id, work.now)


def release(work: Work, case_number: str) -> int:
    """End every hold on a case; returns how many there were. Raises RetentionFault."""
    case = _by_number(work, case_number)
    found = records.holds(work.session, case.id)
    for one in found:
        one.ended_at = work.now
    work.access_log.write(work.actor.id, "release", case.id, work.now)
    return len(found)


def _weed(place: Workplace, planned: Weeding) -> Rows | None:
    """The rows that went, or None when the case is not as it was."""
    with place.work(SYSTEM) as work:
        case = work.session.get(Case, planned.case_id)
        if case is None:
            return None
        rows = records.hanging_on(work.session, case.id)
        is_due = _fate(place, work, case, rows) is rules.Fate.WEED
        if not is_due or _weeding(work, case, rows) != planned:
            return None
        work.access_log.write(SYSTEM.id, "weeded", case.id, work.now)
        records.remove(work.session, rows)
    return rows


def _papers(place: Workplace, work: Work) -> tuple[tuple[str, ...], dict[str, int]]:
    """The papers of the tray that may go, and how many others stay and why."""
    fates = {scan.id: _fate_of_paper(place, work, scan) for scan in work.paper_slips.tray()}
    kept = Counter(one.value for one in fates.values() if one is not rules.Fate.WEED)
    return tuple(one for one, fate in fates.items() if fate is rules.Fate.WEED), dict(kept)


def _fate_of_paper(place: Workplace, work: Work, scan: ScannedPaper) -> rules.Fate:
    came_on, is_held = local_day(scan.created_at), records.is_any_held(work.session)
    return rules.fate_of_paper(came_on, _rules(place), work.today, is_any_held=is_held)


def _weed_paper(place: Workplace, scan_id: str) -> bool:
    """Whether the paper went: not when it has found its case, or is held by now."""
    with place.work(SYSTEM) as work:
        scan = next((one for one in work.paper_slips.tray() if one.id == scan_id), None)
        if scan is None or _fate_of_paper(place, work, scan) is not rules.Fate.WEED:
            return False
        work.access_log.write(SYSTEM.id, "weeded", "", work.now, scan.id)
        work.paper_slips.remove(scan)
    return True


def _fate(place: Workplace, work: Work, case: Case, rows: Rows) -> rules.Fate:
    people = [work.people.by_id(one) for one in work.cases.member_ids(case.id).values()]
    facts = rules.Facts(
        closed_on=case.closed_on,
        last_note=_last_note(work, case, rows),
        numbers=[work.people.identity(person).personal_number for person in people],
        is_held=bool(records.holds(work.session, case.id)),
    )
    return rules.fate(facts, _rules(place), work.today)


def _weeding(work: Work, case: Case, rows: Rows) -> Weeding:
    counts = {name: len(ids) for name, ids in sorted(rows.items())}
    return Weeding(case.id, str(case.closed_on), str(_last_note(work, case, rows)), counts)


def _last_note(work: Work, case: Case, rows: Rows) -> date:
    # Neither who somebody is nor a hold is a note of the case.
    notes = {name: ids for name, ids in rows.items() if name not in {"person", "legal_hold"}}
    moment = records.last_note(work.session, notes)
    return local_day(moment) if moment is not None else case.opened_on


def _rules(place: Workplace) -> rules.Rules:
    own = place.municipality
    return rules.Rules(own.weeding_years, own.preserves_all)


def _by_number(work: Work, number: str) -> Case:
    case = records.by_number(work.session, number)
    if case is None:
        raise RetentionFault("There is no case with that number.")
    return case
