import html5lib
from hypothesis import given
from hypothesis import strategies as st

from portal.access.refill import refill

H = "{http://www.w3.org/1999/xhtml}"
PAGE = """<!doctype html><html><body>
<form method="post" action="/other"><input name="sum" value="1"></form>
<form method="post" action="/a">
  <input type="hidden" name="csrf_token" value="token">
  <input type="hidden" name="version" value="2">
  <input name="sum" value="&quot;1&quot;" disabled> <input type="file" name="photo">
  <input type="radio" name="kind" value="a" checked><input type="radio" name="kind" value="b">
  <input type="checkbox" name="yes" value="y" checked>
  <select name="month"><option value="1" selected>1</option><option value="2">2</option></select>
  <textarea name="words">
old &amp; gone</textarea><textarea name="other">stays</textarea>
</form><p>åäö &amp; مرحبا</p></body></html>"""


def fields(page):
    form = html5lib.parse(page).findall(f".//{H}form")[1]
    return {(tag.get("name"), tag.get("value")): tag for tag in form.iter() if tag.get("name")}


def filled(page="/a", action="/a", **typed):
    return refill(PAGE, page, action, {name: [value] for name, value in typed.items()}, "notice")


def test_every_kind_of_field_shows_what_was_typed():
    page = filled(sum='2"<b>', kind="b", month="2", words="<b>hej</b>\n", version="1")
    form = fields(page)
    assert ("sum", '2"<b>') in form
    assert ("version", "1") in form
    assert ("csrf_token", "token") in form
    assert form["kind", "a"].get("checked") is None
    assert form["kind", "b"].get("checked") == ""
    assert form["yes", "y"].get("checked") is None
    assert form["words", None].text == "<b>hej</b>\n"
    assert form["other", None].text == "stays"
    options = {option.get("value"): option.get("selected") for option in form["month", None]}
    assert options == {"1": None, "2": ""}
    assert "notice" in page
    assert page.endswith("<p>åäö &amp; مرحبا</p></body></html>")


def test_other_forms_and_other_pages_stay_as_they_are():
    assert '<form method="post" action="/other"><input name="sum" value="1">' in filled(sum="2")
    assert filled(action="/nowhere", sum="2") is None


def test_form_without_an_address_is_the_pages_own():
    page = PAGE.replace(' action="/a"', "")
    assert refill(page, "/b", "/b", {"sum": ["2"]}, "") is not None
    assert refill(page, "/b", "/a", {"sum": ["2"]}, "") is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_nothing_typed_becomes_markup(words):
    form = fields(filled(sum=words, words=words))
    assert ("sum", words) in form
    assert (form["words", None].text or "") == words
