"""A PostgreSQL of the tests' own: on a socket in a temporary folder, and gone when they end."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from portal.records.base import connect
from portal.records.tables import metadata

_PROGRAMS = Path("/usr/lib/postgresql")
_TEMPLATE = "portal_template"
_USER = "portal"
# A test's data need not outlive the machine, so nothing waits for the disk.
_SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
    "shared_buffers=32MB",
)


class PostgresMissing(Exception):
    """PostgreSQL is not installed; the message says what to install."""


@dataclass
class Cluster:
    """A running server. Each database is made from a template that has the portal's tables."""

    socket: Path
    _made: int = 0

    @contextmanager
    def database(self, template: str = _TEMPLATE) -> Iterator[str]:
        """The address of a database of the caller's own; dropped at the end.

        It has the portal's tables, empty; with another template, what that one has.
        """
        self._made += 1
        name = f"test_{self._made}"
        self._ask(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self._ask(f"DROP DATABASE {name} WITH (FORCE)")

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{_USER}@/{name}?host={self.socket}"

    def prepare(self) -> None:
        """Make the template once."""
        self._ask(f"CREATE DATABASE {_TEMPLATE}")
        engine = connect(self.url(_TEMPLATE))
        metadata.create_all(engine)
        engine.dispose()

    def _ask(self, command: str) -> None:
        with psycopg.connect(
            host=str(self.socket), user=_USER, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(command)


@contextmanager
def running() -> Iterator[Cluster]:
    """A server with the template in place. Raises PostgresMissing."""
    programs = newest_programs()
    folder = Path(tempfile.mkdtemp(prefix="my-pages-postgres-"))
    owner = _owner()
    if owner is not None:
        shutil.chown(folder, owner)
    data = folder / "data"
    _run(
        programs / "initdb",
        "-D",
        data,
        "-U",
        _USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "-N",
    )
    settings = (*_SETTINGS, f"unix_socket_directories={folder}")
    words = " ".join(f"-c {setting}" for setting in settings)
    _run(programs / "pg_ctl", "start", "-w", "-D", data, "-l", folder / "log", "-o", words)
    try:
        cluster = Cluster(folder)
        cluster.prepare()
        yield cluster
    finally:
        _run(programs / "pg_ctl", "stop", "-w", "-m", "immediate", "-D", data)
        shutil.rmtree(folder, ignore_errors=True)


def newest_programs() -> Path:
    """The folder of the newest PostgreSQL that is installed. Raises PostgresMissing."""
    found = sorted(_PROGRAMS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise PostgresMissing(
            "PostgreSQL is missing. Install it with: sudo apt-get install postgresql"
        )
    return found[-1].parent


def _owner() -> str | None:
    """Whom the server runs as: it refuses to be root's."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _run(program: Path, *words: object) -> None:
    owner = _owner()
    done = subprocess.run(
        [program, *map(str, words)],
        check=False,
        stdin=subprocess.DEVNULL,
        # The server inherits a pipe and would keep it open, so its words go to a file.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        user=owner,
        group=pwd.getpwnam(owner).pw_gid if owner else None,
        extra_groups=[] if owner else None,
    )
    assert done.returncode == 0, f"{program.name} could not be run: {done.returncode}"
