"""What docs/completeness.md promises to those who write documents for the check."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from portal.domain.application import schema
from portal.domain.completeness.check import RULES, check
from tests.domain.completeness.households import changed, month_before

ROOT = Path(__file__).resolve().parents[3]
CONTRACT = (ROOT / "docs" / "completeness.md").read_text()
HOUSEHOLDS = yaml.safe_load((ROOT / "tests" / "cases" / "households.yaml").read_text())
EXAMPLE = re.compile(r"- Example in `(\w+)`, [^`]*?: (.*?)(?:(?:; )?month before: .*)?$")


def examples():
    """The rule, the household, the changes, and whether there is a month before."""
    for part in CONTRACT.split("\n### ")[1:]:
        line = next(one for one in part.splitlines() if one.startswith("- Example"))
        household, sets = EXAMPLE.fullmatch(line).groups()
        pairs = re.findall(r"`([^`]+)` = `([^`]*)`", sets)
        changes = {path: yaml.safe_load(value) for path, value in pairs}
        yield part[:4], household, changes, "month before: as it is" in line


@pytest.mark.parametrize(("rule", "household", "changes", "has_before"), list(examples()))
def test_example_gives_its_finding_alone(rule, household, changes, has_before):
    assert changes
    base = schema.from_json(HOUSEHOLDS[household])
    previous = month_before(base) if has_before else None
    found = check(changed(base, changes), today=date(2026, 11, 24), previous=previous)
    assert [one.rule for one in found] == [rule]


def test_every_rule_has_an_example():
    assert {rule for rule, *_ in examples()} == {rule.id for rule in RULES}


def test_published_schema_is_the_one_in_force():
    stored = json.loads((ROOT / "docs" / "application.schema.json").read_text())
    assert stored == schema.json_schema()
