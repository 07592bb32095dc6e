"""How a client wants the pages, kept with the person and so on all their devices."""

from collections.abc import Sequence

from portal.domain.display import Display, chosen
from portal.services.work import Work


def show(work: Work) -> tuple[Display, ...] | None:
    """What the client chose, or None when they never chose."""
    row = work.accessibility.display(work.actor.id)
    if row is None:
        return None
    raw = work.vault.open(row.sealed_choices, f"{row.person_id}.display", row.person_id)
    return chosen(raw.decode().split())


def save(work: Work, choices: Sequence[Display]) -> None:
    """Keep what the client chose."""
    person_id = work.actor.id
    words = " ".join(choices).encode()
    sealed = work.vault.seal(words, f"{person_id}.display", person_id)
    work.accessibility.keep_display(person_id, sealed)
