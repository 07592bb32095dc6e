"""Every string that readers see is translated, with its placeholders whole."""

import string
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[2]
PLURALS = {"sv": 2, "ar": 6}


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """The strings of the code as it is now."""
    target = tmp_path_factory.mktemp("strings") / "messages.pot"
    keywords = ("N_:1c,2", "NP_:1c,2,3", "t:1c,2", "tn:1c,2,3")
    words = [part for keyword in keywords for part in ("-k", keyword)]
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "babel.cfg"]
    subprocess.run([*command, *words, "-o", str(target), "."], cwd=ROOT, check=True)
    return polib.pofile(str(target))


@pytest.fixture(params=sorted(PLURALS))
def catalogue(request):
    return polib.pofile(str(ROOT / "translations" / request.param / "LC_MESSAGES" / "messages.po"))


def placeholders(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_every_string_is_translated(template, catalogue):
    known = {(entry.msgctxt, entry.msgid) for entry in catalogue if entry.translated()}
    missing = [entry.msgid for entry in template if (entry.msgctxt, entry.msgid) not in known]
    assert missing == []
    assert catalogue.fuzzy_entries() == []


def test_placeholders_are_whole(catalogue):
    for entry in catalogue:
        if entry.msgid_plural:
            assert len(entry.msgstr_plural) == PLURALS[catalogue.metadata["Language"]]
            for words in entry.msgstr_plural.values():
                assert placeholders(words) <= placeholders(entry.msgid_plural)
        else:
            assert placeholders(entry.msgstr) == placeholders(entry.msgid), entry.msgid


def test_header_says_whether_a_native_reader_has_reviewed_it(catalogue):
    assert catalogue.metadata["X-Native-Review"] in {"yes", "no"}
