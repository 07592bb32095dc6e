"""What a file is, told by its content and never by its name."""

from enum import StrEnum

SNIFFED = 1100


class Kind(StrEnum):
    """The kinds of files that are read."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    TIFF = "tiff"
    GIF = "gif"
    HEIF = "heif"
    PDF = "pdf"


_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}


def kind_of(head: bytes) -> Kind | None:
    """The kind of the file that begins with `head` (its first 1100 bytes), or None."""
    starts = {
        b"\xff\xd8\xff": Kind.JPEG,
        b"\x89PNG\r\n\x1a\n": Kind.PNG,
        b"II*\x00": Kind.TIFF,
        b"MM\x00*": Kind.TIFF,
        b"GIF87a": Kind.GIF,
        b"GIF89a": Kind.GIF,
    }
    for start, kind in starts.items():
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return Kind.HEIF
    return Kind.PDF if b"%PDF-" in head[:1024] else None
