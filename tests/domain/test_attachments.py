import pytest

from portal.domain.attachments import LONGEST_NAME, file_name


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("hyresavi.jpg", "hyresavi.jpg"),
        ("C:\\Bilder\\hyra.pdf", "hyra.pdf"),
        ("../../etc/passwd", "passwd"),
        ("ايصال  الايجار.jpg", "ايصال الايجار.jpg"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\nb\x00.png", "ab.png"),
        ("", ""),
        (None, ""),
        ("/", ""),
    ],
)
def test_name_is_shown_without_folders_and_tricks(typed, shown):
    assert file_name(typed) == shown


def test_long_name_keeps_its_end():
    name = file_name("å" * 300 + ".pdf")
    assert len(name) == LONGEST_NAME
    assert name.endswith(".pdf")
