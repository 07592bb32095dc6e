"""A post office for tests, and time that passes until nothing more is to be sent."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from portal.jobs.worker import run_once
from portal.notices.port import NotDelivered


@dataclass
class FakePost:
    """Keeps what it is handed, or takes nothing while it is closed."""

    letters: list = field(default_factory=list)
    is_closed: bool = False

    def send(self, letter):
        if self.is_closed:
            raise NotDelivered
        self.letters.append(letter)


def pass_time(place, **time):
    """Run all jobs that are due when that time has passed."""
    moment = place.now() + timedelta(**time)
    later = replace(place, now=lambda: moment)
    while run_once(later):
        pass
