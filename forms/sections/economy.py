"""Home, income, assets, and what is applied for."""

from forms.fields import DayField, KronorField
from forms.sections.proof import DatedProofForm, ProofForm
from forms.values import (
    ChoiceField,
    ChoiceListField,
    ChoicesField,
    LongWordsField,
    NumberField,
    OneOfField,
    ValueForm,
    WordsField,
)
from portal.domain.application.answers import (
    AssetKind,
    HousingForm,
    IncomeKind,
    SeenBenefit,
    YesNo,
)
from portal.domain.application.economy import Assets, Costs, Home, Income
from portal.domain.application.values import AssetLine, BankAccount, IncomeLine, PendingBenefit
from portal.domain.text import N_


class HomeForm(ProofForm):
    """Section 5. The proof is the landlord's consent."""

    value_type = Home
    form = ChoiceField(HousingForm)
    rent = KronorField()
    persons = NumberField(1, 30)
    rooms = NumberField(0, 30)
    landlord_consent = ChoiceField(YesNo)
    others_live_here = ChoiceField(YesNo)
    others_pay = KronorField()
    unpaid_rent = ChoiceField(YesNo)
    unpaid_electricity = ChoiceField(YesNo)


class IncomeForm(ValueForm):
    """Section 6; each income and each benefit that is waited for is a line."""

    value_type = Income
    any = ChoiceField(YesNo)
    seen = ChoicesField(SeenBenefit)
    deposits = ChoiceField(YesNo)
    deposits_explained = LongWordsField(
        description=N_("income", "Loans and gifts count too. It is fine that you got help.")
    )
    waiting = ChoiceField(YesNo)


class IncomeLineForm(ProofForm):
    """One income."""

    value_type = IncomeLine
    kind = ChoiceListField(IncomeKind)
    person = OneOfField()
    amount = KronorField()
    on = DayField()
    payer = WordsField()
    description = WordsField()


class PendingForm(ProofForm):
    """One benefit that was applied for and is not decided."""

    value_type = PendingBenefit
    benefit = WordsField()
    person = OneOfField()
    authority = WordsField()
    applied_on = DayField()


class AssetsForm(ValueForm):
    """Section 7; each asset and each account is a line."""

    value_type = Assets
    any = ChoiceField(YesNo)


class AssetForm(ProofForm):
    """One asset."""

    value_type = AssetLine
    kind = ChoiceListField(AssetKind)
    person = OneOfField()
    amount = KronorField()
    description = WordsField()


class AccountForm(DatedProofForm):
    """One bank account, and its statement."""

    value_type = BankAccount
    label = WordsField()
    person = OneOfField()


class CostsForm(ValueForm):
    """Section 8; each cost is a line."""

    value_type = Costs
    norm = ChoiceField(YesNo, leave_out=(YesNo.UNSURE,))
