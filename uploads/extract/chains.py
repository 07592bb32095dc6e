"""Sellers and care providers in Sweden, as they write their own names.

Facts about the country, kept as plain tables. A seller who is not listed is read from the paper's
head instead. Names that are everyday words too ("Power", "Tre", "If") are left out: they would be
found where nobody is named.
"""

from typing import Final

PHARMACIES: Final = (
    "Apoteket AB", "Apoteket", "Apotek Hjärtat", "Kronans Apotek", "LloydsApotek", "DOZ Apotek",
    "Apotea", "Apohem", "Meds", "Apoteksgruppen", "Apotekstjänst", "ICA Apotek", "Cura Apoteket",
    "Svensk Dos", "Apotek 1", "Med24", "Farmaci Apotek", "Apotekarna", "Euroapotek",
    "Älgens Apotek", "Vårdapoteket", "Medstop Apotek", "Apotek1", "Tamro Apotek",
    "Apotekshjälpen", "DocMorris", "Kronans Droghandel",
)  # fmt: skip

REGIONS: Final = (
    "Region Stockholm", "Region Uppsala", "Region Sörmland", "Region Östergötland",
    "Region Jönköpings län", "Region Kronoberg", "Region Kalmar län", "Region Gotland",
    "Region Blekinge", "Region Skåne", "Region Halland", "Västra Götalandsregionen",
    "Region Värmland", "Region Örebro län", "Region Västmanland", "Region Dalarna",
    "Region Gävleborg", "Region Västernorrland", "Region Jämtland Härjedalen",
    "Region Västerbotten", "Region Norrbotten",
)  # fmt: skip

CARE: Final = (
    "Doktor.se", "Kry", "Min Doktor", "Doktor24", "Capio", "Praktikertjänst", "Närhälsan",
    "Aleris", "Attendo", "Bräcke Diakoni", "Achima Care", "Familjeläkarna", "Unilabs",
    "Sophiahemmet", "Ersta sjukhus", "Karolinska Universitetssjukhuset",
    "Sahlgrenska Universitetssjukhuset", "Akademiska sjukhuset", "Danderyds sjukhus",
    "Södersjukhuset", "S:t Görans sjukhus", "Skånes universitetssjukhus",
    "Norrlands universitetssjukhus", "Universitetssjukhuset Örebro",
    "Stockholms läns sjukvårdsområde", "SLSO", "Bergmanska", "Ptj", "Omtanken", "Meliva",
    "Kavat Vård", "Nordic Ortopedi", "Psykiatri Sydväst", "Mama Mia", "Curakliniken",
    "Sabbatsbergs Närakut", "Helsa", "WeMind", "Prima Barn", "Knodd", "Blodkollen", "Werlabs",
    "Medicheck", "Mindler", "Ambea", "GHP", "Evidia", "Cityakuten", "Feelgood", "Previa",
    "Avonova", "Falck Hälsopartner", "Wetterhälsan", "Bra Liv", "Nötkärnan", "Carlanderska",
    "Art Clinic", "Universitetssjukhuset i Linköping", "Helsingborgs lasarett",
    "Huddinge sjukhus", "S:t Eriks Ögonsjukhus", "Astrid Lindgrens Barnsjukhus",
    "Drottning Silvias barnsjukhus", "Hjärtkliniken", "Memira", "Hudoteket",
    "Nacka närsjukhus", "Norrtälje sjukhus", "Tiohundra", "Lundby närsjukhus",
    "Alingsås lasarett", "Hallands sjukhus", "Gävle sjukhus", "Falu lasarett", "Mora lasarett",
    "Sunderby sjukhus", "Blekingesjukhuset", "Länssjukhuset Ryhov", "Södra Älvsborgs Sjukhus",
    "Skaraborgs Sjukhus", "Sollefteå sjukhus", "Sundsvalls sjukhus", "Östersunds sjukhus",
    "Visby lasarett", "Kungälvs sjukhus", "Ängelholms sjukhus", "Centralsjukhuset Kristianstad",
    "Södertälje sjukhus", "Mälarsjukhuset", "Nyköpings lasarett", "Kullbergska sjukhuset",
    "Vrinnevisjukhuset", "Lasarettet i Motala", "Oskarshamns sjukhus", "Västerviks sjukhus",
    "Länssjukhuset i Kalmar", "Centrallasarettet Växjö", "Ljungby lasarett",
    "Västmanlands sjukhus", "Karlskoga lasarett", "Lindesbergs lasarett",
    "Centralsjukhuset i Karlstad", "Arvika sjukhus", "Torsby sjukhus", "Lycksele lasarett",
    "Skellefteå lasarett", "Piteå sjukhus", "Kalix sjukhus", "Gällivare sjukhus",
    "Kiruna sjukhus", "Norrtulls sjukhus", "Löwenströmska sjukhuset", "Jakobsbergs sjukhus",
    "Sollentuna sjukhus", "Rosenlunds sjukhus", "Naprapatlandslaget", "Kiropraktorgruppen",
    "Rehabakademin", "Access Rehab", "Audika", "AudioNova", "Hörselgruppen",
)  # fmt: skip

DENTISTS: Final = (
    "Folktandvården", "Aqua Dental", "Distriktstandvården", "Praktikertjänst Tandvård",
    "Colosseum Smile", "Colosseum Tandläkarna", "Oral Care", "Smile Tandvård", "City Dental",
    "Public Dental", "Happident", "Tandea", "Dentalum", "Stadstandläkarna", "Akuttandvården",
    "Citytandläkarna", "Eastmaninstitutet", "Smilecenter", "Global Dental", "Kry Tandvård",
)  # fmt: skip

