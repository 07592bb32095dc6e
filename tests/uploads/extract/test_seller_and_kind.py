"""Seller, category and prescription."""

import pytest

from tests.uploads.sheets import PHARMACY, lines
from uploads.extract import (
    category,
    known,
    letterhead,
    mentions,
    merchant,
    prescription,
    spellings,
)
from uploads.extract.candidates import Candidate, choose


def seller(text: str) -> str | None:
    choice = choose([merchant.candidates(lines(text))], bias=1.4)
    return choice.value if choice else None


def kind(text: str) -> str | None:
    choice = choose([category.candidates(lines(text))], bias=1.0)
    return choice.value if choice else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (PHARMACY, "Kronans Apotek"),
        ("WILLYS HORNSBERG\nTel 069524570\nPasta   18,90", "Willys Hornsberg"),
        ("D02 Apotek Provstad\nKassa 1", "DOZ Apotek Provstad"),
        ("LloydsApotck\nKarlstad", "LloydsApotek"),
        ("FAKTURA\nBetalningsmottagare: Region Uppsala   9832-4411", "Region Uppsala"),
        (
            "Swish\nMottagare\nProvvikens Läkarmottagning\n123 462 42 80",
            "Provvikens Läkarmottagning",
        ),
        (
            "KLICKA & HÄMTA\nKronans Apotek Provtorget\nTel. 0348-829332",
            "Kronans Apotek Provtorget",
        ),
        ("Provtagningen Torget\nKvitto Nr 765251\nSjukvård, ingen moms", "Provtagningen Torget"),
        ("KAKA TEST S/B 273500-U (GKJ)\nLOT NO. G23\nTOTAL   3.00", "Kaka Test S/B"),
        (
            "PROV HUAT\nENTERPRISE (SETIA\nALAM) SDN BHD",
            "Prov Huat Enterprise (Setia Alam) SDN BHD",
        ),
        (
            "KVITTO\nDEL 1 RECEPT\nSalva   59,00\nPasta   60,00\nSolens Apotek\n"
            "Torggatan 4     556194-3373",
            "Solens Apotek",
        ),
        ("TAXI 020\nÅkeri 4923\nKörsträcka   9,9 km", "Taxi 020"),
        ("Tandakuten S:t Erik\nBetalt 26/5 2026", "Tandakuten S:t Erik"),
        ("Västra Götalandsregionen   Södra Älvsborgs Sjukhus\nFaktura", "Södra Älvsborgs Sjukhus"),
        ("Apotek\nHJÄRTAT\nTel 08-000 00", "Apotek Hjärtat"),
        ("meds apotek\nTack för din beställning!", "meds apotek"),
        ("KLARSYN MORA\nOrderkvitto 4535", "Klarsyn Mora"),
        ("Kvitto\nVårdgivare   Leg. läkare Anna Prov\nKry Vård AB, 556293-1938", "Kry"),
        ("Solgläntans vårdcentral\nRegion Skåne\nKVITTO", "Solgläntans vårdcentral"),
        ("Region Värmland\nFaktura 49063472", "Region Värmland"),
        ("Tandläkarhuset Ekudden\nOrgnr 556881-5687", "Tandläkarhuset Ekudden"),
        ("MINI MARKET AMAN (123456-X)\nLOT P.T. 2811", "Mini Market Aman"),
        ("Naprapat Sjöberg\nKungsgatan 8\nPatient: Anna Exempel", "Naprapat Sjöberg"),
        ("Fjälltåg   Kvitto\nKiruna C\nAbisko\nFjälltåg AB 556891-7250", "Fjälltåg"),
        ("Videovård Norr\nTjänst         Videobesök läkare\nPris   200,00", "Videovård Norr"),
        ("SUNRISE HARDWARE SDN BHD\nNo. 12, Jalan Bukit 3", "Sunrise Hardware SDN BHD"),
        ("KVITTO\nSalva   59,00\nVälkommen åter till Torgets Apotek", "Torgets Apotek"),
        ("IRIS & LINS\nlinser synhjälp\nInköp 16 augusti 2025", "Iris & Lins"),
        ("Apotek\nApotek Hjärtat Ekorren\nTel 0771-000 000", "Apotek Hjärtat Ekorren"),
        (
            "Region Skåne, Fakturaservice Norra Sverige, 111 11 PROVSTAD\n"
            "Anna Prov\nProvgatan 6\nBetalningsmottagare Region Skåne",
            "Region Skåne",
        ),
        ("Köpt och betalt\nSalva   59,00\nLjuset AB, Provgatan 8. Org.nr 556774-4851", "Ljuset AB"),
        ("Från: order@apohem.se\nTill: anna@example.org\nÄmne: Din beställning", "Apohem"),
        (
            "KVITTO\nSolens Tandklinik, Provgatan 6, 111 11 PROVSTAD\nOrg.nr 556774-4851",
            "Solens Tandklinik",
        ),
        ("tan mei lin\nSUNRISE HARDWARE\nNo. 12, Jalan Bukit 3", "Sunrise Hardware"),
        ("Avs: Provbolaget AB, 111 11 PROVSTAD\nAnna Prov\nProvgatan 6", "Provbolaget AB"),
        (
            "Lund\nmån-sön 07-21\n" + "Mjölk   20,00\n" * 9 + "Lidl Sverige KB     556774-4851",
            "Lidl",
        ),
        (
            "Salva   59,00\nPasta   60,00\nDrivs av Ljusets Handel AB 556774-4851",
            "Ljusets Handel AB",
        ),
        ("solljus.\nBeställt   Skickas\nBok   40 kr\nPorto   20 kr\nSolljus AB", "solljus"),
        ("HYRESAVI Björkens Fastigheter\nHyresgäst Anna Prov", "Björkens Fastigheter"),
    ],
)
def test_the_seller_is_whom_a_person_would_name(text: str, name: str) -> None:
    assert seller(text) == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (PHARMACY, "medicine"),
        ("ICA Supermarket Ystad\nMjölk   18,90\nAlvedon 20 tabl   35,00\nTotalt   53,90", "other"),
        ("Capio Vårdcentral Slottet\nPatientavgift   300,00", "doctor"),
        ("Folktandvården Lund\n701 Fyllning   880,00", "dental"),
        ("Hygienistkliniken Provby\nPatientavgift   700,00", "dental"),
        ("Tandhälsan Provby\nMottagning\nKÖP   150,00 SEK", "dental"),
        ("Synsam\nProgressiva glas   2 100,00\nSumma   2 100,00", "other"),
        ("Provs Tandtekniska AB\nKund: Prov\nByte av klammer   780,00", "dental"),
        (
            "Samtalsrummet i Provby AB\nSamtal hos legitimerad psykolog\nAvbokning dagen före",
            "doctor",
        ),
        ("Cityläkarna Provporten\nIntyg   360,00\nMoms   90,00\nAtt betala   450,00", "doctor"),
        ("Aleris Specialistvård Provby\nLäkarbesök, planerat   275,00", "doctor"),
        ("Kafé Provgården\ni entréhallen, Visby lasarett\nVarm macka   62,00", "other"),
        (
            "Djursjukhuset Provby\nPatient: kanin   Besöksdatum 2026-05-04\nTandsten   985,00",
            "other",
        ),
        ("Apoteket\nUtlämnas: Tempo Provby\nLäkemedel   Egenavgift   200,00", "medicine"),
        ("Swish\nBetalning\nMottagare\nFysioterapin Provsjön AB\nVården är momsfri.", "doctor"),
        ("Distriktstandvården Nacka\n107 Omfattande undersökning   223,00", "dental"),
        ("SL Storstockholms Lokaltrafik\nBiljett   43,00", "other"),
        ("Garderob Nio\nJeans   899,95\nJacka   431,83\nSumma   1 331,78", "other"),
        ("Barnmorskorna på Kajen\nKvittens\nCellprov   350,00", "doctor"),
        ("Serviceresor Mitt   Räkning för sjukresor\nHemmet Lasarettet   90,00", "other"),
        ("Mio\nVaruhus Provstad, kassa 14\nStol vit   349,00\nMatta   599,00", "other"),
        ("Hörselboden\nTorkburk   560,00\nTotalt   560,00\nMoms 25%   112,00", "other"),
        (
            "Faktura\nHälsokliniken\nProvgatan 1\nPatient\nTjänst\n"
            "Intyg Polismyndigheten   1 500,00\nOrg.nr 556259-2908",
            "doctor",
        ),
        ("Rörelse i Norr AB\nLeg. fysioterapeut\nBehandling   120,00", "doctor"),
    ],
)
def test_the_category_follows_the_seller(text: str, wanted: str) -> None:
    assert kind(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Frisktandvård\nDen 7 november dras\nPremie   105,00\nFolktandvården Lund Kundtjänst 010-1",
        "Gabapentin 300 mg 100\nFolktandvården",
        "Godkänt\nFolktandvården",
    ],
)
def test_labels_and_goods_are_no_sellers(text: str) -> None:
    assert (seller(text) or "").startswith("Folktandvården")


