"""In the demo nothing leaves the machine: staff see the notices on a page of their own."""

from portal.notices.port import Letter


class DemoPost:
    """Takes every notice and sends none."""

    def send(self, letter: Letter) -> None:
        """Nothing to do: the notice is on the demo's page already."""
