"""How a client wants to be told that something waits: by which channel, where, and when not."""

from dataclasses import replace

from portal.domain.notices import Channel, Quiet, Told, Wishes, email_address, phone_number
from portal.domain.refusals import NotFound
from portal.records.notices import NoticeWish
from portal.records.people import Identity, Person
from portal.services.work import Work


def own(work: Work) -> Told:
    """How the client, or who represents them, is told. Raises NotFound for staff who help."""
    return of(work, _reader(work))


def of(work: Work, person: Person) -> Told:
    """How somebody is told. The caller has checked that the actor may know."""
    return read(work.people.identity(person), work.notices.wish(person.id))


def read(identity: Identity, row: NoticeWish | None) -> Told:
    """How somebody is told, by what they have said of it, if anything."""
    wishes = Wishes()
    if row is not None:
        channels = frozenset(Channel(one) for one in row.channels.split())
        wishes = Wishes(channels, Quiet(row.quiet_from, row.quiet_until))
    return Told(wishes, identity.email, identity.phone)


def save(work: Work, told: Told) -> None:
    """Keep what the client wants. Raises EmailUnclear or PhoneUnclear for a channel they choose.

    What is waiting already goes by the new wishes when its time comes.
    """
    channels = told.wishes.channels or frozenset()
    person = _reader(work)
    identity = work.people.identity(person)
    if Channel.EMAIL in channels:
        identity = replace(identity, email=email_address(told.email))
    if Channel.SMS in channels:
        identity = replace(identity, phone=phone_number(told.phone))
    work.people.change_identity(person, identity)
    _keep(work, person, channels, told.wishes.quiet)


def choose(work: Work, channels: frozenset[Channel]) -> None:
    """Keep by which channels the client wants to be told; the addresses are told elsewhere.

    Whoever fills in for the client says it for them.
    """
    person = work.people.by_id(work.actor.id)
    _keep(work, person, channels, of(work, person).wishes.quiet)


def _keep(work: Work, person: Person, channels: frozenset[Channel], quiet: Quiet) -> None:
    row = work.notices.wish(person.id) or NoticeWish(person_id=person.id)
    row.channels = " ".join(sorted(channels))
    row.quiet_from, row.quiet_until = quiet.starts, quiet.ends
    row.changed_at = work.now
    work.notices.add_wish(row)


def _reader(work: Work) -> Person:
    acting = work.actor.acting
    if acting is not None and not acting.may_sign:
        raise NotFound
    return work.people.by_id(acting.by if acting else work.actor.id)
