"""Staff's own keys: a passkey, or an app's code with a passphrase; who works here, and as what.

A passkey proves the device and, by finger or PIN, the person: two factors, and bound to our own
address. The code alone would be one, so a passphrase goes with it.
"""

import hmac
import json
import secrets
from collections.abc import Collection
from datetime import timedelta
from urllib.parse import urlsplit

import pyotp
import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, options_to_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from portal.domain.permissions import STAFF_ROLES, SYSTEM, Role
from portal.domain.persons import normalise
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_
from portal.records.people import StaffMember
from portal.records.staff_keys import StaffCode, StaffInvitation, StaffPasskey
from portal.services import passphrases, signed_in
from portal.services.work import Work, Workplace

INVITED_FOR = timedelta(hours=24)
SHORTEST_PHRASE, LONGEST_PHRASE = 12, 200
_STEP = 30
# A clock may be half a minute off.
_STEPS_OFF = (-1, 0, 1)


class KeyRefused(Refusal):
    """The key, the code or the phrase is not right. Says nothing about which, or about whom."""

    text = N_("staff sign-in", "That did not work. Try again, or ask your administrator for help.")


class InvitationRefused(Refusal):
    """There is no such invitation, or it was used or has run out."""

    text = N_(
        "staff sign-in",
        "The invitation does not hold. It works once, for 24 hours. Ask for a new one.",
    )


class PhraseTooShort(Refusal):
    """The passphrase is too short to be safe, or too long to be typed."""

    text = N_("staff sign-in", "The passphrase needs 12 to 200 letters, digits or spaces.")


def invite(work: Work, staff_id: str) -> str:
    """A word that lets somebody add a key, once and for 24 hours. Raises NotFound."""
    member = work.people.staff_by_id(staff_id)
    if not member.is_active:
        raise NotFound
    word = secrets.token_urlsafe(18)
    digest = work.lookup.digest("invitation", word)
    row = StaffInvitation(digest=digest, staff_id=member.id, expires_at=work.now + INVITED_FOR)
    work.staff_keys.add(row)
    return word


def accept(work: Work, word: str) -> str:
    """Whose invitation it is; it is used up. Raises InvitationRefused."""
    digest = work.lookup.digest("invitation", word.strip()[:100])
    staff_id = work.staff_keys.take_invitation(digest, work.now)
    if staff_id is None or not work.people.staff_by_id(staff_id).is_active:
        raise InvitationRefused
    return staff_id


def options_to_add(work: Work, staff_id: str, url: str, challenge: str) -> str:
    """What the browser is asked for to make a passkey, as JSON."""
    member = work.people.staff_by_id(staff_id)
    known = [
        PublicKeyCredentialDescriptor(id=base64url_to_bytes(one.credential_id))
        for one in work.staff_keys.passkeys(staff_id)
    ]
    options = webauthn.generate_registration_options(
        rp_id=_host(url),
        rp_name="My Pages",
        user_id=member.id.encode(),
        user_name=member.name,
        challenge=base64url_to_bytes(challenge),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=known,
    )
    return options_to_json(options)


