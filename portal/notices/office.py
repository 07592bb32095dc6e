"""From settings to the ways a notice can take."""

from collections.abc import Mapping

from portal.config import Config
from portal.domain.notices import Channel
from portal.notices.demo import DemoPost
from portal.notices.email import SmtpPost
from portal.notices.port import Letter, NotDelivered, PostOffice
from portal.notices.sms import SmsPost


class Office:
    """Gives each notice to the one who carries its channel."""

    def __init__(self, carriers: Mapping[Channel, PostOffice]) -> None:
        self._carriers = carriers

    def send(self, letter: Letter) -> None:
        """Hand it over. Raises NotDelivered, for a channel that nobody carries too."""
        carrier = self._carriers.get(letter.channel)
        if carrier is None:
            raise NotDelivered(f"nobody carries {letter.channel}")
        carrier.send(letter)


def open_office(config: Config) -> PostOffice:
    """The carriers that the settings name; in a demo without any, nothing leaves the machine."""
    carriers: dict[Channel, PostOffice] = {}
    if config.smtp_url:
        carriers[Channel.EMAIL] = SmtpPost(config.smtp_url, config.notice_sender)
    if config.sms_url:
        carriers[Channel.SMS] = SmsPost(config.sms_url, config.sms_token, config.notice_sender)
    return DemoPost() if config.is_demo and not carriers else Office(carriers)
