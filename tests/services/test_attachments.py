from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.domain.attachments import MOST_FILES, TooManyFiles
from portal.domain.dialogue import MessageEmpty
from portal.domain.refusals import NotFound, Refusal
from portal.services import attachments, dialogue, messages, upkeep
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.uploads import sheets


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def thread_id(parts, home):
    with parts.work(home.client) as work:
        return messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))


def photo(size=16):
    return sheets.jpeg(sheets.picture(size=size))


def kept(parts, actor, draft, content=None, name="avi.jpg", form_key="f"):
    return attachments.keep(parts, actor, draft, content or photo(), name=name, form_key=form_key)


def drafted(parts, actor, draft):
    with parts.look(actor) as work:
        return [file.id for file in attachments.of_draft(work, draft)]


def said(parts, actor, thread_id, *files, text="Här", key="k2"):
    with parts.work(actor) as work:
        return messages.send(work, thread_id, Outgoing(text, key, "sv", files=files))


def test_file_waits_with_the_draft_and_goes_with_the_message(parts, home, thread_id):
    file_id = kept(parts, home.client, thread_id)
    assert drafted(parts, home.client, thread_id) == [file_id]
    said(parts, home.client, thread_id, file_id, text="")
    assert drafted(parts, home.client, thread_id) == []
    with parts.work(home.case_worker) as work:
        last = dialogue.show(work, thread_id).messages[-1]
    assert [(file.id, file.name, file.pages) for file in last.files] == [(file_id, "avi.jpg", 1)]


def test_file_of_a_new_thread_goes_with_its_first_message(parts, home):
    for actor, draft, new in (
        (home.client, "new", NewThread("Buss")),
        (home.case_worker, f"case:{home.case_id}", NewThread("Besök", case_id=home.case_id)),
    ):
        file_id = kept(parts, actor, draft)
        with parts.work(actor) as work:
            first = Outgoing("", "n", "sv", files=(file_id,))
            page = dialogue.show(work, messages.start(work, new, first))
        assert [file.id for file in page.messages[0].files] == [file_id]


def test_same_file_of_the_same_form_is_kept_once_also_after_sending(parts, home, thread_id):
    file_id = kept(parts, home.client, thread_id)
    first = said(parts, home.client, thread_id, file_id)
    assert kept(parts, home.client, thread_id) == file_id
    assert said(parts, home.client, thread_id, file_id) == first
    assert kept(parts, home.client, thread_id, form_key="another form") != file_id


def test_parallel_sendings_keep_one_file_and_one_message(parts, home, thread_id):
    paper = photo()

    def send(_):
        file_id = kept(parts, home.client, thread_id, paper)
        return file_id, said(parts, home.client, thread_id, file_id)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(send, range(8)))) == 1


@pytest.mark.parametrize("content", [b"hej", b"%PDF-1.4 broken", b"\xff\xd8\xff\xe0rubbish"])
def test_refused_file_leaves_the_others(parts, home, thread_id, content):
    file_id = kept(parts, home.client, thread_id)
    with pytest.raises(Refusal):
        kept(parts, home.client, thread_id, content)
    assert drafted(parts, home.client, thread_id) == [file_id]


def test_draft_holds_ten_files(parts, home, thread_id, monkeypatch):
    monkeypatch.setattr(attachments, "MOST_FILES", 2)
    assert MOST_FILES == 10
    for number in range(2):
        kept(parts, home.client, thread_id, photo(16 + number))
    with pytest.raises(TooManyFiles):
        kept(parts, home.client, thread_id, photo(20))


