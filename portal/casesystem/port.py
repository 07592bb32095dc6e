"""What we need of a case system. An adapter gives it; the rest of the portal knows no more."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from portal.domain.decisions import Decision


class CaseSystemDown(Exception):
    """The case system did not answer. The delivery is tried again later; nothing is lost."""


class AnswerBroken(CaseSystemDown):
    """It answered, but not with a reference: whether it has kept anything is not known.

    The same delivery goes out again later, under the same key.
    """


LONGEST_REFERENCE = 60


def read_reference(answer: object) -> str:
    """The case system's reference as we keep it. Raises AnswerBroken for anything else."""
    reference = answer.strip() if isinstance(answer, str) else ""
    if not reference.isprintable() or not 0 < len(reference) <= LONGEST_REFERENCE:
        raise AnswerBroken
    return reference


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """An application on its way. `key` is the same at every attempt: the other side keeps one.
    It is the receipt number, so that what was taken back and sent again is another delivery.

    `document` is the canonical JSON that was signed; `digest` its SHA-256.
    """

    key: str
    case_number: str
    benefit_month: str
    kind: str
    document: bytes
    digest: str
    sent_at: datetime
    has_one_signature: bool


@dataclass(frozen=True, kw_only=True)
class ArchivedPaper:
    """A paper to keep with its case, as a PDF. `key` is the same at every attempt."""

    key: str
    case_number: str
    content: bytes


@dataclass(frozen=True)
class NewDecision:
    """A decision that the case system tells of. `source` is its own name for the telling."""

    case_number: str
    decision: Decision
    source: str


class Left(StrEnum):
    """Why the portal cannot keep what the case system tells: a person must look at it."""

    UNKNOWN_CASE = "unknown_case"
    NOT_UNDERSTOOD = "not_understood"


class CaseSystem(Protocol):
    """Takes applications, and tells what was decided."""

    def deliver(self, delivery: Delivery) -> str:
        """Hand it over; returns the case system's own reference, the same for the same key.

        Raises CaseSystemDown when there is no answer, or one that cannot be understood.
        """
        ...

    def withdraw(self, key: str) -> None:
        """The client has taken the delivery back, before anybody opened it. Twice is once.

        Raises CaseSystemDown when there is no answer.
        """
        ...

    def decisions(self, case_numbers: Collection[str]) -> Iterable[NewDecision | Left]:
        """What was decided in these cases, and why each of the others is left where it is.

        What was told before may be told again.

        Raises CaseSystemDown when there is no answer.
        """
        ...

    def taken(self, source: str) -> None:
        """The portal has kept what was told. Twice is once.

        Raises CaseSystemDown when there is no answer.
        """
        ...

    def archive(self, paper: ArchivedPaper) -> None:
        """Keep a paper with its case. Twice is once.

        Raises CaseSystemDown when there is no answer.
        """
        ...
