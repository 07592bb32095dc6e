"""The files of messages: kept as they are chosen, sent with the words, opened by who may read them.

They come in as receipts do: checked, decoded in a child process, stored sealed, then acknowledged.
"""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from portal.domain.attachments import MOST_FILES, TooManyFiles, file_name
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.records.attachments import Attachment
from portal.records.base import new_id
from portal.records.dialogue import Message
from portal.services import pace
from portal.services.own_cases import require_own
from portal.services.paper_limits import limits_of
from portal.services.scanning import check_open, look_at
from portal.services.stored_files import AS_IT_CAME, stored
from portal.services.threads import open_thread
from portal.services.work import Work, Workplace
from uploads import intake, sandbox


@dataclass(frozen=True)
class FileView:
    """A file of a message. `name` is empty when it came without one."""

    id: str
    name: str
    pages: int


@dataclass(frozen=True)
class FilePage:
    """A file that is looked at, and where it belongs: a thread, or a draft at `place`."""

    file: FileView
    thread_id: str
    place: str


def keep(
    place: Workplace, actor: Actor, draft: str, content: bytes, *, name: str, form_key: str
) -> str:
    """Keep a file with the draft of a message; returns its id once all of it is safe.

    The same file of the same form is kept once, also after it was sent. Raises a FileRefused,
    TooManyFiles, NotFound for a draft in a case or a thread that is not the actor's own.
    """
    limits = limits_of(place)
    intake.check(content, limits)
    with place.look(actor) as work:
        case_id = _case_of_draft(work, draft)
        key = _key(work, draft, form_key, content)
        if (known := work.attachments.by_upload_key(actor.id, key)) is not None:
            return known.id
        _check_room(work, draft)
        if actor.is_client:
            pace.check(work, case_id)
    picture = sandbox.prepare_picture(content, limits)
    scan = look_at(place, content)
    file_id, picture_id = new_id(), new_id()
    # Files before rows: a crash in between leaves an orphan for the sweep, never a missing file.
    place.files.keep(file_id, case_id, content)
    place.files.keep(picture_id, case_id, picture.jpeg)
    with place.work(actor) as work:
        work.threads.lock_case(case_id)
        if (known := work.attachments.by_upload_key(actor.id, key)) is not None:
            return known.id
        _check_room(work, draft)
        work.receipts.add_file(stored(work, file_id, case_id, content, AS_IT_CAME, scan))
        work.receipts.add_file(stored(work, picture_id, case_id, picture.jpeg, "image/jpeg"))
        kept = Attachment(
            id=new_id(),
            case_id=case_id,
            author_id=actor.id,
            place=draft,
            upload_key=key,
            file_id=file_id,
            picture_id=picture_id,
            pages=picture.pages,
            created_at=work.now,
        )
        kept.sealed_name = work.vault.seal(file_name(name).encode(), kept.id, case_id)
        return work.attachments.add(kept).id


def of_draft(work: Work, draft: str) -> tuple[FileView, ...]:
    """What the actor has added to a draft and not sent."""
    return tuple(_view(work, one) for one in work.attachments.of_draft(work.actor.id, draft))


def of_messages(work: Work, messages: Iterable[Message]) -> dict[str, tuple[FileView, ...]]:
    """The files of messages by message id. The caller has checked that the actor may see them."""
    found: dict[str, tuple[FileView, ...]] = {}
    for one in work.attachments.of_messages([message.id for message in messages]):
        if one.message_id is not None:
            found[one.message_id] = (*found.get(one.message_id, ()), _view(work, one))
    return found


def attach(work: Work, file_ids: Collection[str], draft: str, message: Message) -> int:
    """Send files of the actor's own draft with a message; returns how many there were."""
    drafted = work.attachments.of_draft(work.actor.id, draft)
    found = [one for one in drafted if one.id in file_ids]
    for one in found:
        one.message_id = message.id
    work.session.flush()
    return len(found)


def has_files(work: Work, message: Message) -> bool:
    """Whether a message has any files, so that it may do without words."""
    return bool(work.attachments.of_messages([message.id]))


def remove(work: Work, attachment_id: str) -> str:
    """Take a file out of the actor's own draft; returns the draft's place. Raises NotFound."""
    found = work.attachments.by_id(attachment_id)
    if found.author_id != work.actor.id or found.message_id is not None:
        raise NotFound
    draft = found.place
    work.attachments.erase([found])
    return draft


def take_back(work: Work, message: Message) -> None:
    """Erase the files of a message that nobody has read."""
    work.attachments.erase(work.attachments.of_messages([message.id]))


def show(work: Work, attachment_id: str) -> FilePage:
    """A file that the actor may see; a look by staff is logged first. Raises NotFound."""
    found, thread_id = _opened(work, attachment_id, "picture")
    return FilePage(_view(work, found), thread_id, found.place)


def picture(place: Workplace, actor: Actor, attachment_id: str, page: int = 0) -> bytes:
    """A clean picture of one page, from 0, as JPEG; logged first. Raises NotFound."""
    with place.watch(actor) as work:
        found, _ = _opened(work, attachment_id, "picture")
        if not 0 <= page < found.pages:
            raise NotFound
    if page == 0:
        return place.files.fetch(found.picture_id, found.case_id)
    content = place.files.fetch(found.file_id, found.case_id)
    return sandbox.prepare_picture(content, limits_of(place), page=page).jpeg


def original(place: Workplace, actor: Actor, attachment_id: str) -> bytes:
    """The file as it came, to be saved and never shown inside a page; logged first.

    Raises NotFound, NotScannedYet, FileInfected.
    """
    with place.watch(actor) as work:
        found, _ = _opened(work, attachment_id, "original")
        check_open(work.receipts.file(found.file_id))
    return place.files.fetch(found.file_id, found.case_id)


def _opened(work: Work, attachment_id: str, action: str) -> tuple[Attachment, str]:
    """The file and the id of its thread, empty for a draft's."""
    found = work.attachments.by_id(attachment_id)
    if found.message_id is None:
        if found.author_id != work.actor.id:
            raise NotFound
        _case_of_draft(work, found.place)
        return found, ""
    thread = open_thread(work, work.threads.message_by_id(found.message_id).thread_id)
    if not work.actor.is_client:
        work.access_log.write(work.actor.id, action, thread.case_id, work.now, found.id)
    return found, thread.id


def _case_of_draft(work: Work, draft: str) -> str:
    """The case that a draft is written in. Raises NotFound for one that is not the actor's own."""
    kind, _, case_id = draft.partition(":")
    if work.actor.is_client and kind == "new":
        return work.own_case_id
    if not work.actor.is_client and kind == "case":
        require_own(work, case_id)
        return case_id
    return open_thread(work, draft).case_id


def _check_room(work: Work, draft: str) -> None:
    if len(work.attachments.of_draft(work.actor.id, draft)) >= MOST_FILES:
        raise TooManyFiles


def _key(work: Work, draft: str, form_key: str, content: bytes) -> str:
    same = f"{draft}\n{form_key}\n{hashlib.sha256(content).hexdigest()}"
    return work.lookup.digest("attachment", same)


def _view(work: Work, one: Attachment) -> FileView:
    name = work.vault.open(one.sealed_name, one.id, one.case_id).decode()
    return FileView(one.id, name, one.pages)
