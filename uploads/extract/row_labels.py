"""What labels on a receipt say about the amounts beside them, as `plain` leaves them."""

TO_PAY = (
    "att betala", "totalt att betala", "summa att betala", "belopp att betala", "patient betalar",
    "patienten betalar", "du betalar", "kund betalar", "kunden betalar", "att erlagga", "att bet",
    "slutsumma", "din kostnad", "er kostnad", "patientens kostnad", "patientkostnad",
    "egen kostnad", "patientandel", "patientens andel", "ordersumma", "ordertotal",
    "betala totalt", "totalt betalt", "summa betalt", "betalt belopp", "totalt inbetalt",
    "inbetalt belopp", "totalt debiterat", "debiterat belopp", "amount due", "patientens del",
    "egen andel", "din andel", "din del",
    "belopp att erlagga", "betala nu", "kontantpris att betala",
    "grand total", "total due", "balance due", "total rounded", "rounded total", "round d total",
    "nett total", "net total", "total payable", "amount payable", "total inclusive", "total incl",
    "total sales inclusive", "total amount", "total paid", "net amount", "nett amount",
    "total after rounding", "total after adj", "payable", "order total", "total sales incl",
    "total with gst", "total inc gst", "amount to pay", "to pay", "total charge", "bill total",
    "total bill", "final total", "please pay", "slutpris", "att dra", "delbetalning", "denna manad",
    "kundens kostnad", "kundens andel", "kundandel", "er andel", "kostnad for dig",
    "betalas av patient", "betalas av patienten", "betalas av dig", "betalas av kund",
    "att betala idag", "betala idag", "betalas idag", "du har betalat", "du har betalt",
    "du betalade", "ni har betalat",
)  # fmt: skip
TOTAL = (
    "totalt", "total", "summa", "totalsumma", "totalbelopp", "summa inkl moms",
    "totalt inkl moms", "belopp", "belopp sek", "kop", "kopbelopp", "totalt sek",
    "summa sek", "tot", "fakturabelopp", "fakturasumma", "nota", "net", "nett", "amount",
    "betalning", "purchase", "ttl", "slutbelopp", "totalkostnad", "total sales", "jumlah",
    "pris inkl frakt", "totalpris inkl frakt", "kopesumma", "kopsumma", "kvittobelopp",
    "kvittosumma", "slutnota", "notan", "kortbelopp", "transaktionsbelopp", "sum", "s a",
    "totala kostnaden", "hela kopet", "kassabelopp",
)  # fmt: skip
PAYMENT = (
    "kort", "kontokort", "bankkort", "betalkort", "swish", "kontant", "mottaget", "betalt",
    "visa", "mastercard", "kreditkort", "debit", "kontokort sek", "mottaget kontokort", "card",
    "credit card", "klarna", "debet", "cash sales", "bank card", "debit card", "betalat",
    "debiterat", "kortbetalning", "kortkop", "inbetalt", "master", "maestro", "amex",
    "american express", "credit", "faktureras", "autogiro", "e faktura", "apple pay", "google pay",
    "kontaktlost", "erlagt", "erlagd", "kvitterat", "kvitteras",
)  # fmt: skip
PAID = ("betalt", "betald", "betalat", "betalades", "erlagt", "netto kontant", "netto kort")
GIVEN = (
    "erhallet", "cash", "kontanter", "mottaget kontant", "tendered", "paid amount", "lamnat",
    "cash paid", "amt tendered", "amount tendered", "payment", "mottaget belopp",
)  # fmt: skip
CHANGE = ("vaxel", "change", "tillbaka", "ater", "change due", "vaxel sek", "balance", "baki")
ROUNDING = (
    "oresavrundning", "avrundning", "oresutjamning", "rounding", "rounding adj", "round adj",
    "oresavr", "rounding adjustment", "rnd adj", "avr", "round amt", "rounding amt",
)  # fmt: skip
BEFORE_TOTAL = (
    "delsumma", "subtotal", "sub total", "netto", "mellansumma", "total excl", "total ex", "exkl",
    "excluding", "excl", "exclude", "summa varor", "summa artiklar", "summa atgarder", "arvode",
    "varuvarde", "summa ovriga varor", "summa egenavgift", "summa egenavgifter", "summa recept",
    "summa receptvaror", "summa lakemedel", "summa egenvard", "summa handelsvaror", "brutto",
    "supplies", "fore rabatt", "fore avdrag", "fore forman", "before", "gross", "summa behandling",
    "summa del", "bruttobelopp", "bruttosumma", "exklusive",
)  # fmt: skip
ACCUMULATED = (
    "efter detta kop", "efter kopet", "efter dagens kop", "efter detta besok", "efter besoket",
    "efter detta uttag", "efter uttaget", "fore detta kop", "fore kopet", "med detta kop",
    "inklusive idag", "inklusive detta", "inkl detta",
)  # fmt: skip
NOT_PAID = (
    "moms", "varav", "rabatt", "subvention", "hogkostnadsskydd", "hogkostnad", "frikort",
    "forman", "ackumulerat", "saldo", "bonus", "poang", "spara", "sparat", "discount", "vat",
    "gst", "tax amount", "total gst", "gst amount", "total tax", "tax", "pris", "ord pris",
    "a pris", "kvar till", "merkostnad", "paminnelseavgift", "drojsmalsranta", "uteblivet",
    "savings", "points", "pant", "fraktkostnad", "frakt", "regionen betalar", "forsakringskassan",
    "tandvardsbidrag", "tandvardsstod", "ersattning", "referenspris", "total item", "total qty",
    "qty", "total quantity", "presentkort", "nasta kop", "formansbelopp", "totalpris",
    "utan", "moms ingar med", "summary", "jamforpris", "item count",
    "hogkostnadskort", "i perioden", "perioden", "hittills", "sedan tidigare", "bonusgrundande",
    "klubbpoang", "sparade", "aterstar", "aterstaende", "kvarstar", "taxable", "saved", "quantity",
    "total disc", "disc", "service charge", "total items", "total pcs", "no of items", "freight",
    "paminnelsen", "paminnelse", "avdrag", "uppnatt", "upparbetat", "hogkostnadstak",
    "slutar pa", "ending in", "inkomst", "reskassa",
    "beloppsgrans", "frikortsgrundande", "hogkostnadsgrundande",
    "kostnadsforslag", "foregaende betalning", "tidigare betalning", "forra betalning",
    "senaste betalning", "tidigare faktura", "foregaende faktura", "forra fakturan",
    "ny summa", "raknas mot", "ny hyra", "ny avgift", "per ar",
)  # fmt: skip
SUMMARY = ("gst summary", "tax summary", "gst analysis", "sst summary", "tax analysis")
INCLUSIVE = (
    "incl", "inclusive", "inkl", "inkl moms", "ingar moms", "gst incl", "including", "inclusif",
    "with gst", "inc",
)  # fmt: skip
TAKEN = (
    "rabatt", "avdrag", "subvention", "forman", "tandvardsbidrag", "tandvardsstod", "bidrag",
    "ersattning", "forsakringskassan", "regionen betalar", "discount", "avgar", "disc", "atb",
    "stb", "rabattkod", "tandvardsersattning", "tidigare inbetalt", "tidigare betalt", "forskott",
    "redan betalt", "redan inbetalt", "handpenning", "a conto", "aconto", "nedsattning",
)  # fmt: skip
GIFTS = ("voucher", "presentkort", "tillgodo", "tillgodohavande", "kupong")
TAX_WITHIN = ("gst included", "tax included", "vat included", "sst included")  # In the total.
TAX = ("moms", "gst", "vat", "tax", "sst")
ADDED = (
    "moms", "frakt", "fraktkostnad", "freight", "gst", "vat", "tax", "service charge", "avgift",
    "expeditionsavgift", "svc chg", "service", "porto", "dricks", "faktureringsavgift",
)  # fmt: skip
NOTHING_TO_PAY = (
    "ingen betalning", "inget att betala", "inget att erlagga", "betalning kravs inte",
    "ingenting att betala", "ingen avgift", "avgiftsfritt", "nothing to pay", "no payment due",
)  # fmt: skip
COUNTED = ("frikortsgrundande", "hogkostnadsgrundande", "grundar frikort")
REMAINING = frozenset(("kvar", "aterstar", "aterstaende", "resterande"))
PRICES = ("pris", "totalpris", "biljettpris", "totalt pris", "pris inkl moms", "ordinarie pris")
FEES = (
    "patientavgift", "avgift", "besoksavgift", "vardavgift", "avgift besok", "lakarbesok",
    "akutbesok",
    "behandlingsavgift", "taxa", "vardbesok", "specialistbesok", "mottagningsbesok", "videobesok",
)  # fmt: skip
