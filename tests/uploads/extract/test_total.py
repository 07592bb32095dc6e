"""What the client pays, among all amounts on the paper."""

from decimal import Decimal

import pytest

from tests.uploads.sheets import PHARMACY, lines
from uploads.extract.candidates import Candidate, choose
from uploads.extract.total import candidates, doubted, of_readings
from uploads.suggestion import LEAST_OF_TOTAL, Sheet, fields_from


def chosen(text: str) -> Decimal | None:
    choice = choose([candidates(lines(text))], bias=2.2)
    return choice.value if choice else None


@pytest.mark.parametrize(
    ("text", "total"),
    [
        (PHARMACY, "105.00"),
        ("Totalbelopp   293,20\nÖresavrundning   -0,20\nTOTALT ATT BETALA   293,00", "293.00"),
        ("Summa   2 040,00\nTandvårdsstöd   -300,00\nPatient betalar   1 740,00", "1740.00"),
        ("Totalt SEK   227,10\nMottaget Kontokort   227,10\nMoms 12%   24,33", "227.10"),
        ("Att betala   93,00\nKontant   100,00\nVäxel   7,00", "93.00"),
        (
            "Sub Total   9.02\nRounding Adj   -0.02\nTotal   9.00\nCASH   10.00\nCHANGE   1.00",
            "9.00",
        ),
        ("Total Excl GST   10.00\nGST 6%   0.60\nTotal Incl GST   10.60\nVISA   10.60", "10.60"),
        ("Hel kur, pris per år   1 560,00\nAvräknat bidrag   -300,00\nAtt dra   105,00", "105.00"),
        ("Avgift: 250,00 kr\nInbetalt: 250,00 kr\nAtt betala: 0,00 kr", "250.00"),
        (
            "Vara   Antal   Summa\nStol   349,00\nMatta   599,00\nUtan moms   Moms   Till dig\n"
            "758,40   189,60   948,00",
            "948.00",
        ),
        ("Salva   15,00\nPlåster   20,00\nPris inkl. frakt   35,00\nNy avgift   90,00", "35.00"),
        ("Ska vara bokfört 2026-05-31     Hyra att betala   6 141,00", "6141.00"),
        ("BALANCE DUE\nCASH   20.00\nCHANGE   13.22\nCARD   6.78\nTOTAL   20.00", "6.78"),
        ("Reskassa före   124,00\nReskassa efter   124,00\nPris   95,00", "95.00"),
        ("Egenavgift   0,00\nSumma att betala   0,00", "0.00"),
        ("Varuvärde   516,70\nRabattkod   -77,50\nAtt betala efter rabatt   439,20", "439.20"),
        (
            "Total 0% supplies   47.68\nTotal 6% supplies (inc. GST)   19.08\n"
            "Total Payable   66.76",
            "66.76",
        ),
        ("Belopp att betala 300,00 kr\nPåminnelseavgift 60,00 kr", "300.00"),
        ("Summa åtgärder   4 540,00\nATB   -600,00\nDin kostnad   3 940,00 kr", "3940.00"),
        ("Summa före rabatt   90,00\nSumma efter rabatt   80,00", "80.00"),
        ("Summa del 1   131,08\nSumma del 2   148,80\nTotalt att betala   279,88", "279.88"),
        ("Summa egenavgifter, betalt med kort   2 657,54 kr\nUtgående   3 257,54", "2657.54"),
        ("224,90 kr\nSalva   44,90\nDroppar   115,00\nPasta   65,00", "224.90"),
        ("Läkarbesök   300 kr\nIntyg   200 kr\nNetto kontant   500:- kronor", "500.00"),
        ("88,00 kr\nGiltig till 18:23 samma dag", "88.00"),
        ("Salva   79,00\nPasta   90,00\nTotalt   169,00\nBesöksavgift   95,00", "169.00"),
        (
            "Summa   3 115,00\nBidrag   -300,00\nTidigare inbetalt   -500,00\n"
            "Att betala SEK 2 315,0",
            "2315.00",
        ),
        ("Vårdavgift   650,00\nNedsättning   -325,00\nBelopp kr\n3482-5118   325,00", "325.00"),
        ("Pris   500,00\nKundens andel   100,00", "100.00"),
        ("Summa varor   90,00\nRabatt   -10,00\nFrakt   39,00\nHela köpet   119,00", "119.00"),
        ("Att betala   0 kr\nMoms   0 kr", "0.00"),
        ("Patientavgift   O kr\nTotalt   Okr", "0.00"),
        ("Att betala   131,00\nBetalat i perioden   1 765,99", "131.00"),
        ("Besök\nTotalt   275\nKort", "275.00"),
        ("Plåster   66,00\nSalva   199,90\nAtt betala   26590\nMoms 25%   53,18", "265.90"),
        (
            "TOTAL INCL OF GST   40.99\nROUNDING ADJ   0.01\nTOTAL RM   41.00\n"
            "CASH   -51.00\nCHANGE   10.00",
            "41.00",
        ),
        ("TOTAL SALES   23.60\nCASH RM   24.00\nCHANGE RM   .40", "23.60"),
        ("TOTAL ROUNDED   376.109\nCASH   380.009\nCHANGE   3.90", "376.10"),
        ("TOTAL SALES   199.585\nTOTAL GST   11.29\nGST SUMMARY\nTOTAL   188.25   11.29", "199.58"),
        ("Totalt   60,00\nPåminnelseavgift   60,00", "60.00"),
        (
            "Totalt före förmån   890,85\nRegionen betalar   -890,85\nKvar att betala   0,00 kr\n"
            "Frikort\nUppnått belopp   3 800,00",
            "0.00",
        ),
        ("Summa   1 050:-\nTacksam för betalning senast 13 januari 2026", "1050.00"),
        ("Pris   500,00\nErsättning   -400,00\nDin del   100,00\nKort 0416", "100.00"),
        ("Patientens del   544,00\nBetalt   -200,00\nKvar att betala, kr   344,00", "344.00"),
        ("Att betala   881,32\nPresentkort   100,00\nVisa   781,32", "881.32"),
        ("Summa   881,32\nPresentkort   -100,00\nAtt betala   781,32", "781.32"),
        ("Att betala för kvartal 1  591,00 kr", "591.00"),
        ("Summa att betala, kronor   1 194,00\nInkomst 31 200 kr per månad", "1194.00"),
        ("BETALT   300: -\nMoms   0: -", "300.00"),
        (
            "Kod   Åtgärd   Pris   Din del\n107   Undersökning   1 017,00   223,00\n"
            "706   Lagning   1 548,00   342,00\nPatientens andel att betala   565,00",
            "565.00",
        ),
        (
            "Borttagning   720,00\nUndersökning   1 005,00\n1 725,00\nkassans del   -406,00\n"
            "del   1 319,00\nid besöket   -200,00\nBTALA KR   1 119,00",
            "1119.00",
        ),
        ("Att betala för kvartal 1 389,00 kr\nPris för året 1 557 kr", "389.00"),
        (
            "Läkemedel   Pris   Förmån   Att betala\nDroppar   94,66   0,00   94,66\n"
            "Salva   164,03   164,03   0,00\nBetalt med kort   94,66\n"
            "Egenavgifter efter detta köp   996,85",
            "94.66",
        ),
        ("Betalt Mån 2026-09-07 kl 10.52\nFoto   300 kr\nErlagt belopp   300 kr", "300.00"),
        ("Samtal 1   1 250,00\nSamtal 2   1 250,00\n2 500,00\nErlagt SEK 2 500,00", "2500.00"),
        ("[Att betala SEK   1 294,89]\nBankkort   1 294,89", "1294.89"),
        ("PATIENTEN BETALAR\n|\n1.405,00 SEK\nKostnadsförslag 3.260,00", "1405.00"),
        ("Du betalar   T 065 kr\nVaccin   695 kr\nVaccin   370 kr", "1065.00"),
        ("Kort   737,50\nFöregående betalning 25/05-26:   857,50", "737.50"),
        (
            "TOTAL SALES RM   42.33\nROUNDING ADJUSTMENT RM   02\nROUNDING RM   42.35\n"
            "CREDIT RM   42.35\nCHANGE RM   .00",
            "42.35",
        ),
        ("Salva   100:-\nAtt betala   694:", "694.00"),
        ("TOTAL   9.50\nGST INCLUDED IN TOTAL   10.54\nCASH   9.50", "9.50"),
        ("TOTAL INCL GST   32.77\nROUNDING   -0.02\nNETT TOTAL RM   32.75\nCASH   32.75", "32.75"),
        ("Summa denna faktura   114,00\nFöregående faktura 1 100,00 kr är betald.", "114.00"),
        ("Resa   195,00\nTotalt kort xxxx3684", "195.00"),
        ("Patientavgift   200,00\nFrikortsgrundande   200,00\nHögkostnadstak   1 450,00", "200.00"),
    ],
)
def test_the_total_is_what_is_paid(text: str, total: str) -> None:
    assert chosen(text) == Decimal(total)