def test_specks_beside_the_name_are_no_part_of_it_nor_of_its_place() -> None:
    best = merchant.candidates(lines("i Hemköp Skövde\nTorggatan 2"))[0]
    assert best.value == "Hemköp Skövde"
    assert [word.text for word in best.words] == ["Hemköp", "Skövde"]


def test_a_name_with_a_number_is_not_read_where_the_number_is_missing() -> None:
    assert known.known_seller("apotek") is None
    assert known.known_seller("apotek 1") == "Apotek 1"
    assert known.known_seller("kronans apotec") == "Kronans Apotek"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ditt Kvitto", "Ditt Kvitto"),
        ("Kvitto", "Kvitto"),
        ("Fjälltåg Kvitto", "Fjälltåg"),
        ("Fjälltåg Norr", "Fjälltåg Norr"),
    ],
)
def test_what_the_paper_calls_itself_is_no_part_of_the_name(text: str, wanted: str) -> None:
    (line,) = lines(text)
    assert " ".join(w.text for w in letterhead.without_document_word(line.words)) == wanted


def test_the_parts_of_a_name_speak_for_the_fullest() -> None:
    text = "KRONANS\nAPOTEK\nKronans Apotek Duvan\nTel 08-400 123 45"
    choice = choose(spellings.merged([merchant.candidates(lines(text))]), bias=1.4)
    assert choice
    assert choice.value == "Kronans Apotek Duvan"
    assert choice.confidence > 0.6


