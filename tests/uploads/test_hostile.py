"""Whatever comes is a clean picture or one plain sentence, and the walls around the child hold."""

import io

import pytest
from PIL import Image

from tests.uploads.hostile import OPENED, REFUSED, torn
from uploads import intake, sandbox
from uploads.limits import Limits
from uploads.picture import LONG_SIDE


@pytest.mark.parametrize("name", OPENED)
def test_strange_files_become_clean_pictures(name: str) -> None:
    shown = sandbox.prepare_picture(OPENED[name](), Limits())
    picture = Image.open(io.BytesIO(shown.jpeg))
    picture.load()
    assert picture.format == "JPEG"
    assert max(picture.size) <= LONG_SIDE
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_files_get_a_sentence_of_their_own(name: str) -> None:
    make, refusal = REFUSED[name]
    with pytest.raises(refusal):
        sandbox.prepare_picture(make(), Limits())


@pytest.mark.parametrize("name", sorted(torn()))
def test_torn_pictures_are_refused(name: str) -> None:
    with pytest.raises((intake.CannotBeOpened, intake.NotAPicture)):
        sandbox.prepare_picture(torn()[name], Limits())


def test_reading_a_strange_file_never_raises_anything_else() -> None:
    for name in ("a thread", "one pixel", "turned in no known way", "a page without size"):
        assert sandbox.read_in_child(OPENED[name](), Limits()).total is None
