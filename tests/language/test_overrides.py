"""A municipality's own words: said everywhere, checked when the portal starts."""

from datetime import UTC, datetime

import pytest

from portal.app import create_app
from portal.assembly import assemble
from portal.config import Config, ConfigFault
from portal.language import catalogues
from portal.records.tables import metadata
from tests.visitor import Visitor


@pytest.fixture(autouse=True)
def _forget():
    yield
    catalogues.use({})


def started(tmp_path, settings):
    path = tmp_path / "municipality.toml"
    path.write_text(settings)
    values = {"MY_PAGES_INSTANCE": str(tmp_path / "i"), "MY_PAGES_MUNICIPALITY": str(path)}
    parts = assemble(Config.read(values), lambda: datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
    metadata.create_all(parts.engine)
    return parts


def test_own_words_stand_on_the_page(tmp_path):
    parts = started(tmp_path, '[texts.sv]\n"about: Contact us" = "Hör av dig till oss"\n')
    page = Visitor(create_app("client", parts), "sv").get("/about/contact").text
    assert "Hör av dig till oss" in page
    english = Visitor(create_app("client", parts), "en").get("/about/contact").text
    assert "Hör av dig" not in english


def test_counted_words_have_a_text_for_each_form(tmp_path):
    key = '"statement: We answer within {count} workday."'
    started(tmp_path, f'[texts.en]\n{key} = ["By tomorrow.", "Within {{count}} workdays."]\n')
    say = catalogues.translate_plural
    words = ("statement", "We answer within {count} workday.", "We answer within {count} workdays.")
    assert say(*words, 1, "en") == "By tomorrow."
    assert say(*words, 4, "en") == "Within 4 workdays."


@pytest.mark.parametrize(
    ("language", "key", "words", "fault"),
    [
        ("sv", "home: Send it by {day}.", '"Skicka snart."', "{day} is missing"),
        ("sv", "home: Send it by {day}.", '"Skicka {day} {when}."', "{when} is not in the English"),
        ("sv", "home: Send it by {day}.", '"Skicka {day."', "stands alone"),
        ("sv", "home: Send it by {day}.", '" "', "is empty"),
        ("sv", "home: Nobody says this.", '"Nej"', "no such text"),
        ("sv", "statement: We answer within {count} workday.", '"En dag"', "needs 2 texts"),
        ("sv", "home: Send it by {day}.", "5", "must be text"),
        ("xx", "home: Send it by {day}.", '"Nej"', "texts.xx is no language"),
    ],
)
def test_fault_names_the_key(tmp_path, language, key, words, fault):
    with pytest.raises(ConfigFault) as raised:
        started(tmp_path, f'[texts.{language}]\n"{key}" = {words}\n')
    assert fault in str(raised.value)
    assert language == "xx" or key in str(raised.value)
