import re

import pytest

from portal.domain.danger import Danger, contacts, dangers_in
from portal.domain.danger_words import WORDS


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("Vi har ingen mat hemma till barnen.", Danger.FOOD),
        ("Jag har inte råd att köpa mat i helgen", Danger.FOOD),
        ("MATEN ÄR SLUT!", Danger.FOOD),
        ("Min medicin, insulinet är snart slut", Danger.MEDICINE),
        ("Jag kan inte hämta ut min medicin", Danger.MEDICINE),
        ("Kronofogden ska vräka oss på fredag", Danger.EVICTION),
        ("De stänger av elen imorgon", Danger.ELECTRICITY),
        ("Min man slår mig", Danger.VIOLENCE),
        ("Jag vill inte leva längre", Danger.LIFE),
        ("We have nothing to eat", Danger.FOOD),
        ("I can’t afford my medication", Danger.MEDICINE),
        ("the landlord will evict us", Danger.EVICTION),
        ("They cut off the electricity yesterday", Danger.ELECTRICITY),
        ("My husband hit me", Danger.VIOLENCE),
        ("ليس لدينا أي طعام في البيت", Danger.FOOD),
        ("ما عندي أكل للأطفال", Danger.FOOD),
        ("نَفِدَ الدواء منذ أمس", Danger.MEDICINE),
        ("سيطردوننا من الشقة", Danger.EVICTION),
        ("قطعوا الكهرباء عنا", Danger.ELECTRICITY),
        ("زوجي يضربني", Danger.VIOLENCE),
        ("والعنف في البيت مستمر", Danger.VIOLENCE),
        ("أريد أن أموت", Danger.LIFE),
    ],
)
def test_words_of_danger_are_heard(text, danger):
    assert danger in dangers_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "När kommer pengarna?",
        "Jag har inte skickat kvittot för min medicin än.",
        "Jag skickar elräkningen eller hyresavin i morgon.",
        "Barnen äter mat i skolan.",
        "Hyran är betald. Tack för hjälpen!",
        "Here is the receipt for medicine.",
        "I paid the electricity bill.",
        "هذه فاتورة الكهرباء",
        "أرسلت وصل الدواء",
        "",
    ],
)
def test_everyday_words_are_left_alone(text):
    assert dangers_in(text) == ()


def test_several_dangers_are_all_heard():
    assert dangers_in("ingen mat och han slår mig") == (Danger.FOOD, Danger.VIOLENCE)


def test_each_language_has_words_for_each_danger():
    assert all(set(words) == set(Danger) for words in WORDS.values())


def test_longest_message_is_read_at_once():
    assert dangers_in("inte har jag inte " * 280) == ()


def test_alarm_number_stands_first_and_numbers_once():
    numbers = [contact.number for contact in contacts(tuple(Danger))]
    assert numbers[0] == "112"
    assert len(numbers) == len(set(numbers))
    assert all(re.fullmatch(r"[\d -]+", number) for number in numbers)
