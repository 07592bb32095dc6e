"""What is typed and not sent yet, kept on the server as it is written."""

import json
from collections.abc import Mapping

from portal.domain.refusals import ChangedElsewhere
from portal.records.base import new_id
from portal.records.dialogue import MessageDraft
from portal.services.work import Work


def save(work: Work, place: str, form_key: str, words: Mapping[str, str]) -> None:
    """Keep what is typed. Raises ChangedElsewhere for a form that has been sent meanwhile."""
    draft = work.threads.draft(work.actor.id, place)
    if draft is None:
        draft = MessageDraft(id=new_id(), author_id=work.actor.id, place=place, saved_at=work.now)
    elif draft.sealed_words is None and draft.form_key == form_key:
        raise ChangedElsewhere
    draft.form_key = form_key
    draft.saved_at = work.now
    draft.sealed_words = work.vault.seal(json.dumps(dict(words)).encode(), draft.id, work.actor.id)
    work.threads.add_draft(draft)


def of(work: Work, place: str) -> dict[str, str]:
    """What the actor has typed there and not sent: field names to words, empty for nothing."""
    draft = work.threads.draft(work.actor.id, place)
    if draft is None or draft.sealed_words is None:
        return {}
    words = json.loads(work.vault.open(draft.sealed_words, draft.id, work.actor.id))
    return {str(name): str(value) for name, value in words.items()}


def sent(work: Work, place: str, form_key: str) -> None:
    """Forget a draft that has become a message, so that a late saving does not bring it back."""
    draft = work.threads.draft(work.actor.id, place)
    if draft is None:
        draft = MessageDraft(id=new_id(), author_id=work.actor.id, place=place)
    draft.form_key, draft.sealed_words, draft.saved_at = form_key, None, work.now
    work.threads.add_draft(draft)
