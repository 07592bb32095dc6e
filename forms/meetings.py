"""The forms of a meeting: proposing times, and answering."""

from datetime import datetime
from typing import Any

from wtforms import FieldList, HiddenField, StringField

from forms.fields import Refused
from forms.plans import NamedChoiceField
from forms.values import LongWordsField, OneOfField, TickField, ValueForm, WordsField
from portal.domain.meetings import LENGTHS, MOST_TIMES, WAY_NAMES, Details, Way
from portal.domain.months import STOCKHOLM, as_utc
from portal.domain.text import N_


class MomentField(StringField):
    """A day and a time in Sweden, as the browser's own field sends it; `data` is in UTC."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = (valuelist[0] if valuelist else "").strip()
        self.data: datetime | None = None
        if not self.typed:
            return
        try:
            local = datetime.fromisoformat(self.typed)
        except ValueError as fault:
            wrong = N_("meeting", "Write the time like this: 2026-11-27 13:30.")
            raise Refused(wrong) from fault
        self.data = as_utc(local.replace(tzinfo=STOCKHOLM))

    def _value(self) -> str:
        if getattr(self, "typed", None):
            return self.typed
        if self.data is None:
            return ""
        return self.data.astimezone(STOCKHOLM).strftime("%Y-%m-%dT%H:%M")


class WishForm(ValueForm):
    """A client asks to meet: how, and a few words."""

    way = NamedChoiceField(N_("meeting", "How do you want to meet?"), WAY_NAMES)
    words = LongWordsField(N_("meeting", "What do you want to talk about? You need not say."))
    send_key = HiddenField()


class ProposeForm(ValueForm):
    """How to meet, and up to five times to choose from."""

    value_type = Details
    way = NamedChoiceField(N_("meeting", "How do you meet?"), WAY_NAMES)
    place = WordsField(
        N_("meeting", "Where?"),
        description=N_("meeting", "An address, a video link, or the number that you call."),
    )
    minutes = OneOfField(label=N_("meeting", "How many minutes?"))
    times = FieldList(MomentField(), min_entries=MOST_TIMES)
    has_interpreter = TickField(N_("meeting", "An interpreter comes"))
    spoken = WordsField(N_("meeting", "Which language does the interpreter speak?"))
    words = LongWordsField(N_("meeting", "Say something about it, if you want"))
    send_key = HiddenField()

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.minutes.choices = [(str(length), str(length)) for length in LENGTHS]
        while len(self.times) < MOST_TIMES:
            self.times.append_entry()

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether a way is chosen and each time can be read."""
        is_valid = super().validate(extra_validators)
        if self.way.data is None:
            self.way.errors = [N_("meeting", "Choose how you meet.")]
            is_valid = False
        return is_valid

    def to_details(self) -> Details:
        """The meeting as typed, its times in order and each once."""
        times = sorted({entry.data for entry in self.times if entry.data is not None})
        typed = self.minutes.data or ""
        known = typed.isdecimal() and int(typed) in LENGTHS
        return Details(
            way=self.way.data or Way.PHONE,
            place=self.place.data or "",
            minutes=int(typed) if known else LENGTHS[1],
            times=tuple(times),
            has_interpreter=bool(self.has_interpreter.data),
            spoken=self.spoken.data or "",
        )

    def speak(self, say: Any) -> None:
        """Also what stands at each time."""
        super().speak(say)
        for number, entry in enumerate(self.times, 1):
            entry.label.text = say(N_("meeting", "Time {number}", number=number))
            entry.errors = [
                error if isinstance(error, str) else say(error) for error in entry.errors or ()
            ]


class ReplyForm(ValueForm):
    """What somebody says when they take, move or cancel a meeting."""

    value_type = Details
    needs_interpreter = TickField(N_("meeting", "I need an interpreter"))
    spoken = WordsField(N_("meeting", "Which language does the interpreter speak?"))
    words = LongWordsField(N_("meeting", "Say something about it, if you want"))
    send_key = HiddenField()
