"""Settings, read once from the environment; each fault is one plain sentence."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PREFIX = "MY_PAGES_"


class ConfigFault(Exception):
    """A setting that cannot be used. The message names the setting and says what is allowed."""


@dataclass(frozen=True, kw_only=True)
class Config:
    """How this installation runs.

    `mode` is `demo` (made-up households, demo e-ID, keys made on first start) or `production`.
    `instance` holds everything that the default installation stores: database, files, queue, keys.
    """

    mode: str
    instance: Path
    database_url: str
    queue_url: str
    store_url: str
    keys_path: Path
    municipality_path: Path | None = None

    @property
    def is_demo(self) -> bool:
        return self.mode == "demo"

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None) -> "Config":
        """The settings of the environment (`MY_PAGES_*`). Raises ConfigFault."""
        values = os.environ if environment is None else environment
        mode = values.get(f"{_PREFIX}MODE", "demo")
        if mode not in ("demo", "production"):
            raise ConfigFault(f"{_PREFIX}MODE must be demo or production, not {mode!r}.")
        root = Path(__file__).resolve().parent.parent
        instance = Path(values.get(f"{_PREFIX}INSTANCE", root / "instance")).resolve()
        keys = values.get(f"{_PREFIX}KEYS")
        if mode == "production" and keys is None:
            raise ConfigFault(f"{_PREFIX}KEYS must name the key file in production.")
        municipality = values.get(f"{_PREFIX}MUNICIPALITY")
        return cls(
            mode=mode,
            instance=instance,
            database_url=values.get(f"{_PREFIX}DATABASE", f"sqlite:///{instance / 'portal.db'}"),
            queue_url=values.get(f"{_PREFIX}QUEUE", f"sqlite:///{instance / 'queue.db'}"),
            store_url=values.get(f"{_PREFIX}STORE", f"file://{instance / 'files'}"),
            keys_path=Path(keys) if keys else instance / "keys.json",
            municipality_path=Path(municipality) if municipality else None,
        )
