"""The words that trades are known by, and the words that are no part of a seller's name."""

from typing import Final

TRADE_WORDS: Final = {
    "medicine": (
        "apotek", "lakemedel", "pharmacy", "farmaci", "receptexp", "egenavgift", "subvention",
        "receptspecifikation", "lakemedelsforman", "formanspris", "receptbelag", "receptlakemedel",
        "utom forman", "dosexpedition", "utbytbar", "forskrivare",
    ),
    "doctor": (
        "vardcentral", "halsocentral", "mottagning", "lakar", "lakare", "narakut", "sjukhus",
        "lasarett", "patientavgift", "vardbesok", "besoksavgift", "vardavgift", "sjukvard", "rehab",
        "fysioterap", "psykiatri", "klinik", "vardenhet", "naprapat", "vardgivare", "sjukskoterska",
        "specialistvard", "primarvard", "doktor", "halsoval", "clinic", "kiropraktor",
        "sjukgymnast", "rontgen", "ortopedi", "hogkostnadskort", "barnmorsk", "vaccination",
        "besoksdatum", "besokstyp", "psykolog", "psykoterap", "samtalsterapi", "dietist", "logoped",
        "audionom", "horsel", "osteopat", "provtagning", "ultraljud", "vaccin",
        "lakarbesok", "vantrum", "halsohus", "barnavardscentral",
        "ungdomsmottagning", "ogonlakare", "akutbesok", "lakarintyg", "vardtillfalle",
        "arbetsterap", "medicinsk fotvard", "fysiocenter", "momsfri vard", "cellprov",
        "avser besok", "intyg",
        "vaccinera", "akupunktur", "kuratorsbesok", "lakarhus", "foniatri", "dialys", "oppenvard",
        "gynekolog", "urolog", "kardiolog", "dermatolog", "neurolog", "ogonmottagning",
        "oronmottagning", "akutmottagning", "forlossning", "habilitering", "fotterap", "fotvard",
        "podiat", "terapeut", "hemsjukvard", "vardhus", "husmottagning", "patient", "vardmote",
        "videobesok", "digitalt besok", "remiss", "halsokontroll", "hudklinik", "barnklinik",
        "oppenvardsavgift", "telefonbesok", "sjukhusvard",
    ),
    "dental": (
        "tandvard", "tandlak", "dental", "tandhyg", "tandklinik", "tanduttag", "fyllning",
        "odontologi", "dentist", "tandundersokning", "akutundersokning", "tandregler", "tandsten",
        "basundersokning", "tandkron", "bettskena", "rotfyllning", "rotbehandling", "oralkirurg",
        "tandimplantat", "profylaktisk", "tandhygien", "tandprotes", "rotkanal", "tandkirurg",
        "specialisttand", "tandutdrag", "tandsanering", "tandkott", "parodont", "tandvardsstod",
        "tandvardsbidrag", "munhals", "munhygien", "tandakut", "tandstall", "tandreglering",
        "ortodont", "endodont", "blekning av tander", "hygienist", "tandhals", "rena tander",
        "vita tander", "friska tander", "fluorlack", "fluorbehandling",
    ),
    "other": (
        "optik", "glasogon", "parkering", "biljett", "trafik", "supermarket", "livsmedel",
        "stormarknad", "frisor", "restaurang", "restaurant", "cafe", "kiosk", "taxi", "bensin",
        "elhandel", "bokhandel", "bageri", "pizzeria", "veterinar", "djursjukhus", "djurklinik",
        "synundersokning", "bredband", "forsakring", "trading", "hardware", "enterprise", "sdn bhd",
        "mart", "store", "livs", "lokaltrafik", "hyra", "restoran", "kedai", "perniagaan", "bakery",
        "pasaraya", "hotell", "hotel", "buss", "flygresa", "blommor", "klader", "frimarken",
        "abonnemang", "elnat", "parkera", "zon vuxen", "enkelbiljett", "periodkort", "hyresavi",
        "hyresgast", "elektricitet", "elforbrukning", "fjarrvarme", "renhallning", "klippning",
        "forskola", "fritids", "korkort", "legitimation", "skolmat", "cykel", "mobler", "avgang",
        "flygplats", "simhall", "bibliotek", "bokning", "second hand", "loppis", "pizza", "meny",
        "sjukres", "serviceres", "fardtjanst", "varuhus",
    ),
}  # fmt: skip

GOODS_WORDS: Final = {
    "medicine": (
        "alvedon", "ipren", "otrivin", "nezeril", "cetirizin", "loratadin", "voltaren",
        "hydrokortison", "bafucin", "resorb", "apovit", "omeprazol", "livostin", "panodil",
        "nicorette", "bricanyl", "imodium", "microlax", "novalucol", "ibuprofen", "paracetamol",
        "diklofenak", "naproxen", "ibumetin", "magnecyl", "zyrtec", "clarityn", "desloratadin",
        "mometason", "rinexin", "strepsils", "cocillana", "mollipect", "laktulos", "inolaxol",
        "dulcolax", "gaviscon", "novaluzid", "canesten", "lamisil", "xylocain", "tavegyl",
        "postafen", "trombyl", "metformin", "sertralin", "atorvastatin", "simvastatin", "levaxin",
        "elvanse", "concerta", "ritalin", "symbicort", "ventoline", "insulin", "penicillin",
        "kavepenin", "amoxicillin", "flukloxacillin", "amlodipin", "enalapril", "losartan",
        "metoprolol", "citalopram", "mirtazapin", "propavan", "zopiklon", "melatonin", "bepanthen",
        "viscotears", "dimor", "eliquis", "nasonex", "pulmicort", "seroquel", "lyrica", "theralen",
        "oxascand", "stesolid", "citodon", "bisolvon", "noskapin", "zymelin", "minifom", "vagifem",
        "ozempic", "jardiance", "xarelto", "furosemid", "candesartan", "felodipin", "ramipril",
        "gabapentin", "tramadol", "circadin", "imovane", "stilnoct", "kaleorid", "behepan",
        "duroferon",
    ),
    "doctor": (
        "fsme", "twinrix", "havrix", "boostrix", "dukoral", "influensa", "pneumokock", "baltros",
    ),
    "other": (
        "falukorv", "mjolk", "bananer", "blojor", "jacka", "jeans", "byxor", "diesel", "leksaker",
        "verktyg", "kyckling", "potatis", "tvattmedel", "kaffe", "hamburgare", "lunch",
        "progressiva", "linser", "tobak",
    ),
}  # fmt: skip
"""What is sold; it tells the trade, and is nobody's name."""

