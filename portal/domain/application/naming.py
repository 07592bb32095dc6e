"""What the values of an application are called: one Text for each choice of each vocabulary."""

from enum import StrEnum

from portal.domain.application import answers as a
from portal.domain.text import N_, Text

_NAMES: dict[type[StrEnum], dict[StrEnum, Text]] = {
    a.Stance: {
        a.Stance.SAME: N_("stance", "Same as last month"),
        a.Stance.CHANGED: N_("stance", "Changed"),
        a.Stance.UNSURE: N_("stance", "I don't know, I need help"),
    },
    a.YesNo: {
        a.YesNo.YES: N_("choice", "Yes"),
        a.YesNo.NO: N_("choice", "No"),
        a.YesNo.UNSURE: N_("choice", "I don't know"),
    },
    a.PaperRoute: {
        a.PaperRoute.ON_PAPER: N_("paper route", "I send it on paper"),
        a.PaperRoute.HAND_IN: N_("paper route", "I hand it in at the office"),
        a.PaperRoute.ALREADY_HAVE: N_("paper route", "You already have it"),
        a.PaperRoute.DO_NOT_HAVE: N_("paper route", "I do not have it"),
    },
    a.Occupation: {
        a.Occupation.FULL_TIME_WORK: N_("occupation", "Work full time"),
        a.Occupation.PART_TIME_WORK: N_("occupation", "Work part time"),
        a.Occupation.JOB_SEEKER: N_("occupation", "Look for work"),
        a.Occupation.PARENTAL_LEAVE: N_("occupation", "Parental leave"),
        a.Occupation.STUDENT: N_("occupation", "Study"),
        a.Occupation.SICK_LISTED: N_("occupation", "Sick-listed"),
        a.Occupation.OTHER: N_("occupation", "Something else"),
    },
    a.Living: {
        a.Living.FULL_TIME: N_("child", "Lives here all the time"),
        a.Living.HALF: N_("child", "Lives here half of the time"),
        a.Living.OTHER: N_("child", "Lives here some of the time"),
    },
    a.School: {
        a.School.HOME: N_("school", "At home"),
        a.School.PRESCHOOL: N_("school", "Preschool"),
        a.School.SCHOOL: N_("school", "School"),
        a.School.UPPER_SECONDARY: N_("school", "Upper secondary school"),
        a.School.OTHER: N_("school", "Something else"),
    },
    a.Change: {
        a.Change.SEPARATED: N_("change", "We have separated"),
        a.Change.MARRIED: N_("change", "We have married"),
        a.Change.MOVED_IN_TOGETHER: N_("change", "Someone has moved in with me"),
        a.Change.MOVED: N_("change", "I have moved"),
        a.Change.CHILD_SCHOOL: N_("change", "A child has changed school"),
        a.Change.CHILD_LIVING: N_("change", "A child lives here more or less than before"),
        a.Change.OTHER: N_("change", "Something else"),
    },
    a.HousingForm: {
        a.HousingForm.FIRST_HAND: N_("home", "Rent from the landlord"),
        a.HousingForm.SECOND_HAND: N_("home", "Rent from somebody who rents"),
        a.HousingForm.LODGER: N_("home", "Rent a room in somebody's home"),
        a.HousingForm.WITH_PARENTS: N_("home", "Live with my parents"),
        a.HousingForm.WITH_ADULT_CHILDREN: N_("home", "Live with my adult children"),
        a.HousingForm.TENANT_OWNED: N_("home", "Own my flat"),
        a.HousingForm.OWN_HOUSE: N_("home", "Own my house"),
        a.HousingForm.NO_HOME: N_("home", "No home, or an institution"),
        a.HousingForm.OTHER: N_("home", "Something else"),
    },
    a.IncomeKind: {
        a.IncomeKind.SALARY: N_("income", "Salary"),
        a.IncomeKind.DEPOSIT: N_("income", "Swish or money to my account"),
        a.IncomeKind.LOAN: N_("income", "Borrowed money"),
        a.IncomeKind.GIFT: N_("income", "Gift"),
        a.IncomeKind.SALE: N_("income", "Something I have sold"),
        a.IncomeKind.CHILD_SUPPORT: N_("income", "Child support"),
        a.IncomeKind.OCCUPATIONAL_PENSION: N_("income", "Pension from work, or insurance"),
        a.IncomeKind.FOREIGN_PENSION: N_("income", "Pension from another country"),
        a.IncomeKind.LODGER: N_("income", "Money from somebody who lives here"),
        a.IncomeKind.OTHER_MUNICIPALITY: N_("income", "Support from another municipality"),
        a.IncomeKind.OTHER: N_("income", "Other money"),
    },
    a.SeenBenefit: {
        a.SeenBenefit.SOCIAL_INSURANCE: N_("benefit", "Money from Försäkringskassan"),
        a.SeenBenefit.UNEMPLOYMENT_FUND: N_("benefit", "Money from the unemployment fund"),
        a.SeenBenefit.STUDENT_AID: N_("benefit", "Money from CSN"),
        a.SeenBenefit.PENSION: N_("benefit", "Pension from Pensionsmyndigheten"),
        a.SeenBenefit.TAX_REFUND: N_("benefit", "Tax money back"),
    },
    a.AssetKind: {
        a.AssetKind.SAVINGS: N_("asset", "Money in the bank"),
        a.AssetKind.FUNDS: N_("asset", "Funds"),
        a.AssetKind.SHARES: N_("asset", "Shares"),
        a.AssetKind.VEHICLE: N_("asset", "Car or other vehicle"),
        a.AssetKind.PROPERTY: N_("asset", "House, flat or land"),
        a.AssetKind.COMPANY: N_("asset", "Company"),
        a.AssetKind.OTHER: N_("asset", "Something else"),
    },
    a.ExpenseKind: {
        a.ExpenseKind.RENT: N_("cost", "Rent"),
        a.ExpenseKind.ELECTRICITY: N_("cost", "Electricity"),
        a.ExpenseKind.HOME_INSURANCE: N_("cost", "Home insurance"),
        a.ExpenseKind.INTERNET: N_("cost", "Internet"),
        a.ExpenseKind.UNION_FEE: N_("cost", "Union fee"),
        a.ExpenseKind.UNEMPLOYMENT_FUND_FEE: N_("cost", "Fee to the unemployment fund"),
        a.ExpenseKind.CHILDCARE_FEE: N_("cost", "Childcare fee"),
        a.ExpenseKind.MUNICIPAL_FEE: N_("cost", "Fee to the municipality"),
        a.ExpenseKind.WORK_TRAVEL: N_("cost", "Travel to work, studies or practice"),
        a.ExpenseKind.MEDICAL_TRAVEL: N_("cost", "Travel to care"),
        a.ExpenseKind.MEDICINE: N_("cost", "Medicine"),
        a.ExpenseKind.CARE: N_("cost", "Doctor or other care"),
        a.ExpenseKind.ACUTE_DENTAL: N_("cost", "Acute dentist"),
        a.ExpenseKind.APPROVED_DENTAL: N_("cost", "Dentist that you have said yes to"),
        a.ExpenseKind.OTHER_DENTAL: N_("cost", "Other dentist"),
        a.ExpenseKind.GLASSES: N_("cost", "Glasses"),
        a.ExpenseKind.OTHER: N_("cost", "Something else"),
    },
    a.SigningWay: {
        a.SigningWay.OWN_EID: N_("signing", "Signs with an own e-ID"),
        a.SigningWay.ON_PAPER: N_("signing", "Signs on paper"),
        a.SigningWay.CANNOT: N_("signing", "Cannot sign now"),
        a.SigningWay.WILL_NOT: N_("signing", "Does not want to sign"),
    },
    a.NoticeChannel: {
        a.NoticeChannel.SMS: N_("notice", "SMS"),
        a.NoticeChannel.EMAIL: N_("notice", "E-mail"),
        a.NoticeChannel.LETTER: N_("notice", "Letter"),
    },
    a.ApplicationKind: {
        a.ApplicationKind.REPEAT: N_("application", "Application for the month"),
        a.ApplicationKind.ADDITIONAL: N_("application", "Additional application"),
    },
}


def name_of(member: StrEnum) -> Text:
    """What a choice is called. Raises KeyError for a choice that readers never see."""
    return _NAMES[type(member)][member]


LANGUAGES: dict[str, Text] = {
    "sv": N_("language", "Swedish"),
    "en": N_("language", "English"),
    "ar": N_("language", "Arabic"),
    "fa": N_("language", "Persian"),
    "fa-AF": N_("language", "Dari"),
    "so": N_("language", "Somali"),
    "ti": N_("language", "Tigrinya"),
    "uk": N_("language", "Ukrainian"),
    "fi": N_("language", "Finnish"),
}


def language_name(code: str) -> Text | str:
    """What a language is called; a code that we have no name for is its own name."""
    return LANGUAGES.get(code, code)
