"""The documents say what the code does."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from portal.domain.accessibility_settings import READERS
from portal.domain.completeness.check import RULES
from portal.domain.municipality import Municipality

ROOT = Path(__file__).resolve().parents[2]


def test_every_rule_stands_in_the_contract_with_its_words():
    text = (ROOT / "docs" / "completeness.md").read_text()
    for rule in RULES:
        part = text.partition(f"### {rule.id} · {rule.severity.value}\n")[2].split("\n### ")[0]
        since = f"For benefit months from {rule.since}: " if rule.since else ""
        until = f"For benefit months before {rule.until}: " if rule.until else ""
        found_when = " ".join(rule.find.__doc__.split()).split(": ", 1)[1]
        assert f"\n{since or until}{rule.text.message}\n" in part, rule.id
        assert f"- Ground: {rule.ground}\n" in part
        assert f"- Found when: {found_when}\n" in part


def test_every_setting_of_the_environment_stands_in_the_readme():
    config = (ROOT / "portal" / "config.py").read_text()
    readme = (ROOT / "README.md").read_text() + (ROOT / "docs" / "operations.md").read_text()
    for name in re.findall(r"_PREFIX\}(\w+)", config):
        assert f"MY_PAGES_{name}" in readme, name


def test_every_setting_of_a_municipality_stands_in_the_guide_and_its_example_can_be_used():
    guide = (ROOT / "docs" / "operations.md").read_text()
    part = guide.partition("## The municipality's file\n")[2].split("\n## ")[0]
    for name in (*(setting.name for setting in fields(Municipality)), *READERS):
        assert f"`{name}`" in part, name
    example = tomllib.loads(part.partition("```toml\n")[2].partition("```")[0])
    assert Municipality.from_settings(example).name == "Exempelkommun"