def test_a_paper_that_says_so_has_nothing_to_pay() -> None:
    (nothing,) = candidates(lines("Totalt   0,00"))
    (told,) = candidates(lines("Totalt   0,00\nIngen betalning krävs"))
    assert told.score > nothing.score + 1


@pytest.mark.parametrize("again", ["Patientens avgift   200,00", "Frikortsgrundande   200,00"])
def test_a_fee_is_borne_out_by_what_counts_towards_the_free_card(again: str) -> None:
    (alone,) = candidates(lines("Besöksavgift   200,00"))
    best = max(candidates(lines(f"Besöksavgift   200,00\n{again}")), key=lambda one: one.score)
    assert best.score > alone.score + 1


def test_no_amounts_no_total() -> None:
    assert chosen("Tack och välkommen åter") is None


def test_readings_that_differ_in_one_digit_are_doubted() -> None:
    readings = [[Candidate(Decimal("664.58"), 6.0)], [Candidate(Decimal("664.50"), 5.0)]]
    assert [found[0].score for found in doubted(readings)] == [4.5, 3.5]


def test_a_giro_slip_says_what_is_to_be_paid() -> None:
    paper = "Summa   900,00\nBelopp kr\n#  1234567897 #   450 00 7 >  50501055#41#"
    readings = of_readings([lines(paper)])
    choice = choose(readings, bias=2.2)
    assert choice is not None
    assert choice.value == Decimal("450.00")


