import io
import re

import pikepdf
import pypdfium2
import pytest

from portal.domain import phrases
from portal.domain.refusals import NotFound
from portal.services import dialogue, message_archives, messages
from portal.services.messages import NewThread, Outgoing
from tests.households import single

ARABIC = "متى تصل النقود؟ اسمي Test وأنتظر 4500 kr"


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def thread_id(parts, home):
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("النقود"), Outgoing(ARABIC, "k", "ar"))
    with parts.work(home.case_worker) as work:
        sentence = phrases.by_id("all_here").filled({})
        messages.send(work, thread_id, Outgoing("Hej då!\nHanna", "s", "sv", phrase=sentence))
    return thread_id


def words_of(content):
    document = pypdfium2.PdfDocument(content)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s+", " ", words)


def languages_of(content):
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.Root.MarkInfo.Marked
        assert document.open_metadata()["pdfuaid:part"] == "1"
        assert "Testsson" not in f"{document.docinfo} {document.open_metadata()}"
        (whole,) = document.Root.StructTreeRoot.K
        return {str(part.Lang) for part in whole.K}


def test_client_keeps_a_conversation_in_their_language_and_in_swedish(parts, home, thread_id):
    content = message_archives.of_thread(parts, home.client, thread_id, "ar")
    words = words_of(content)
    for said in ("Test Testsson", "Hanna Handläggare", "Hej då!", "4500", "Tack. Jag har allt"):
        assert said in words, words
    assert languages_of(content) == {"ar", "sv"}


def test_arabic_words_come_out_whole_and_in_their_order(parts, home, thread_id):
    words = words_of(message_archives.of_thread(parts, home.client, thread_id, "ar"))
    # What is read from the page is in the order of reading, letter for letter.
    assert "وأنتظر" in words or "رظتنأو" in words


def test_staff_see_what_the_client_read_and_the_look_is_logged(parts, home, thread_id):
    with parts.work(home.client) as work:
        work.people.by_id(home.person_id).language = "fi"
    content = message_archives.of_case(parts, home.case_worker, home.case_id, "sv")
    assert "Kiitos" in words_of(content)
    assert languages_of(content) == {"sv", "fi", "ar"}
    with parts.look(home.client) as work:
        actions = {one.action for one in work.access_log.of_case(home.case_id)}
    assert {"archive", "thread"} <= actions


def test_all_conversations_of_the_client_stand_in_one_paper(parts, home, thread_id):
    with parts.work(home.client) as work:
        messages.start(work, NewThread("Bussen"), Outgoing("Kortet är slut", "b", "sv"))
    words = words_of(message_archives.of_own_case(parts, home.client, "sv"))
    assert "Kortet är slut" in words
    assert "Hej då!" in words


def test_printed_conversation_counts_as_read(parts, home, thread_id):
    message_archives.of_thread(parts, home.case_worker, thread_id, "sv")
    with parts.work(home.client) as work:
        assert dialogue.show(work, thread_id).messages[0].read_at is not None


def test_long_conversation_says_the_language_of_each_part_on_every_page(parts, home, thread_id):
    for number in range(12):
        with parts.work(home.client) as work:
            outgoing = Outgoing(f"{ARABIC}\n" * 12, str(number), "ar")
            messages.send(work, thread_id, outgoing)
    content = message_archives.of_thread(parts, home.client, thread_id, "sv")
    assert len(pypdfium2.PdfDocument(content)) > 3
    assert languages_of(content) == {"ar", "sv"}


def test_strangers_get_no_paper(parts, home, thread_id):
    other = single(parts, "199002189810", staff="197501019819")
    for actor in (other.client, other.case_worker):
        with pytest.raises(NotFound):
            message_archives.of_thread(parts, actor, thread_id, "sv")
    with pytest.raises(NotFound):
        message_archives.of_case(parts, other.case_worker, home.case_id, "sv")


def test_markup_in_words_stays_words_on_paper(parts, home):
    subject, text = "<b>Hyran</b>", "<script>alert(1)</script> {{ 7*7 }} <a href='javascript:x'>"
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread(subject), Outgoing(text, "k", "sv"))
    content = message_archives.of_thread(parts, home.client, thread_id, "sv")
    words = words_of(content)
    for said in (subject, "<script>alert(1)</script>", "{{ 7*7 }}"):
        assert said in words, words
    with pikepdf.open(io.BytesIO(content)) as document:
        told = b"".join(
            bytes(page.obj.get("/Annots", pikepdf.Array()).unparse()) for page in document.pages
        )
        assert "/OpenAction" not in document.Root
    assert b"javascript" not in told.lower()
