"""A device in words that its owner knows it by."""

import pytest

from portal.domain.devices import Browser, Device, told_by

_IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
_ANDROID = "Mozilla/5.0 (Linux; Android 15; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko)"
_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("says", "known"),
    [
        (f"{_IPHONE} Version/18.1 Mobile/15E148 Safari/604.1", Browser(Device.IPHONE, "Safari")),
        (f"{_IPHONE} CriOS/131.0 Mobile/15E148 Safari/604.1", Browser(Device.IPHONE, "Chrome")),
        (f"{_ANDROID} Chrome/131.0 Mobile Safari/537.36", Browser(Device.ANDROID_PHONE, "Chrome")),
        (f"{_ANDROID} Chrome/131.0 Safari/537.36", Browser(Device.ANDROID_TABLET, "Chrome")),
        (
            f"{_ANDROID} SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36",
            Browser(Device.ANDROID_PHONE, "Samsung Internet"),
        ),
        (f"{_WINDOWS} Chrome/131.0 Safari/537.36 Edg/131.0", Browser(Device.WINDOWS, "Edge")),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0",
            Browser(Device.MAC, "Firefox"),
        ),
        (
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/131.0 Safari/537.36",
            Browser(Device.CHROMEBOOK, "Chrome"),
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Firefox/133.0",
            Browser(Device.LINUX, "Firefox"),
        ),
        ("", Browser()),
        ("<script>alert(1)</script>", Browser()),
        ("x" * 100_000 + " iPhone", Browser()),
    ],
)
def test_a_browser_is_told_by_what_it_says(says, known):
    assert told_by(says) == known


def test_every_device_has_a_name():
    assert all(device.text.message for device in Device)
