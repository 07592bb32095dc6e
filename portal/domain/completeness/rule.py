"""What a rule is: an id, a severity, its ground, and the smallest function that finds the gap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Finding, Severity
from portal.domain.months import BenefitMonth
from portal.domain.text import Text


@dataclass(frozen=True)
class Gap:
    """Where a rule fired: the section, the line or person in it, the field to go to.

    `text` is set when the words depend on what was found.
    """

    section: str
    line: str | None = None
    field: str | None = None
    text: Text | None = None


@dataclass(frozen=True)
class Rule:
    """One rule. `id` is stable; `ground` is the law, the municipality or the need behind it.

    `find` yields a Gap for each place where something is open. The rule holds for benefit months
    from `since` and before `until`. A rule whose ground or words change has a row for each time.
    """

    id: str
    severity: Severity
    text: Text
    find: Callable[[Case], Iterator[Gap]]
    ground: str
    since: BenefitMonth | None = None
    until: BenefitMonth | None = None

    def in_force(self, month: BenefitMonth | None) -> bool:
        """Whether the rule holds for a benefit month; without a month it does."""
        if month is None:
            return True
        started = self.since is None or month >= self.since
        return started and (self.until is None or month < self.until)

    def findings(self, case: Case) -> Iterator[Finding]:
        """The rule's findings in a case."""
        if not self.in_force(case.document.benefit_month):
            return
        for gap in self.find(case):
            text = gap.text or self.text
            yield Finding(self.id, self.severity, gap.section, text, gap.line, gap.field)
