"""Who signs in: a person known to the municipality, as client or as staff."""

from dataclasses import dataclass
from datetime import timedelta

from portal.domain.application.values import APPLICANT
from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.services import mandates
from portal.services.work import Work


class NotKnown(Refusal):
    """No open case, or no staff member, for that personal number. Says nothing about why."""

    text = N_(
        "sign-in",
        "You cannot use My Pages yet. Call us, and we will help you to apply in another way.",
    )


class NotFinished(Refusal):
    """The e-ID stopped on the way, or its answer could not be trusted. The log says which."""

    text = N_("sign-in", "The sign-in was not finished. Try again, or call us.")


class EidDown(Refusal):
    """The e-ID's own service does not answer."""

    text = N_(
        "sign-in",
        "The e-ID does not answer right now. Wait a few minutes and try again. If something is "
        "due today, call us: we take note of it.",
    )
    status = 503


class TooManyTries(Refusal):
    """Many sign-ins failed from that address or for that number a short while ago."""

    text = N_("sign-in", "Too many tries. Wait a few minutes and try again.")
    status = 429


# Failed tries alone are counted and stopped: whoever is let in is never asked how often others
# failed, so nobody can lock out a library's address that many share, nor somebody else's number.
TRIES_FOR = timedelta(minutes=15)
MOST_OF_NUMBER, MOST_OF_ADDRESS = 10, 100
# Starts of a sign-in by browsers that no page of ours has been shown to, within TRIES_FOR.
MOST_STARTS_OF_ADDRESS, MOST_STARTS = 100, 3000
# Of the people whom the demo offers to sign in as; nobody reads a longer list.
MOST_SHOWN = 100


@dataclass(frozen=True)
class DemoUser:
    """Somebody made up to sign in as."""

    id: str
    name: str
    about: str


def check_tries(work: Work, number: str) -> None:
    """Before a code for a number is looked at. Raises TooManyTries when too many were wrong.

    A code can be guessed, so the right one waits too; a passkey does not.
    """
    if _since(work, _number(work, number)) >= MOST_OF_NUMBER:
        raise TooManyTries


def count_failed(work: Work, address: str, number: str = "") -> bool:
    """Remember a sign-in that did not work; whether there were too many of late."""
    counted = {_address(work, address): MOST_OF_ADDRESS}
    if number:
        counted[_number(work, number)] = MOST_OF_NUMBER
    full = [digest for digest, most in counted.items() if _since(work, digest) >= most]
    # No more is remembered of what is full: a flood of tries does not fill the disk.
    work.signin_tries.add([digest for digest in counted if digest not in full], work.now)
    return bool(full)


def count_start(work: Work, address: str) -> None:
    """Before a sign-in is started without a session of ours. Raises TooManyTries.

    Whoever comes from our own page has a session, and makes no new one: that is never counted, so
    a flood from a shared address stops nobody there.
    """
    counted = {_start(work, address): MOST_STARTS_OF_ADDRESS, _start(work, ""): MOST_STARTS}
    if any(_since(work, digest) >= most for digest, most in counted.items()):
        raise TooManyTries
    work.signin_tries.add(list(counted), work.now)


def _since(work: Work, digest: str) -> int:
    return work.signin_tries.since(digest, work.now - TRIES_FOR)


def client(work: Work, personal_number: str) -> str:
    """The Person id of a client with an open case, or of who acts for one. Raises NotKnown."""
    person = work.people.by_personal_number(personal_number)
    if person is None or not (has_case(work, person.id) or mandates.open_doors(work, person.id)):
        raise NotKnown
    return person.id


def has_case(work: Work, person_id: str) -> bool:
    """Whether somebody has an open case of their own."""
    return work.cases.of_person(person_id) is not None


def staff(work: Work, personal_number: str) -> str:
    """The StaffMember id of somebody who works here. Raises NotKnown."""
    member = work.people.staff_by_personal_number(personal_number)
    if member is None:
        raise NotKnown
    return member.id


def demo_users(work: Work, side: str) -> tuple[DemoUser, ...]:
    """The made-up people of a side, for the demo's sign-in page. `about` is a role or relation.

    A protected household is not in the list, as in no other: they sign in with their number.
    """
    if side == "staff":
        return tuple(
            DemoUser(member.id, member.name, member.roles) for member in work.people.all_staff()
        )
    return tuple(
        DemoUser(person.id, work.people.identity(person).name, relation or APPLICANT)
        for person, relation in work.cases.clients(MOST_SHOWN)
    )


def save_language(work: Work, code: str) -> None:
    """Remember the choice of language of whoever reads: not that of the client they act for."""
    acting = work.actor.acting
    if acting is not None and acting.may_sign:
        work.people.by_id(acting.by).language = code
    elif acting is not None:
        work.people.staff_by_id(acting.by).language = code
    elif work.actor.is_client:
        work.people.by_id(work.actor.id).language = code
    else:
        work.people.staff_by_id(work.actor.id).language = code


def _address(work: Work, address: str) -> str:
    return work.lookup.digest("sign-in address", address)


def _number(work: Work, number: str) -> str:
    return work.lookup.digest("sign-in number", number)


def _start(work: Work, address: str) -> str:
    return work.lookup.digest("sign-in start", address)
