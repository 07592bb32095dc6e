"""Every page in a language that nobody speaks: what is readable did not come from a catalogue."""

import re

import html5lib
import pytest

from portal.language.locales import LOCALES
from tests import places, pseudo, stories
from tests.leftovers import texts
from tests.visitor import Visitor

# Names and words of the people in the world, the unit of money, the number of a rule.
_SAID = (
    *("Demokommun", "Test Testsson", "Prov Provsson", "Hanna Handläggare", "Stina Stöd"),
    *("Kronans Apotek", "Kvitto på medicin", "Hyresavi", "Hyran", "Hej", "Barnet är sjukt"),
    "Vi ringer skolan.",
    *("Kvitto på glasögon", "Lönebesked", "Jag svarar dig i morgon", "Ny Handläggare"),
    *("Biljett", "Kontoutdrag"),
    *("och elen och allt annat som hör till", "hyran"),
    *(
        "Jobba som kock",
        "Tingsrätten",
        "Kom till mig",
        "Halvtid",
        "Heltid",
        *(locale.own_name for locale in LOCALES),
    ),
)
_NAMES = re.compile("|".join([*map(re.escape, _SAID), r"\bkr\b", r"\bCR\d\d\b"]))


@pytest.mark.parametrize("side", ["client", "staff"])
def test_no_words_stand_outside_the_catalogues(parts, client_app, staff_app, side):
    app = {"client": client_app, "staff": staff_app}[side]
    world = stories.tell(parts)
    found = {}
    with pseudo.spoken():
        for place in (one for one in places.ALL if one.side == side):
            visitor = Visitor(app)
            visitor.come_in(world, place.who)
            page = html5lib.parse(visitor.follow(place.path(app, world)).text)
            for words in texts(page, "en", but=("bdi", "kbd")):
                left = _NAMES.sub("", pseudo.outside(words))
                if re.search(r"[^\W\d_]{2}", left):
                    found.setdefault(left.strip(), str(place))
    assert found == {}


def test_words_outside_are_found():
    assert pseudo.outside(f"{pseudo.stretched('Save {x}')} Saved").strip() == "Saved"
    assert pseudo.stretched("Send it by {day}.").count("{day}") == 1
    assert len(pseudo.stretched("What you apply for")) >= 1.4 * len("What you apply for")
