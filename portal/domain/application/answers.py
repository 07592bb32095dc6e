"""The small closed vocabularies that the sections of an application share."""

from enum import StrEnum


class Stance(StrEnum):
    """How a section stands to last month's. UNSURE asks for help and never stops sending."""

    SAME = "same"
    CHANGED = "changed"
    UNSURE = "unsure"


class YesNo(StrEnum):
    """A question that is answered. Not answered yet is None."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class PaperRoute(StrEnum):
    """Ways to show a paper other than a picture in the portal."""

    ON_PAPER = "on_paper"
    HAND_IN = "hand_in"
    ALREADY_HAVE = "already_have"
    DO_NOT_HAVE = "do_not_have"


class Occupation(StrEnum):
    """What an adult does for a living now."""

    FULL_TIME_WORK = "full_time_work"
    PART_TIME_WORK = "part_time_work"
    JOB_SEEKER = "job_seeker"
    PARENTAL_LEAVE = "parental_leave"
    STUDENT = "student"
    SICK_LISTED = "sick_listed"
    OTHER = "other"


class Living(StrEnum):
    """How much of the month a child lives here."""

    FULL_TIME = "full_time"
    HALF = "half"
    OTHER = "other"


class School(StrEnum):
    """Where a child spends the days."""

    HOME = "home"
    PRESCHOOL = "preschool"
    SCHOOL = "school"
    UPPER_SECONDARY = "upper_secondary"
    OTHER = "other"


class Change(StrEnum):
    """What can have happened since the last application."""

    SEPARATED = "separated"
    MARRIED = "married"
    MOVED_IN_TOGETHER = "moved_in_together"
    MOVED = "moved"
    CHILD_SCHOOL = "child_school"
    CHILD_LIVING = "child_living"
    OTHER = "other"


class HousingForm(StrEnum):
    """On what terms the household lives in its home."""

    FIRST_HAND = "first_hand"
    SECOND_HAND = "second_hand"
    LODGER = "lodger"
    WITH_PARENTS = "with_parents"
    WITH_ADULT_CHILDREN = "with_adult_children"
    TENANT_OWNED = "tenant_owned"
    OWN_HOUSE = "own_house"
    NO_HOME = "no_home"
    OTHER = "other"


class IncomeKind(StrEnum):
    """Income that the client declares; state benefits are ticked instead (see SeenBenefit)."""

    SALARY = "salary"
    DEPOSIT = "deposit"
    LOAN = "loan"
    GIFT = "gift"
    SALE = "sale"
    CHILD_SUPPORT = "child_support"
    OCCUPATIONAL_PENSION = "occupational_pension"
    FOREIGN_PENSION = "foreign_pension"
    LODGER = "lodger"
    OTHER_MUNICIPALITY = "other_municipality"
    OTHER = "other"


class SeenBenefit(StrEnum):
    """Payments that the municipality already sees: ticked, never typed."""

    SOCIAL_INSURANCE = "social_insurance"
    UNEMPLOYMENT_FUND = "unemployment_fund"
    STUDENT_AID = "student_aid"
    PENSION = "pension"
    TAX_REFUND = "tax_refund"


class AssetKind(StrEnum):
    SAVINGS = "savings"
    FUNDS = "funds"
    SHARES = "shares"
    VEHICLE = "vehicle"
    PROPERTY = "property"
    COMPANY = "company"
    OTHER = "other"


class ExpenseKind(StrEnum):
    """Costs outside the national norm that can be applied for."""

    RENT = "rent"
    ELECTRICITY = "electricity"
    HOME_INSURANCE = "home_insurance"
    INTERNET = "internet"
    UNION_FEE = "union_fee"
    UNEMPLOYMENT_FUND_FEE = "unemployment_fund_fee"
    CHILDCARE_FEE = "childcare_fee"
    MUNICIPAL_FEE = "municipal_fee"
    WORK_TRAVEL = "work_travel"
    MEDICAL_TRAVEL = "medical_travel"
    MEDICINE = "medicine"
    CARE = "care"
    ACUTE_DENTAL = "acute_dental"
    APPROVED_DENTAL = "approved_dental"
    OTHER_DENTAL = "other_dental"
    GLASSES = "glasses"
    OTHER = "other"


RECURRING_EXPENSES = frozenset(
    {
        ExpenseKind.RENT,
        ExpenseKind.ELECTRICITY,
        ExpenseKind.HOME_INSURANCE,
        ExpenseKind.INTERNET,
        ExpenseKind.UNION_FEE,
        ExpenseKind.UNEMPLOYMENT_FUND_FEE,
        ExpenseKind.CHILDCARE_FEE,
        ExpenseKind.MUNICIPAL_FEE,
        ExpenseKind.WORK_TRAVEL,
    }
)


HEALTH = frozenset({ExpenseKind.MEDICINE, ExpenseKind.CARE, ExpenseKind.ACUTE_DENTAL})
"""Costs whose paper must show whom it is about and what was bought."""


class PaperKind(StrEnum):
    """What sort of paper an evidence is."""

    RECEIPT = "receipt"
    INVOICE = "invoice"
    RENT_SLIP = "rent_slip"
    PAYSLIP = "payslip"
    BANK_STATEMENT = "bank_statement"
    MEDICAL_CERTIFICATE = "medical_certificate"
    APPOINTMENT_LETTER = "appointment_letter"
    PRESCRIPTION = "prescription"
    PRICE_PROPOSAL = "price_proposal"
    LANDLORD_CONSENT = "landlord_consent"
    BENEFIT_DECISION = "benefit_decision"
    JOB_LIST = "job_list"
    OTHER = "other"


class SigningWay(StrEnum):
    """How the co-applicant will sign."""

    OWN_EID = "own_eid"
    ON_PAPER = "on_paper"
    CANNOT = "cannot"
    WILL_NOT = "will_not"


class NoticeChannel(StrEnum):
    """Where "you have a message" is sent."""

    SMS = "sms"
    EMAIL = "email"
    LETTER = "letter"


class ApplicationKind(StrEnum):
    REPEAT = "repeat"
    ADDITIONAL = "additional"
