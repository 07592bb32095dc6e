"""How long a session lives: a portal's own rule, shorter where more can be seen."""

from datetime import datetime, timedelta

IDLE = {"client": timedelta(minutes=30), "staff": timedelta(minutes=15)}
ABSOLUTE = {"client": timedelta(hours=4), "staff": timedelta(hours=8)}
# How far clocks may differ: a session of a later hour would outlive its limits.
_CLOCKS_DIFFER = timedelta(minutes=1)


def is_over(side: str, started_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """Whether a session of that side has run out."""
    idle, age = now - seen_at, now - started_at
    return idle > IDLE[side] or age > ABSOLUTE[side] or idle < -_CLOCKS_DIFFER
