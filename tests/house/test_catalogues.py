"""Every string that readers see is translated, whole, and easy to read."""

import re
import string
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from portal.language.locales import LOCALES, STAFF_CODES

ROOT = Path(__file__).resolve().parents[2]
CODES = [locale.code for locale in LOCALES if locale.code != "en"]
STAFF_SIDE = (
    "templates/staff/",
    "portal/staff/",
    "forms/staff",
    "portal/domain/application/staff_words",
    "portal/domain/desk_filter",
    "portal/domain/other_formats",
    "portal/domain/one_signature",
    "templates/macros/desk",
    "templates/macros/evidence",
    "templates/macros/households",
    "templates/macros/notices",
    "templates/macros/review",
    "portal/services/access_checks",
    "portal/services/review_history",
    "portal/services/review_marks",
    "portal/services/unit_views",
)


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """The strings of the code as it is now."""
    target = tmp_path_factory.mktemp("strings") / "messages.pot"
    keywords = ("N_:1c,2", "NP_:1c,2,3", "t:1c,2", "tn:1c,2,3")
    words = [part for keyword in keywords for part in ("-k", keyword)]
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "babel.cfg"]
    subprocess.run([*command, *words, "-o", str(target), "."], cwd=ROOT, check=True)
    return polib.pofile(str(target))


def load(code):
    return polib.pofile(str(ROOT / "translations" / code / "LC_MESSAGES" / "messages.po"))


@pytest.fixture(params=CODES)
def catalogue(request):
    return load(request.param)


def code_of(catalogue):
    return catalogue.metadata["Language"].replace("_", "-")


def forms_of(catalogue):
    return int(re.search(r"nplurals=(\d+)", catalogue.metadata["Plural-Forms"])[1])


def is_for_clients(entry):
    places = [place for place, _ in entry.occurrences]
    return not all(place.startswith(STAFF_SIDE) for place in places)


def placeholders(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_every_string_is_translated(template, catalogue):
    for_all = code_of(catalogue) in STAFF_CODES or code_of(catalogue) == "ar"
    known = {(entry.msgctxt, entry.msgid) for entry in catalogue if entry.translated()}
    wanted = [entry for entry in template if for_all or is_for_clients(entry)]
    missing = [entry.msgid for entry in wanted if (entry.msgctxt, entry.msgid) not in known]
    assert missing == []
    assert catalogue.fuzzy_entries() == []


def test_placeholders_are_whole(catalogue):
    for entry in catalogue:
        if not entry.translated():
            continue
        if entry.msgid_plural:
            assert len(entry.msgstr_plural) == forms_of(catalogue)
            for words in entry.msgstr_plural.values():
                assert placeholders(words) <= placeholders(entry.msgid_plural)
        else:
            assert placeholders(entry.msgstr) == placeholders(entry.msgid), entry.msgid


def test_header_says_whether_a_native_reader_has_reviewed_it(catalogue):
    assert catalogue.metadata["X-Native-Review"] in {"yes", "no"}


def lix(text):
    """Läsbarhetsindex: words per sentence, and the share of words of more than six letters."""
    words = re.findall(r"[^\W\d_]+", text)
    sentences = max(1, len(re.findall(r"[.!?:]+(?:\s|$)", text)))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def swedish_for_clients(template):
    own = {(e.msgctxt, e.msgid) for e in template if is_for_clients(e)}
    texts = [e.msgstr for e in load("sv") if (e.msgctxt, e.msgid) in own and e.msgstr]
    return [re.sub(r"\{\w+\}", "x", text) for text in texts if len(text.split()) > 3]


def test_swedish_for_clients_is_easy_to_read(template):
    texts = swedish_for_clients(template)
    average = sum(lix(text) for text in texts) / len(texts)
    hard = [text for text in texts if len(text.split()) > 20 and lix(text) >= 40]
    assert hard == []
    assert average < 30


def grade(text):
    """Flesch-Kincaid grade; syllables are counted as groups of vowels."""
    words = re.findall(r"[A-Za-z']+", text)
    sentences = max(1, len(re.findall(r"[.!?:]+(?:\s|$)", text)))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower()))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def test_english_source_is_easy_to_read(template):
    texts = [e.msgid for e in template if is_for_clients(e) and len(e.msgid.split()) > 3]
    grades = [grade(re.sub(r"\{\w+\}", "x", text)) for text in texts]
    assert sum(grades) / len(grades) < 7
