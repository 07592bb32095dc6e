"""Whom the paper concerns."""

import re

from uploads.extract.candidates import Candidate
from uploads.extract.labels import plain
from uploads.words import Line

_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöéü-]+(?: [A-ZÅÄÖ][a-zåäöéü-]+){1,2}")
_LABELS = ("patient", "avser", "kund", "namn", "for", "galler", "mottagare", "patientnamn")


def candidates(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """A name beside its label."""
    found = []
    for line in lines:
        name = _NAME.search(" ".join(word.text for word in line.words[1:]))
        if name and plain(line.words[0].text) in _LABELS:
            found.append(Candidate(name[0], 2.0, line.words[1:]))
    return found
