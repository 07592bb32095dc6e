"""Contact details and wishes for notices: what a client says in one place holds in the others."""

from dataclasses import replace

from portal.domain.application.answers import NoticeChannel
from portal.domain.application.document import ApplicationDocument, Section
from portal.domain.application.household import Adult, Partner, Start, You
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.notices import Channel
from portal.services import notice_wishes
from portal.services.work import Work

_WHOSE = {You: APPLICANT, Partner: CO_APPLICANT}


def note(work: Work, case_id: str, section: Section) -> None:
    """Keep what a saved section says of whoever acts. Nobody tells where the other is reached."""
    own = {person: key for key, person in work.cases.member_ids(case_id).items()}.get(work.actor.id)
    if isinstance(section, Start) and section.notices:
        chosen = set(section.notices) - {NoticeChannel.LETTER}
        notice_wishes.choose(work, frozenset(Channel(one.value) for one in chosen))
    elif isinstance(section, You | Partner) and own == _WHOSE[type(section)]:
        _keep(work, section.adult)


def reached(work: Work, case_id: str, document: ApplicationDocument) -> ApplicationDocument:
    """A renewed draft with the details that are in force, where the adults have told any."""
    members = work.cases.member_ids(case_id)
    if person_id := members.get(APPLICANT):
        you = replace(document.you, adult=_adult(work, person_id, document.you.adult))
        document = replace(document, you=you)
    if person_id := members.get(CO_APPLICANT):
        partner = document.partner
        partner = replace(partner, adult=_adult(work, person_id, partner.adult))
        document = replace(document, partner=partner)
    return document


def wished(work: Work, case_id: str, document: ApplicationDocument) -> ApplicationDocument:
    """A new draft with the applicant's wishes for notices that are in force, if there are any."""
    person_id = work.cases.member_ids(case_id).get(APPLICANT)
    if person_id is None:
        return document
    start = replace(document.start, notices=_notices(work, person_id, document.start.notices))
    return replace(document, start=start)


def _keep(work: Work, said: Adult) -> None:
    person = work.people.by_id(work.actor.id)
    known = work.people.identity(person)
    told = replace(
        known,
        phone=said.phone.strip() or known.phone,
        email=said.email.strip() or known.email,
        address=said.address.strip() or known.address,
    )
    if told != known:
        work.people.change_identity(person, told)


def _adult(work: Work, person_id: str, before: Adult) -> Adult:
    known = work.people.identity(work.people.by_id(person_id))
    return replace(
        before,
        phone=known.phone or before.phone,
        email=known.email or before.email,
        address=known.address or before.address,
    )


def _notices(
    work: Work, person_id: str, before: tuple[NoticeChannel, ...]
) -> tuple[NoticeChannel, ...]:
    """By letter is said in the application alone; the rest as it was last chosen anywhere."""
    row = work.notices.wish(person_id)
    if row is None:
        return before
    letter = {NoticeChannel.LETTER} & set(before)
    chosen = {NoticeChannel(one) for one in row.channels.split()} | letter
    return tuple(one for one in NoticeChannel if one in chosen)
