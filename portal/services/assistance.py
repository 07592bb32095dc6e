"""Staff fill in together with a client: with consent, for two hours, and never the signature."""

import secrets

from portal.domain.mandates import ASSISTANCE_LASTS, CODE_LASTS, Extent, MandateKind
from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.services.mandates import check_own, new_mandate
from portal.services.work import Work

# No letter or digit that can be taken for another when it is read aloud.
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_CODE_LENGTH = 8


class CodeUnknown(Refusal):
    """No assistance waits under that code, or it is used, or its minutes are over."""

    text = N_("mandate", "The code does not work any more. Ask for a new one.")
    field = "code"


class NoConsent(Refusal):
    """Nobody fills in for a client who has not said yes."""

    text = N_("mandate", "Ask the client first, and tick that they have said yes.")
    field = "consent"


def start(work: Work, case_id: str, person_id: str, *, consent: bool, ground: str) -> str:
    """Begin to fill in together with a client of one's own case; returns the code, shown once.

    `ground` says how the client agreed. Raises NoConsent, NotFound.
    """
    check_own(work, case_id, person_id)
    if not consent:
        raise NoConsent
    code = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LENGTH))
    mandate = new_mandate(work, case_id, person_id, MandateKind.ASSISTANCE, work.actor.id, ground)
    mandate.extents = Extent.APPLICATION.value
    mandate.from_on = work.today
    mandate.ends_at = work.now + ASSISTANCE_LASTS
    mandate.code_digest = _digest(work, code)
    work.access_log.write(work.actor.id, "assist", case_id, work.now, person_id)
    work.mandates.add(mandate)
    return code


def use_code(work: Work, typed: str) -> str:
    """The mandate that a code lets in to, once and for ten minutes. Raises CodeUnknown."""
    plain = "".join(sign for sign in typed.upper() if sign.isalnum())
    digest = _digest(work, plain)
    mandate = work.mandates.by_code(digest, work.now)
    if mandate is None or work.now > mandate.made_at + CODE_LASTS:
        raise CodeUnknown
    if not work.mandates.take_code(mandate.id, digest):
        raise CodeUnknown
    return mandate.id


def _digest(work: Work, code: str) -> str:
    return work.lookup.digest("assistance code", code)
