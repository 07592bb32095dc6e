"""What in a case belongs to one adult alone, so that the other is not told of it."""

from sqlalchemy import Select, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.records.accessibility import AccessibilityRequest
from portal.records.attachments import Attachment
from portal.records.dialogue import Message, Thread
from portal.records.members import CaseMember
from portal.records.outsiders import OutsideSaying
from portal.records.plans import PlanItem


def of_others(session: Session, case_id: str, person_id: str) -> frozenset[str]:
    """The ids of the other adults of a case, and of what is theirs and not `person_id`'s."""
    others = (
        select(CaseMember.person_id)
        .where(CaseMember.case_id == case_id, CaseMember.person_id != person_id)
        .scalar_subquery()
    )

    def theirs(
        column: InstrumentedAttribute[str],
        owner: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    ) -> Select[str]:
        return select(column).where(owner.in_(others))

    files = (
        theirs(Attachment.id, Thread.person_id)
        .join(Message, Message.id == Attachment.message_id)
        .join(Thread, Thread.id == Message.thread_id)
    )
    found = union(
        theirs(CaseMember.person_id, CaseMember.person_id),
        theirs(Thread.id, Thread.person_id),
        files,
        theirs(PlanItem.id, PlanItem.person_id),
        theirs(OutsideSaying.id, OutsideSaying.person_id),
        theirs(AccessibilityRequest.id, AccessibilityRequest.person_id),
    )
    return frozenset(session.scalars(found))
