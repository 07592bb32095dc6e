"""Whole papers, read without a fault: which of their words and amounts are the fields."""

from decimal import Decimal

import pytest

from portal.domain.receipts import Reading
from tests.uploads.sheets import lines
from uploads.suggestion import Sheet, fields_from

TICKET = """Västtrafik
Biljettkvitto
Enkel zon A vuxen      36 kr
Giltig t.o.m. 12 nov 2026 15:33
Köpt 12 nov 2026 14:03
Totalt 36 kr (varav moms 2,04 kr)"""

PERIOD = """SL
Kvitto
30-dagarsbiljett vuxen
Giltig från 2026-11-02 till 2026-12-02
Pris 1 020,00 kr
varav moms 6 % 57,74 kr
Köpt 2026-11-01 08:15
Betalsätt VISA **** 1234"""

CASH = """Rehabkliniken Lund
12 maj 2026 09:15
Sjukgymnast besök
Avgift   120 kr
Frikortsgrundande belopp 120 kr
Betalt kontant 200 kr
Tillbaka        80 kr"""

UNIT = """NÄRHÄLSAN
Olskroken vårdcentral
KVITTO BESÖK
den 12 november 2026
Vårdgivare: Sjuksköterska
Patientavgift        200:-
Betalat med kort     200:-"""

FREE_CARD = """Vårdcentralen Kronan
Region Västmanland
Besökskvitto
Besöksdatum 2026-11-12
Ordinarie avgift   250,00
Frikort           -250,00
Att betala           0,00
Frikort giltigt t.o.m. 2027-02-01"""

TRIP = """FlixBus
Bokningsbekräftelse 300 112 8871
Bokningsdatum: 1 november 2026
Avresa: Örebro 12.11.2026 08:10
Ankomst: Stockholm 12.11.2026 11:00
1 vuxen 229,00 kr
Serviceavgift 20,00 kr
Totalpris: 249,00 kr"""

REST = """Solkliniken Tandvård
Kvitto 2026-11-12
Fyllning            800,00
Summa               800,00
Swish               800,00
Kvar att betala       0,00"""

ABROAD = """GREEN RIVER HARDWARE (M)
SDN. BHD.
(1208763-P)
NO 1 JALAN BS 1/1
TAX INVOICE
DATE : 09/12/2017
CEMENT  2 X 13.52   27.03
TOTAL AMT.  RM 27.03
ROUNDING ADJ. 0.02
TOTAL AMT PAYABLE  RM 27.05
PAID AMOUNT RM 50.05
CHANGE RM 23.00"""

SHARED_HEAD = """lim mei
BLUE LAKE BOOKS (TAMAN INDAH) SDN BHD
789417-W
NO.53 JALAN SAGU 18,
DATE:  25/12/2018 8:13:39 PM
CASH BILL
1 PC     9.00
TOTAL:                 9.00
CASH                  10.00
CHANGE                 1.00"""


FOOT = """KVITTO
Nr 179
Datum 19.4.2026
Mottaget av Mallson
Avser besök + intyg
Summa kronor 200:-
Dr Ekmans Mottagning
Västra Storgatan 22
Tel 057-092390"""

BESIDE = """RECEPTSPECIFIKATION            Apoteksgruppen Kronan
Inköpsdatum 2025-06-18         Hamnplan 1
Varunr Läkemedel               Pris   Egenavg.
Heracillin 1 g 30 st           146,00    14,60
Summa pris                     146,00
Avgår läkemedelsförmån         131,40
Att betala, kr                  14,60
Återstår till frikort:       2 941,70"""

DISCHARGED = """Region Halland
Hallands sjukhus Varberg
Faktura vårdavgift
Utskriftsdatum 31 maj 2025
Inskriven 2025-05-15
Utskriven 2025-05-18
Slutenvård vuxen 3   130,00   390,00
Att betala 390,00 kr
Betala 390 kr senast 30 juni 2025"""

REDUCED = """LITTLE STAR STATIONERY ENTERPRISE
(884982-K)
31 JALAN SETIA INDAH X
Date: 30/09/2017
SANDPAPER #120   36.91
Total Sales (Inclusive GST)   36.91
Discount 10%   -3.69
Rounding   -0.02
Net Total :   33.20
VISA CARD   33.20"""

COLUMNS = """Region Uppsala                          Faktura
Avser Anna Test
Fakturadatum      Förfallodatum     Att betala
2026-10-28        2026-11-27        825,00
2026-09-01 Patientavgift läkare       275,00
2026-09-08 Patientavgift läkare       275,00
2026-09-15 Patientavgift läkare       275,00"""

BLOCKS = """Region Kalmar län
Fakturadatum 2026-10-28
2026-09-01 Läkarbesök 200,00          Att betala
2026-09-08 Läkarbesök 200,00          400,00 kr
Betala senast 2026-11-27              Bankgiro 5050-1055"""

EVEN = """Hudkliniken Öst AB
Faktura                    2026-10-28
Konsultation hudläkare         1 200
Provtagning                      240
Att betala                     1 440"""


@pytest.mark.parametrize(
    ("text", "merchant", "date", "total", "category"),
    [
        (TICKET, "Västtrafik", "2026-11-12", "36", "other"),
        (PERIOD, "SL", "2026-11-01", "1020.00", "other"),
        (CASH, "Rehabkliniken Lund", "2026-05-12", "120", "doctor"),
        (UNIT, "Närhälsan Olskroken vårdcentral", "2026-11-12", "200", "doctor"),
        (FREE_CARD, "Vårdcentralen Kronan", "2026-11-12", "0.00", "doctor"),
        (TRIP, "FlixBus", "2026-11-01", "249.00", "other"),
        (REST, "Solkliniken Tandvård", "2026-11-12", "800.00", "dental"),
        (ABROAD, "Green River Hardware (M) SDN. BHD", "2017-12-09", "27.05", "other"),
        (SHARED_HEAD, "Blue Lake Books (Taman Indah) SDN BHD", "2018-12-25", "9.00", "other"),
        (COLUMNS, "Region Uppsala", "2026-10-28", "825.00", "doctor"),
        (BLOCKS, "Region Kalmar län", "2026-10-28", "400.00", "doctor"),
        (EVEN, "Hudkliniken Öst AB", "2026-10-28", "1440", "doctor"),
        (FOOT, "Dr Ekmans Mottagning", "2026-04-19", "200", "doctor"),
        (BESIDE, "Apoteksgruppen Kronan", "2025-06-18", "14.60", "medicine"),
        (DISCHARGED, "Region Halland Hallands sjukhus Varberg", "2025-05-31", "390.00", "doctor"),
        (REDUCED, "Little Star Stationery Enterprise", "2017-09-30", "33.20", "other"),
    ],
)
def test_the_fields_of_a_paper(
    text: str, merchant: str, date: str, total: str, category: str
) -> None:
    reading = read(text)
    assert reading.merchant is not None
    assert reading.merchant.value == merchant
    assert reading.date is not None
    assert reading.date.value.isoformat() == date
    assert reading.total is not None
    assert reading.total.value == Decimal(total)
    assert reading.category is not None
    assert reading.category.value == category


def read(text: str) -> Reading:
    return fields_from([Sheet((lines(text),), (lambda box: box,))])
