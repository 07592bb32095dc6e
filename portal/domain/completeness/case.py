"""What a rule may look at, and how it sees whether something is shown."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from portal.domain.application.answers import ExpenseKind, PaperKind, PaperRoute
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.evidence import PROVES
from portal.domain.application.values import BankAccount, ExpenseLine, IncomeLine, Paper, Proof
from portal.domain.completeness.policy import EvidencePolicy, Policy
from portal.domain.months import BenefitMonth

# Who wants to be paid in time has applied by the twentieth of the month before (Kungsbacka).
_SENT_AFTER = timedelta(days=19)

_Line = ExpenseLine | IncomeLine | BankAccount


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

    def papers(self, proof: Proof) -> tuple[Paper, ...]:
        """The papers that a proof points at."""
        return tuple(self._by_id[one] for one in proof.papers if one in self._by_id)

    @cached_property
    def _by_id(self) -> dict[str, Paper]:
        return {paper.id: paper for paper in reversed(self.document.papers)}

    @cached_property
    def _loose(self) -> tuple[Paper, ...]:
        return self.papers(self.document.documents.proof)

    def shown(
        self, proof: Proof, kinds: Collection[PaperKind], person: str | None = None
    ) -> tuple[Paper, ...]:
        """The papers that can prove it: at the proof, and of the kinds among the other papers.

        At the proof a paper of a kind that nobody knows counts too. `person` leaves out what lies
        among the other papers and is somebody else's.
        """
        here = [p for p in self.papers(proof) if p.kind in kinds or p.kind is PaperKind.OTHER]
        theirs = (p for p in self._loose if p.kind in kinds)
        loose = (p for p in theirs if p.person in {None, person or p.person})
        return (*here, *(paper for paper in loose if paper.id not in proof.papers))

    def own(self, proof: Proof, kinds: Collection[PaperKind], person: str) -> tuple[Paper, ...]:
        """The papers that can prove it and are not those of another in the household."""
        others = set(self.document.people) - {person}
        return tuple(p for p in self.shown(proof, kinds, person) if p.person not in others)

    def is_shown(self, proof: Proof, kinds: Collection[PaperKind]) -> bool:
        """Whether there is a paper of these kinds, or another way to show it."""
        return bool(self.shown(proof, kinds)) or self.has_other_way(proof)

    def has_other_way(self, proof: Proof) -> bool:
        """Whether the paper comes by another route, or the client said why there is none."""
        other_route = proof.route not in {None, PaperRoute.DO_NOT_HAVE}
        return other_route or bool(proof.reason.strip())

    def cost_papers(self, line: ExpenseLine) -> tuple[Paper, ...]:
        """The papers that can prove a cost line."""
        shown = self.shown(line.proof, PROVES[line.kind], line.person)
        known = (paper for paper in shown if not _is_bare_prescription(paper))
        here = line.proof.papers
        return tuple(paper for paper in known if paper.id in here or _may_be_of(line, paper))

    def lacks_paper(self, line: ExpenseLine) -> bool:
        """Whether the municipality asks for a paper to this line now, and there is none."""
        has_paper = self.cost_papers(line) or self.has_other_way(line.proof)
        return self.asks(line.kind, line) and not has_paper

    def asks(self, kind: str, line: _Line) -> bool:
        """Whether the municipality asks for papers of that kind to this line now."""
        match self.policy.evidence_for(kind):
            case EvidencePolicy.KEEP:
                return False
            case EvidencePolicy.PICKED:
                return self.document.picked_for_check
            case EvidencePolicy.CHANGED:
                return _bare(line) not in self._bare_lines_before
            case EvidencePolicy.ALWAYS:
                return True

    @cached_property
    def _bare_lines_before(self) -> list[_Line]:
        if self.previous is None:
            return []
        before = self.previous
        lines: tuple[_Line, ...] = (
            *before.costs.lines,
            *before.income.lines,
            *before.assets.accounts,
        )
        return [_bare(line) for line in lines]

    @property
    def last_applied(self) -> BenefitMonth | None:
        """The month of the application before this one, as told or as it lies beside."""
        before = self.previous.benefit_month if self.previous else None
        return self.document.last_applied or before

    @property
    def since_last(self) -> date | None:
        """The day when the application before this one was in; when nobody knows, last month's."""
        month = self.document.benefit_month
        if month is None:
            return None
        last = min(self.last_applied or month.plus(-1), month.plus(-1))
        return last.plus(-1).first_day + _SENT_AFTER


def _bare(line: _Line) -> _Line:
    """A line without its papers and its day: those are others each month."""
    if isinstance(line, BankAccount):
        return replace(line, proof=Proof())
    return replace(line, proof=Proof(), on=None)


def _is_bare_prescription(paper: Paper) -> bool:
    """What the doctor wrote, without what it cost."""
    return paper.kind is PaperKind.PRESCRIPTION and paper.amount is None


def _may_be_of(line: ExpenseLine, paper: Paper) -> bool:
    """Whether a paper that lies among the others can be meant: a receipt says so by its sum."""
    by_sum = paper.kind in {PaperKind.RECEIPT, PaperKind.INVOICE}
    return not by_sum or None in {paper.amount, line.amount} or paper.amount == line.amount
