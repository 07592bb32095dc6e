from portal.domain.display import Display
from portal.services import display
from tests.households import single


def test_choices_are_kept_and_none_is_a_choice_too(parts):
    home = single(parts)
    with parts.work(home.client) as work:
        assert display.show(work) is None
        display.save(work, (Display.CALM, Display.READ_ALOUD))
    with parts.work(home.client) as work:
        assert display.show(work) == (Display.CALM, Display.READ_ALOUD)
        display.save(work, ())
        assert display.show(work) == ()
