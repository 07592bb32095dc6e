"""The seller's organisation number, also out of its VAT number."""

import re

from stdnum.se import orgnr

from uploads.extract.beside import NumberKind, numbers_beside
from uploads.extract.candidates import Candidate
from uploads.words import Line

_KIND = NumberKind(
    re.compile(r"(?<![\d-])(?:SE ?)?(\d{6} ?[-–]? ?\d{4})(?:01)?(?![\d-])", re.IGNORECASE),
    (
        "org nr", "orgnr", "organisationsnummer", "organisationsnr", "org nummer", "momsreg nr",
        "momsregnr", "momsregistreringsnummer", "vat nr", "vat", "momsnr", "moms nr",
    ),
    orgnr.is_valid,
)  # fmt: skip


def candidates(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Organisation numbers with a right check digit, as "556000-0000"."""
    found = []
    for one in numbers_beside(lines, _KIND):
        digits = re.sub(r"\D", "", one.value)
        found.append(Candidate(f"{digits[:6]}-{digits[6:]}", one.score, one.words))
    return found
