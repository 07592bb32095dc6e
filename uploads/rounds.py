"""How often a decoder must go over a JPEG: small files can ask for it thousands of times.

A size and a number of pixels say nothing about that; the file's own marks do.
"""

import re

MOST_ROUNDS = 64  # A phone's progressive picture takes ten, the most thorough encoder thirty.
_START, _END = 0xDA, 0xD9
# What no picture data hold: a mark that is neither stuffing nor a restart.
_MARK = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")


def is_gone_over_too_often(content: bytes) -> bool:
    """Whether the first picture of a JPEG file has more scans than any camera writes."""
    place, rounds = 2, 0
    while (mark := _MARK.search(content, place)) and mark[1][0] != _END:
        rounds += mark[1][0] == _START
        if rounds > MOST_ROUNDS:
            return True
        length = int.from_bytes(content[mark.end() : mark.end() + 2], "big")
        place = mark.end() + max(length, 2)
    return False
