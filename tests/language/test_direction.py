import pytest

from portal.language.direction import direction


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Hej مرحبا", "ltr"),
        ("مرحبا Hanna", "rtl"),
        ("12 500 kr", "ltr"),
        ("2026: مرحبا", "rtl"),
        ("ሰላም", "ltr"),
    ],
)
def test_first_letter_decides(words, way):
    assert direction(words) == way


def test_words_without_letters_run_as_they_are_told():
    assert direction("12:30", "rtl") == "rtl"
