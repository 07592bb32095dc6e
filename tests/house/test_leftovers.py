import html5lib
import pytest

from tests.leftovers import left_in_english

PAGE = '<html lang="sv"><body><p>{}</p></body></html>'


@pytest.mark.parametrize("words", ["Sign out", "  Sign\n out ", "3 receipts to check"])
def test_english_on_a_swedish_page_is_found(words):
    page = html5lib.parse(PAGE.format(words))
    assert left_in_english(page, "sv") == [" ".join(words.split())]


@pytest.mark.parametrize("words", ["Logga ut", "Hanna", '<b lang="en">Sign out</b>'])
def test_swedish_names_and_marked_english_are_left_alone(words):
    assert left_in_english(html5lib.parse(PAGE.format(words)), "sv") == []


def test_words_that_are_only_read_aloud_count():
    page = html5lib.parse(PAGE.format('<img alt="Sign out">'))
    assert left_in_english(page, "sv") == ["Sign out"]
