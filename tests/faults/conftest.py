"""A real portal whose processes die, and clients who try again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from portal.assembly import Parts
from portal.domain.application.answers import YesNo
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM, Actor
from portal.domain.persons import number_of_test_series
from portal.records.outbox import Job
from portal.services import applications, signing
from portal.services.application_views import ApplicationView, fingerprint
from tests.faults.phone import Phone
from tests.households import single
from tests.service import Service
from tests.uploads import sheets


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The portal, prepared; each test starts and kills its processes."""
    running = Service(
        tmp_path_factory.mktemp("faults"), "tests.faults.web:app", ("tests.faults.worker",)
    )
    yield running
    running.stop()
    assert running.leaks() == []


@pytest.fixture(scope="session")
def parts(service: Service) -> Parts:
    """The same parts, to look at what is stored."""
    return service.prepare(clients=2)


@pytest.fixture(scope="session")
def strangers(parts: Parts) -> Iterator[Actor]:
    """Clients who live alone and have nothing yet, one after the other."""
    days = (date(1950, 3, 1) + timedelta(days=number) for number in count())
    return (single(parts, number_of_test_series(day, 0)).client for day in days)


@pytest.fixture
def client(strangers: Iterator[Actor]) -> Actor:
    """Somebody whom no other test knows."""
    return next(strangers)


@pytest.fixture
def phone(service: Service) -> Callable[[Actor], Phone]:
    """Signs somebody in on a phone; the web process must run."""
    return lambda actor: Phone(service.address, actor.id)


@pytest.fixture
def jobs(parts: Parts) -> Callable[[str], list[Job]]:
    """The jobs on a subject."""

    def found(subject_id: str) -> list[Job]:
        with parts.look(SYSTEM) as work:
            return work.session.query(Job).filter_by(subject_id=subject_id).all()

    return found


@pytest.fixture(scope="session")
def photo() -> bytes:
    """A small made-up receipt."""
    return sheets.jpeg(sheets.picture(size=20))


@pytest.fixture(autouse=True)
def nothing_left_running(service: Service, parts: Parts) -> Iterator[None]:
    """Each test ends what it started, and leaves the next one no jobs to die on."""
    yield
    service.end_processes()
    with parts.work(SYSTEM) as work:
        work.session.query(Job).filter(Job.state != "done").update({"state": "done"})


@pytest.fixture
def month(parts: Parts) -> BenefitMonth:
    """The newest month that can be applied for today."""
    with parts.look(SYSTEM) as work:
        return max(parts.municipality.open_months(work.today), key=str)


@pytest.fixture
def freeze(parts: Parts, month: BenefitMonth) -> Callable[[Actor], ApplicationView]:
    """Makes somebody's application, which then waits for its only signature."""

    def waiting(actor: Actor) -> ApplicationView:
        with parts.work(actor) as work:
            view = applications.open_month(work, parts.municipality, month)
            costs = replace(view.document.costs, norm=YesNo.YES)
            applications.save_section(work, month, "costs", costs, fingerprint(view.document.costs))
            applications.say_unchanged(work, month)
            return signing.freeze(work, month, declared=True)

    return waiting


@pytest.fixture
def frozen(freeze: Callable[[Actor], ApplicationView], client: Actor) -> ApplicationView:
    """The client's application, which waits for its only signature."""
    return freeze(client)
