"""A case system in a folder: for the demo, and for municipalities that have no connection yet."""

import os
from pathlib import Path

from portal.casesystem.port import CaseSystemDown, Delivery
from portal.vault.envelope import Vault


class LocalCaseSystem:
    """Keeps each delivery as one sealed file, named by its key."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._vault = vault

    def deliver(self, delivery: Delivery) -> str:
        """Keep it once. Raises CaseSystemDown when the folder cannot be written."""
        target = self._folder / f"{delivery.key}.sealed"
        sealed = self._vault.seal(delivery.document, delivery.key, delivery.case_number)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not target.exists() and not target.with_suffix(".withdrawn").exists():
                self._write(target, sealed)
            self._clear_drafts(delivery.key)
        except OSError as fault:
            raise CaseSystemDown from fault
        return f"{delivery.case_number}/{delivery.benefit_month}/{delivery.key}"

    def withdraw(self, key: str) -> None:
        """Mark a delivery as taken back. Raises CaseSystemDown when that cannot be written."""
        kept = self._folder / f"{key}.sealed"
        try:
            if kept.exists():
                kept.replace(kept.with_suffix(".withdrawn"))
        except OSError as fault:
            raise CaseSystemDown from fault

    def _write(self, target: Path, sealed: bytes) -> None:
        # Written whole before it gets its name: a half file is never taken for a delivery.
        draft = target.with_suffix(f".{os.getpid()}.part")
        with draft.open("wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)

    def _clear_drafts(self, key: str) -> None:
        # What a killed worker had begun; one that still writes is answered by its next try.
        for draft in self._folder.glob(f"{key}.*.part"):
            draft.unlink(missing_ok=True)
