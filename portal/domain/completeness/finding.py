"""A finding says what is open, where and why; an answer says what the client does about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.domain.text import Text


class Severity(StrEnum):
    """Not an application without it; will probably be asked; a person will look."""

    BLOCKING = "blocking"
    ADVISORY = "advisory"
    INDIVIDUAL = "individual"


class AnswerKind(StrEnum):
    """The other two ways to answer a finding; the first is to fix it, which makes it go away."""

    LATER = "later"
    WHY_NOT = "why_not"


@dataclass(frozen=True)
class Finding:
    """One gap. `line` is the id of a line, person or account inside the section, or None.

    `field` names the form field to link to. `rule` is the stable id, such as CR23.
    """

    rule: str
    severity: Severity
    section: str
    text: Text
    line: str | None = None
    field: str | None = None

    @property
    def is_for_client(self) -> bool:
        """Whether it asks something of the client; at the others a person looks anyway."""
        return self.severity is not Severity.INDIVIDUAL

    @property
    def is_told_at_once(self) -> bool:
        """Whether the client hears of it where it stands, before the whole is checked.

        What a person will look at anyway can wait. A limit that nobody can know of (CR28) cannot:
        without a word it looks as if there were none.
        """
        return self.severity is Severity.ADVISORY or self.rule == "CR28"

    @property
    def key(self) -> str:
        """Stable across drafts, so that an answer stays with its line."""
        return ".".join(part for part in (self.rule, self.section, self.line) if part)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the client says to a finding. `by` is the promised day when `kind` is LATER."""

    finding: str
    kind: AnswerKind
    words: str = ""
    by: date | None = None
