"""How a client wants to be told that something waits."""

from collections.abc import Callable

from wtforms import SelectField, StringField
from wtforms.fields.choices import SelectChoice

from forms.accessibility import SpokenForm, TicksField
from portal.domain.notices import Channel, Quiet, Told, Wishes
from portal.domain.text import N_, Text

_CHANNELS = {
    Channel.EMAIL: N_("notice", "By e-mail"),
    Channel.SMS: N_("notice", "By text message (SMS)"),
}
_HOURS = {str(hour): f"{hour:02d}:00" for hour in range(24)}
_CHOICES = [SelectChoice(hour, shown) for hour, shown in _HOURS.items()]


class NoticeForm(SpokenForm):
    """Channels, addresses and quiet hours."""

    channels = TicksField(N_("notice", "How shall we tell you?"))
    email = StringField(N_("notice", "Your e-mail address"))
    phone = StringField(N_("notice", "Your mobile number"))
    quiet_from = SelectField(
        N_("notice", "Do not disturb from"), choices=_CHOICES, validate_choice=False
    )
    quiet_until = SelectField(
        N_("notice", "Do not disturb until"), choices=_CHOICES, validate_choice=False
    )

    @classmethod
    def of(cls, told: Told) -> "NoticeForm":
        """The form as it is now."""
        chosen = told.wishes.channels
        return cls(
            channels=[str(one) for one in (told.ways if chosen is None else chosen)],
            email=told.email,
            phone=told.phone,
            quiet_from=str(told.wishes.quiet.starts),
            quiet_until=str(told.wishes.quiet.ends),
        )

    def speak(self, say: Callable[[Text], str]) -> None:
        """Also the channels."""
        self.channels.offer(_CHANNELS, say)
        super().speak(say)

    def to_value(self) -> Told:
        """What was chosen; the addresses as they were typed."""
        known = {str(one) for one in Channel}
        channels = frozenset(Channel(one) for one in self.channels.data or () if one in known)
        quiet = Quiet(_hour(self.quiet_from.data, 21), _hour(self.quiet_until.data, 7))
        return Told(Wishes(channels, quiet), (self.email.data or "").strip(), self.phone.data or "")


def _hour(typed: str | None, usual: int) -> int:
    """The chosen hour; the usual one for what is not on the list."""
    return int(typed) if typed in _HOURS else usual
