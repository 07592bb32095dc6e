from datetime import UTC, datetime

from werkzeug.datastructures import MultiDict

from forms.meetings import ProposeForm
from portal.domain.meetings import Details, Way

WINTER, SUMMER = "2026-11-10T13:00", "2027-06-10T13:00"


def test_times_are_swedish_and_come_in_order_each_once():
    typed = {"way": "video", "minutes": "45", "place": "https://video.test", "spoken": "Somali"}
    times = {"times-0": SUMMER, "times-1": WINTER, "times-2": WINTER, "times-3": ""}
    form = ProposeForm(MultiDict({**typed, **times, "has_interpreter": "y"}))
    assert form.validate()
    assert form.to_details() == Details(
        way=Way.VIDEO,
        place="https://video.test",
        minutes=45,
        times=(
            datetime(2026, 11, 10, 12, 0, tzinfo=UTC),
            datetime(2027, 6, 10, 11, 0, tzinfo=UTC),
        ),
        has_interpreter=True,
        spoken="Somali",
    )


def test_a_way_must_be_chosen_and_a_made_up_length_is_half_an_hour():
    assert not ProposeForm(MultiDict({"times-0": WINTER})).validate()
    form = ProposeForm(MultiDict({"way": "phone", "minutes": "9999", "times-0": WINTER}))
    assert form.to_details().minutes == 30


def test_what_cannot_be_read_is_shown_again_as_typed():
    form = ProposeForm(MultiDict({"way": "phone", "times-0": "i morgon"}))
    assert not form.validate()
    assert form.times[0]._value() == "i morgon"
