"""Walls around a process that opens a stranger's file: no keys, no database, no network.

Whoever takes over a decoder would have all that the portal's user may read. Linux lets a process
give that up for itself and all it starts (Landlock); a kernel that cannot leaves the other limits.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # The calls' numbers, the same on every machine.
_SAY_VERSION, _RULE_OF_PATH, _NO_NEW_PRIVILEGES = 1, 1, 38

_EXECUTE, _WRITE, _READ, _LIST = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_OF_FILES = _EXECUTE | _WRITE | _READ
_ALL_THERE_WERE_FIRST = (1 << 13) - 1
_LATER = ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15))  # Move elsewhere, cut off, speak to devices.
_TCP_SINCE, _TCP = 4, 0b11
_APART_SINCE, _APART = 6, 0b11  # No signals and no abstract sockets to others.

_ROOT = Path(__file__).resolve().parent.parent
_PROGRAMS = ("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin")
_SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/fonts")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("apart", ctypes.c_uint64),
    )


class _Path(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("descriptor", ctypes.c_int32))


def version() -> int:
    """How much the kernel knows of such walls; 0 when nothing."""
    return max(0, _call(_CREATE, None, 0, _SAY_VERSION))


def close(own: Path) -> bool:
    """Leave this process its programs and its own folder alone. False where the kernel cannot."""
    known = version()
    if not known:
        return False
    every = _ALL_THERE_WERE_FIRST | sum(bit for since, bit in _LATER if known >= since)
    network = _TCP if known >= _TCP_SINCE else 0
    asked = _Ruleset(every, network, _APART if known >= _APART_SINCE else 0)
    # An older kernel refuses fields that it does not know.
    size = 24 if known >= _APART_SINCE else 16 if known >= _TCP_SINCE else 8
    ruleset = _call(_CREATE, ctypes.byref(asked), size, 0)
    if ruleset < 0:
        return False
    try:
        for path, allowed in _openings(own, every):
            _open(ruleset, path, allowed)
        ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return _call(_RESTRICT, ruleset, 0) == 0
    finally:
        os.close(ruleset)


def _openings(own: Path, every: int) -> Iterator[tuple[str, int]]:
    searched = os.environ.get("PATH", "").split(os.pathsep)
    trained = os.environ.get("TESSDATA_PREFIX", "")
    code = (str(_ROOT / "uploads"), str(_ROOT / "portal"))
    for path in (*_PROGRAMS, sys.prefix, sys.base_prefix, *code, *searched, trained):
        yield path, _EXECUTE | _READ | _LIST
    for path in _SETTINGS:
        yield path, _READ | _LIST
    for path in _DEVICES:
        yield path, _READ | _WRITE
    # To find a package Python lists the folder that it lies in; it opens nothing else there.
    yield str(_ROOT), _LIST
    yield str(own), every & ~_EXECUTE


def _open(ruleset: int, path: str, allowed: int) -> None:
    with suppress(OSError):  # What is not there needs no opening.
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not os.path.isdir(path):
                allowed &= _OF_FILES
            rule = _Path(allowed, descriptor)
            _call(_ADD, ruleset, _RULE_OF_PATH, ctypes.byref(rule), 0)
        finally:
            os.close(descriptor)


def _call(number: int, *values: object) -> int:
    return int(ctypes.CDLL(None, use_errno=True).syscall(number, *values))
