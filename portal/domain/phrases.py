"""Ready sentences for case workers; each client reads them in their own language."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_, Text


class Topic(StrEnum):
    """What a sentence is for."""

    PAPERS = "papers"
    EXPLAIN = "explain"
    ENCOURAGE = "encourage"
    BOOK = "book"

    @property
    def text(self) -> Text:
        """In words."""
        return _TOPICS[self]


_TOPICS = {
    Topic.PAPERS: N_("phrase topic", "Ask for papers"),
    Topic.EXPLAIN: N_("phrase topic", "Explain"),
    Topic.ENCOURAGE: N_("phrase topic", "Encourage"),
    Topic.BOOK: N_("phrase topic", "Agree on a meeting"),
}


GAP_NAMES = {
    "month": N_("phrase gap", "[month]"),
    "amount": N_("phrase gap", "[amount]"),
    "day": N_("phrase gap", "[day]"),
    "time": N_("phrase gap", "[time]"),
}
GAPS = tuple(GAP_NAMES)


class GapEmpty(Refusal):
    """A gap of the sentence is not filled. `field` names it."""

    text = N_("refusal", "Fill in this gap, so that the sentence is whole.")


@dataclass(frozen=True)
class Phrase:
    """A sentence with gaps: `{month}`, `{amount}`, `{day}` or `{time}`."""

    id: str
    topic: Topic
    text: Text

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of its gaps, in the order of the English sentence."""
        return tuple(name for _, name, _, _ in string.Formatter().parse(self.text.message) if name)

    def with_open_gaps(self) -> Text:
        """The sentence to choose by: each gap says what belongs there."""
        return Text(
            self.text.context, self.text.message, {gap: GAP_NAMES[gap] for gap in self.gaps}
        )

    def filled(self, values: Mapping[str, object]) -> Text:
        """The whole sentence. Raises GapEmpty."""
        for gap in self.gaps:
            if values.get(gap) in (None, ""):
                raise GapEmpty(field=gap)
        return Text(self.text.context, self.text.message, {gap: values[gap] for gap in self.gaps})


def by_id(phrase_id: str) -> Phrase:
    """The sentence with that id. Raises NotFound."""
    found = _BY_ID.get(phrase_id)
    if found is None:
        raise NotFound
    return found


def of_topic(topic: Topic) -> tuple[Phrase, ...]:
    """The sentences of a topic."""
    return tuple(phrase for phrase in PHRASES if phrase.topic is topic)


_PAPERS = {
    "rent_slip": N_("phrase", "Please send your rent slip for {month}."),
    "rental_contract": N_("phrase", "Please send your rental contract. I need all its pages."),
    "bank_statements": N_(
        "phrase", "Please send bank statements for all your accounts for {month}."
    ),
    "payslip": N_("phrase", "Please send your payslip for {month}."),
    "receipt_of_amount": N_(
        "phrase", "Please send the receipt for {amount}. I cannot see it in your application."
    ),
    "pharmacy_receipt": N_(
        "phrase",
        "Please send the receipt from the pharmacy. It must show what you bought and paid.",
    ),
    "doctor_receipt": N_("phrase", "Please send the receipt for the visit to the doctor on {day}."),
    "certificate": N_("phrase", "Please send the doctor's certificate that covers {month}."),
    "electricity_bill": N_("phrase", "Please send your electricity bill for {month}."),
    "unemployment_fund": N_("phrase", "Please send the decision from your unemployment fund."),
    "insurance_agency": N_(
        "phrase", "Please send the decision from Försäkringskassan about your benefit."
    ),
    "activity_report": N_("phrase", "Please send your activity report for {month}."),
    "send_by": N_("phrase", "Please send it by {day}. If you need more time, tell me."),
    "new_photo": N_(
        "phrase", "I cannot read the picture that you sent. Please take a new photo in good light."
    ),
    "on_paper": N_(
        "phrase",
        "If you cannot take a photo, you can leave the paper with us. It counts just as much.",
    ),
}
_EXPLAIN = {
    "looking_now": N_("phrase", "I have your application for {month}, and I am looking at it now."),
    "decision_by": N_("phrase", "You get a decision by {day} at the latest."),
    "money_comes": N_("phrase", "The money, {amount}, comes to your account on {day}."),
    "more_needed": N_("phrase", "I need to know more before I can decide."),
    "income_counts": N_(
        "phrase", "Your income of {amount} in {month} counts when we work out the support."
    ),
    "decision_apart": N_(
        "phrase",
        "You get the decision and its reasons in a letter of its own. A message is not a decision.",
    ),
    "appeal": N_(
        "phrase",
        "If you think that the decision is wrong, you can appeal. I can tell you how to do it.",
    ),
    "late_answer": N_("phrase", "I am sorry that you had to wait. You get an answer by {day}."),
    "away": N_("phrase", "I am away until {day}. Somebody else answers you meanwhile."),
    "new_case_worker": N_(
        "phrase", "I am your new case worker. Write to me or call me when you want."
    ),
    "tell_changes": N_(
        "phrase", "Tell me when something changes: your work, income, home or family."
    ),
    "apply_from": N_("phrase", "You can apply for {month} from {day}."),
    "nothing_more": N_("phrase", "You do not need to send anything more for {month}."),
    "other_benefit": N_(
        "phrase", "You may have a right to another benefit first. I can help you to apply for it."
    ),
    "secrecy": N_(
        "phrase",
        "What you write here is secret. Only those who work with your case can read it.",
    ),
}
_ENCOURAGE = {
    "all_here": N_("phrase", "Thank you. I have everything that I need."),
    "good_you_told": N_("phrase", "Thank you for writing. It was good that you told me."),
    "well_done": N_("phrase", "You have done what we agreed on. Well done."),
    "interview": N_("phrase", "Good luck with the interview on {day}."),
    "course": N_("phrase", "Good luck with the course that starts on {day}."),
    "ask_again": N_("phrase", "You can always ask again. I am happy to explain."),
    "one_step": N_("phrase", "Take one step at a time. Start with what is easiest."),
    "together": N_("phrase", "I understand that this is hard. Let us look at it together."),
}
_BOOK = {
    "meet": N_("phrase", "I would like to meet you on {day} at {time}. Does that suit you?"),
    "call": N_("phrase", "I will call you on {day} at {time}."),
    "booked": N_("phrase", "Our meeting on {day} at {time} is booked."),
    "move": N_("phrase", "I need to move our meeting. Can we meet on {day} at {time} instead?"),
    "which_days": N_("phrase", "Tell me which days suit you."),
    "interpreter": N_(
        "phrase", "An interpreter comes to the meeting. Tell me which language you want."
    ),
    "bring_somebody": N_("phrase", "You may bring somebody you trust to the meeting."),
    "missed": N_(
        "phrase",
        "We did not meet on {day} as we had agreed. Tell me how you are, and we find a new time.",
    ),
    "needs": N_(
        "phrase",
        "Do you need something to be able to come, for example a ramp or a quiet room? Tell me.",
    ),
}

PHRASES = tuple(
    Phrase(name, topic, text)
    for topic, sentences in (
        (Topic.PAPERS, _PAPERS),
        (Topic.EXPLAIN, _EXPLAIN),
        (Topic.ENCOURAGE, _ENCOURAGE),
        (Topic.BOOK, _BOOK),
    )
    for name, text in sentences.items()
)
_BY_ID = {phrase.id: phrase for phrase in PHRASES}
IDS = frozenset(_BY_ID)
