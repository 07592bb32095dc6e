"""What a rule is: an id, a severity, its ground, and the smallest function that finds the gap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from portal.domain.application.answers import ExpenseKind, PaperKind, PaperRoute
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import ExpenseLine, Paper, Proof
from portal.domain.completeness.finding import Finding, Severity
from portal.domain.completeness.policy import EvidencePolicy, Policy
from portal.domain.months import BenefitMonth
from portal.domain.text import Text


@dataclass(frozen=True)
class Case:
    """What a rule may look at: the document, last month's, the limits, and the day."""

    document: ApplicationDocument
    previous: ApplicationDocument | None
    policy: Policy
    today: date
    already_sent: bool = False

    def costs(self, *kinds: ExpenseKind) -> Iterator[ExpenseLine]:
        """The cost lines of these types."""
        return (line for line in self.document.costs.lines if line.kind in kinds)

    def papers(self, proof: Proof, kind: PaperKind | None = None) -> tuple[Paper, ...]:
        """The papers that a proof points at, and those of that kind among the other papers."""
        here = self._of(proof)
        loose = self._of(self.document.documents.proof) if kind else ()
        return (*here, *(paper for paper in loose if paper.kind is kind and paper not in here))

    def _of(self, proof: Proof) -> tuple[Paper, ...]:
        found = (self.document.paper(paper_id) for paper_id in proof.papers)
        return tuple(paper for paper in found if paper is not None)

    def is_shown(self, proof: Proof, kind: PaperKind | None = None) -> bool:
        """Whether there is a paper, or one of that kind among the other papers, or another way."""
        return bool(self.papers(proof, kind)) or self.has_other_way(proof)

    def has_other_way(self, proof: Proof) -> bool:
        """Whether the paper comes by another route, or the client said why there is none."""
        other_route = proof.route not in {None, PaperRoute.DO_NOT_HAVE}
        return other_route or bool(proof.reason.strip())

    @property
    def last_applied(self) -> BenefitMonth | None:
        """The month of the application before this one, as told or as it lies beside."""
        before = self.previous.benefit_month if self.previous else None
        return self.document.last_applied or before

    def lacks_paper(self, line: ExpenseLine, kind: PaperKind | None = None) -> bool:
        """Whether the municipality asks for a paper to this line now, and there is none."""
        return self.asks(line.kind, line) and not self.is_shown(line.proof, kind)

    def asks(self, kind: str, line: ExpenseLine | None = None) -> bool:
        """Whether the municipality asks for papers of that kind now."""
        match self.policy.evidence_for(kind):
            case EvidencePolicy.KEEP:
                return False
            case EvidencePolicy.PICKED:
                return self.document.picked_for_check
            case EvidencePolicy.CHANGED:
                return line is None or self._is_new(line)
            case EvidencePolicy.ALWAYS:
                return True

    def _is_new(self, line: ExpenseLine) -> bool:
        before = self.previous.costs.lines if self.previous else ()
        bare = replace(line, proof=Proof(), on=None)
        return all(replace(one, proof=Proof(), on=None) != bare for one in before)


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
