"""What each field of the document holds, for those who write documents for the check.

Fields that a client is asked for take the words of the question; the others stand here. Contract
text in English: it is not shown to clients and not translated.
"""

from portal.domain.application import document, economy, household, participation, values
from portal.domain.application.labels import LABELS
from portal.domain.completeness.finding import Answer

_STANCE = (
    "How the section stands to last month's. `same` answers every question in it; `unsure` asks "
    "for help and is an answer too; null is not said yet."
)
_PERSON = "Whom it concerns: `applicant`, `co_applicant`, or the id of a child."
_ID = "An id that is yours, the same across drafts and months; findings name it as `line`."
_PROOF = "How it is shown: papers, another route, or why there is none."

_OWN: dict[type, dict[str, str]] = {
    document.ApplicationDocument: {
        "benefit_month": "The month that is applied for, YYYY-MM.",
        "kind": "`repeat` for the month's application, `additional` for more in the same month.",
        "version": "Counts the changes of a draft.",
        "papers": "Pictures and files; lines point at them by id in their `proof.papers`.",
        "answers": "What the client has said to findings: they then count as answered.",
        "register": "Benefits that other authorities say were paid; null when nobody was asked.",
        "last_applied": "The benefit month of the application before this one, YYYY-MM.",
        "picked_for_check": "Picked by lot: more evidence may be asked for.",
        "nothing_changed": "The client said of the whole application that nothing has changed.",
    },
    document.EarlierCosts: {
        "medicine": "Medicine applied for in the twelve months before, in kronor.",
        "care": "Care applied for in the twelve months before, in kronor.",
    },
    document.Declaration: {
        "accepted": "Whether the signer has accepted the declaration; null when not asked yet.",
        "partner_signed": "Whether the other adult has signed; null when not asked yet.",
        "days_waited": "Days since the first signature.",
    },
    household.Partner: {"adult": "The co-applicant."},
    household.You: {"adult": "The applicant."},
    household.Children: {"children": "The children who live here, full time or a part of it."},
    household.Child: {"changed": "Whether something has changed for the child this month."},
    economy.Home: {
        "rent": "The rent of the month, in kronor. A line in `costs` applies for it.",
        "landlord_consent": "What the client says; a paper in `proof` shows it.",
        "proof": "The landlord's consent, where the home is rented second-hand.",
        "others_pay": "What a lodger or an adult child pays a month, in kronor; 0 is an answer.",
    },
    economy.Income: {
        "lines": "Income that the client tells of, one line each; state benefits are in `seen`.",
        "pending": "Benefits applied for that nobody has decided yet.",
    },
    economy.Assets: {
        "lines": "What is owned, one line each.",
        "accounts": "Bank accounts, the children's too. Each is shown by a statement of the month "
        "before, which goes on where the last one ended.",
    },
    values.IncomeLine: {"payer": "Who paid it: an employer, a person, an insurance."},
    values.PendingBenefit: {"proof": "A paper that shows that it is applied for, if there is one."},
    values.AssetLine: {"proof": "A paper that shows what it is worth, if there is one."},
    economy.Costs: {"lines": "Costs beside the norm, one line each; the rent is one of them."},
    values.Proof: {
        "papers": "Ids of `papers` of the document.",
        "route": "Another way: `on_paper`, `hand_in` and `already_have` count as shown; "
        "`do_not_have` does with a `reason`.",
        "period_from": "First day of the statement or certificate, when no paper says it.",
        "period_to": "Last day of the statement or certificate, when no paper says it.",
    },
    values.ExpenseLine: {
        "why": "The client's own words about why: an old receipt, a short way, no prescription.",
        "travel": "For `work_travel` and `medical_travel`: the journey.",
    },
    participation.Activity: {
        "persons": "One for each adult.",
        "jobs": "Jobs applied for in the month before, one line each.",
    },
    participation.PersonActivity: {
        "planned_jobs": "How many jobs a month the plan says; null without a plan.",
        "no_jobs_reason": "Why there are no jobs, or fewer than the plan says.",
        "certificate": "The medical certificate; its paper's `period_to` is its last day.",
    },
    values.Paper: {
        "kind": "What sort of paper it is. `other` is not known, and can prove anything. "
        "`prescription` with an `amount` is the pharmacy's specification, which shows the cost.",
        "merchant": "Shop, clinic or sender.",
        "on": "The paper's own date: of the purchase, the visit or the bill.",
        "amount": "What it says is paid or to pay, in kronor.",
        "person": "Whose it is: `applicant`, `co_applicant`, or the id of a child.",
        "shows_person": "Whether it says whom it is about.",
        "shows_date": "Whether a receipt says the day.",
        "shows_amount": "Whether a receipt says the own cost.",
        "shows_details": "Whether it says what was bought; false for a bare card slip.",
        "prescription": "Whether the medicine was prescribed.",
        "within_benefit": "Whether it counts to the high-cost protection (högkostnadsskydd).",
        "due_on": "The last day to pay.",
        "shows_payer": "Whether it says who shall pay.",
        "shows_due": "Whether it says the last day to pay.",
        "shows_deposits": "Whether a bank statement shows deposits beside salary and benefits.",
        "can_be_opened": "False for a file that is locked, damaged, infected or too large.",
        "period_from": "The first day that a statement, certificate or rent slip covers.",
        "period_to": "The last day that a statement, certificate or rent slip covers.",
        "account": "The bank and account of a statement; empty when it does not show them.",
        "shows_period": "Whether a statement shows the days that it covers.",
        "shows_balance": "Whether a statement shows the balance.",
        "readable": "False when the picture was measured as blurred, dark or cut, or lacks a page.",
        "seen_before": "True when the household has sent the same paper before.",
    },
    Answer: {
        "finding": "Rule, section and line with dots between: `CR14.costs.rent`.",
        "kind": "`later`: it will be sent; `why_not`: `words` say why there is none.",
        "words": "The client's own words.",
        "by": "The day that is promised, with `later`.",
    },
}
_EVERYWHERE = {"stance": _STANCE, "person": _PERSON, "id": _ID, "proof": _PROOF}


def meaning(kind: type, field: str) -> str:
    """One plain sentence about a field. Empty for a section, which describes itself."""
    if own := _OWN.get(kind, {}).get(field):
        return own
    if asked := LABELS.get(kind, {}).get(field):
        unit = " " + _PERSON if field == "person" else ""
        return asked.message + unit
    return _EVERYWHERE.get(field, "")
