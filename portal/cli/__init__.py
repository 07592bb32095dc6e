"""The commands, one module a family. A module imports what it needs when its command runs."""

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click
from flask import Flask


def register(app: Flask) -> None:
    """Add every command family: the module's attribute of the same name."""
    for module in iter_modules(__path__):
        family: click.Command = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        family.invoke = _plainly(family.invoke)  # type: ignore[assignment, method-assign]
        app.cli.add_command(family)


def _plainly(invoke: Callable[[click.Context], Any]) -> Callable[[click.Context], Any]:
    """Settings or keys that cannot be used end any command with the one sentence that says why."""

    @wraps(invoke)
    def invoked(context: click.Context) -> Any:
        from portal.config import ConfigFault
        from portal.vault.keys import KeyFault

        try:
            return invoke(context)
        except (ConfigFault, KeyFault) as fault:
            raise click.ClickException(str(fault)) from fault

    return invoked
