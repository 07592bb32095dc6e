"""Who applies: how we meet you, you, your partner, the children, and what has changed."""

from forms.fields import DayField
from forms.values import (
    ChoiceField,
    ChoicesField,
    LongWordsField,
    NumberField,
    OneOfField,
    PersonalNumberField,
    ValueForm,
    WordsField,
)
from portal.domain.application.answers import (
    Change,
    Living,
    NoticeChannel,
    Occupation,
    School,
    SigningWay,
    YesNo,
)
from portal.domain.application.household import Adult, Changes, Child, Children, Partner, Start, You
from portal.domain.text import N_


class StartForm(ValueForm):
    """Section 0."""

    value_type = Start
    language = OneOfField()
    interpreter = ChoiceField(YesNo)
    interpreter_language = WordsField()
    adaptation = LongWordsField()
    representative = WordsField()
    notices = ChoicesField(NoticeChannel)


class YouForm(ValueForm):
    """Section 1. Name and personal number come from the case and are not typed."""

    value_type = You
    parts = {"adult": Adult}  # noqa: RUF012
    phone = WordsField()
    email = WordsField()
    address = WordsField()
    occupations = ChoicesField(Occupation)


class PartnerForm(ValueForm):
    """Section 2."""

    value_type = Partner
    parts = {"adult": Adult}  # noqa: RUF012
    exists = ChoiceField(YesNo, leave_out=(YesNo.UNSURE,))
    name = WordsField()
    personal_number = PersonalNumberField()
    phone = WordsField()
    email = WordsField()
    address = WordsField()
    occupations = ChoicesField(Occupation)
    signing = ChoiceField(SigningWay)


class ChildrenForm(ValueForm):
    """Section 3; each child is a line."""

    value_type = Children
    exist = ChoiceField(YesNo)
    how_they_are = LongWordsField(
        description=N_(
            "children", "Money can mean a lot to a child. Your case worker wants to know."
        )
    )


class ChildForm(ValueForm):
    """One child."""

    value_type = Child
    name = WordsField()
    personal_number = PersonalNumberField(
        description=N_("child", "12 digits. Leave it empty if you do not know it.")
    )
    living = ChoiceField(Living)
    days_per_month = NumberField(0, 31)
    school = ChoiceField(School)
    change = LongWordsField()


class ChangesForm(ValueForm):
    """Section 4."""

    value_type = Changes
    anything = ChoiceField(YesNo)
    happened = ChoicesField(Change)
    description = LongWordsField()
    away = ChoiceField(YesNo)
    away_from = DayField()
    away_to = DayField()