def test_files_are_nobody_elses(parts, home, thread_id):
    other = single(parts, "199002189810", staff="197501019819")
    file_id = kept(parts, home.client, thread_id)
    # A draft is its writer's own; not even the case worker of the case sees it.
    strangers = [other.client, other.case_worker, home.case_worker]
    for actor in strangers:
        _check_missing(parts, actor, file_id)
    said(parts, home.client, thread_id, file_id)
    for actor in strangers[:2]:
        _check_missing(parts, actor, file_id)
        for draft in (thread_id, f"case:{home.case_id}", "0" * 32):
            with pytest.raises(NotFound):
                kept(parts, actor, draft)
    assert attachments.picture(parts, home.case_worker, file_id)[:2] == b"\xff\xd8"
    with pytest.raises(NotFound), parts.work(home.client) as work:
        attachments.remove(work, file_id)


def _check_missing(parts, actor, file_id):
    with pytest.raises(NotFound):
        attachments.picture(parts, actor, file_id)
    with pytest.raises(NotFound):
        attachments.original(parts, actor, file_id)
    for verb in (attachments.show, attachments.remove):
        with pytest.raises(NotFound), parts.work(actor) as work:
            verb(work, file_id)


def test_each_look_by_staff_is_logged(parts, home, thread_id):
    paper = photo()
    file_id = kept(parts, home.client, thread_id, paper)
    said(parts, home.client, thread_id, file_id)
    attachments.picture(parts, home.case_worker, file_id)
    assert attachments.original(parts, home.case_worker, file_id) == paper
    attachments.picture(parts, home.client, file_id)
    with parts.look(home.client) as work:
        log = [(one.action, one.subject_id) for one in work.access_log.of_case(home.case_id)]
    assert sorted(log) == [("original", file_id), ("picture", file_id)]


def test_every_page_of_a_pdf_is_shown_and_no_other(parts, home, thread_id):
    first, second = (sheets.picture(size=size) for size in (16, 24))
    paper = sheets.saved(first, "PDF", save_all=True, append_images=[second])
    file_id = kept(parts, home.client, thread_id, paper)
    pages = [attachments.picture(parts, home.client, file_id, page) for page in (0, 1)]
    assert pages[0] != pages[1]
    for page in (2, -1):
        with pytest.raises(NotFound):
            attachments.picture(parts, home.client, file_id, page)


def test_taken_back_message_leaves_nothing_of_its_files(parts, home, thread_id):
    file_id = kept(parts, home.client, thread_id)
    message_id = said(parts, home.client, thread_id, file_id)
    with parts.work(home.client) as work:
        messages.withdraw(work, thread_id, message_id)
    with pytest.raises(NotFound):
        attachments.picture(parts, home.client, file_id)
    assert upkeep.sweep_files(parts, removes=False).missing == ()
    with parts.look(home.client) as work:
        stored = work.session.connection().exec_driver_sql("SELECT id FROM stored_file").all()
    assert stored == []


def test_file_taken_out_of_the_draft_does_not_go_along(parts, home, thread_id):
    file_id = kept(parts, home.client, thread_id)
    with parts.work(home.client) as work:
        assert attachments.remove(work, file_id) == thread_id
    with pytest.raises(MessageEmpty):
        said(parts, home.client, thread_id, file_id, text=" ")
    with parts.work(home.client) as work:
        assert len(dialogue.show(work, thread_id).messages) == 1


def test_message_of_files_alone_may_be_corrected_without_words(parts, home, thread_id):
    file_id = kept(parts, home.client, thread_id)
    message_id = said(parts, home.client, thread_id, file_id, text="Ord")
    with parts.work(home.client) as work:
        messages.correct(work, thread_id, message_id, "")
        last = dialogue.show(work, thread_id).messages[-1]
    assert (last.body.text, len(last.files)) == ("", 1)


def test_names_and_files_are_sealed(parts, home, thread_id):
    paper = photo()
    kept(parts, home.client, thread_id, paper, name="hemligt.jpg")
    with parts.engine.connect() as connection:
        (sealed,) = connection.exec_driver_sql("SELECT sealed_name FROM attachment").one()
    assert b"hemligt" not in bytes(sealed)
    stored = [path.read_bytes() for path in parts.config.instance.glob("files/*/*")]
    assert len(stored) == 2
    assert all(b"JFIF" not in content for content in stored)
