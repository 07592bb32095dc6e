"""Looking into a test's database from outside."""

import sqlite3
import subprocess

from sqlalchemy import make_url

from tests.postgres import newest_programs


def dump(address: str) -> str:
    """All that a database holds, as text."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        with sqlite3.connect(str(url.database)) as connection:
            return "\n".join(connection.iterdump())
    place = ["-h", str(url.query["host"]), "-U", str(url.username), str(url.database)]
    command = [newest_programs() / "pg_dump", *place]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