def options_to_sign_in(url: str, challenge: str) -> str:
    """What the browser is asked for to use one. It names nobody: the key says whose it is."""
    options = webauthn.generate_authentication_options(
        rp_id=_host(url),
        challenge=base64url_to_bytes(challenge),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json(options)


def new_challenge() -> str:
    """Random, to be kept in the session and used once."""
    return bytes_to_base64url(secrets.token_bytes(32))


def add_passkey(work: Work, staff_id: str, url: str, challenge: str, answer: str) -> None:
    """Store the passkey that a browser made. Raises KeyRefused."""
    try:
        made = webauthn.verify_registration_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=_host(url),
            expected_origin=_origin(url),
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fault:
        raise KeyRefused from fault
    credential_id = bytes_to_base64url(made.credential_id)
    if work.staff_keys.passkey(credential_id) is not None:
        raise KeyRefused
    row = StaffPasskey(
        staff_id=staff_id,
        credential_id=credential_id,
        public_key=bytes_to_base64url(made.credential_public_key),
        uses=made.sign_count,
        added_at=work.now,
    )
    work.session.add(row)
    work.session.flush()


def by_passkey(work: Work, url: str, challenge: str, answer: str) -> str:
    """Whose passkey it is. Raises KeyRefused; a counter that goes back is a copied key."""
    try:
        credential_id = str(json.loads(answer)["id"])
        known = work.staff_keys.passkey(credential_id)
        if known is None:
            raise KeyRefused
        used = webauthn.verify_authentication_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=_host(url),
            expected_origin=_origin(url),
            credential_public_key=base64url_to_bytes(known.public_key),
            credential_current_sign_count=known.uses,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fault:
        raise KeyRefused from fault
    known.uses = used.new_sign_count
    return known.staff_id


def new_secret() -> str:
    """A secret for an app that makes codes."""
    return pyotp.random_base32()


def address_of(secret: str, name: str) -> str:
    """The secret as an app takes it."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="My Pages")


def add_code(work: Work, staff_id: str, secret: str, phrase: str, typed: str) -> None:
    """Store the app's secret and the passphrase, once a code shows that the app has it.

    Raises PhraseTooShort, KeyRefused.
    """
    if not SHORTEST_PHRASE <= len(phrase) <= LONGEST_PHRASE:
        raise PhraseTooShort
    step = _step_of(work, secret, typed)
    if step is None:
        raise KeyRefused
    sealed = work.vault.seal(secret.encode(), f"{staff_id}.code", staff_id)
    work.staff_keys.add(
        StaffCode(
            staff_id=staff_id,
            sealed_secret=sealed,
            passphrase=passphrases.hashed(phrase),
            last_step=step,
            added_at=work.now,
        )
    )


def by_code(place: Workplace, number: str, phrase: str, typed: str) -> str:
    """Who signs in with a passphrase and a code, each code once. Raises KeyRefused, TooManyTries.

    The phrase is looked at outside any transaction: nobody who writes waits for it.
    """
    with place.look(SYSTEM) as work:
        member = work.people.staff_by_personal_number(number)
        kept = work.staff_keys.code(member.id) if member is not None else None
    # Somebody who is not here takes as long as somebody who is.
    known = kept.passphrase if kept else passphrases.NOBODYS
    if not passphrases.fits(phrase[:LONGEST_PHRASE], known) or kept is None:
        raise KeyRefused
    with place.work(SYSTEM) as work:
        staff_id = kept.staff_id
        secret = work.vault.open(kept.sealed_secret, f"{staff_id}.code", staff_id).decode()
        step = _step_of(work, secret, typed)
        # Keys that were taken away meanwhile have no step to use.
        if step is None or not work.staff_keys.use_step(staff_id, step):
            raise KeyRefused
    return staff_id


def employ(work: Work, name: str, number: str, roles: Collection[Role]) -> str:
    """Add somebody who works here. Raises NotAPersonalNumber, ValueError for roles of clients."""
    _check_roles(roles)
    member = StaffMember(name=name, roles=" ".join(sorted(roles)))
    return work.people.add_staff(member, normalise(number)).id


def give_roles(work: Work, staff_id: str, roles: Collection[Role]) -> None:
    """From the next click on somebody has these roles and no others."""
    _check_roles(roles)
    work.people.staff_by_id(staff_id).roles = " ".join(sorted(roles))


def keep_address(work: Work, staff_id: str, address: str) -> None:
    """Keep where somebody lives, sealed, for the check of the access log; empty removes it."""
    work.people.keep_staff_address(work.people.staff_by_id(staff_id), address.strip())


def lock_out(work: Work, staff_id: str) -> None:
    """From the next click on somebody is out: sessions, keys, codes and invitations are gone."""
    work.people.staff_by_id(staff_id).is_active = False
    work.staff_keys.drop_all(staff_id)
    signed_in.end_all_of(work, staff_id)


def let_back(work: Work, staff_id: str) -> None:
    """Somebody may sign in again, with a new key."""
    work.people.staff_by_id(staff_id).is_active = True


def _check_roles(roles: Collection[Role]) -> None:
    if not roles or not STAFF_ROLES.issuperset(roles):
        raise ValueError("Staff roles: " + ", ".join(sorted(STAFF_ROLES)))


def _step_of(work: Work, secret: str, typed: str) -> int | None:
    """Which half minute a code is of, if it is one of about now."""
    code, now = "".join(filter(str.isdecimal, typed)), int(work.now.timestamp()) // _STEP
    totp, fits = pyotp.TOTP(secret), None
    for step in (now + off for off in _STEPS_OFF):
        if hmac.compare_digest(totp.generate_otp(step).encode(), code.encode()):
            fits = step
    return fits


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _origin(url: str) -> str:
    split = urlsplit(url)
    return f"{split.scheme}://{split.netloc}"
