"""Files that go with a message: how many, and under which names."""

import unicodedata

from portal.domain.refusals import Refusal
from portal.domain.text import N_

MOST_FILES = 10
LONGEST_NAME = 100


class TooManyFiles(Refusal):
    """One message holds only so many. The others are kept."""

    text = N_("attachment", "A message can have ten files. Send the rest in a new message.")
    field = "files"


def file_name(typed: str | None) -> str:
    """The name of a file as it is shown: no folders, nothing that cannot be seen, not too long.

    Empty when nothing is left of it. The end stays, for it says what kind of file it is.
    """
    last = (typed or "").replace("\\", "/").rsplit("/", 1)[-1]
    # Format marks could turn a name around, so that "gpj.exe" reads as "exe.jpg".
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    return " ".join(seen.split())[-LONGEST_NAME:].strip()
