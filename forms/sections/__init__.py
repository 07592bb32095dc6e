"""One form a section, one form a kind of line; the tables say which belongs where."""

from forms.sections.costs import ExpenseForm
from forms.sections.economy import (
    AccountForm,
    AssetForm,
    AssetsForm,
    CostsForm,
    HomeForm,
    IncomeForm,
    IncomeLineForm,
    PendingForm,
)
from forms.sections.household import (
    ChangesForm,
    ChildForm,
    ChildrenForm,
    PartnerForm,
    StartForm,
    YouForm,
)
from forms.sections.participation import (
    ActivityForm,
    DocumentsForm,
    JobForm,
    MessageForm,
    PaymentForm,
    PersonActivityForm,
)
from forms.values import ValueForm

SECTION_FORMS: dict[str, type[ValueForm]] = {
    "start": StartForm,
    "you": YouForm,
    "partner": PartnerForm,
    "children": ChildrenForm,
    "changes": ChangesForm,
    "home": HomeForm,
    "income": IncomeForm,
    "assets": AssetsForm,
    "costs": CostsForm,
    "activity": ActivityForm,
    "documents": DocumentsForm,
    "message": MessageForm,
    "payment": PaymentForm,
}

LINE_FORMS: dict[tuple[str, str], type[ValueForm]] = {
    ("children", "children"): ChildForm,
    ("income", "lines"): IncomeLineForm,
    ("income", "pending"): PendingForm,
    ("assets", "lines"): AssetForm,
    ("assets", "accounts"): AccountForm,
    ("costs", "lines"): ExpenseForm,
    ("activity", "jobs"): JobForm,
    ("activity", "persons"): PersonActivityForm,
}