def test_thousands_cut_off_in_large_print_are_put_back() -> None:
    label, amount = lines("SUMMA 1"), lines("170,00")
    assert [one.value for one in candidates(label + amount)] == [Decimal("1170.00")]
    assert [one.value for one in candidates(lines("SUMMA 1\n170,00"))] == [Decimal("170.00")]


def test_what_nothing_speaks_for_is_no_rival() -> None:
    readings = [[Candidate(Decimal("350.00"), 5.0), Candidate(Decimal("150.00"), 0.0)]]
    assert doubted(readings) == readings


def test_change_mends_a_misread_digit() -> None:
    paper = "TOTAL   376.19\nCASH   380.00\nCHANGE   3.90"
    assert Decimal("376.10") in {one.value for one in candidates(lines(paper))}


def test_what_change_bears_out_is_not_doubted() -> None:
    right = "TOTAL   376.10\nCASH   380.00\nCHANGE   3.90"
    readings = of_readings([lines(right, 0.7), lines("TOTAL   376.19", 0.9)])
    best = [max(found, key=lambda one: one.score) for found in readings]
    assert best[0].value == Decimal("376.10")
    assert best[0].score > best[1].score


def test_readings_alike_count_only_so_often() -> None:
    once = [Candidate(Decimal("10.00"), 1.0)]
    three, five = (choose([once] * count, bias=2.2) for count in (3, 5))
    assert three == five


POOR = 0.78
TAXED = "Totalt SEK   346,68\nMoms 12%   37,14"


