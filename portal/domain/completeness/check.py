"""Run all rules on a document. A rule that fails gives no finding and stops nobody."""

import logging
from datetime import date

from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.completeness import (
    activity,
    applicant,
    expenses,
    health,
    household,
    housing,
    income,
    papers,
    travel,
)
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Answer, Finding, Severity
from portal.domain.completeness.policy import Policy, policy_for
from portal.domain.completeness.rule import Rule

RULES: tuple[Rule, ...] = (
    *applicant.RULES,
    *household.RULES,
    *housing.RULES,
    *income.RULES,
    *health.RULES,
    *expenses.RULES,
    *travel.RULES,
    *activity.RULES,
    *papers.RULES,
)

_SEVERITIES = tuple(Severity)
_PLACES = {kind.slug: place for place, kind in enumerate(SECTIONS)}
_log = logging.getLogger(__name__)


def check(
    document: ApplicationDocument,
    *,
    today: date,
    policy: Policy | None = None,
    previous: ApplicationDocument | None = None,
    already_sent: bool = False,
) -> tuple[Finding, ...]:
    """All findings: blocking first, then advisory, then individual, each in section order."""
    case = Case(
        document, previous, policy or policy_for(document.benefit_month), today, already_sent
    )
    found = [finding for rule in RULES for finding in _run(rule, case)]
    return tuple(sorted(found, key=_order))


def unanswered(findings: tuple[Finding, ...], answers: tuple[Answer, ...]) -> tuple[Finding, ...]:
    """The findings that the client has neither fixed nor answered."""
    said = {answer.finding for answer in answers}
    return tuple(finding for finding in findings if finding.key not in said)


def _run(rule: Rule, case: Case) -> list[Finding]:
    try:
        return list(rule.findings(case))
    except Exception as fault:
        # Names alone: what the document holds must not reach the log.
        _log.warning("rule %s failed: %s", rule.id, type(fault).__name__)
        return []


def _order(finding: Finding) -> tuple[int, int]:
    return _SEVERITIES.index(finding.severity), _PLACES[finding.section]
