"""The portal as it really runs: gunicorn and a worker, as processes on an instance of their own."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from http.client import HTTPConnection
from pathlib import Path

from portal.assembly import Parts, assemble
from portal.config import Config
from portal.domain.permissions import SYSTEM
from portal.records.people import Person
from tests.world import World

ROOT = Path(__file__).resolve().parents[1]
# How gunicorn is started by default, and how tests start it that kill it.
AS_INSTALLED, QUICK = "gunicorn.conf.py", "tests/gunicorn_quick.py"
# Patience is no bar: whatever is measured is measured elsewhere, and a machine may be busy.
PATIENCE_SECONDS = 60.0
READING_PATIENCE_SECONDS = 180.0
_LOADS_WITHIN_SECONDS = 120
_LINES_TOLD = 40


class Service:
    """One machine's portal. The address is open from the start: a restarted web takes it over.

    `web_app` and `worker` name what is run, so that a test may run something that dies on time.
    `settings` go before those of a demo.
    """

    def __init__(
        self,
        folder: Path,
        web_app: str = "wsgi:app",
        worker: tuple[str, ...] = ("flask", "--app", "wsgi", "worker"),
        settings: Mapping[str, str] | None = None,
    ) -> None:
        self._web_app, self._worker = web_app, worker
        self._log = (folder / "service.log").open("ab")
        self._log_path = folder / "service.log"
        self._settings = {"MY_PAGES_MODE": "demo", "MY_PAGES_INSTANCE": str(folder / "instance")}
        self._settings |= settings or {}
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._running: list[subprocess.Popen[bytes]] = []
        self._parts: Parts | None = None
        self.world: World | None = None
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def prepare(self, clients: int = 4) -> Parts:
        """Make the tables, fill the demo, and open the same parts here."""
        self.command("database", "upgrade")
        self.command("demo", "seed", "--clients", str(clients))
        return self.open()

    def open(self) -> Parts:
        """Open the same parts here, of what is there."""
        self._parts = assemble(Config.read(self._settings))
        return self._parts

    def command(self, *words: object, typed: str = "") -> str:
        """Run one of the portal's commands; what it says. Raises AssertionError when it fails."""
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *map(str, words)]
        done = subprocess.run(
            command, cwd=ROOT, env=self._environment(), input=typed, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start_web(self, configuration: str = QUICK, **settings: str) -> subprocess.Popen[bytes]:
        options = ("--bind", f"fd://{self._socket.fileno()}", "--config", configuration)
        return self._start(["gunicorn", *options, self._web_app], settings)

    def warm_up(self) -> None:
        """Have the whole portal loaded, so that no page of a test has to wait for that."""
        web = HTTPConnection(*self._socket.getsockname(), timeout=_LOADS_WITHIN_SECONDS)
        web.request("GET", "/sign-in")
        web.getresponse().close()
        web.close()

    def start_worker(self, **settings: str) -> subprocess.Popen[bytes]:
        return self._start([*self._worker], settings)

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """As the kernel or a power cut does it: at once, with all that it started."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(PATIENCE_SECONDS)

    def end_processes(self) -> None:
        """End what still runs; the address stays."""
        for process in self._running:
            if process.poll() is None:
                process.terminate()
        for process in self._running:
            try:
                process.wait(PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill(process)
        self._running.clear()

    def stop(self) -> None:
        """End all of it."""
        self.end_processes()
        self._socket.close()
        self._log.close()

    def until(self, condition: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until it is so. Raises AssertionError, with what was last logged, in the end."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, self._gave_up(seconds)
            threading.Event().wait(0.1)

    def until_read(self, condition: Callable[[], bool]) -> None:
        """Wait for a paper to be read: one reading alone may take a minute (Limits)."""
        self.until(condition, READING_PATIENCE_SECONDS)

    def until_dead(self, process: subprocess.Popen[bytes]) -> None:
        """Wait for a process that kills itself at a moment it was told."""
        self.until(lambda: process.poll() is not None, READING_PATIENCE_SECONDS)
        assert process.returncode == -signal.SIGKILL, self._gave_up(0)

    def failures(self) -> list[str]:
        """What the processes have said of pages and jobs that failed."""
        return self.said("page failed", "job failed")

    def said(self, *words: str) -> list[str]:
        """The lines of the log that hold one of these words."""
        lines = self._log_path.read_text().splitlines()
        return [line for line in lines if any(word in line for word in words)]

    def leaks(self) -> list[str]:
        """Clients' names and numbers that stand in the log, or unsealed in what is stored."""
        assert self._parts is not None
        with self._parts.look(SYSTEM) as work:
            known = [work.people.identity(one) for one in work.session.query(Person)]
        telling = {word.encode() for one in known for word in (one.name, one.personal_number)}
        stored = self._parts.config.instance.rglob("*")
        written = [path for path in (self._log_path, *stored) if path.is_file()]
        return [f"{path.name}: {said!r}" for path in written for said in _said(path, telling)]

    def _gave_up(self, seconds: float) -> str:
        running = [str(one.args) for one in self._running if one.poll() is None]
        said = self._log_path.read_text().splitlines()[-_LINES_TOLD:]
        return "\n".join((f"not so after {seconds:.0f} s; still runs: {running}; log:", *said))

    def _start(self, words: list[str], settings: dict[str, str]) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            env=self._environment() | settings,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            pass_fds=[self._socket.fileno()],
            start_new_session=True,
        )
        self._running.append(process)
        return process

    def _environment(self) -> dict[str, str]:
        return {**os.environ, **self._settings, "OMP_THREAD_LIMIT": "1"}


def _said(path: Path, telling: set[bytes]) -> list[bytes]:
    content = path.read_bytes()
    return [word for word in telling if word in content]
