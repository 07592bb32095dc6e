"""The commands, one module a family. A module imports what it needs when its command runs."""

from importlib import import_module
from pkgutil import iter_modules

from flask import Flask


def register(app: Flask) -> None:
    """Add every command family: the module's attribute of the same name."""
    for module in iter_modules(__path__):
        family = import_module(f"{__name__}.{module.name}")
        app.cli.add_command(getattr(family, module.name))
