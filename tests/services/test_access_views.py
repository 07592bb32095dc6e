"""Two adults of a household: each sees who looked at what is theirs, and at what they share."""

from datetime import timedelta

import pytest

from portal.domain.meetings import Details
from portal.domain.outsiders import Matter, Outsider, Saying
from portal.domain.plan import Item, ItemKind
from portal.services import (
    access_views,
    assistance,
    attachments,
    case_views,
    dialogue,
    meeting_views,
    meetings,
    message_archives,
    messages,
    outsiders,
    plan_views,
    plans,
)
from portal.services.meetings import Sending
from portal.services.messages import NewThread, Outgoing
from tests.households import couple
from tests.uploads import sheets


def own_thread(parts, one):
    with parts.work(one) as work:
        return messages.start(work, NewThread("Hyran"), Outgoing("Hej", one.id, "sv"))


def thread_read(parts, home, one):
    thread_id = own_thread(parts, one)
    with parts.work(home.case_worker) as work:
        dialogue.show(work, thread_id)


def thread_listed(parts, home, one):
    own_thread(parts, one)
    with parts.work(home.case_worker) as work:
        dialogue.waiting(work)


def thread_settled(parts, home, one):
    thread_id = own_thread(parts, one)
    with parts.work(home.case_worker) as work:
        messages.settle(work, thread_id)


def thread_saved(parts, home, one):
    message_archives.of_thread(parts, home.case_worker, own_thread(parts, one), "sv")


def threads_saved(parts, home, one):
    own_thread(parts, one)
    message_archives.of_case(parts, home.case_worker, home.case_id, "sv")


def file_opened(parts, home, one):
    content = sheets.jpeg(sheets.picture(size=16))
    kept = attachments.keep(parts, one, "new", content, name="a.jpg", form_key="f")
    with parts.work(one) as work:
        messages.start(work, NewThread("Hyran"), Outgoing("", "k", "sv", files=(kept,)))
    attachments.picture(parts, home.case_worker, kept)


def written(parts, home, one):
    with parts.work(home.case_worker) as work:
        new = NewThread("Besök", case_id=home.case_id, person_id=one.id)
        messages.start(work, new, Outgoing("Hej", "k", "sv"))


def meeting_planned(parts, home, one):
    with parts.work(home.case_worker) as work:
        details = Details(times=(work.now + timedelta(days=1),))
        meeting_id = meetings.propose(work, home.case_id, one.id, details, Sending("m"))
        meeting_views.find(work, meeting_id, case_id=home.case_id)
        meeting_views.of_own_cases(work)


def plan_read(parts, home, one):
    with parts.work(home.case_worker) as work:
        plan_views.one_of_case(work, home.case_id, one.id)


def plan_written(parts, home, one):
    with parts.work(home.case_worker) as work:
        item = Item(kind=ItemKind.GOAL, words="Jobb")
        item_id = plans.propose(work, item, "g", case_id=home.case_id, person_id=one.id)
        plan_views.find(work, item_id, home.case_id)


def plan_followed_up(parts, home, one):
    with parts.work(one) as work:
        plans.propose(work, Item(kind=ItemKind.GOAL, words="Jobb"), "g")
    with parts.work(home.case_worker) as work:
        plan_views.to_follow_up(work)


def others_words_noted(parts, home, one):
    with parts.work(home.case_worker) as work:
        said = {"outsider": Outsider.DOCTOR, "matter": Matter.WORK, "words": "Halvtid"}
        saying = Saying(**said, said_on=work.today, differs=True)
        noted = outsiders.note(work, saying, "o", case_id=home.case_id, person_id=one.id)
        outsiders.tangles(work)
        outsiders.untangle(work, home.case_id, noted, "Klart")


def filled_in_together(parts, home, one):
    with parts.work(home.case_worker) as work:
        assistance.start(work, home.case_id, one.id, consent=True, ground="Phone")


def looks(parts, actor):
    with parts.look(actor) as work:
        return [look.what.message for look in access_views.looks(work).looks]


@pytest.mark.parametrize("is_applicant", [True, False])
@pytest.mark.parametrize(
    "deed",
    [
        thread_read,
        thread_listed,
        thread_settled,
        thread_saved,
        threads_saved,
        file_opened,
        written,
        meeting_planned,
        plan_read,
        plan_written,
        plan_followed_up,
        others_words_noted,
        filled_in_together,
    ],
)
def test_look_at_what_is_one_adults_is_not_told_to_the_other(parts, deed, is_applicant):
    home = couple(parts)
    one, other = home.client, home.partner
    if not is_applicant:
        one, other = other, one
    deed(parts, home, one)
    assert looks(parts, one)
    assert looks(parts, other) == []


def test_look_at_what_both_share_is_told_to_both(parts):
    home = couple(parts)
    with parts.work(home.client) as work:
        new = NewThread("Hyran", is_for_all=True)
        thread_id = messages.start(work, new, Outgoing("Hej", "k", "sv"))
    with parts.work(home.case_worker) as work:
        dialogue.show(work, thread_id)
        case_views.show(work, home.case_id)
    for adult in (home.client, home.partner):
        assert {"Read your messages", "Opened your case"} <= set(looks(parts, adult))


def test_opening_the_page_to_write_on_is_not_said_to_be_writing(parts):
    home = couple(parts)
    with parts.work(home.case_worker) as work:
        dialogue.adults(work, home.case_id)
    assert looks(parts, home.client) == ["Saw your name in a list of cases"]
