"""Known weaknesses in what we depend on, and a list of all of it (SBOM), from the lock.

`python -m bench.audit` asks the public database of weaknesses. What it did not answer about is
counted as not audited, and never as clean: exit 1 for a weakness, 2 when nothing was answered.
`--sbom FILE` writes the list in CycloneDX form.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOCK = "requirements.lock"
_RUN = [str(ROOT / ".tools" / "bin" / "uv"), "tool", "run", "--quiet"]


@dataclass(frozen=True)
class Audited:
    """How many packages were answered about, how many were not, and what is known to be weak."""

    answered: int
    unanswered: int
    weak: tuple[str, ...]

    @classmethod
    def read(cls, report: dict[str, Any]) -> "Audited":
        """From what pip-audit says."""
        packages = report.get("dependencies", [])
        answered = [one for one in packages if "vulns" in one]
        weak = tuple(
            f"{one['name']} {one['version']}: {found['id']}"
            for one in answered
            for found in one["vulns"]
        )
        return cls(len(answered), len(packages) - len(answered), weak)

    @property
    def exit_code(self) -> int:
        return 1 if self.weak else 0 if self.answered else 2

    def __str__(self) -> str:
        if not self.answered:
            return "Not audited: the database of weaknesses did not answer about any package."
        told = f"Audited: {self.answered} packages, {len(self.weak)} known weaknesses"
        left = f"; not audited: {self.unanswered}" if self.unanswered else ""
        return "\n".join((told + left, *self.weak))


def audit() -> Audited:
    """Ask about every package of the lock."""
    options = ["-r", LOCK, "--require-hashes", "--disable-pip", "-f", "json"]
    command = [*_RUN, "pip-audit", *options, "--progress-spinner", "off"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        return Audited.read(json.loads(done.stdout))
    except (OSError, ValueError):
        # No tool, no network, or words in place of an answer: nothing is known, which is not clean.
        return Audited(0, 0, ())


def write_sbom(target: str) -> int:
    """The list of all packages, with their hashes; the exit code of the tool that writes it."""
    tool = [*_RUN, "--from", "cyclonedx-bom", "cyclonedx-py", "requirements", LOCK]
    options = ["--pyproject", "pyproject.toml", "--of", "JSON", "-o", target]
    return subprocess.run([*tool, *options], cwd=ROOT, check=False).returncode


def main() -> None:
    if "--sbom" in sys.argv:
        sys.exit(write_sbom(sys.argv[sys.argv.index("--sbom") + 1]))
    found = audit()
    print(found)
    sys.exit(found.exit_code)


if __name__ == "__main__":
    main()
