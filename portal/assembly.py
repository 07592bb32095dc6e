"""The composition root: from settings to the real parts."""

import os
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sqlalchemy import Engine

from portal.casesystem.local import LocalCaseSystem
from portal.casesystem.port import CaseSystem
from portal.config import Config, ConfigFault
from portal.domain.completeness.policy import SettingFault
from portal.domain.months import local_day
from portal.domain.municipality import Municipality
from portal.domain.permissions import Actor
from portal.language import catalogues, overrides
from portal.notices.office import open_office
from portal.notices.port import PostOffice
from portal.records.access_log import LooksToWrite
from portal.records.base import connect
from portal.safe_start import refuse_unsafe
from portal.services.work import Work, begin
from portal.vault.envelope import Vault
from portal.vault.keys import KeyRing, load, load_or_create
from portal.vault.lookup import Lookup
from uploads.scanner import Scanner, open_scanner
from uploads.storage import FileStore


def _clock() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Parts:
    """The parts that pages, jobs and commands use. `now` is the clock; tests set it."""

    config: Config
    municipality: Municipality
    engine: Engine
    ring: KeyRing
    vault: Vault
    lookup: Lookup
    files: FileStore
    case_system: CaseSystem
    post_office: PostOffice
    scanner: Scanner
    now: Callable[[], datetime] = _clock

    @property
    def today(self) -> date:
        """The calendar day in Sweden."""
        return local_day(self.now())

    def work(self, actor: Actor) -> AbstractContextManager[Work]:
        """A transaction that may write."""
        return self._begin(actor, reads_only=False)

    def look(self, actor: Actor) -> AbstractContextManager[Work]:
        """A transaction that only reads: it waits for no writer."""
        return self._begin(actor, reads_only=True)

    @contextmanager
    def watch(self, actor: Actor) -> Iterator[Work]:
        """A look that only reads and is in the access log by the end of the block, or fails there.

        The log is written in a transaction of its own, so that nobody who writes waits for a page
        to be put together. Show nothing of it inside the block.
        """
        with self.look(actor) as reading:
            looks = LooksToWrite(reading.session)
            yield replace(reading, access_log=looks)
        if looks:
            with self.work(actor) as work:
                looks.write_to(work.access_log)

    def _begin(self, actor: Actor, *, reads_only: bool) -> AbstractContextManager[Work]:
        return begin(
            self.engine,
            self.vault,
            self.lookup,
            actor,
            self.now(),
            reads_only=reads_only,
            limits=self.municipality.limits,
        )


def _municipality(config: Config) -> Municipality:
    """The municipality's settings file (TOML), or the demo's. Raises ConfigFault."""
    if config.municipality_path is None:
        catalogues.use({})
        return Municipality()
    try:
        read = Municipality.from_settings(tomllib.loads(config.municipality_path.read_text()))
        catalogues.use(overrides.read(read.texts))
        return read
    except (OSError, tomllib.TOMLDecodeError, SettingFault) as fault:
        raise ConfigFault(f"The municipality's settings cannot be used. {fault}") from fault


def assemble(config: Config, now: Callable[[], datetime] = _clock) -> Parts:
    """Put the real parts together.

    Raises KeyFault when there is no key ring in production, ConfigFault for what is unsafe there.
    """
    municipality = _municipality(config)
    config.make_instance()
    ring = load_or_create(config.keys_path) if config.is_demo else load(config.keys_path)
    refuse_unsafe(config, ring, os.environ)
    vault = Vault(ring, config.keys_path)
    return Parts(
        config,
        municipality,
        connect(config.database_url),
        ring,
        vault,
        Lookup(ring),
        FileStore(config.store_url, vault),
        LocalCaseSystem(config.instance / "case_system", vault),
        open_office(config),
        open_scanner(config.clamd_url),
        now,
    )
