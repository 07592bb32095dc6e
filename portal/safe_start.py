"""What production refuses to start with: each fault is a plain sentence that names the setting."""

from collections.abc import Iterator, Mapping
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from portal.config import Config, ConfigFault, OidcSettings
from portal.domain.permissions import SYSTEM
from portal.services.work import Workplace
from portal.vault.envelope import EnvelopeDamaged
from portal.vault.keys import KeyFault, KeyRing

_TRUE = {"1", "true", "yes", "on"}
# Where the server must show a certificate: encrypted alone, somebody between could answer.
_CHECKED = (["verify-ca"], ["verify-full"])
_OTHERS_MAY = 0o077
_STRANGERS_MAY = 0o007


def refuse_unsafe(config: Config, ring: KeyRing, environment: Mapping[str, str]) -> None:
    """Raises ConfigFault with all that is wrong, in production; a demo holds made-up people."""
    if config.is_demo:
        return
    if faults := [*_of_settings(config, environment), *_of_folder(config), *_of_keys(config, ring)]:
        raise ConfigFault(" ".join(faults))


def refuse_newer_tables(engine: Engine) -> None:
    """Raises ConfigFault when newer code has changed the tables; without a database it cannot tell.

    Older code could read what it misunderstands, and lose what it does not know.
    """
    # Commands that never ask the database need not load this.
    from portal.records.schema import unknown_versions

    try:
        unknown = unknown_versions(engine)
    except SQLAlchemyError:
        return
    if unknown:
        raise ConfigFault(
            f"The database is at version {', '.join(sorted(unknown))}, which this My Pages is too "
            "old for: install the newer one again."
        )


def refuse_foreign_keys(place: Workplace) -> None:
    """Raises ConfigFault when what is stored was not sealed with these keys, and says which.

    One stored person tells; without a database that answers, or with nobody in it, nothing does.
    """
    try:
        with place.look(SYSTEM) as work:
            person = next(iter(work.people.all(most=1)), None)
            identity = work.people.identity(person) if person else None
            is_found = identity is None or work.people.by_personal_number(identity.personal_number)
    except SQLAlchemyError:
        return
    except (EnvelopeDamaged, KeyFault) as fault:
        raise ConfigFault(
            f"What is stored was sealed with another master key than those in "
            f"{place.config.keys_path}. Put the right key file back."
        ) from fault
    if not is_found:
        raise ConfigFault(
            f"The key for lookups in {place.config.keys_path} is not the one that people were "
            "stored with. Put the right key file back."
        )


def _of_settings(config: Config, environment: Mapping[str, str]) -> Iterator[str]:
    if environment.get("FLASK_DEBUG", "").lower() in _TRUE:
        yield "FLASK_DEBUG shows code and data to whoever causes an error: take it away."
    if not _is_safe_database(config.database_url):
        yield "MY_PAGES_DATABASE leaves this machine: add ?sslmode=verify-full to it."
    if config.store_url.startswith("http:"):
        yield "MY_PAGES_STORE must be file://, s3:// or https://."
    for name in ("AWS_ENDPOINT", "AWS_ENDPOINT_URL"):
        if not OidcSettings.is_safe(environment.get(name, "https://")):
            yield f"{name} must begin with https://."
    if config.sms_url and not OidcSettings.is_safe(config.sms_url):
        yield "MY_PAGES_SMS must begin with https://."


def _of_folder(config: Config) -> Iterator[str]:
    # A group may be let in, to drop decisions there.
    if config.instance.stat().st_mode & _STRANGERS_MAY:
        yield f"Everybody on this machine can read {config.instance}: chmod o-rwx it."


def _of_keys(config: Config, ring: KeyRing) -> Iterator[str]:
    if config.keys_path.stat().st_mode & _OTHERS_MAY:
        yield f"Others can read the key file {config.keys_path}: chmod 600 it."
    every = [*ring.master.values(), ring.lookup, ring.client_cookie, ring.staff_cookie]
    if len(set(every)) < len(every) or any(len(set(key)) == 1 for key in every):
        yield "A key in the key file is used twice or is no random key. Let the portal make them."


def _is_safe_database(url: str) -> bool:
    split = urlsplit(url)
    host = parse_qs(split.query).get("host", [split.hostname or ""])[0]
    if url.startswith("sqlite") or host.startswith("/") or host in {"", "localhost", "127.0.0.1"}:
        return True
    return parse_qs(split.query).get("sslmode") in _CHECKED
