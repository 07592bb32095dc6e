"""The web process of the fault tests: the real one, which may die at a chosen moment."""

from tests.faults import moments
from wsgi import app

moments.arm()

__all__ = ["app"]
