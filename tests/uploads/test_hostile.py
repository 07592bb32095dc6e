"""Whatever comes is a clean picture or one plain sentence, and the walls around the child hold."""

import io
import resource
from contextlib import suppress
from dataclasses import replace

import pytest
from PIL import Image

from tests.uploads import hostile, hostile_pdfs, odd_pictures
from uploads import intake, sandbox
from uploads.limits import MEGABYTE, Limits
from uploads.picture import LONG_SIDE, prepare

OPENED = {**hostile.OPENED, **odd_pictures.OPENED, **hostile_pdfs.OPENED}
REFUSED = {**hostile.REFUSED, **odd_pictures.REFUSED, **hostile_pdfs.REFUSED}
TORN = hostile.torn()


def processor_seconds() -> float:
    """What all ended children have used of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("name", OPENED)
def test_strange_files_become_clean_pictures(name: str, record_property) -> None:
    shown = sandbox.prepare_picture(OPENED[name](), Limits())
    picture = Image.open(io.BytesIO(shown.jpeg))
    picture.load()
    assert picture.format == "JPEG"
    assert max(picture.size) <= LONG_SIDE
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    record_property("cases", 1)


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_files_get_a_sentence_of_their_own(name: str, record_property) -> None:
    make, refusal = REFUSED[name]
    content, before = make(), processor_seconds()
    with pytest.raises(refusal):
        sandbox.prepare_picture(content, Limits())
    taken = processor_seconds() - before
    record_property("cases", 1)
    record_property("slowest refusal, processor s", round(taken, 2))
    assert taken < 2


@pytest.mark.parametrize("name", TORN)
def test_torn_pictures_are_refused(name: str, record_property) -> None:
    with pytest.raises((intake.CannotBeOpened, intake.NotAPicture)):
        prepare(TORN[name], Limits())
    record_property("cases", 1)


@pytest.mark.parametrize("name", hostile_pdfs.ENDLESS)
def test_endless_pages_end(name: str, record_property) -> None:
    content, before = hostile_pdfs.ENDLESS[name](), processor_seconds()
    with suppress(intake.CannotBeOpened):
        assert sandbox.prepare_picture(content, replace(Limits(), decode_seconds=2.0)).jpeg
    assert processor_seconds() - before < 5
    record_property("cases", 1)


def test_the_largest_pictures_need_less_than_a_gigabyte() -> None:
    """The limit that all the cases above, of 48 megapixels too, were opened under."""
    assert Limits().memory_bytes <= 1024 * MEGABYTE


def test_reading_a_strange_file_never_raises_anything_else() -> None:
    for name in ("a thread", "one pixel", "turned in no known way", "a page without size"):
        assert sandbox.read_in_child(OPENED[name](), Limits()).total is None
