from portal.domain.display import NAMES, Display, chosen


def test_choices_come_once_in_a_fixed_order_and_unknown_ones_are_left_out():
    assert chosen(["calm", "larger-text", "calm", "made-up"]) == (
        Display.LARGER_TEXT,
        Display.CALM,
    )


def test_every_choice_has_a_name():
    assert set(NAMES) == set(Display)
