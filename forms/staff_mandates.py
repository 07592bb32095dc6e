"""What staff note about who acts for a client."""

from collections.abc import Callable, Iterable

from wtforms import FileField, Form
from wtforms.validators import Length

from forms.fields import DayField, Refused
from forms.values import (
    LongWordsField,
    OneOfField,
    PersonalNumberField,
    SomeOfField,
    TickField,
    WordsField,
)
from portal.domain.mandates import EXTENT_NAMES, KIND_NAMES, REPRESENTATIVES
from portal.domain.text import N_, Text

_LONGEST_GROUND = 500


class RepresentativeForm(Form):
    """Who represents a client, in what, and until when."""

    person = OneOfField(label=N_("mandate", "For whom"))
    kind = OneOfField(label=N_("mandate", "As what"))
    name = WordsField(N_("mandate", "Name of the representative"))
    number = PersonalNumberField(N_("mandate", "Personal number of the representative"))
    extents = SomeOfField(label=N_("mandate", "What may they do?"))
    from_on = DayField(N_("mandate", "First day"))
    to_on = DayField(N_("mandate", "Last day, if there is one"))
    ground = WordsField(
        N_("mandate", "The court's decision or the power of attorney: its day and number"),
        [Length(max=_LONGEST_GROUND)],
    )
    paper = FileField(N_("mandate", "A photo or scan of it"))

    def offer(
        self, people: Iterable[tuple[str, str]], say: Callable[[Text], str]
    ) -> "RepresentativeForm":
        """The adults of the case, and the words of the choices."""
        self.person.choices = list(people)
        self.kind.choices = [(kind.value, say(KIND_NAMES[kind])) for kind in REPRESENTATIVES]
        self.extents.choices = [(one.value, say(name)) for one, name in EXTENT_NAMES.items()]
        return self

    def validate_name(self, field: WordsField) -> None:
        """A name must be written."""
        if not field.data:
            raise Refused(N_("mandate", "Write the name of the representative."))

    def validate_number(self, field: PersonalNumberField) -> None:
        """They sign in with it."""
        if not field.data:
            raise Refused(N_("mandate", "Write the personal number that they sign in with."))

    def validate_from_on(self, field: DayField) -> None:
        """A first day must be chosen."""
        if field.data is None and not field.process_errors:
            raise Refused(N_("mandate", "Write the first day."))


class AssistanceForm(Form):
    """Begin to fill in together with a client."""

    whom = OneOfField(label=N_("mandate", "With whom"))
    consent = TickField(N_("mandate", "The client has said yes to this"))
    how = LongWordsField(
        N_("mandate", "How did you ask? For example by phone, with an interpreter")
    )
