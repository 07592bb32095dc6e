import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from portal.cli.cases import cases
from portal.domain.months import BenefitMonth
from portal.domain.new_cases import NewCase, NewMember, Relation
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.persons import number_of_test_series
from portal.services import applications, assignments, case_intake, staff_keys
from tests.households import single

EXAMPLE = re.search(
    r"## Cases\n.*?```json\n(.*?)```",
    (Path(__file__).resolve().parents[2] / "docs" / "operations.md").read_text(),
    re.S,
)[1]
NUMBER = number_of_test_series(date(1975, 1, 1), 0)
NEWCOMER = number_of_test_series(date(1990, 1, 18), 5)


@pytest.fixture
def worker(parts):
    with parts.work(SYSTEM) as work:
        return staff_keys.employ(work, "Hanna Handläggare", NUMBER, {Role.CASE_WORKER})


def new_case(worker, number="K-7", personal_number=NEWCOMER):
    member = NewMember(
        relation=Relation.APPLICANT, name="Ny Nysson", personal_number=personal_number
    )
    return NewCase(
        number=number, opened_on=date(2026, 11, 2), case_worker=worker, members=(member,)
    )


def opened(parts, case):
    with parts.work(SYSTEM) as work:
        return case_intake.open_case(work, case)


def test_who_is_in_a_new_case_has_a_case_worker_and_can_apply(parts, worker):
    case = new_case(worker)
    assert opened(parts, case)
    with parts.look(SYSTEM) as work:
        person = work.people.by_personal_number(case.members[0].personal_number)
        contact = assignments.contact(work, work.cases.of_person(person.id).id)
    assert contact.case_worker.name == "Hanna Handläggare"
    with parts.work(Actor(person.id, frozenset({Role.CLIENT}))) as work:
        view = applications.open_month(work, parts.municipality, BenefitMonth(2026, 11))
    assert view.document.you.adult.name == "Ny Nysson"


def test_known_case_is_left_as_it_is(parts, worker):
    assert opened(parts, new_case(worker))
    assert not opened(parts, new_case("nobody"))


def test_nobody_comes_into_two_open_cases(parts, worker):
    home = single(parts)
    with parts.look(SYSTEM) as work:
        number = work.people.identity(work.people.by_id(home.client.id)).personal_number
    with pytest.raises(case_intake.InAnotherCase):
        opened(parts, new_case(worker, personal_number=number))
    with parts.look(SYSTEM) as work:
        assert "K-7" not in work.cases.told_of(date(2026, 1, 1))


def test_whoever_comes_back_keeps_their_account(parts, worker):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        work.cases.of_person(home.client.id).closed_on = date(2026, 10, 1)
        number = work.people.identity(work.people.by_id(home.client.id)).personal_number
    assert opened(parts, new_case(worker, personal_number=number))
    with parts.look(SYSTEM) as work:
        case_id = work.cases.of_person(home.client.id).id
        assert work.cases.numbers([case_id]) == {case_id: "K-7"}


def test_case_worker_must_be_one(parts):
    with pytest.raises(case_intake.NoSuchCaseWorker):
        opened(parts, new_case("nobody"))


def test_command_opens_the_example_of_the_documents_once(sqlite_parts, tmp_path, monkeypatch):
    with sqlite_parts.work(SYSTEM) as work:
        worker = staff_keys.employ(work, "Hanna Handläggare", NUMBER, {Role.CASE_WORKER})
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(sqlite_parts.config.instance))
    file = tmp_path / "cases.json"
    file.write_text(EXAMPLE.replace("ID", worker))
    said = [CliRunner().invoke(cases, ["open", str(file)]).output for _ in range(2)]
    assert said == [
        "Opened: 1. Known before: 0. Left: 0.\n",
        "Opened: 0. Known before: 1. Left: 0.\n",
    ]


def test_command_names_what_it_leaves_by_its_number(sqlite_parts, tmp_path, monkeypatch):
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(sqlite_parts.config.instance))
    file = tmp_path / "cases.json"
    file.write_text(EXAMPLE)
    done = CliRunner().invoke(cases, ["open", str(file)])
    assert done.exit_code == 1
    assert "EKB-2026-0101: its case worker is not one here." in done.output
    file.write_text("[{}]")
    assert "[0].number" in CliRunner().invoke(cases, ["open", str(file)]).output
