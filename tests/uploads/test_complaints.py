import os

import pytest

from uploads import complaints


def test_what_a_decoder_says_of_damage_is_heard():
    with pytest.raises(complaints.Damaged), complaints.listened_to():
        os.write(2, b"Fax4Decode: Bad code word at line 27 of strip 0 (x 0).\n")


def test_what_else_it_says_is_not_minded():
    with complaints.listened_to():
        os.write(2, b"TIFFReadDirectory: Warning, Unknown field with tag 33922.\n")


def test_standard_error_is_given_back(capfd):
    with pytest.raises(KeyError), complaints.listened_to():
        raise KeyError
    os.write(2, b"heard again")
    assert capfd.readouterr().err == "heard again"
