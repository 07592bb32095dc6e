"""What a rule is: an id, a severity, and the smallest function that finds the gap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import Paper, Proof
from portal.domain.completeness.finding import Finding, Severity
from portal.domain.completeness.policy import Policy
from portal.domain.text import Text


@dataclass(frozen=True)
class Case:
    """What a rule may look at: the document, last month's, the limits, and the day."""

    document: ApplicationDocument
    previous: ApplicationDocument | None
    policy: Policy
    today: date
    already_sent: bool = False

    def papers(self, proof: Proof) -> tuple[Paper, ...]:
        """The papers that a proof points at."""
        found = (self.document.paper(paper_id) for paper_id in proof.papers)
        return tuple(paper for paper in found if paper is not None)

    def is_shown(self, proof: Proof) -> bool:
        """Whether there is a paper, another route, or a word about why there is none."""
        return bool(self.papers(proof)) or proof.route is not None


@dataclass(frozen=True)
class Gap:
    """Where a rule fired: the section, the line or person in it, the field to go to."""

    section: str
    line: str | None = None
    field: str | None = None


@dataclass(frozen=True)
class Rule:
    """One rule. `id` is stable; `find` yields a Gap for each place where something is open."""

    id: str
    severity: Severity
    text: Text
    find: Callable[[Case], Iterator[Gap]]

    def findings(self, case: Case) -> Iterator[Finding]:
        """The rule's findings in a case."""
        for gap in self.find(case):
            yield Finding(self.id, self.severity, gap.section, self.text, gap.line, gap.field)
