"""The random check: which applications are picked, and for what a picked one is asked.

The choice looks at nothing that the client has said, and anybody can repeat it.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.application.answers import IncomeKind, PaperKind
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.naming import name_of
from portal.domain.application.values import Paper, Proof
from portal.domain.completeness.case import Case
from portal.domain.completeness.policy import Policy
from portal.domain.months import BenefitMonth
from portal.domain.text import N_, Text

# True for an application that staff picked too.
WHY = N_(
    "random check",
    "We ask for papers behind some applications each month. "
    "It does not mean that something is wrong.",
)


@dataclass(frozen=True)
class Wanted:
    """A cost, a salary or an account whose paper is asked for, and the words for it."""

    line: str
    text: Text


def is_picked(application_id: str, month: BenefitMonth, percent: int, seed: int) -> bool:
    """Whether an application is picked, of `percent` in a hundred. A larger share adds only."""
    words = f"{seed}:{month}:{application_id}".encode()
    number = int.from_bytes(hashlib.sha256(words).digest()[:8])
    return number * 100 < percent * 2**64


def wanted(document: ApplicationDocument, policy: Policy, today: date) -> tuple[Wanted, ...]:
    """What was sent without its paper: costs, salaries and bank accounts.

    Left out is what comes another way or later, and what the client has said why they cannot show.
    """
    case = Case(document, None, policy, today)
    said = {one.finding.rpartition(".")[2] for one in document.answers}
    bare = (*_costs(case), *_salaries(case), *_accounts(case))
    return tuple(one for one in bare if one.line not in said)


def _costs(case: Case) -> Iterator[Wanted]:
    for line in case.document.costs.lines:
        if _is_bare(case, line.proof, case.cost_papers(line)):
            yield Wanted(line.id, _words(name_of(line.kind), line.amount, line.payee))


def _salaries(case: Case) -> Iterator[Wanted]:
    for line in case.document.income.lines:
        slips = case.own(line.proof, {PaperKind.PAYSLIP}, line.person)
        if line.kind is IncomeKind.SALARY and _is_bare(case, line.proof, slips):
            text = N_("random check", "The payslip for the salary that you wrote")
            if line.amount is not None:
                amount = line.amount
                text = N_("random check", "The payslip for this salary: {amount}", amount=amount)
            yield Wanted(line.id, text)


def _accounts(case: Case) -> Iterator[Wanted]:
    month = case.document.benefit_month
    for account in case.document.assets.accounts:
        statements = case.shown(account.proof, {PaperKind.BANK_STATEMENT}, account.person)
        if month is not None and _is_bare(case, account.proof, statements):
            text = N_(
                "random check",
                "The bank statement for {month}: {account}",
                month=month.plus(-1),
                account=account.label,
            )
            yield Wanted(account.id, text)


def _is_bare(case: Case, proof: Proof, shown: Collection[Paper]) -> bool:
    return not (proof.papers or shown or case.has_other_way(proof))


def _words(what: Text, amount: object, payee: str) -> Text:
    if amount is None:
        return N_("random check", "A paper that shows this cost: {what}", what=what)
    if not payee:
        return N_(
            "random check",
            "A paper that shows this cost: {what}, {amount}",
            what=what,
            amount=amount,
        )
    return N_(
        "random check",
        "A paper that shows this cost: {what}, {amount}, {payee}",
        what=what,
        amount=amount,
        payee=payee,
    )
