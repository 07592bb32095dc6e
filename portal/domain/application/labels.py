"""What each field of an application asks: the same words in forms, reviews, copies and lists."""

from portal.domain.application import economy, household, participation, values
from portal.domain.text import N_, Text

LABELS: dict[type, dict[str, Text]] = {
    household.Start: {
        "language": N_("start", "The language we use with you"),
        "interpreter": N_("start", "Do you need an interpreter?"),
        "interpreter_language": N_("start", "Which language should the interpreter speak?"),
        "adaptation": N_("start", "Is there something else that you need from us?"),
        "representative": N_("start", "Does somebody help you, such as a special representative?"),
        "notices": N_("start", "How may we tell you that you have a message?"),
    },
    household.Adult: {
        "name": N_("person", "Name"),
        "personal_number": N_("person", "Personal number"),
        "phone": N_("person", "Phone"),
        "email": N_("person", "E-mail"),
        "address": N_("person", "Address"),
        "occupations": N_("person", "What do you do now?"),
    },
    household.Partner: {
        "exists": N_("partner", "Do you apply together with a partner?"),
        "signing": N_("partner", "How does your partner sign?"),
    },
    household.Children: {
        "exist": N_("children", "Do children live with you?"),
        "how_they_are": N_("children", "Do you want to tell us how things are for the children?"),
    },
    household.Child: {
        "name": N_("child", "The child's name"),
        "personal_number": N_("child", "The child's personal number"),
        "school": N_("child", "Where is the child in the daytime?"),
        "living": N_("child", "How much does the child live here?"),
        "days_per_month": N_("child", "Days a month that the child lives here"),
        "change": N_("child", "Has something changed for the child?"),
    },
    household.Changes: {
        "anything": N_("changes", "Has something happened since you last applied?"),
        "happened": N_("changes", "What has happened?"),
        "description": N_("changes", "Tell us in your own words"),
        "away": N_("changes", "Have you been away from the municipality?"),
        "away_from": N_("changes", "Away from"),
        "away_to": N_("changes", "Away until"),
    },
    economy.Home: {
        "form": N_("home", "How do you live?"),
        "persons": N_("home", "How many people live there?"),
        "rooms": N_("home", "How many rooms?"),
        "rent": N_("home", "Rent a month"),
        "landlord_consent": N_("home", "Does the landlord agree that you rent?"),
        "others_live_here": N_("home", "Does somebody else live with you?"),
        "others_pay": N_("home", "What does that person pay a month?"),
        "unpaid_rent": N_("home", "Do you have rent that is not paid?"),
        "unpaid_electricity": N_("home", "Do you have electricity that is not paid?"),
    },
    economy.Income: {
        "any": N_("income", "Did you get any money last month?"),
        "seen": N_("income", "Which of these did you get? We see the amount ourselves."),
        "deposits": N_("income", "Did you get Swish or other money to your account?"),
        "deposits_explained": N_("income", "What was that money?"),
        "waiting": N_("income", "Do you wait for a decision about other money?"),
    },
    values.IncomeLine: {
        "kind": N_("income", "What kind of money?"),
        "person": N_("line", "Who is it about?"),
        "amount": N_("line", "Amount"),
        "on": N_("income", "The day you got it"),
        "payer": N_("income", "Who paid you?"),
        "description": N_("income", "What was it for?"),
    },
    values.PendingBenefit: {
        "benefit": N_("income", "What have you applied for?"),
        "person": N_("line", "Who is it about?"),
        "authority": N_("income", "Who decides?"),
        "applied_on": N_("income", "The day you applied"),
    },
    economy.Assets: {
        "any": N_("assets", "Do you own anything of this, here or in another country?"),
    },
    values.AssetLine: {
        "kind": N_("assets", "What is it?"),
        "person": N_("line", "Who is it about?"),
        "amount": N_("assets", "What is it worth?"),
        "description": N_("assets", "Tell us which one"),
    },
    values.BankAccount: {
        "label": N_("assets", "Bank and the last four digits"),
        "person": N_("line", "Who is it about?"),
    },
    economy.Costs: {
        "norm": N_("costs", "Do you apply for money for food, clothes and daily life?"),
    },
    values.ExpenseLine: {
        "kind": N_("costs", "What is the cost?"),
        "person": N_("line", "Who is it about?"),
        "amount": N_("line", "Amount"),
        "on": N_("costs", "The day, if there is one"),
        "payee": N_("costs", "Who is paid?"),
        "description": N_("costs", "What is it for?"),
        "why": N_("costs", "Do you want to tell us more about why?"),
    },
    values.Travel: {
        "purpose": N_("travel", "Why do you travel?"),
        "from_place": N_("travel", "From"),
        "to_place": N_("travel", "To"),
        "kilometres": N_("travel", "Kilometres one way"),
        "why_not_walk": N_("travel", "Why can you not walk or cycle?"),
    },
    participation.PersonActivity: {
        "no_jobs_reason": N_("activity", "If you have not applied for jobs: why not?"),
        "activity_report": N_("activity", "Have you sent your activity report?"),
        "sick": N_("activity", "Are you sick, so that you cannot work as usual?"),
        "sick_from": N_("activity", "Sick from"),
        "sick_to": N_("activity", "Sick until"),
        "sick_level": N_("activity", "How much of the time, in percent?"),
        "course": N_("activity", "Course or studies"),
        "attendance": N_("activity", "How often have you been there?"),
        "training": N_("activity", "Practice, work training or rehabilitation"),
        "absence": N_("activity", "Have you been away from what you had planned?"),
        "absence_reason": N_("activity", "Why were you away?"),
        "meeting_wanted": N_("activity", "I want to meet my case worker"),
    },
    values.JobSought: {
        "person": N_("activity", "Who applied?"),
        "on": N_("activity", "The day you applied"),
        "title": N_("activity", "Which job?"),
        "employer": N_("activity", "Employer"),
        "place": N_("activity", "Place"),
    },
    values.Proof: {
        "papers": N_("proof", "Papers that show this"),
        "route": N_("proof", "Or in another way"),
        "reason": N_("proof", "Why you do not have it"),
        "period_from": N_("proof", "First day on the paper"),
        "period_to": N_("proof", "Last day on the paper"),
    },
    participation.Documents: {
        "note": N_("documents", "What do the papers show?"),
    },
    participation.MessageToCaseWorker: {
        "body": N_("message", "Is there something you want to tell your case worker?"),
    },
    participation.Payment: {
        "unchanged": N_("payment", "Shall we pay to the same account as before?"),
        "clearing": N_("payment", "Clearing number"),
        "account": N_("payment", "Account number"),
        "note": N_("payment", "Something else about the payment"),
    },
}


def label(kind: type, field: str) -> Text:
    """What a field is called. Raises KeyError for a field that readers never see."""
    return LABELS[kind][field]
