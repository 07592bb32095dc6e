"""The fifteen bars of security and reliability: what is asked, and what this very run measures.

`python -m bench.bars` takes minutes; `--full` adds what takes long. Numbers come from tests that
note them (`record_property`), and a bar holds when all of its tests do. Exit 1 when one does not.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Bar:
    """`tests` are measured each time, `long` in the full run alone; `open` is what is missing.

    `short` is what the short run does less of than is asked. No number named in `most` may be above
    what stands there.
    """

    number: int
    name: str
    asked: str
    tests: tuple[str, ...]
    long: tuple[str, ...] = ()
    open: str = ""
    short: str = ""
    most: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Measured:
    """What the tests of a bar gave: how they ended, and the numbers they noted."""

    ends: Counter[str] = field(default_factory=Counter)
    numbers: dict[str, str] = field(default_factory=dict)

    def holds(self, most: Mapping[str, float]) -> bool:
        is_within = all(float(self.numbers.get(name, 0)) <= limit for name, limit in most.items())
        return bool(self.ends["passed"]) and not self.ends["failed"] and is_within


BARS = (
    Bar(
        1,
        "Access",
        "every route in the table, 0 wrong answers, another's = missing",
        ("tests/house/test_access.py", "tests/client/test_access.py"),
    ),
    Bar(
        2,
        "Changes",
        "every changing route refuses forged forms; looking changes nothing",
        (
            "tests/bars/test_changes.py",
            "tests/bars/test_fields.py",
            "tests/access/test_over_tls.py",
        ),
    ),
    Bar(
        3,
        "Sessions",
        "old cookie works 0 times; idle 15/30 min, 4/8 h at most, to the minute",
        (
            "tests/access/test_sessions.py",
            "tests/access/test_sessions_page.py",
            "tests/access/test_kept.py",
            "tests/access/test_staff_keys.py",
            "tests/web/test_guard.py",
        ),
    ),
    Bar(
        4,
        "Sign-in",
        "22 of 22 bad callbacks refused, 0 sessions",
        ("tests/access/test_eid.py", "tests/access/test_certified.py"),
    ),
    Bar(
        5,
        "Browser",
        "0 missing headers, 0 added; 0 of 14 payloads run in any view",
        (
            "tests/bars/test_headers.py",
            "tests/bars/test_header_lines.py",
            "tests/bars/test_markup.py",
        ),
    ),
    Bar(
        6,
        "Uploads",
        "111 of 111 cases, 0 answers of 5xx",
        (
            "tests/uploads/test_hostile.py",
            "tests/uploads/test_intake.py",
            "tests/uploads/test_scanner.py",
        ),
    ),
    Bar(
        7,
        "Pillow's crash files",
        "46 of 46 refused, each below 2 s; 10 of 10 accepted",
        ("tests/uploads/test_crash_files.py",),
    ),
    Bar(
        8,
        "Child process",
        "decode 10 s and 1 GB, OCR 60 s; 0 left-over processes and files",
        (
            "tests/uploads/test_sandbox.py",
            "tests/uploads/test_orders.py",
            "tests/uploads/test_walls.py",
        ),
    ),
    Bar(
        9,
        "Kills",
        "200 kills: 0 lost, 0 doubled, 0 half; 0 orphan files after the sweep",
        (
            "tests/faults/test_kills.py",
            "tests/faults/test_receipts.py",
            "tests/faults/test_applications.py",
            "tests/faults/test_messages.py",
        ),
        short="8 kills at random moments, not 200",
        most=dict.fromkeys(("lost", "doubled", "half", "orphan files after the sweep"), 0),
    ),
    Bar(
        10,
        "Double sending",
        "50 parallel sends: 1 row, 1 number; stale edit keeps the text",
        ("tests/faults/test_double_sending.py", "tests/faults/test_sections.py"),
    ),
    Bar(
        11,
        "What fails around us",
        "0 answers without a plain message; works again within 30 s",
        (
            "tests/access/test_tries.py",
            "tests/web/test_health.py",
            "tests/faults/test_outages.py",
            "tests/faults/test_broken_answers.py",
            "tests/faults/test_bad_requests.py",
        ),
    ),
    Bar(
        12,
        "500 clients",
        "0 of 5xx; p95 below 1.0 s page, 2.0 s send; 0 lost jobs",
        ("tests/faults/test_clients.py",),
        short="20 clients, not 500 for ten minutes",
        most={"p95 page s": 1.0, "p95 send s": 2.0, "database locked errors": 0},
    ),
    Bar(
        13,
        "Leaks",
        "0 hits of 12 markers",
        ("tests/test_logs.py", "tests/house/test_leaks.py", "tests/browser/test_shared_device.py"),
    ),
    Bar(
        14,
        "Backup and keys",
        "10 000 applications, 20 GB: restore below 15 min; 0 unreadable; 0 on the old key",
        (
            "tests/cli/test_backup.py",
            "tests/cli/test_keys.py",
            "tests/bars/test_large_restore.py",
        ),
        short="40 applications, not 10 000 with 20 GB",
        most={"restore s": 900.0, "unreadable files": 0, "objects on the old key": 0},
    ),
    Bar(
        15,
        "Access log",
        "all reads logged before they are shown; 1 changed byte is found",
        (
            "tests/bars/test_log_first.py",
            "tests/cli/test_log.py",
            "tests/services/test_access_checks.py",
        ),
    ),
)


def main() -> None:
    is_full = "--full" in sys.argv
    paths = [path for bar in BARS for path in (*bar.tests, *(bar.long if is_full else ()))]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        _run(paths, report, is_full)
        found = _read(report)
    rows = [_row(bar, found, is_full) for bar in BARS]
    _print(rows)
    sys.exit(0 if all(row[3] != "NO" for row in rows) else 1)


def _run(paths: list[str], report: Path, is_full: bool) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--show-capture=no"]
    command += ["-o", "junit_family=xunit1", f"--junitxml={report}", "--tb=line", *paths]
    size = {"MY_PAGES_BARS": "full" if is_full else "short"}
    subprocess.run(command, cwd=ROOT, env={**os.environ, **size}, check=False)


def _read(report: Path) -> dict[str, Measured]:
    """By the file of tests: how many passed, and what they noted."""
    found: dict[str, Measured] = {}
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 - pytest's own report.
        path = case.get("file") or ""
        one = found.setdefault(path, Measured())
        bad = case.find("failure") is not None or case.find("error") is not None
        skipped = case.find("skipped") is not None
        one.ends["failed" if bad else "skipped" if skipped else "passed"] += 1
        for noted in case.iter("property"):
            _note(one.numbers, noted.get("name") or "", noted.get("value") or "")
    return found


def _note(numbers: dict[str, str], name: str, value: str) -> None:
    """Counts of several tests are summed; of times the longest stands."""
    before = numbers.get(name)
    if before is None:
        numbers[name] = value
    elif value.isdecimal() and before.isdecimal():
        numbers[name] = str(int(before) + int(value))
    elif "." in value:
        numbers[name] = str(max(float(before), float(value)))


def _row(bar: Bar, found: dict[str, Measured], is_full: bool) -> tuple[str, str, str, str]:
    parts = [found[path] for path in (*bar.tests, *bar.long) if path in found]
    both = Measured(
        sum((part.ends for part in parts), Counter()),
        {name: value for part in parts for name, value in part.numbers.items()},
    )
    words = [f"{name} {value}" for name, value in both.numbers.items()]
    words += [f"{count} {end}" for end, count in sorted(both.ends.items())]
    still_open = [bar.open, "" if is_full else bar.short]
    words += [f"open: {one}" for one in still_open if one]
    whole = "part" if any(still_open) else "yes"
    holds = "not measured" if not parts else whole if both.holds(bar.most) else "NO"
    return f"{bar.number} {bar.name}", bar.asked, "; ".join(words), holds


def _print(rows: list[tuple[str, str, str, str]]) -> None:
    print("\n| bar | asked | measured | holds |\n|---|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
