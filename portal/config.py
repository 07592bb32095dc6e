"""Settings, read once from the environment; each fault is one plain sentence."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

_PREFIX = "MY_PAGES_"


class ConfigFault(Exception):
    """A setting that cannot be used. The message names the setting and says what is allowed."""


_ASYMMETRIC = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"}
_SHORTEST_TOKEN = 32
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True, kw_only=True)
class OidcSettings:
    """The provider of one side's sign-in. `acr` are the levels of assurance that are enough."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    acr: tuple[str, ...]
    number_claim: str
    algorithms: tuple[str, ...]
    scope: str
    own_url: str

    @staticmethod
    def is_safe(url: object) -> bool:
        """Whether an address is https, or on this very machine."""
        split = urlsplit(url) if isinstance(url, str) else None
        return split is not None and (
            split.scheme == "https" or (split.scheme == "http" and split.hostname in _LOOPBACK)
        )

    @classmethod
    def read(cls, values: Mapping[str, str], side: str) -> "OidcSettings | None":
        """The settings `MY_PAGES_<SIDE>_OIDC_*`, or None without an issuer. Raises ConfigFault."""
        prefix = f"{_PREFIX}{side.upper()}_OIDC_"
        own = {name.removeprefix(prefix): words for name, words in values.items()}
        if not own.get("ISSUER"):
            return None
        for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "ACR", "OWN_URL"):
            if not own.get(name):
                raise ConfigFault(f"{prefix}{name} must be set when {prefix}ISSUER is.")
        for name in ("ISSUER", "OWN_URL"):
            if not cls.is_safe(own[name]):
                raise ConfigFault(f"{prefix}{name} must begin with https://.")
        algorithms = tuple(own.get("ALGORITHMS", "RS256 PS256 ES256").split())
        if not algorithms or not _ASYMMETRIC.issuperset(algorithms):
            raise ConfigFault(f"{prefix}ALGORITHMS may hold {' '.join(sorted(_ASYMMETRIC))}.")
        return cls(
            issuer=own["ISSUER"],
            client_id=own["CLIENT_ID"],
            client_secret=own["CLIENT_SECRET"],
            acr=tuple(own["ACR"].split()),
            number_claim=own.get("NUMBER_CLAIM", "personalIdentityNumber"),
            algorithms=algorithms,
            scope=own.get("SCOPE", "openid"),
            own_url=own["OWN_URL"].rstrip("/"),
        )


@dataclass(frozen=True, kw_only=True)
class Config:
    """How this installation runs.

    `mode` is `demo` (made-up households, demo e-ID, keys made on first start) or `production`.
    `proxies` is how many of our own stand in front and are believed about the sender's address.
    `instance` holds everything that the default installation stores: database, files, queue, keys.
    """

    mode: str
    instance: Path
    database_url: str
    store_url: str
    keys_path: Path
    municipality_path: Path | None = None
    proxies: int = 0
    client_oidc: OidcSettings | None = None
    staff_oidc: OidcSettings | None = None
    smtp_url: str = field(default="", repr=False)
    sms_url: str = field(default="", repr=False)
    sms_token: str = field(default="", repr=False)
    notice_sender: str = ""
    clamd_url: str = ""
    staff_passkey_url: str = ""
    metrics_token: str = field(default="", repr=False)

    @property
    def is_demo(self) -> bool:
        return self.mode == "demo"

    def make_instance(self) -> None:
        """Make the instance's folder, where it is not there: its owner's alone."""
        self.instance.mkdir(mode=0o700, parents=True, exist_ok=True)

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
        proxies = values.get(f"{_PREFIX}PROXIES", "0")
        if not proxies.isdecimal():
            raise ConfigFault(f"{_PREFIX}PROXIES must be the number of proxies in front, like 1.")
        clamd = values.get(f"{_PREFIX}CLAMD", "")
        if clamd and not _is_own_socket(clamd):
            raise ConfigFault(
                f"{_PREFIX}CLAMD must be unix:///path or tcp://127.0.0.1:3310, on this machine."
            )
        token = values.get(f"{_PREFIX}METRICS_TOKEN", "")
        if token and len(token) < _SHORTEST_TOKEN:
            raise ConfigFault(f"{_PREFIX}METRICS_TOKEN needs {_SHORTEST_TOKEN} letters or more.")
        municipality = values.get(f"{_PREFIX}MUNICIPALITY")
        return cls(
            mode=mode,
            instance=instance,
            database_url=values.get(f"{_PREFIX}DATABASE", f"sqlite:///{instance / 'portal.db'}"),
            store_url=values.get(f"{_PREFIX}STORE", f"file://{instance / 'files'}"),
            keys_path=Path(keys) if keys else instance / "keys.json",
            municipality_path=Path(municipality) if municipality else None,
            proxies=int(proxies),
            smtp_url=values.get(f"{_PREFIX}SMTP", ""),
            sms_url=values.get(f"{_PREFIX}SMS", ""),
            sms_token=values.get(f"{_PREFIX}SMS_TOKEN", ""),
            notice_sender=values.get(f"{_PREFIX}NOTICE_SENDER", ""),
            clamd_url=clamd,
            staff_passkey_url=_passkey_url(values),
            metrics_token=token,
            client_oidc=OidcSettings.read(values, "client"),
            staff_oidc=OidcSettings.read(values, "staff"),
        )


def _passkey_url(values: Mapping[str, str]) -> str:
    """The staff side's own address, which passkeys are bound to; empty without. Raises ConfigFault.

    An address of numbers can have no passkeys.
    """
    name = f"{_PREFIX}STAFF_PASSKEY_URL"
    url = values.get(name, "").rstrip("/")
    host = urlsplit(url).hostname or ""
    if url and (not OidcSettings.is_safe(url) or not any(map(str.isalpha, host))):
        raise ConfigFault(f"{name} must be an address like https://staff.example.se.")
    return url


def _is_own_socket(url: str) -> bool:
    """Whether clamd is asked on this very machine: its socket knows no TLS."""
    try:
        split = urlsplit(url)
        port = split.port
    except ValueError:
        return False
    if split.scheme == "unix":
        return split.path.startswith("/") and not split.netloc
    return split.scheme == "tcp" and split.hostname in _LOOPBACK and port is not None
