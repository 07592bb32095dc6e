"""Files that are still there after a power cut: written whole, synced, and then given their name.

The name is synced too, by its folder: a file whose name is lost is lost.
"""

import os
import secrets
import shutil
from io import BytesIO
from pathlib import Path
from typing import IO

PART = "part"
_PIECE_BYTES = 1 << 20


def put(path: Path, content: bytes, *, mode: int = 0o666, replaces: bool = True) -> None:
    """Write a file, and return once it would survive. Raises OSError and leaves what was there.

    Raises FileExistsError when there is one already and it `replaces` none.
    """
    put_stream(path, BytesIO(content), mode=mode, replaces=replaces)


def put_stream(path: Path, content: IO[bytes], *, mode: int = 0o666, replaces: bool = True) -> None:
    """The same with what a file holds, however large it is."""
    make_folder(path.parent)
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.{PART}")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as file:
            shutil.copyfileobj(content, file, _PIECE_BYTES)
            file.flush()
            os.fsync(file.fileno())
        if replaces:
            part.replace(path)
        else:
            # A link fails when another process was first: one of the two stands, whole.
            os.link(part, path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder with all above it, each with its name synced. Raises NotADirectoryError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    try:
        # Another may be making it at this moment.
        folder.mkdir(exist_ok=True)
    except FileExistsError as fault:
        # Told apart: no content is there, and nothing can be kept there.
        raise NotADirectoryError(folder.name) from fault
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
