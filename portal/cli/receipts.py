"""Read receipts from the command line: no database, and a quick start."""

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from flask.cli import AppGroup

if TYPE_CHECKING:
    from portal.domain.receipts import ReadField, Reading

receipts = AppGroup("receipts", help="Read receipts.")


@receipts.command("read", with_appcontext=False)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def read_files(files: tuple[Path, ...]) -> None:
    """Read each file and print one JSON object a line. Unknown fields are null, never guessed."""
    from portal.domain.receipts import Reading
    from portal.domain.refusals import Refusal
    from uploads.limits import Limits
    from uploads.pipeline import read

    for file in files:
        started = time.perf_counter()
        problem = None
        try:
            reading = read(file, Limits())
        except Refusal as refusal:
            reading, problem = Reading(), refusal.text.message
        except OSError:
            reading, problem = Reading(), "The file cannot be found or opened."
        shown = as_shown(file, reading, time.perf_counter() - started)
        click.echo(
            json.dumps({**shown, "problem": problem} if problem else shown, ensure_ascii=False)
        )


def as_shown(file: Path, reading: "Reading", seconds: float) -> dict[str, Any]:
    """The reading as the command prints it: the words other programs rely on."""
    fields = {
        name: getattr(reading, name)
        for name in ("merchant", "date", "total", "category", "prescription")
    }
    quality = reading.quality
    return {
        "file": str(file),
        **{name: _plain(field) for name, field in fields.items()},
        "confidence": {name: field.confidence if field else 0.0 for name, field in fields.items()},
        "quality": {
            name: getattr(quality, name) if quality else None
            for name in ("sharp", "bright", "whole", "upright")
        },
        "seconds": round(seconds, 2),
    }


def _plain(field: "ReadField[Any] | None") -> Any:
    if field is None or isinstance(field.value, bool):
        return field and field.value
    from decimal import Decimal

    return f"{field.value:.2f}" if isinstance(field.value, Decimal) else str(field.value)
