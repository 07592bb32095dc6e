"""Which way words run, for paper: a browser finds out by itself, a printing press is told."""

import unicodedata

_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction(words: str, otherwise: str = "ltr") -> str:
    """`ltr` or `rtl` by the first letter that has a direction of its own, as `dir="auto"` does."""
    kinds = (unicodedata.bidirectional(sign) for sign in words)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), otherwise)
