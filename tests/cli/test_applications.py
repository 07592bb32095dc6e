"""`applications check`, `rules` and `schema`: what others build on."""

import json

import pytest
from click.testing import CliRunner

from portal.cli.applications import applications
from portal.domain.application import schema
from tests.domain.completeness.households import changed, whole


def run(*words):
    return CliRunner().invoke(applications, [str(word) for word in words])


@pytest.fixture
def file(tmp_path):
    """A document on disk, with changes."""

    def write(name="november.json", **changes):
        document = changed(whole(0), {path.replace("__", "."): v for path, v in changes.items()})
        (tmp_path / name).write_bytes(schema.dump(document))
        return tmp_path / name

    return write


def test_check_prints_what_is_open(file):
    found = json.loads(run("check", file(costs__lines__rent__proof={}), "--language", "sv").output)
    assert found == {
        "findings": [
            {
                "rule": "CR14",
                "severity": "advisory",
                "section": "costs",
                "line": "rent",
                "field": "papers",
                "message": "Lägg till hyresavin för den här månaden.",
                "answer": None,
            }
        ]
    }


def test_check_says_what_the_client_answered(file):
    said = {"finding": "CR14.costs.rent", "kind": "later", "by": "2026-11-20"}
    document = file(costs__lines__rent__proof={}, answers=[said])
    [finding] = json.loads(run("check", document).output)["findings"]
    assert finding["answer"] == "later"


def test_check_compares_with_the_month_before_and_takes_settings(file, tmp_path):
    before = file("october.json", home__rent="6030", benefit_month="2026-10")
    limits = tmp_path / "limits.json"
    limits.write_text('{"rent_percent": 10}')
    asked = ("check", file(), "--previous", before)
    assert [one["rule"] for one in json.loads(run(*asked).output)["findings"]] == ["CR15"]
    assert json.loads(run(*asked, "--settings", limits).output) == {"findings": []}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("{", "JSON"),
        ('{"costs": {"lines": [{"id": "a", "kind": "castle"}]}}', "costs.lines[0].kind"),
        ('{"home": {"rent": "1e9"}}', "home.rent"),
        ('{"castle": 1}', "castle"),
        ('{"cas\\ntle\\ud800": 1}', "cas?tle?"),
        ('{"you": {"adult": {"name": "A\\ud800"}}}', "you.adult.name"),
        ("", "JSON"),
        ("[]", "document"),
        ("null", "document"),
        ('{"schema": 2}', "schema"),
        ('{"kind": "repeat", "kind": "additional"}', "kind (twice)"),
        (
            '{"costs": {"lines": [{"id": "a", "id": "b", "kind": "rent"}]}}',
            "costs.lines[0].id (twice)",
        ),
        ('{"papers": [{"id": "a"}, {"id": "b"}, {"id": "a"}]}', "papers[2].id"),
        ('{"activity": {"jobs": [{"id": "a"}, {"id": "a"}]}}', "activity.jobs[1].id"),
        (
            '{"activity": {"persons": [{"person": "applicant"}, {"person": "applicant"}]}}',
            "activity.persons[1].person",
        ),
    ],
)
def test_document_that_is_none_is_told_with_its_place(tmp_path, content, named):
    (tmp_path / "bad.json").write_text(content)
    result = run("check", tmp_path / "bad.json")
    assert result.exit_code == 1
    assert result.output.endswith(f"Look at: {named}\n")
    assert result.output.count("\n") == 1


def test_same_id_in_two_lists_and_one_person_with_many_lines_are_no_fault(tmp_path):
    lines = [{"id": name, "kind": "rent", "person": "applicant"} for name in ("a", "b")]
    told = {"papers": [{"id": "a"}], "costs": {"lines": lines}}
    (tmp_path / "good.json").write_text(json.dumps(told))
    assert run("check", tmp_path / "good.json").exit_code == 0


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('{"evidence": {"rent": "seldom"}}', "evidence.rent"),
        ('{"from": {"2026-01": {"kilometres": 2}}}', "kilometres"),
        ('{"gap_months": "two"}', "gap_months"),
        ('{"gap\\nmonths": 2}', "gap?months"),
        ('{"gap_months": 2, "gap_months": 3}', "gap_months (twice)"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_setting_that_cannot_be_used_is_named(file, tmp_path, content, key):
    limits = tmp_path / "limits.json"
    limits.write_text(content)
    result = run("check", file(), "--settings", limits)
    assert result.exit_code == 1
    assert key in result.output


def test_mark_of_byte_order_before_a_document_or_the_settings_is_no_fault(file, tmp_path):
    document, limits = file(), tmp_path / "limits.json"
    limits.write_text("{}")
    for one in (document, limits):
        one.write_text(one.read_text(), encoding="utf-8-sig")
    assert run("check", document, "--settings", limits).exit_code == 0


def test_rules_are_listed_with_the_months_they_are_for():
    def of(month):
        listed = json.loads(run("rules", "--month", month).output)["rules"]
        return next(one for one in listed if one["rule"] == "CR16")

    assert of("2026-12")["until"] == of("2027-01")["since"] == "2027-01"
    assert of("2026-12")["message"] != of("2027-01")["message"]
    assert run("rules", "--month", "soon").exit_code == 1


def test_schema_is_printed():
    assert json.loads(run("schema").output) == schema.json_schema()
