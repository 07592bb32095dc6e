"""The commands, one module a family. A module imports what it needs when its command runs."""

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click
from flask import Flask

_WRITES_NO_LOG = "receipts"  # It would take a tenth of the time of a reading to load the log.


def register(app: Flask, log: Callable[[], None] = lambda: None) -> None:
    """Add every command family: the module's attribute of the same name.

    `log` prepares the logs before a command that may write any.
    """
    for module in iter_modules(__path__):
        family: click.Command = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        family.invoke = _plainly(family.invoke, log)  # type: ignore[assignment, method-assign]
        app.cli.add_command(family)


def _plainly(
    invoke: Callable[[click.Context], Any], log: Callable[[], None]
) -> Callable[[click.Context], Any]:
    """Settings or keys that cannot be used end any command with the one sentence that says why."""

    @wraps(invoke)
    def invoked(context: click.Context) -> Any:
        from portal.config import ConfigFault
        from portal.vault.keys import KeyFault

        if context.info_name != _WRITES_NO_LOG:
            log()
        try:
            return invoke(context)
        except (ConfigFault, KeyFault) as fault:
            raise click.ClickException(str(fault)) from fault

    return invoked
