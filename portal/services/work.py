"""A piece of work: one transaction, done by one actor, at one moment."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from portal.casesystem.port import CaseSystem
from portal.config import Config
from portal.domain.months import local_day
from portal.domain.municipality import Municipality
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.notices.port import PostOffice
from portal.records.access_log import AccessLog
from portal.records.accessibility import AccessibilityRequests
from portal.records.applications import Applications
from portal.records.attachments import Attachments
from portal.records.base import turn_to_write
from portal.records.cases import Case, Cases
from portal.records.decisions import Decisions
from portal.records.desk_filters import SavedFilters
from portal.records.dialogue import Threads
from portal.records.mandates import Mandates
from portal.records.meetings import Meetings
from portal.records.notices import Notices
from portal.records.outbox import Outbox
from portal.records.outsiders import OutsideSayings
from portal.records.paper_slips import PaperSlips
from portal.records.people import People
from portal.records.phrases import WrittenPhrases
from portal.records.plans import Plans
from portal.records.receipts import Receipts
from portal.records.reviews import Reviews
from portal.records.sessions import Sessions
from portal.records.signin_tries import SignInTries
from portal.records.staff_keys import StaffKeys
from portal.records.supplements import Supplements
from portal.vault.envelope import Vault
from portal.vault.keys import KeyRing
from portal.vault.lookup import Lookup
from uploads.scanner import Scanner
from uploads.storage import FileStore


@dataclass(frozen=True)
class Work:
    """What a verb may use. Nothing is acknowledged before the block that opened it has ended.

    `limits` are the municipality's settings for completeness (see policy_for).
    """

    actor: Actor
    now: datetime
    session: Session
    limits: Mapping[str, object]
    vault: Vault
    lookup: Lookup
    people: People
    mandates: Mandates
    cases: Cases
    applications: Applications
    receipts: Receipts
    paper_slips: PaperSlips
    threads: Threads
    attachments: Attachments
    supplements: Supplements
    decisions: Decisions
    desk_filters: SavedFilters
    reviews: Reviews
    accessibility: AccessibilityRequests
    phrases: WrittenPhrases
    plans: Plans
    outsiders: OutsideSayings
    meetings: Meetings
    notices: Notices
    outbox: Outbox
    access_log: AccessLog
    sessions: Sessions
    signin_tries: SignInTries
    staff_keys: StaffKeys

    @property
    def today(self) -> date:
        """The calendar day in Sweden."""
        return local_day(self.now)

    @cached_property
    def own_case(self) -> Case | None:
        """The open case that the actor belongs to, if any; found once in a piece of work."""
        return self.cases.of_person(self.actor.id)

    @property
    def own_case_id(self) -> str:
        """The id of the case that the client acts in. Raises NotFound for somebody without one."""
        if self.own_case is None:
            raise NotFound
        return self.own_case.id


class Workplace(Protocol):
    """What pages, jobs and slow verbs are given: settings, clock, files, and pieces of work."""

    @property
    def config(self) -> Config: ...

    @property
    def municipality(self) -> Municipality: ...

    @property
    def ring(self) -> KeyRing: ...

    @property
    def vault(self) -> Vault: ...

    @property
    def files(self) -> FileStore: ...

    @property
    def post_office(self) -> PostOffice: ...

    @property
    def today(self) -> date: ...

    @property
    def case_system(self) -> CaseSystem: ...

    @property
    def scanner(self) -> Scanner: ...

    @property
    def now(self) -> Callable[[], datetime]: ...

    def work(self, actor: Actor) -> AbstractContextManager[Work]: ...

    def look(self, actor: Actor) -> AbstractContextManager[Work]: ...

    def watch(self, actor: Actor) -> AbstractContextManager[Work]: ...


@contextmanager
def begin(
    engine: Engine,
    vault: Vault,
    lookup: Lookup,
    actor: Actor,
    now: datetime,
    *,
    reads_only: bool = False,
    limits: Mapping[str, object] | None = None,
) -> Iterator[Work]:
    """Open a transaction; commit at the end of the block, roll back on any exception."""
    with (
        nullcontext() if reads_only else turn_to_write(engine),
        engine.connect().execution_options(reads_only=reads_only) as connection,
        Session(bind=connection, expire_on_commit=False) as session,
        session.begin(),
    ):
        yield Work(
            actor,
            now,
            session,
            limits or {},
            vault,
            lookup,
            People(session, vault, lookup),
            Mandates(session),
            Cases(session),
            Applications(session),
            Receipts(session),
            PaperSlips(session),
            Threads(session),
            Attachments(session),
            Supplements(session),
            Decisions(session),
            SavedFilters(session),
            Reviews(session),
            AccessibilityRequests(session),
            WrittenPhrases(session),
            Plans(session),
            OutsideSayings(session),
            Meetings(session),
            Notices(session),
            Outbox(session),
            AccessLog(session),
            Sessions(session),
            SignInTries(session),
            StaffKeys(session),
        )
