"""A case system in a folder: for the demo, and for municipalities that have no connection yet."""

import hashlib
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from portal.casesystem.port import (
    ArchivedPaper,
    CaseSystemDown,
    Delivery,
    Left,
    NewDecision,
)
from portal.domain.application.schema import NotADocument
from portal.domain.decisions import from_json
from portal.vault import durable
from portal.vault.envelope import Vault


class LocalCaseSystem:
    """Keeps each delivery and each archived paper as one sealed file, named by its key.

    Whoever decides puts a decision as one JSON file into `decisions`; once it is taken the file
    goes, since the portal keeps it sealed.
    """

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._vault = vault

    def deliver(self, delivery: Delivery) -> str:
        """Keep it once. Raises CaseSystemDown when the folder cannot be written."""
        self._keep(delivery.key, delivery.document, delivery.case_number)
        return f"{delivery.case_number}/{delivery.benefit_month}/{delivery.key}"

    def withdraw(self, key: str) -> None:
        """Mark a delivery as taken back. Raises CaseSystemDown when that cannot be written."""
        kept = self._folder / f"{key}.sealed"
        try:
            if kept.exists():
                kept.replace(kept.with_suffix(".withdrawn"))
        except OSError as fault:
            raise CaseSystemDown from fault

    def archive(self, paper: ArchivedPaper) -> None:
        """Keep it once. Raises CaseSystemDown when the folder cannot be written."""
        self._keep(paper.key, paper.content, paper.case_number)

    def decisions(self, case_numbers: Collection[str]) -> Iterator[NewDecision | Left]:
        """What lies in the folder for these cases. Raises CaseSystemDown when it cannot be read."""
        for path in self._dropped():
            told = self._read(path)
            if told is None:
                yield Left.NOT_UNDERSTOOD
            elif told.case_number not in case_numbers:
                yield Left.UNKNOWN_CASE
            else:
                yield told

    def taken(self, source: str) -> None:
        """Remove the file, unless another was dropped under its name since it was read.

        Raises CaseSystemDown when it cannot be removed.
        """
        name, _, digest = source.rpartition(":")
        path = self._folder / "decisions" / name
        try:
            if path.exists() and _digest(path.read_bytes()) == digest:
                path.unlink(missing_ok=True)
        except OSError as fault:
            raise CaseSystemDown from fault

    def _keep(self, key: str, content: bytes, case_number: str) -> None:
        target = self._folder / f"{key}.sealed"
        sealed = self._vault.seal(content, key, case_number)
        try:
            if not target.exists() and not target.with_suffix(".withdrawn").exists():
                # Whole before it gets its name: a half file is never taken for a delivery.
                durable.put(target, sealed)
            self._clear_drafts(key)
        except OSError as fault:
            raise CaseSystemDown from fault

    def _dropped(self) -> list[Path]:
        try:
            return sorted((self._folder / "decisions").glob("*.json"))
        except OSError as fault:
            raise CaseSystemDown from fault

    def _read(self, path: Path) -> NewDecision | None:
        """What a file tells; None for one that is not whole, tells nothing or cannot be read.

        The files after it do not wait for it.
        """
        try:
            content = path.read_bytes()
            told: Any = json.loads(content)
            number = str(told.pop("case"))
            return NewDecision(number, from_json(told), f"{path.name}:{_digest(content)}")
        except (OSError, ValueError, KeyError, AttributeError, TypeError, NotADocument):
            return None

    def _clear_drafts(self, key: str) -> None:
        # What a killed worker had begun; one that still writes is answered by its next try.
        for draft in self._folder.glob(f"{key}.*.{durable.PART}"):
            draft.unlink(missing_ok=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
