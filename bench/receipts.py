"""Measure the reader: accuracy by level, confidence, seconds, photos a minute; and plain Tesseract.

`python -m bench.receipts` makes its own photos (of layouts that have all been looked at);
`--parts fresh_a` (or `fresh_b`, `fresh_b_english`) measures on layouts made by somebody who
did not know the reader: each was measured on before anybody looked at it, and looked at afterwards;
`--truth FOLDER` measures on a folder that holds pictures and a `truth.json`. Six photos of each part
take some ten minutes on two cores; `--count 36` shows every layout and takes an hour.
Printed by level: share right, and in brackets wrong; the rest is missing.
"""

import argparse
import json
import os
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

os.environ["OMP_THREAD_LIMIT"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

FIELDS = ("total", "date", "merchant", "category", "prescription")
_ALIKE = 0.87
_PLAIN_SECONDS = 30
_FEW = 6

Truth = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What a reader said about one photo: value and confidence by field, and what it took.

    `seconds` are of the wall clock, `worked` of the processor: a busy machine changes only the first.
    """

    fields: dict[str, tuple[str, float]]
    seconds: float
    worked: float


def _worked() -> float:
    return sum(os.times()[:4])


def with_pipeline(path: Path) -> Answer:
    """Our reader."""
    from portal.cli.receipts import as_shown
    from uploads.limits import Limits
    from uploads.pipeline import read

    started, before = time.perf_counter(), _worked()
    reading = read(path, Limits())
    seconds = time.perf_counter() - started
    shown = as_shown(path, reading, seconds)
    said = {
        name: (str(shown[name]), shown["confidence"][name])
        for name in FIELDS
        if shown[name] is not None
    }
    return Answer(said, seconds, _worked() - before)


def with_plain_tesseract(path: Path) -> Answer:
    """Tesseract on the upright photo, and a regular expression for each field."""
    import pytesseract
    from PIL import Image, ImageOps

    started, before = time.perf_counter(), _worked()
    with Image.open(path) as photo:
        upright = ImageOps.exif_transpose(photo)
    try:
        text = pytesseract.image_to_string(
            upright, lang="swe+eng", config="--psm 6", timeout=_PLAIN_SECONDS
        )
    except RuntimeError:
        text = ""
    said: dict[str, tuple[str, float]] = {}
    if dates := re.findall(r"20\d\d-\d\d-\d\d", text):
        said["date"] = (dates[0], 0.0)
    label = r"(?i)(?:att betala|totalt|summa|total)\D{0,20}"
    if totals := re.findall(label + r"(\d[\d ]*[.,]\d\d)", text):
        said["total"] = (re.sub(r"\s", "", totals[-1]).replace(",", "."), 0.0)
    if lines := [line.strip() for line in text.splitlines() if line.strip()]:
        said["merchant"] = (lines[0], 0.0)
    words = {"medicine": "apotek", "dental": "tand|dental", "doctor": "vård|läkar|region"}
    found = (name for name, word in words.items() if re.search(word, text.casefold()))
    said["category"] = (next(found, "other"), 0.0)
    said["prescription"] = (str(bool(re.search(r"(?i)recept|egenavg", text))), 0.0)
    return Answer(said, time.perf_counter() - started, _worked() - before)


def verdict(field: str, answer: Answer, truth: Truth) -> str:
    """Whether the field is right, wrong or missing."""
    if field not in answer.fields:
        return "missing"
    said = answer.fields[field][0]
    if field == "merchant":
        return "right" if any(_same(said, name) for name in truth["merchant_accept"]) else "wrong"
    return "right" if said == str(truth[field]) else "wrong"


def _same(said: str, name: str) -> bool:
    one, other = (re.sub(r"[^a-zåäö0-9]+", " ", text.casefold()).strip() for text in (said, name))
    alike = SequenceMatcher(None, one, other).ratio() >= _ALIKE
    return alike or bool(other and re.search(rf"\b{re.escape(other)}\b", one))


def measure(
    reader: Callable[[Path], Answer], paths: Sequence[Path], processes: int
) -> tuple[list[Answer], float]:
    """All answers, and photos a minute."""
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(_ready, range(processes)))
        started = time.perf_counter()
        answers = list(pool.map(reader, paths))
        return answers, 60 * len(paths) / (time.perf_counter() - started)


def _ready(_: int) -> None:
    import uploads.pipeline  # noqa: F401 - loading the reader is not the first photo's time.


def report(name: str, answers: Iterable[Answer], truths: Sequence[Truth]) -> None:
    """Print accuracy by level with the share answered wrong, and seconds."""
    pairs = list(zip(answers, truths, strict=True))
    print(
        f"\n{name:24}" + "".join(f"{field:>18}" for field in FIELDS) + "   median s   p95 s   cpu s"
    )
    for level in ("clean", "typical", "hard", "all"):
        some = [pair for pair in pairs if level in (pair[1]["level"], "all")]
        if not some:
            continue
        row = f"{level:10}{len(some):>5} photos   "
        for field in FIELDS:
            verdicts = [verdict(field, *pair) for pair in some]
            right, wrong = verdicts.count("right"), verdicts.count("wrong")
            row += f"{100 * right / len(some):>9.1f} ({100 * wrong / len(some):>4.1f}) "
        seconds = sorted(answer.seconds for answer, _ in some)
        late = seconds[min(len(seconds) - 1, int(0.95 * len(seconds)))]
        worked = statistics.median(answer.worked for answer, _ in some)
        print(f"{row}{statistics.median(seconds):>9.2f}{late:>8.2f}{worked:>8.2f}")


def report_confidence(answers: Iterable[Answer], truths: Sequence[Truth]) -> None:
    """Print how often a field given with confidence 0.9 or more is right, and how many are."""
    pairs = list(zip(answers, truths, strict=True))
    print("\nfields given at 0.9 or more: share right, share of all photos, of typical ones")
    for field in FIELDS:
        sure = [p for p in pairs if p[0].fields.get(field, ("", 0.0))[1] >= 0.9]
        right = sum(verdict(field, *pair) == "right" for pair in sure)
        typical = sum(truth["level"] == "typical" for _, truth in sure)
        of_typical = max(sum(truth["level"] == "typical" for _, truth in pairs), 1)
        shares = (right / max(len(sure), 1), len(sure) / len(pairs), typical / of_typical)
        print(f"{field:14}" + "".join(f"{100 * share:>8.1f} %" for share in shares))


def _photos(wanted: argparse.Namespace, folder: Path) -> list[tuple[str, Path]]:
    from bench.receipt_photos.generate import make
    from bench.receipt_photos.parts import FRESH, PARTS

    if wanted.truth:
        return [(wanted.truth.name, wanted.truth)]
    parts = wanted.parts or sorted(set(PARTS) - set(FRESH))
    for part in parts:
        make(folder / part, part, wanted.count, wanted.seed)
    return [(part, folder / part) for part in parts]


def _processes() -> list[int]:
    """As many at once as there are cores to measure on."""
    return [count for count in (1, 2, 4) if count <= (os.cpu_count() or 1)]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--truth", type=Path, help="a folder with pictures and truth.json")
    parser.add_argument("--count", type=int, default=_FEW, help="photos to make of each part")
    parser.add_argument(
        "--parts", nargs="*", default=[], help="parts to measure; all but the fresh when left out"
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--processes", type=int, nargs="*", default=_processes())
    parser.add_argument("--without-plain", action="store_true", help="leave plain Tesseract out")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="receipts-") as folder:
        for name, photos in _photos(wanted, Path(folder)):
            truths = json.loads((photos / "truth.json").read_text("utf-8"))
            _measure_folder(name, [photos / truth["file"] for truth in truths], truths, wanted)


def _measure_folder(
    name: str, paths: Sequence[Path], truths: Sequence[Truth], wanted: argparse.Namespace
) -> None:
    pace = {}
    for processes in wanted.processes:
        answers, pace[processes] = measure(with_pipeline, paths, processes)
        if processes == wanted.processes[0]:
            report(f"{name}: the reader", answers, truths)
            report_confidence(answers, truths)
    rates = ", ".join(f"{rate:.0f} on {processes}" for processes, rate in pace.items())
    print(f"\nphotos a minute by processes: {rates}")
    if not wanted.without_plain:
        answers, rate = measure(with_plain_tesseract, paths, max(wanted.processes))
        report(f"{name}: plain Tesseract", answers, truths)
        print(f"photos a minute: {rate:.0f} on {max(wanted.processes)} processes")


if __name__ == "__main__":
    main()
