"""Only what looks like an id can be one."""

import pytest

from portal.domain.ids import is_id
from portal.records.base import new_id


def test_what_we_make_is_an_id():
    assert is_id(new_id())


@pytest.mark.parametrize(
    "typed", ["", "a" * 31, "a" * 33, "A" * 32, "g" * 32, "١" * 32, "<" * 32, "a" * 31 + "\n"]
)
def test_anything_else_is_none(typed):
    assert not is_id(typed)
