"""How long the check of a large application takes: 30 lines, 6 persons, 40 files."""

import statistics
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import ExpenseKind, PaperKind, YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Adult, Child, Children, Partner, You
from portal.domain.application.values import ExpenseLine, Paper, Proof
from portal.domain.completeness.check import check
from portal.domain.months import BenefitMonth
from portal.services import demo_documents

ROUNDS = 300
_TODAY = date(2026, 11, 2)


def large() -> ApplicationDocument:
    """Two adults, four children, 30 cost lines with 40 papers."""
    you = You(adult=Adult(name="Test Testsson", personal_number="199001189811", phone="0700"))
    partner = Partner(exists=YesNo.YES, adult=Adult(name="Prov Provsson"))
    whole = demo_documents.document(6, you, partner, BenefitMonth(2026, 11))
    kinds = list(ExpenseKind)
    papers = tuple(
        Paper(id=f"p{n}", kind=PaperKind.RECEIPT, on=date(2026, 10, 1 + n % 28), amount=Decimal(n))
        for n in range(40)
    )
    lines = tuple(
        ExpenseLine(
            id=f"l{n}",
            kind=kinds[n % len(kinds)],
            amount=Decimal(100 + n),
            proof=Proof(papers=(f"p{n}", f"p{n + 10}")),
        )
        for n in range(30)
    )
    children = Children(exist=YesNo.YES, children=tuple(Child(id=f"c{n}") for n in range(4)))
    return replace(whole, papers=papers, children=children, costs=replace(whole.costs, lines=lines))


def main() -> None:
    """Print the median and the slowest of many checks."""
    document, previous = large(), large()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        found = check(document, today=_TODAY, previous=previous)
        times.append(time.perf_counter() - started)
    print(f"check of a large application: {statistics.median(times) * 1000:.2f} ms (median),")
    print(f"slowest {max(times) * 1000:.2f} ms of {ROUNDS}; {len(found)} findings; asked: 5 ms")


if __name__ == "__main__":
    main()