UNIT_WORDS: Final = (
    "vardcentral",
    "halsocentral",
    "mottagning",
    "klinik",
    "sjukhus",
    "lasarett",
    "narakut",
    "tandvard",
    "tandlak",
    "rehab",
    "husl",
    "lakarhus",
    "lakargrupp",
    "barnavard",
)
"""What the parts of a large carer are called; they stand below its name."""

DOCUMENT_WORDS: Final = (
    "kvitto",
    "faktura",
    "bekraftelse",
    "specifikation",
    "receipt",
    "invoice",
    "kvittens",
    "hyresavi",
    "betalningsavi",
    "reservation",
    "foljesedel",
    "opening hours",
    "shopping hours",
    "business hours",
)
"""What a paper calls itself, alone or joined to another word: "parkeringskvitto"."""

PLACE_WORDS: Final = (
    "gatan", "vagen", "torg", "torget", "box", "plan", "gata", "street", "road", "jalan", "tel",
    "telefon", "tfn", "kassa", "kvitto", "orgnr", "org nr", "www", "datum", "kassor", "oppet",
    "valkommen", "valkomna", "till", "receipt", "invoice", "faktura", "faktura nr", "kopia",
    "medlem", "bong", "terminal", "butik", "sid", "sida", "lot", "taman", "no", "phone", "fax",
    "gst", "reg", "co reg", "organisationsnr", "kundkvitto", "kortkvitto", "kontokvitto",
    "original", "kund", "cash bill", "tax invoice", "cashier", "table", "momsreg", "moms reg nr",
    "adress", "betalning", "ordernr", "orderkvitto", "kvittonr", "kvittokopia", "cash", "bill",
    "datum tid", "email", "e post", "bandar", "seksyen", "kampung", "persiaran", "lorong",
    "kawasan", "selangor", "kuala lumpur", "johor", "operator",
)  # fmt: skip

LABEL_WORDS: Final = frozenset((
    "patient", "avser", "kund", "kundnr", "artikel", "antal", "pris", "benamning", "betalsatt",
    "datum", "att", "summa", "behandlare", "underskrift", "vardgivare", "mottagare", "bestalld",
    "ordernr", "leverans", "leveransadress", "beraknad", "giltig", "moms", "belopp", "recept",
    "betalt", "betalningsdatum", "fakturadatum", "fakturanr", "fakturanummer", "kvittonummer",
    "lopnr", "kassor", "behandling", "specifikation", "description", "item", "qty", "date", "time",
    "invoice", "doc", "salesperson", "attn", "bill", "slip", "table", "pax", "orderbekraftelse",
    "kvittens", "forfallodatum", "kundnummer", "artnr", "atgard", "patientavgift", "term", "ref",
    "kop", "tack", "nr", "referens", "patientnamn", "personnummer", "ocr", "bankgiro", "plusgiro",
    "jalan", "jln", "lot", "taman", "level", "unit", "block", "gst", "tax", "simplified", "company",
    "cash", "customer", "member", "welcome", "thank", "original", "duplicate", "copy", "mottaget",
    "mottagen", "inbetalt", "signatur", "namn", "adress", "auktoriserad", "forskrivare", "hej",
    "varunr", "handelsvaror", "receptbelagda", "receptfria", "support", "avtal",
    "ordernummer", "orderdatum", "order", "leveranssatt", "produkt", "beskrivning", "vara", "varor",
    "tjanst", "hyresgast", "objekt", "forsakringsnummer", "forsakrad", "utskriftsdag", "nummer",
    "personnr", "besok", "spara", "avidatum", "fakturadag", "forfaller", "forfallodag", "inkop",
    "hyra", "ansokningsavgift", "arende", "sokande", "passagerare", "resenar", "bokningsnummer",
    "bokningsnr", "kopt", "packat", "skickat", "utford", "utforda", "betala", "kopdatum", "saljare",
    "kortnummer", "zoner", "galler", "medlemsnummer", "betaldag", "resdag", "egenavgift", "du",
    "avgang", "ankomst", "vanliga", "rakning", "biljett", "kortkop", "antal", "vara", "ref",
    "betalsatt", "betalt", "netto", "brutto", "kronor", "totalbelopp", "personnummer", "fodd",
    "avdrag", "bidrag", "kod", "amne", "skickat", "till", "av", "bestallt", "levererat", "utstalld",
    "betalas", "skickas", "tidpunkt", "erlagd", "enhet", "godkant", "art", "lagd", "doslakemedel",
    "betalmedel", "frisktandvard", "delfaktura", "anger", "del", "egenvard", "for", "korstracka",
    "forare", "tariff", "bokning",
))  # fmt: skip
