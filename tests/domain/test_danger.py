import re
from time import process_time

import pytest

from portal.domain.danger import Danger, contacts, dangers_in
from portal.domain.danger_words import WORDS
from portal.language.locales import LOCALES


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
        ("ما چیزی برای خوردن نداریم", Danger.FOOD),
        ("بچه‌هایم گرسنه‌اند", Danger.FOOD),
        ("غذای ما تمام شده است", Danger.FOOD),
        ("داروی قلبم تمام شده و پول ندارم", Danger.MEDICINE),
        ("نمی‌توانم داروهایم را بخرم", Danger.MEDICINE),
        ("صاحبخانه ما را از خانه بیرون می‌کند", Danger.EVICTION),
        ("فردا برق ما را قطع می‌کنند", Danger.ELECTRICITY),
        ("شوهرم مرا می زند", Danger.VIOLENCE),
        ("شوهرم مرا ميزند", Danger.VIOLENCE),
        ("دیگر نمی‌خواهم زنده بمانم", Danger.LIFE),
        ("اولادهایم گشنه هستند و نان نداریم", Danger.FOOD),
        ("دوای شکرم خلاص شد و دوا ندارم", Danger.MEDICINE),
        ("شوهرم مرا لت و کوب می‌کند", Danger.VIOLENCE),
        ("ما سرپناه نداریم", Danger.EVICTION),
        ("Carruurtu waa gaajaysan yihiin", Danger.FOOD),
        ("Guriga cunto ma hayno", Danger.FOOD),
        ("Daawadaydii way dhammaatay, daawo ma haysto", Danger.MEDICINE),
        ("Ma iibsan karo daawada", Danger.MEDICINE),
        ("Berri guriga waa nalaga saarayaa", Danger.EVICTION),
        ("Korontada ayaa nalaga jaray", Danger.ELECTRICITY),
        ("Ninkaygu wuu i garaacaa", Danger.VIOLENCE),
        ("Waxaan rabaa inaan is dilo", Danger.LIFE),
        ("ኣብ ገዛ መግቢ የብልናን።", Danger.FOOD),
        ("ደቀይ ጠምዮም ኣለዉ", Danger.FOOD),
        ("መድሓኒተይ ተወዲኡ ኣሎ", Danger.MEDICINE),
        ("ካብ ገዛ ከውጽኡና እዮም", Danger.EVICTION),
        ("መብራህቲ ተቖሪጹና", Danger.ELECTRICITY),
        ("ሰብኣየይ ይወቕዓኒ", Danger.VIOLENCE),
        ("ክነብር ኣይደልን እየ", Danger.LIFE),
        ("ክነብር አይደልን እየ", Danger.LIFE),
        ("У нас немає їжі для дітей", Danger.FOOD),
        ("Діти голодні, нічого їсти", Danger.FOOD),
        ("Закінчилися мої ліки від тиску", Danger.MEDICINE),
        ("Не можу купити ліки", Danger.MEDICINE),
        ("Нас виселяють з квартири", Danger.EVICTION),
        ("Завтра нам відключать електрику", Danger.ELECTRICITY),
        ("Чоловік мене б’є", Danger.VIOLENCE),
        ("Він бʼє мене", Danger.VIOLENCE),
        ("Я більше не хочу жити", Danger.LIFE),
        ("Meillä ei ole ruokaa lapsille", Danger.FOOD),
        ("Lapsilla on nälkä", Danger.FOOD),
        ("Lääkkeeni ovat loppuneet", Danger.MEDICINE),
        ("Minulla ei ole varaa lääkkeisiin", Danger.MEDICINE),
        ("Saimme häädön, joudumme kadulle", Danger.EVICTION),
        ("Sähköt on katkaistu", Danger.ELECTRICITY),
        ("Mieheni löi minua eilen", Danger.VIOLENCE),
        ("En jaksa enää elää", Danger.LIFE),
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
        "Barnen äter mat i skolan, lax i dillsås.",
        "Hyran är betald. Tack för hjälpen!",
        "Here is the receipt for medicine.",
        "I paid the electricity bill.",
        "هذه فاتورة الكهرباء",
        "أرسلت وصل الدواء",
        "متى تصل نقود شهر ديسمبر؟",
        "زوجي يعمل في مطعم ويشتري الطعام من هناك",
        "پول کی می‌رسد؟",
        "قبض برق را فرستادم",
        "رسید دارو را در عکس دیدید؟",
        "پول دارو را پرداخت کردم",
        "این قبض برق نیست",
        "این رسید برای غذا نیست",
        "دوازده کرون در حساب ندارم",
        "شوهرم در رستورانت کار می‌کند",
        "مبلغ از سقف تجاوز کرد",
        "خانه جدید ما بزرگ است",
        "Goorma ayay lacagtu imanaysaa?",
        "Waxaan soo diray rasiidka daawada",
        "Biilka korontada waan bixiyay",
        "Cuntada dugsiga carruurtu way cunaan",
        "Waxaan rabaa inaan shaqo helo",
        "ገንዘብ መዓስ ይመጽእ?",
        "ናይ መድሃኒት ቅብሊት ሰዲደልኩም ኣለኹ",
        "ናይ መብራህቲ ዕዳ ከፊለ ኣለኹ",
        "ገዛና ኣብ ጥቓ ቤት ትምህርቲ እዩ",
        "ሓድሽ ስራሕ ረኺበ",
        "Коли прийдуть гроші?",
        "Я надіслала чек за ліки",
        "Рахунок за електрику оплачено",
        "Діти їдять у школі",
        "Я знайшла нову квартиру",
        "Milloin rahat tulevat?",
        "Tässä on lääkkeiden kuitti",
        "Maksoin sähkölaskun",
        "Lähetän hakemuksen ilman lääkärintodistusta",
        "Lapset syövät ruokaa koulussa",
        "Menemme häihin lauantaina",
        "Ostin uuden asunnon avaimet",
        "",
    ],
)
def test_everyday_words_are_left_alone(text):
    assert dangers_in(text) == ()


def test_several_dangers_are_all_heard():
    assert dangers_in("ingen mat och han slår mig") == (Danger.FOOD, Danger.VIOLENCE)


def test_each_language_of_clients_has_words_for_each_danger():
    # Dari is heard in the words of Persian.
    assert set(WORDS) == {one.code for one in LOCALES} - {"fa-AF"}
    assert all(set(words) == set(Danger) for words in WORDS.values())


@pytest.mark.parametrize("words", ["inte har jag inte ", "نمی توانم غذا ", "ei ole ", "немає "])
def test_longest_message_is_read_within_a_moment(words):
    start = process_time()
    dangers_in((words * 1000)[:5000])
    assert process_time() - start < 1


def test_longest_message_is_read_at_once():
    assert dangers_in("inte har jag inte " * 280) == ()


def test_alarm_number_stands_first_and_numbers_once():
    numbers = [contact.number for contact in contacts(tuple(Danger))]
    assert numbers[0] == "112"
    assert len(numbers) == len(set(numbers))
    assert all(re.fullmatch(r"[\d -]+", number) for number in numbers)