def test_what_answers_a_label_is_no_seller() -> None:
    found = merchant.candidates(lines("Tjänst         Videobesök läkare\nSumma   200,00"))
    assert all("Videobesök" not in one.value for one in found)


def test_a_label_beside_that_of_the_paid_one_is_no_seller() -> None:
    assert not mentions.paid_to(lines("Betalningsmottagare   Till bankgiro"))


def test_a_word_among_the_goods_is_no_seller() -> None:
    assert (
        seller("Hydrokortison   75,20\nNässpray   89,00\nComp\nTOTALT ATT BETALA   164,20") is None
    )


def test_too_few_words_give_no_category() -> None:
    assert kind("oo 12") is None


def test_names_read_with_and_without_accents_are_one() -> None:
    readings = [[Candidate("Narhalsan Savelangen", 4.0)], [Candidate("Närhälsan Sävelången", 3.5)]]
    merged = spellings.merged(readings)
    assert {one.value for found in merged for one in found} == {"Närhälsan Sävelången"}


@pytest.mark.parametrize(
    ("text", "trade", "wanted"),
    [
        (PHARMACY, "medicine", True),
        ("Kronans Apotek\nAlvedon   35,00\nReceptfritt", "medicine", False),
        ("Kronans Apotek\n1 Bisoprolol 5mg 100 st Rx   99,26", "medicine", True),
        ("Kronans Apotek\ne-recept Metoprolol   25,49", "medicine", True),
        ("Vårdcentralen\nHögkostnadskort: registrerat", "doctor", False),
        ("Apotea\nÅngerrätt till 2 sep. Receptvaror tas inte tillbaka.", "medicine", False),
    ],
)
def test_a_prescription_is_dispensed_medicine(text: str, trade: str, wanted: bool) -> None:
    choice = choose([prescription.candidates(lines(text), trade)], bias=0.0)
    assert choice is not None
    assert choice.value is wanted


def test_a_digit_inside_a_word_is_a_letter() -> None:
    assert merchant.candidates(lines("D0Z Apotek Sundsvall"))[0].value == "DOZ Apotek Sundsvall"


def test_specks_that_spell_a_short_name_are_no_seller() -> None:
    assert known.seller_on(lines("SJ R NR", 0.3)[0]) is None
    assert known.seller_on(lines("SJ Stockholm", 0.95)[0]) == "SJ"


def test_a_town_alone_is_no_seller() -> None:
    assert not merchant.candidates(lines("GÖTEBORG"))


def test_the_name_of_who_runs_a_hospital_is_kept_before_its_own() -> None:
    first = merchant.candidates(lines("Capio S:t Görans Sjukhus\nRegion Stockholm"))[0]
    assert first.value == "Capio S:t Görans Sjukhus"


def test_a_part_of_a_hospital_stands_back_for_it() -> None:
    ticket = "Provstads lasarett\nDu är nu anmäld\nÖgonmottagningen"
    hospital, part = merchant.candidates(lines(ticket))
    (alone,) = merchant.candidates(lines("Ögonmottagningen"))
    assert hospital.value == "Provstads lasarett"
    assert part.score < min(hospital.score, alone.score) - 0.5


def test_what_a_paper_tells_is_no_name() -> None:
    assert not merchant.candidates(lines("Läkemedel tas inte i retur."))


def test_a_company_speaks_for_the_shop_of_its_name() -> None:
    readings = [[Candidate("Apoteket Ugglan", 3.0)], [Candidate("Apoteket AB", 3.2)]]
    merged = spellings.merged(readings)
    assert {one.value for found in merged for one in found} == {"Apoteket Ugglan"}


def test_whom_a_bill_is_sent_to_is_no_seller() -> None:
    assert not merchant.candidates(lines("Till\nProva Provsson"))
    bill = "Prova Provsson\nBetala senast 2026-08-03\nProvsamtal AB Org.nr 556000-0000"
    best = max(merchant.candidates(lines(bill)), key=lambda one: one.score)
    assert best.value == "Provsamtal AB"


def test_a_place_alone_is_no_sure_seller() -> None:
    place, name = (
        max(merchant.candidates(lines(text)), key=lambda one: one.score)
        for text in ("Provstad, Resecentrum\nKassa 3", "Provstads Resecentrum\nKassa 3")
    )
    assert place.score < name.score - 1.0


@pytest.mark.parametrize(
    "said", ["Fri frakt på receptläkemedel", "Vi hämtar ut dina recept åt dig hemma."]
)
def test_what_a_pharmacy_says_of_itself_is_no_prescription(said: str) -> None:
    found = prescription.candidates(lines(f"Alvedon   35,00\n{said}"), "medicine")
    assert [one.value for one in found] == [False]
