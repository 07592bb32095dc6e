"""How large a paper may be in this municipality."""

from portal.services.work import Workplace
from uploads.limits import MEGABYTE, Limits


def limits_of(place: Workplace) -> Limits:
    """The bounds of a single file: its size is the municipality's to set (CR09)."""
    return Limits(file_bytes=place.municipality.file_megabytes * MEGABYTE)
