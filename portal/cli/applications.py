"""Check applications from the command line: no database."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup

applications = AppGroup("applications", help="Check application documents.")

_LONGEST = 200
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@applications.command("check", with_appcontext=False)
@click.argument("file", type=_FILE)
@click.option("--previous", type=_FILE, help="Last month's document, to compare with.")
@click.option("--settings", type=_FILE, help="A municipality's limits, as JSON.")
@click.option("--language", default="en", show_default=True, help="The language of the messages.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Another day than today.")
@click.option("--already-sent", is_flag=True, help="The month has been applied for before.")
def check_file(
    file: Path,
    previous: Path | None,
    settings: Path | None,
    language: str,
    today: Any,
    already_sent: bool,
) -> None:
    """Print what is still open in an application document, as JSON."""
    from portal.domain.completeness import check as completeness
    from portal.domain.completeness.policy import SettingFault, policy_for
    from portal.domain.months import local_day
    from portal.language.catalogues import render

    document = _document(file)
    try:
        limits = _json(settings) if settings else None
        policy = policy_for(document.benefit_month, limits)
    except SettingFault as fault:
        raise click.ClickException(_one_line(str(fault))) from fault
    day: date = today.date() if today else local_day(_now())
    findings = completeness.check(
        document,
        today=day,
        policy=policy,
        previous=_document(previous) if previous else None,
        already_sent=already_sent,
    )
    answered = {answer.finding: answer.kind.value for answer in document.answers}
    shown = [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "section": finding.section,
            "line": finding.line,
            "field": finding.field,
            "message": render(finding.text, language),
            "answer": answered.get(finding.key),
        }
        for finding in findings
    ]
    click.echo(json.dumps({"findings": shown}, ensure_ascii=False, indent=2))


@applications.command("rules", with_appcontext=False)
@click.option("--month", help="Only those in force for a benefit month, YYYY-MM.")
@click.option("--language", default="en", show_default=True, help="The language of the messages.")
def list_rules(month: str | None, language: str) -> None:
    """Print the rules with their ground and the benefit months that they are for, as JSON."""
    from portal.domain.completeness.check import RULES
    from portal.language.catalogues import render

    chosen = _month(month) if month else None
    shown = [
        {
            "rule": rule.id,
            "severity": rule.severity.value,
            "since": str(rule.since) if rule.since else None,
            "until": str(rule.until) if rule.until else None,
            "ground": rule.ground,
            "message": render(rule.text, language),
        }
        for rule in RULES
        if rule.in_force(chosen)
    ]
    click.echo(json.dumps({"rules": shown}, ensure_ascii=False, indent=2))


@applications.command("schema", with_appcontext=False)
def schema() -> None:
    """Print the JSON Schema of an application document."""
    from portal.domain.application.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


def _month(text: str) -> Any:
    from portal.domain.months import BenefitMonth

    try:
        return BenefitMonth.parse(text)
    except ValueError as fault:
        raise click.ClickException(f"{text} is no month. Write YYYY-MM.") from fault


def _now() -> Any:
    from datetime import UTC, datetime

    return datetime.now(UTC)


def _json(file: Path) -> Any:
    from portal.domain.application.schema import parse

    try:
        return parse(file.read_bytes())
    except (ValueError, RecursionError) as fault:
        raise click.ClickException(f"{file} is no JSON.") from fault


def _document(file: Path) -> Any:
    from portal.domain.application.schema import NotADocument, doubled_id, load, to_json

    try:
        document = load(file.read_bytes())
        if doubled := doubled_id(to_json(document)):
            raise NotADocument(doubled)
    except NotADocument as fault:
        place = _one_line(fault.path)
        raise click.ClickException(
            f"{file} is no application document. Look at: {place}"
        ) from fault
    return document


def _one_line(text: str) -> str:
    """A fault's own words where a file's keys can hold anything, such as new lines."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)[:_LONGEST]
