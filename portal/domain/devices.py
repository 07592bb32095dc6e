"""What somebody signs in with, in plain words, from what their browser says of itself.

It is for the person to know their own device by, and nothing is decided by it: a browser may say
anything. What is kept is one of these words; neither the browser's own text nor an address is.
"""

from dataclasses import dataclass
from enum import StrEnum

from portal.domain.text import N_, Text

_LONGEST = 1000


class Device(StrEnum):
    """A kind of device."""

    IPHONE = "iphone"
    IPAD = "ipad"
    ANDROID_PHONE = "android_phone"
    ANDROID_TABLET = "android_tablet"
    WINDOWS = "windows"
    MAC = "mac"
    CHROMEBOOK = "chromebook"
    LINUX = "linux"
    UNKNOWN = "unknown"

    @property
    def text(self) -> Text:
        return _NAMES[self]


_NAMES = {
    Device.IPHONE: N_("device", "iPhone"),
    Device.IPAD: N_("device", "iPad"),
    Device.ANDROID_PHONE: N_("device", "Android phone"),
    Device.ANDROID_TABLET: N_("device", "Android tablet"),
    Device.WINDOWS: N_("device", "Windows computer"),
    Device.MAC: N_("device", "Mac computer"),
    Device.CHROMEBOOK: N_("device", "Chromebook computer"),
    Device.LINUX: N_("device", "Linux computer"),
    Device.UNKNOWN: N_("device", "A device that we cannot name"),
}
# The first that stands in a browser's text: an Android phone says "Linux" too, Edge says "Chrome".
_DEVICES = (
    ("iPhone", Device.IPHONE),
    ("iPad", Device.IPAD),
    ("Android", Device.ANDROID_TABLET),
    ("Windows", Device.WINDOWS),
    ("Macintosh", Device.MAC),
    ("CrOS", Device.CHROMEBOOK),
    ("Linux", Device.LINUX),
)
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)


@dataclass(frozen=True)
class Browser:
    """A browser on a kind of device. `name` is the maker's, empty where we do not know it."""

    device: Device = Device.UNKNOWN
    name: str = ""


def told_by(user_agent: str) -> Browser:
    """What a browser says that it is."""
    words = user_agent[:_LONGEST]
    device = next((found for word, found in _DEVICES if word in words), Device.UNKNOWN)
    if device is Device.ANDROID_TABLET and "Mobile" in words:
        device = Device.ANDROID_PHONE
    return Browser(device, next((name for word, name in _BROWSERS if word in words), ""))
