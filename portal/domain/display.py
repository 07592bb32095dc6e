"""How a client wants the pages to look and sound: offered, never forced."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from portal.domain.text import N_, Text


class Display(StrEnum):
    """A choice. Its value is the class that the page's body gets."""

    LARGER_TEXT = "larger-text"
    MORE_SPACE = "more-space"
    HIGH_CONTRAST = "high-contrast"
    FEWER_STEPS = "fewer-steps"
    CALM = "calm"
    READ_ALOUD = "read-aloud"


NAMES: Mapping[Display, Text] = {
    Display.LARGER_TEXT: N_("display", "Larger text"),
    Display.MORE_SPACE: N_("display", "More space between lines and words"),
    Display.HIGH_CONTRAST: N_("display", "Stronger contrast"),
    Display.FEWER_STEPS: N_("display", "Fewer things at a time"),
    Display.CALM: N_("display", "Calm: nothing moves"),
    Display.READ_ALOUD: N_("display", "A button that reads the page aloud"),
}


def chosen(values: Iterable[str]) -> tuple[Display, ...]:
    """The choices among the values, each once, in a fixed order. Unknown ones are left out."""
    wanted = set(values)
    return tuple(choice for choice in Display if choice.value in wanted)
