"""What the words beside a day on a paper say of it, as `plain` leaves them."""

import re

OWN = (
    "kopdatum", "inkopsdatum", "fakturadatum", "betaldatum", "orderdatum", "kvittodatum",
    "utskrivet", "betalningsdatum", "invoice date", "receipt date",
    "transaktionsdatum", "datum tid", "bill date", "date issued", "utfardad", "koptid", "salt",
    "betald", "betalt", "kopt", "bestalld", "bestallningsdatum", "expeditionsdatum", "exp datum",
    "utskriftsdatum", "forsaljningsdatum", "faktureringsdatum", "faktura datum", "kvitto datum",
    "betalningsdag", "order date", "purchase date", "sale date", "sales date", "inv date",
    "trans date", "transaction date", "doc date", "printed", "print date", "datum date",
    "inbetald", "kvittens", "fakturans datum", "billed", "date of sale", "date time",
    "bokningsdatum", "bokningsdag", "fakturadag", "fakt datum", "inkopsdag", "kopdag", "orderdag",
    "transaktionstid", "betaltid", "kvittotid", "betalningstid", "dagens datum", "datum och tid",
    "skriven", "faktdatum", "fakturerad", "utskriftsdag", "avidatum", "aviserad", "skrivet den",
    "skapad", "upprattad", "rakningsdatum", "rakningsdag", "utstalld", "bestallt",
    "utstallningsdatum", "lagd", "expedierad", "expedierat", "expeditionsdag", "uthamtad",
    "uthamtat", "utlamnad", "utlamnat", "utlamnades", "inkopt", "handlat", "kvitterad",
    "kvitterat", "erlagd", "erlagt", "registrerad", "kassadag", "utskrift", "koptillfalle",
    "daterad", "dokumentdatum", "signerad", "signerat", "forsaljning", "forsaljningsdag", "utskr",
    "utfardandedatum", "transaktion", "betalades", "koptes", "debiterad", "debiterat",
    "fakturan skapades", "kassadatum", "paminnelsedatum", "debiteringsdatum", "notadatum",
    "betaldag",
)  # fmt: skip
INVOICED = (
    "fakturadatum", "faktura datum", "invoice date", "inv date", "fakturadag", "fakt datum",
    "faktdatum", "fakturans datum", "faktureringsdatum",
)  # fmt: skip
BEFORE_NOW = ("tidigare", "foregaende", "forra", "senaste")  # "Tidigare faktura, betald 31/5".
TOLD = re.compile(r"[\W\d]*(?:dras|debiteras|forfaller)\b")  # What follows the day: "2 maj dras".
ANNOUNCED = ("avisering om",)  # Names the paper, whatever it announces.
DUE = (
    "betala senast", "betalas senast", "forfallodatum", "forfallodag", "sista betalningsdag",
    "forfaller",
)  # fmt: skip
FROM = (" fran", " fran den")  # Something begins then: "Ny hyra från 2026-11-01".
RUNS_ON = (" den", " on")  # A sentence whose day stands on the next line.
EARLIER = (
    "orig kvitto",
    "originalkvitto",
    "ursprungligt kop",
    "ursprungskvitto",
    "original receipt",
)
DISCHARGED = "utskriven"  # From hospital, or printed: it tells nothing.
PLAIN_OWN = (
    "datum", "date", "tid", "klockan", "kl", "time", "den", "dato", "tarikh", "dt", "dat", "dag",
    "tidpunkt",
)  # fmt: skip
FOREIGN = (
    "forfallodag", "forfallodatum", "forfaller", "oss tillhanda", "sista betalningsdag",
    "betala senast", "tillhanda senast", "betalas senast", "galler till", "giltig", "giltigt",
    "t o m", "tom", "garanti", "gar ut", "utgangsdatum", "bast fore", "levereras", "leverans",
    "leveransdatum", "aterbesok", "nasta", "ny tid", "period", "periodslut", "frikort",
    "oppet kop", "bytesratt", "returratt", "fodd", "due date", "due", "expiry", "expires",
    "valid until", "valid till", "exp date", "exchange", "return by", "delivery date",
    "next", "hogkostnadsperiod", "uttag mojligt", "lamna senast", "gallande",
    "kampanj", "sista dag", "batch", "version", "parkering till", "senast", "kallelse", "klart",
    "hamta", "hamtas", "resa", "avresa", "resdatum", "utresa", "hemresa", "bokad tid", "perioden",
    "periodens", "hogkostnadsskydd", "till och med", "galler", "giltighet", "hallbar", "hallbarhet",
    "angerratt", "reklamation", "tidigast", "membership", "member since", "valid", "expired",
    "fodelsedatum", "personnummer", "warranty", "effective", "sedan", "aterkomst", "fran och med",
    "fr o m", "terms", "refund", "pan expiry", "forra besoket", "byte", "retur", "inom",
    "ankomst", "avgang", "tidigare", "foregaende", "receptdatum", "forskrivet",
    "forskrivningsdatum", "inskriven", "remissdatum", "rantedatum", "prenumeration", "galler from",
    "upphor", "autogiro",
    "sista betaldag", "packat", "packad", "bokat", "service", "hos oss",
    "dras", "kontrolleras", "fornyas", "forsakringstid", "hyrestid", "avtalstid", "avser tiden",
    "betalas fore", "betala fore", "anger till", "forfallo", "forf dag", "forf datum", "forf",
    "forf dat", "bet senast", "utgar", "utg", "utg dat", "slutdatum", "slutar", "startdatum",
    "startade", "borjade", "forsta kop", "forsta inkop", "recept utfardat", "receptet utfardat",
    "recept utfardad", "remiss", "remiss utfardad", "receptet", "prislista", "prislistan",
    "uppdaterad", "uppdaterat", "skyddet", "hogkostnadsskyddet", "medlemskap", "erbjudandet",
    "erbjudande", "kupong", "poang", "lamnas", "provsvar", "svar vantas", "ater", "forfoll",
    "fran kvitto", "kvitto fran", "kop fran",
)  # fmt: skip
NAMES_ITSELF = ("faktura", "kvitto", "rakning", "avi", "nota")
VISIT = (
    "besok", "besokt", "besokte", "lakarbesok", "vardbesok", "besoksdatum", "behandlingsdatum",
    "avser", "visit", "vardtillfalle", "patientavgift", "galler ditt", "vardkontakt", "uttag",
    "behandling", "behandlad", "behandlat", "behandlades", "behandlingsdag", "provtagen",
    "undersokning", "check in", "arrival", "fotograferad", "undersokt", "utford",
)  # fmt: skip
