"""A case worker's own sentence: in Swedish, and in the languages that somebody can write."""

from collections.abc import Callable, Mapping

from wtforms import BooleanField, TextAreaField
from wtforms.fields.choices import SelectChoice

from forms.accessibility import SpokenForm
from forms.plans import NamedChoiceField
from portal.domain.phrases import Topic
from portal.domain.text import N_, Text
from portal.language.locales import LOCALES


def name_in(code: str) -> str:
    """The name of the field for a language."""
    return f"in_{code.replace('-', '_')}"


class OwnPhraseForm(SpokenForm):
    """One field a language, in the order of the languages of clients."""

    topic = NamedChoiceField(
        N_("phrase", "What is it for?"), {topic: topic.text for topic in Topic}
    )
    is_shared = BooleanField(N_("phrase", "My colleagues may use it and translate it"))

    def speak(self, say: Callable[[Text], str]) -> None:
        """Also the topics."""
        self.topic.choices = [SelectChoice(one.value, say(one.text)) for one in Topic]
        super().speak(say)

    def fill(self, words: Mapping[str, str]) -> "OwnPhraseForm":
        """Put in what is written."""
        for code, written in words.items():
            self[name_in(code)].data = written
        return self

    def words(self) -> dict[str, str]:
        """What was typed, by language."""
        return {one.code: self[name_in(one.code)].data or "" for one in LOCALES}


for _locale in LOCALES:
    setattr(OwnPhraseForm, name_in(_locale.code), TextAreaField(_locale.own_name))
