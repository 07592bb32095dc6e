"""What translators get and give back."""

import csv
import shutil

import polib
import pytest

from portal import cli
from portal.language import catalogues, exchange, locales


@pytest.fixture
def run(tmp_path, client_app, monkeypatch):
    """Runs `translations` on a copy of the catalogues."""
    root = tmp_path / "translations"
    shutil.copytree(catalogues.ROOT, root)
    for module in (exchange, locales):
        monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setattr(exchange, "_PAGES", root / "pages.json")
    cli.register(client_app)
    invoke = client_app.test_cli_runner().invoke
    return lambda *words: invoke(args=["translations", *map(str, words)])


def rows(path):
    return list(csv.DictReader(path.open(encoding="utf-8-sig")))


def rewrite(path, change):
    """Change the rows of a table as a translator would."""
    found = [dict(row) for row in rows(path)]
    for row in found:
        change(row)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, found[0].keys())
        writer.writeheader()
        writer.writerows(found)


def words_of(code, context, source):
    catalogue = polib.pofile(str(exchange._path(code)))
    return next(e for e in catalogue if (e.msgctxt, e.msgid) == (context, source))


@pytest.mark.parametrize("kind", ["csv", "po"])
def test_what_comes_back_unchanged_changes_nothing(run, tmp_path, kind):
    file = tmp_path / f"uk.{kind}"
    before = {(e.msgctxt, e.msgid): e for e in polib.pofile(str(exchange._path("uk")))}
    assert run("export", "uk", "--to", file).exit_code == 0
    told = run("import", "uk", file)
    assert told.output.startswith("0 texts were changed")
    after = {(e.msgctxt, e.msgid): e for e in polib.pofile(str(exchange._path("uk")))}
    assert after.keys() == before.keys()
    for key, entry in after.items():
        assert (entry.msgstr, entry.msgstr_plural) == (
            before[key].msgstr,
            before[key].msgstr_plural,
        )


def test_table_says_where_each_text_stands(run, tmp_path):
    file = tmp_path / "fi.csv"
    run("export", "fi", "--to", file)
    found = {(row["context"], row["english"]): row for row in rows(file)}
    assert found["home", "What to do now"]["page"] == "client.home.show-client.png"
    shown = [row for row in found.values() if row["page"]]
    assert len(shown) > 0.6 * len(found)


def test_new_words_are_said_and_the_reader_is_noted(run, tmp_path):
    file = tmp_path / "fi.csv"
    run("export", "fi", "--to", file)

    def change(row):
        if (row["context"], row["english"]) == ("home", "What to do now"):
            row["words_1"] = "Tee nyt"

    rewrite(file, change)
    told = run("import", "fi", file, "--reviewed")
    assert told.output.startswith("1 texts were changed")
    assert words_of("fi", "home", "What to do now").msgstr == "Tee nyt"
    catalogue = polib.pofile(str(exchange._path("fi")))
    assert catalogue.metadata["X-Native-Review"] == "yes"


def test_every_fault_is_told_and_nothing_is_changed(run, tmp_path):
    file = tmp_path / "fi.csv"
    run("export", "fi", "--to", file)

    def change(row):
        if row["english"] == "Send it by {day}.":
            row["words_1"] = "Lähetä pian."
        if row["english"] == "What to do now":
            row["words_1"] = "Tee {now}"

    rewrite(file, change)
    before = exchange._path("fi").read_text()
    told = run("import", "fi", file)
    assert told.exit_code == 1
    assert "{day} is missing." in told.output
    assert "{now} is not in the English text." in told.output
    assert "Row " in told.output
    assert exchange._path("fi").read_text() == before


def test_table_without_its_columns_is_refused(run, tmp_path):
    file = tmp_path / "fi.csv"
    file.write_text("a,b\n1,2\n")
    assert "no column" in run("import", "fi", file).output


def test_language_is_added_by_one_command(run):
    told = run("add", "pl")
    assert told.exit_code == 0, told.output
    assert "polski" in told.output.lower()
    catalogue = polib.pofile(str(exchange._path("pl")))
    assert catalogue.metadata["Plural-Forms"].startswith("nplurals=3")
    assert len(catalogue) == len(polib.pofile(str(exchange._path("sv"))))
    row = next(one for one in locales.read() if one.code == "pl")
    assert (row.direction, row.tag) == ("ltr", "pl")
    assert run("add", "ckb_IQ").exit_code == 0
    assert next(one for one in locales.read() if one.code == "ckb-IQ").direction == "rtl"
    assert run("add", "pl").exit_code == 1
    assert run("add", "xx").exit_code == 1


@pytest.mark.parametrize(
    "words", [("export", "en", "--to", "a.csv"), ("export", "sv", "--to", "a.txt")]
)
def test_wrong_words_are_answered_plainly(run, words):
    told = run(*words)
    assert told.exit_code == 1
    assert "Error" in told.output
