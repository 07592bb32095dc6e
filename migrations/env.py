"""Runs migrations on the database that the settings name."""

from alembic import context

from portal.records.base import connect
from portal.records.tables import metadata

url = context.config.get_main_option("sqlalchemy.url") or ""
with connect(url).connect() as connection:
    # All or nothing, on SQLite too: what is stopped half-way leaves the tables as they were.
    context.configure(
        connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True
    )
    with context.begin_transaction():
        context.run_migrations()
