"""How much one file may ask of the machine. Passed in, never looked up."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds for one uploaded paper.

    `file_bytes` and `pixels` bound what is accepted, `pages` what is opened, `seconds` (of the
    processor) what reading may take before it ends with what is known. The child process may use
    `decode_seconds` of the processor to decode a picture, and hold and hand back `memory_bytes` and
    `output_bytes`. `wall_seconds` ends it whatever it does: a busy machine is no reason to refuse a
    paper, so it is generous.
    """

    file_bytes: int = 20 * MEGABYTE
    pixels: int = 48_000_000
    pages: int = 20
    pages_read: int = 4
    seconds: float = 20.0
    decode_seconds: float = 10.0
    wall_seconds: float = 60.0
    memory_bytes: int = 1024 * MEGABYTE
    output_bytes: int = 12 * MEGABYTE