_FOOD: Final = (
    "ICA", "ICA Supermarket", "ICA Kvantum", "ICA Maxi", "ICA Nära", "Maxi ICA Stormarknad",
    "Willys", "Willys Hemma", "Hemköp", "Coop", "Coop Forum", "Coop Konsum", "Coop Extra",
    "Coop Nära", "X-tra", "Stora Coop", "Lidl", "City Gross", "Tempo", "Matöppet", "Handlar'n",
    "Mathem", "Snabbgross", "Prisxtra", "Matrebellerna", "Nära Dej", "Hemmakväll",
    "Pressbyrån", "7-Eleven", "Circle K", "OKQ8", "Preem", "St1", "Shell", "Tanka", "Qstar",
    "Systembolaget", "Espresso House", "Wayne's Coffee", "Max Burgers", "McDonald's",
    "Burger King", "Sibylla", "Pizza Hut", "O'Learys", "Sushi Yama", "Direkten",
)  # fmt: skip

_SHOPS: Final = (
    "ÖoB", "Rusta", "Jula", "Clas Ohlson", "Biltema", "IKEA", "H&M", "KappAhl", "Lindex",
    "Åhléns", "Normal", "Dollarstore", "Gekås", "Elgiganten", "NetOnNet", "MediaMarkt",
    "Webhallen", "Kjell & Company", "Teknikmagasinet", "Synsam", "Specsavers", "Synoptik",
    "Smarteyes", "KlarSynt", "Direkt Optik", "Favoritoptik", "Alltid Optik", "Lensway",
    "Life", "Kicks", "Lyko", "Hälsokraft", "Stadium", "XXL", "Intersport", "Team Sportia",
    "Decathlon", "Naturkompaniet", "Dressmann", "Gina Tricot", "Cubus", "Bik Bok", "Carlings",
    "Polarn O. Pyret", "Jollyroom", "Lekia", "BR-Leksaker", "Babyland", "Skopunkten", "DinSko",
    "Nilson Shoes", "Ecco", "Hemtex", "Lagerhaus", "Panduro", "Flying Tiger", "Cervera", "JYSK",
    "Akademibokhandeln", "Adlibris", "Bokus", "CDON", "Zalando", "Ellos", "Tradera", "Amazon",
    "Arken Zoo", "Musti", "AniCura", "Evidensia", "Distriktsveterinärerna", "Granngården",
    "Plantagen", "Blomsterlandet", "Interflora", "Hornbach", "Bauhaus", "Byggmax", "K-rauta",
    "XL-Bygg", "Beijer Bygg", "Mekonomen", "Bilprovningen", "Opus Bilprovning", "Besikta",
    "Myrorna", "Stadsmissionen", "Erikshjälpen", "Emmaus", "Röda Korset",
)  # fmt: skip

_JOURNEYS: Final = (
    "SL", "Storstockholms Lokaltrafik", "Västtrafik", "Skånetrafiken", "UL", "SJ",
    "Östgötatrafiken", "Länstrafiken", "Värmlandstrafik", "Hallandstrafiken", "Dalatrafik",
    "Blekingetrafiken", "Kalmar länstrafik", "Jönköpings länstrafik", "Sörmlandstrafiken",
    "X-trafik", "Din Tur", "Norrtåg", "Mälartåg", "Krösatågen", "Öresundståg", "Snälltåget",
    "Flixbus", "Vy", "Ybuss", "Flygbussarna", "Arlanda Express", "Norwegian", "Destination Gotland",
    "Taxi Stockholm", "Taxi Göteborg", "Taxi Kurir", "Sverigetaxi", "Cabonline", "Taxi Skåne",
    "Taxi 020",
    "EasyPark", "Aimo Park", "Apcoa", "Q-Park", "Parkster", "Stockholm Parkering", "P-bolaget",
    "Europark", "ParkMan", "OnePark", "Parkeringsbolaget", "Parkering Malmö", "Uppsala Parkering",
)  # fmt: skip

_HOME: Final = (
    "Telia", "Telenor", "Tele2", "Comviq", "Halebop", "Hallon", "Vimla", "Com Hem", "Bredband2",
    "Bahnhof", "Ownit", "Vattenfall", "Ellevio", "Fortum", "E.ON", "Tibber", "Göteborg Energi",
    "Skellefteå Kraft", "Mälarenergi", "Öresundskraft", "Jämtkraft", "Telge Energi", "GodEl",
    "Bixia", "Tekniska verken", "Kraftringen", "Stockholm Exergi", "Umeå Energi", "Luleå Energi",
    "Folksam", "Länsförsäkringar", "Trygg-Hansa", "Dina Försäkringar", "ICA Försäkring", "Hedvig",
    "Hemfrid", "Stockholmshem", "Svenska Bostäder", "Familjebostäder", "HSB", "Riksbyggen",
    "Bostadsbolaget", "Poseidon", "MKB Fastighets", "Helsingborgshem", "Heimstaden", "Rikshem",
    "Victoriahem", "Willhem", "Wallenstam", "Stena Fastigheter", "ÖrebroBostäder", "Uppsalahem",
    "Stångåstaden", "Hyresbostäder", "Polismyndigheten", "Transportstyrelsen", "Skatteverket",
    "Migrationsverket", "PostNord", "Trafikverket", "Lantmäteriet", "Kronofogden",
)  # fmt: skip

OTHERS: Final = _FOOD + _SHOPS + _JOURNEYS + _HOME

TRADE: Final = {
    "medicine": PHARMACIES,
    "doctor": REGIONS + CARE,
    "dental": DENTISTS,
    "other": OTHERS,
}
"""The sellers of each kind of paper."""
