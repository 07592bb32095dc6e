"""A child that somebody has taken over finds neither keys nor network, and reads all the same."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from uploads import walls

ROOT = Path(__file__).resolve().parents[2]
TAKEN_OVER = """
import json, os, socket, subprocess, sys
from pathlib import Path
from uploads import walls

own, secret, port, parent = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
walls.close(own)

def ends(what):
    try:
        what()
        return "done"
    except OSError as fault:
        return type(fault).__name__

print(json.dumps({
    "own": ends(lambda: (own / "file").write_text("words")),
    "program": ends(lambda: subprocess.run(["/bin/sh", "-c", "exit 0"], check=True)),
    "read": ends(secret.read_bytes),
    "read by another": subprocess.run(["/bin/cat", str(secret)], capture_output=True).returncode,
    "write": ends(lambda: (secret.parent / "more").write_text("words")),
    "environment": ends(Path(f"/proc/{parent}/environ").read_bytes),
    "network": ends(lambda: socket.create_connection(("127.0.0.1", port), 5).close()),
    "signal": ends(lambda: os.kill(parent, 0)),
}))
"""


@pytest.fixture
def found(tmp_path):
    """What somebody can do from inside, on this machine's kernel."""
    own, secret = tmp_path / "own", tmp_path / "keys.json"
    own.mkdir()
    secret.write_text("secret")
    with socket.create_server(("127.0.0.1", 0)) as server:
        words = [own, secret, server.getsockname()[1], os.getpid()]
        done = subprocess.run(
            [sys.executable, "-c", TAKEN_OVER, *map(str, words)],
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_what_is_needed_goes_on(found):
    assert (found["own"], found["program"]) == ("done", "done")


def test_nothing_else_is_within_reach(found, record_property):
    """On a kernel that knows no walls, or not all of them, the test says so by its number."""
    known = walls.version()
    record_property("version of the kernel's walls", f"v{known}")
    shut = {"read": 1, "write": 1, "environment": 1, "network": 4, "signal": 6}
    for what, since in shut.items():
        assert (found[what] == "PermissionError") == (known >= since), what
    assert (found["read by another"] != 0) == (known >= 1)