@pytest.mark.parametrize(
    ("papers", "total"),
    [
        ([TAXED], None),  # The tax is that of 346,65 too.
        ([f"{TAXED}\nMottaget Kontokort   346,68"], "346.68"),
        ([TAXED, TAXED], "346.68"),
        ([f"Ost   166,68\nBröd   180,00\n{TAXED}"], "346.68"),
        (["Totalt   346,68\nKontant   400,00\nVäxel   53,32"], "346.68"),
    ],
)
def test_digits_read_poorly_are_believed_only_when_something_proves_them(papers, total) -> None:
    choice = choose(of_readings([lines(paper, POOR) for paper in papers]), bias=2.2)
    is_given = choice is not None and choice.confidence >= LEAST_OF_TOTAL
    assert (str(choice.value) if is_given else None) == total


def test_digits_read_well_need_no_proof() -> None:
    choice = choose(of_readings([lines(TAXED)]), bias=2.2)
    assert choice is not None
    assert choice.confidence > LEAST_OF_TOTAL


def test_a_nought_that_nothing_labels_is_not_given() -> None:
    poor = lines("Arvode   1 291,95\nKvrst   0,00", 0.7)
    assert fields_from([Sheet((poor, poor), (lambda box: box,) * 2)]).total is None


def test_cash_is_not_the_total_where_the_change_cannot_be_read() -> None:
    slip = "Kaffe   18,90\nKontanter   400,00\nÅter   58x00"
    cash, greeted = (
        {one.value: one.score for one in candidates(lines(text))}[Decimal(400)]
        for text in (slip.replace("58x00", "5800x"), slip.replace("58x00", "Välkommen"))
    )
    assert cash < greeted - 2.0
    assert chosen("Total RM10.00\nCash RM10.00\nPoints Balance 2723 as at 06.09.17") == Decimal(10)


def test_an_amount_that_each_reading_reads_otherwise_is_not_given() -> None:
    read = [
        lines(f"Att betala   {said}", 0.92) for said in ("236,50", "236,60", "230,60", "226,50")
    ]
    assert fields_from([Sheet(tuple(read), (lambda box: box,) * 4)]).total is None


def test_one_of_several_wares_is_no_total() -> None:
    choice = choose([candidates(lines("Vaccin   695 kr\nVaccin   370 kr\nMoms   0 kr"))], bias=2.2)
    assert choice is not None
    assert choice.confidence < LEAST_OF_TOTAL


def test_an_amount_that_lost_its_thousands_is_not_given() -> None:
    cut = "Samtal 1   1 250,00\nSamtal 2   1 250,00\n2 500,00\nATT BETALA SEK   500,00"
    choice = choose([candidates(lines(cut))] * 3, bias=2.2)
    assert choice is not None
    assert choice.value != 500 or choice.confidence < LEAST_OF_TOTAL


def test_what_the_goods_come_to_is_not_given_where_the_total_cannot_be_read() -> None:
    parts = "Kräm   149,00\nKräm   139,00\nSumma övriga varor   288,00\nVarav moms   57,60"
    choice = choose([candidates(lines(parts))], bias=2.2)
    assert choice is not None
    assert choice.confidence < LEAST_OF_TOTAL


def test_a_sum_that_something_is_taken_from_is_less_likely_where_the_rest_is_unread() -> None:
    care = "Lagning   900,00\nKrona   600,00\nBehandlingskostnad   1 500,00\nAvdrag   -400,00"
    whole, rest = (
        max(one.score for one in candidates(lines(text)) if one.value == 1500)
        for text in (care, f"{care}\nEr kostnad att betala   ISON")
    )
    assert rest < whole - 1


def test_a_sum_that_is_rounded_next_is_less_likely_though_the_rounded_one_is_misread() -> None:
    whole, rounded = (
        max(one.score for one in candidates(lines(text)) if one.value == Decimal("106.53"))
        for text in (
            "TOTAL   106.53\nROUNDING   0.02",
            "TOTAL   106.53\nROUNDING   0.02\nTOTAL PAYABLE   206.55",
        )
    )
    assert rounded < whole - 1
