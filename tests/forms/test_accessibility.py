from werkzeug.datastructures import MultiDict

from forms.accessibility import AskForm, DisplayForm, FaultForm, FinishForm
from portal.domain.accessibility import Kind, Wish
from portal.domain.display import Display
from portal.language.catalogues import render


def say(text):
    return render(text, "en")


def posted(form, **fields):
    return form(MultiDict(fields))


def test_what_is_ticked_comes_out_in_the_order_of_the_list():
    form = posted(AskForm, kinds=["braille", "interpreter", "made-up"], spoken=" Dari ", words="Hi")
    assert form.validate()
    wish = Wish((Kind.INTERPRETER, Kind.BRAILLE), "Hi", "Dari", "sv")
    assert form.to_value("sv") == wish


def test_language_of_an_interpreter_counts_only_with_the_tick():
    assert posted(AskForm, kinds=["audio"], spoken="Dari").to_value("sv").spoken == ""


def test_words_that_are_too_long_are_kept_and_refused_in_the_readers_language():
    form = posted(AskForm, words="a" * 4001)
    assert not form.validate()
    form.speak(say)
    assert form.words.errors == ["This is too long. Write at most 4000 letters."]
    assert len(form.words.data) == 4001


def test_form_speaks_labels_hints_and_choices():
    form = AskForm()
    form.speak(say)
    assert str(form.kinds.label.text) == "What do you need?"
    assert form.words.description == "You do not have to say why you need it."
    assert dict(form.kinds.choices)["braille"] == "Braille"


def test_fault_report_keeps_the_contact():
    wish = posted(FaultForm, words="Blank", contact=" 0300-11 22 33 ").to_value("en")
    assert (wish.words, wish.contact, wish.kinds) == ("Blank", "0300-11 22 33", ())


def test_lasting_kinds_and_display_choices_leave_out_what_is_not_offered():
    assert posted(FinishForm, lasting=["audio", "x"]).to_kinds() == (Kind.AUDIO,)
    assert posted(DisplayForm, choices=["calm", "x"]).to_value() == (Display.CALM,)
