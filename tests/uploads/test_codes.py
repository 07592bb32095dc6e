"""Codes on our own papers are drawn, written, typed and found again."""

import pytest
import weasyprint

from tests.uploads import sheets
from uploads import codes, sandbox
from uploads.limits import Limits


def test_code_is_written_in_fours_and_read_as_it_is_typed():
    code = codes.new_code()
    assert codes.typed(codes.written(code)) == code
    assert codes.typed(f" {code[:8].lower()} {code[8:]}") == code


@pytest.mark.parametrize("words", ["", "ABCD", "IIII-OOOO-1111-0000", "A" * 17])
def test_other_words_are_no_code(words):
    assert codes.typed(words) is None


def test_codes_are_found_on_each_page_in_a_child_process():
    drawn = [codes.new_code() for _ in range(2)]
    pages = "".join(
        f'<p style="break-after:page"><img src="{codes.drawing(c)}"></p>' for c in drawn
    )
    paper = weasyprint.HTML(string=pages).write_pdf()
    assert sandbox.find_codes(paper, Limits()) == tuple(drawn)


def test_paper_without_our_code_has_none():
    assert sandbox.find_codes(sheets.jpeg(sheets.picture(size=16)), Limits()) == ()


def test_child_that_runs_out_of_time_finds_none():
    paper = sheets.jpeg(sheets.picture(size=16))
    assert sandbox.find_codes(paper, Limits(wall_seconds=0.01)) == ()
