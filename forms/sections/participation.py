"""Plan and activities, other papers, the client's own words, and the payment."""

from typing import ClassVar

from forms.fields import DayField
from forms.sections.proof import DatedProofForm, ProofForm
from forms.values import (
    LONG,
    ChoiceField,
    LongWordsField,
    NumberField,
    OneOfField,
    TickField,
    ValueForm,
    WordsField,
)
from portal.domain.application.answers import YesNo
from portal.domain.application.participation import (
    Activity,
    Documents,
    MessageToCaseWorker,
    Payment,
    PersonActivity,
)
from portal.domain.application.values import JobSought


class ActivityForm(ValueForm):
    """Section 9: jobs and each adult's plan are lines."""

    value_type = Activity


class JobForm(ValueForm):
    """One job that was applied for."""

    value_type = JobSought
    title = WordsField()
    employer = WordsField()
    place = WordsField()
    on = DayField()
    person = OneOfField()


class PlannedField(WordsField):
    """What a plan says can be longer than what one types here."""

    longest = LONG


class PersonActivityForm(DatedProofForm):
    """What one adult has done and will do. The proof is the medical certificate."""

    value_type = PersonActivity
    proof_attribute: ClassVar[str] = "certificate"
    no_jobs_reason = LongWordsField()
    activity_report = ChoiceField(YesNo)
    sick = ChoiceField(YesNo, leave_out=(YesNo.UNSURE,))
    sick_from = DayField()
    sick_to = DayField()
    sick_level = NumberField(0, 100)
    course = PlannedField()
    attendance = WordsField()
    training = PlannedField()
    absence = ChoiceField(YesNo)
    absence_reason = LongWordsField()
    meeting_wanted = TickField()


class DocumentsForm(ProofForm):
    """Section 10: papers that belong to no single line."""

    value_type = Documents
    note = LongWordsField()


class MessageForm(ValueForm):
    """Section 11."""

    value_type = MessageToCaseWorker
    body = LongWordsField()


class PaymentForm(ValueForm):
    """Section 12."""

    value_type = Payment
    unchanged = ChoiceField(YesNo)
    clearing = WordsField()
    account = WordsField()
    note = LongWordsField()
