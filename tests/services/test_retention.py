"""Weeding takes all of a case and nothing of another; it does what was read, and no more."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import String, select

from portal.domain.permissions import SYSTEM
from portal.records import retention as records
from portal.records.base import Base
from portal.records.cases import Case
from portal.records.receipts import StoredFile
from portal.services import paper_route, retention, upkeep
from tests import stories
from tests.house.belongings import receipt
from tests.households import single
from tests.uploads import sheets

YEARS = timedelta(days=366 * 6)


@pytest.fixture
def world(parts):
    return stories.tell(parts)


def later(parts, by=YEARS):
    return replace(parts, now=lambda: parts.now() + by)


def close(parts, case_id, on=date(2026, 11, 2)):
    with parts.work(SYSTEM) as work:
        work.session.get(Case, case_id).closed_on = on
        return work.session.get(Case, case_id).number


def rows(parts):
    """Every row of every table that the log is not in, as words."""
    with parts.engine.connect() as connection:
        return {
            table.name: {str(row) for row in connection.execute(select(table))}
            for table in Base.metadata.sorted_tables
            if table.name != "access_log_entry"
        }


def test_all_that_hangs_on_a_case_goes_and_nothing_of_another(parts, world):
    case_id = world.ids["case"]
    close(parts, case_id)
    there = later(parts)
    # Where they were signed in is gone after two days.
    upkeep.daily(there, "")
    with parts.look(SYSTEM) as work:
        own = set(work.session.scalars(select(StoredFile.id).where(StoredFile.case_id == case_id)))
        hanging = records.hanging_on(work.session, case_id)
    for name in ("application", "receipt", "receipt_page", "message", "attachment", "mandate"):
        assert hanging[name], name
    before = rows(parts)
    made = retention.plan(there)
    assert [one.case_id for one in made.weed] == [case_id]
    assert rows(parts) == before, "a plan changes nothing"
    done = retention.run(there, made, made.digest)
    assert (done.cases, done.changed) == (1, ())
    assert done.files == len(own) > 0
    assert not own & parts.files.ids()
    after = rows(parts)
    gone = {name for ids in hanging.values() for name in ids}
    still = [(table, row) for table, found in after.items() for row in found if names(row, gone)]
    assert still == []
    # What went is exactly what was planned: every other row is as it was.
    planned = {name: len(hanging.get(name, ())) for name in before}
    planned["scanned_paper"] += len(made.papers)
    assert {name: len(before[name]) - len(after[name]) for name in before} == planned
    with parts.look(SYSTEM) as work:
        assert work.access_log.first_fault() is None


def names(row, gone):
    return any(one in row for one in gone if len(one) == 32)


def test_adult_with_another_case_stays(parts):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        other = work.cases.add("K-other", date(2026, 1, 1))
        work.cases.add_member(other.id, home.person_id, "applicant")
    close(parts, home.case_id)
    made = retention.plan(later(parts))
    assert "person" not in made.weed[0].rows
    retention.run(later(parts), made, made.digest)
    with parts.look(SYSTEM) as work:
        assert work.people.by_id(home.person_id)


def test_held_case_stays_until_it_is_released(parts):
    home = single(parts)
    number = close(parts, home.case_id)
    with parts.work(SYSTEM) as work:
        retention.hold(work, number, "Överklagat, mål 123-26")
    there = later(parts)
    assert retention.plan(there).kept == {"held": 1}
    with parts.work(SYSTEM) as work:
        assert retention.release(work, number) == 1
    assert [one.case_id for one in retention.plan(there).weed] == [home.case_id]


def test_hold_that_comes_after_the_plan_holds(parts):
    home = single(parts)
    number = close(parts, home.case_id)
    there = later(parts)
    made = retention.plan(there)
    with parts.work(SYSTEM) as work:
        retention.hold(work, number, "Tillsyn")
    done = retention.run(there, made, made.digest)
    assert (done.cases, done.changed) == (0, (home.case_id,))


def test_case_that_got_a_new_row_since_the_plan_stays(parts):
    home = single(parts)
    close(parts, home.case_id)
    there = later(parts)
    made = retention.plan(there)
    receipt(parts, home)
    assert retention.run(there, made, made.digest).changed == (home.case_id,)


def test_run_asks_for_the_digest_of_the_plan_that_was_read(parts):
    home = single(parts)
    close(parts, home.case_id)
    there = later(parts)
    made = retention.plan(there)
    other = replace(made, weed=(replace(made.weed[0], case_id="0" * 32),))
    with pytest.raises(retention.RetentionFault, match="digest"):
        retention.run(there, other, made.digest)
    with pytest.raises(retention.RetentionFault, match="30 days"):
        retention.run(later(parts, YEARS + timedelta(days=31)), made, made.digest)
    rules = replace(parts.municipality, weeding_years=7)
    with pytest.raises(retention.RetentionFault, match="rules"):
        retention.run(replace(there, municipality=rules), made, made.digest)
    assert retention.Plan.from_json(made.to_json()) == made


def test_plan_names_nobody(parts, world):
    close(parts, world.ids["case"])
    words = retention.plan(later(parts)).to_json()
    with parts.look(SYSTEM) as work:
        identity = work.people.identity(work.people.by_id(world.people["client"].id))
        number = work.session.get(Case, world.ids["case"]).number
    for word in (identity.name, identity.personal_number, number):
        assert word not in words


def test_every_table_leads_to_a_case_or_is_known_not_to(parts):
    """A table that hangs on a case without a key would be left behind: name it in the records."""
    led = {"support_case", "person"}
    for table in Base.metadata.sorted_tables:
        if any(key.column.table.name in led for column in table.c for key in column.foreign_keys):
            led.add(table.name)
    known = led | records.STAYING | records.BY_WORD
    assert {table.name for table in Base.metadata.sorted_tables} - known == set()
    for table in Base.metadata.sorted_tables:
        assert isinstance(next(iter(table.primary_key.columns)).type, String) or (
            table.name in records.STAYING
        )


@pytest.fixture
def in_tray(parts):
    """A paper that nobody found a case for."""
    home = single(parts)
    paper_route.drop(parts, home.case_worker, sheets.jpeg(sheets.picture(size=16)), "lost")
    with parts.look(home.case_worker) as work:
        (scan,) = work.paper_slips.tray()
        return home, scan.id


def test_paper_that_found_no_case_goes_after_the_years(parts, in_tray):
    _, scan_id = in_tray
    soon = retention.plan(later(parts, timedelta(days=366)))
    assert (soon.papers, soon.papers_kept) == ((), {"too_soon": 1})
    there = later(parts)
    made = retention.plan(there)
    assert retention.Plan.from_json(made.to_json()) == made
    assert (made.papers, made.papers_kept) == ((scan_id,), {})
    assert retention.run(there, made, made.digest).papers == 1
    again = retention.run(there, made, made.digest)
    assert (again.papers, again.changed) == (0, (scan_id,))
    with parts.look(SYSTEM) as work:
        assert work.paper_slips.tray() == []
        assert work.access_log.first_fault() is None


def test_hold_on_any_case_keeps_papers_that_may_belong_to_it(parts, in_tray):
    home, scan_id = in_tray
    there = later(parts)
    made = retention.plan(there)
    with parts.work(SYSTEM) as work:
        retention.hold(work, work.cases.by_id(home.case_id).number, "Tillsyn")
    assert retention.plan(there).papers_kept == {"held": 1}
    assert retention.run(there, made, made.digest).changed == (scan_id,)


def test_paper_stays_where_all_is_preserved(parts, in_tray):
    own = replace(parts.municipality, preserves_all=True)
    assert retention.plan(later(replace(parts, municipality=own))).papers_kept == {"preserved": 1}
