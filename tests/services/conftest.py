"""A post office that a test can look into, and the portal that sends by it."""

from dataclasses import replace

import pytest

from tests.post import FakePost


@pytest.fixture
def post():
    return FakePost()


@pytest.fixture
def place(parts, post):
    return replace(parts, post_office=post)
