"""Files that once crashed the picture library: the web process never opens them in itself.

They come with the library's source and are never committed; without a package index there is
nothing to try, and the test says so.
"""

import re
import subprocess
import tarfile
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.uploads.test_hostile import processor_seconds
from uploads import intake, sandbox
from uploads.limits import Limits

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / ".tools" / "picture-source"
# The last release that carried the TIFF files among them; only the pictures are taken from it.
WITH_TIFF = "11.3.0"
CRASHING = re.compile(r"(crash|oom|timeout)-|sgi_crash\.bin")
ODD = re.compile(
    r"ossfuzz-|decompression_bomb|fli_overflow|psd-oob-|tiff_overflow_|invalid_header_length"
    r"|zero_(width|height)\.|broken|truncated_|pngtest_bad"
)
SOUND = (
    "broken_exif_dpi.jpg",
    "exif-dpi-zerodivision.jpg",
    "hopper_bad_exif.jpg",
    "invalid-exif.jpg",
    "invalid-exif-without-x-resolution.jpg",
    "sugarshack_bad_mpo_header.jpg",
    "truncated_app14.jpg",
    "truncated_exif_dpi.jpg",
    "eps/zero_bb.png",
    "eps/zero_bb_scale2.png",
)


@pytest.fixture(scope="module")
def images() -> dict[str, bytes]:
    """What lies in the library's folder of test pictures, by name, in both releases."""
    found: dict[str, bytes] = {}
    for release in (version("pillow"), WITH_TIFF):
        with tarfile.open(archive_of(release)) as packed:
            for one in packed:
                _, inside, name = one.name.partition("/Tests/images/")
                if one.isfile() and inside:
                    found.setdefault(name, packed.extractfile(one).read())
    return found


def archive_of(release: str) -> Path:
    """The release's source, fetched when it is not there."""
    archive = SOURCE / f"pillow-{release}.tar.gz"
    if not archive.exists():
        words = "run --no-project --with pip --with setuptools python -m pip download --quiet"
        command = [str(ROOT / ".tools" / "bin" / "uv"), *words.split(), "--no-deps"]
        command += ["--no-binary", "pillow", "-d", str(SOURCE), f"pillow=={release}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert archive.exists(), done.stderr[-500:]
    return archive


def test_crash_files_are_refused_fast(images, record_property):
    crashing = {Path(name).name: name for name in images if CRASHING.match(Path(name).name)}
    slowest, let_in = 0.0, []
    for name in crashing.values():
        before = processor_seconds()
        try:
            sandbox.prepare_picture(images[name], Limits())
            let_in.append(name)
        except intake.FileRefused:
            slowest = max(slowest, processor_seconds() - before)
    record_property("crash files", len(crashing))
    record_property("let in", len(let_in))
    record_property("slowest, processor s", round(slowest, 2))
    assert len(crashing) == 47
    assert let_in == []
    # A second of the wall's clock would say more about the machine than about the file.
    assert slowest < 2


def test_sound_pictures_with_damaged_notes_are_accepted(images, record_property):
    taken = [name for name in SOUND if sandbox.prepare_picture(images[name], Limits()).jpeg]
    record_property("damaged notes accepted", f"{len(taken)} of {len(SOUND)}")
    assert taken == list(SOUND)


def test_every_other_file_there_is_a_picture_or_a_refusal(images):
    """The odd ones, and every eighth: all kinds are among them, and a thousand takes minutes."""
    names = {name for name in images if ODD.match(name)} | set(sorted(images)[::8])
    answers = [_answer(images[name]) for name in sorted(names)]
    assert {"picture", "CannotBeOpened", "NotAPicture"} <= set(answers)


def _answer(content):
    try:
        sandbox.prepare_picture(content, Limits())
    except intake.FileRefused as refusal:
        return type(refusal).__name__
    return "picture"
