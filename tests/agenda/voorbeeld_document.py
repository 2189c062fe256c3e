"""A whole plandocument as `plandocument.build` gives it: the demo's figures, any number of actions."""

# ruff: noqa: E501 -- one action per line reads as the table it is

from collections import Counter

DOMEINEN = [
    ("onderwijs-en-ontwikkeling", "Onderwijs en ontwikkeling", "vng"),
    ("thuis", "Thuis", "vng"),
    ("werk-en-inkomen", "Werk en inkomen", "vng"),
    ("vrije-tijd", "Vrije tijd", "vng"),
    ("vervoer", "Vervoer", "vng"),
    ("welzijn", "Welzijn, gezondheid en ondersteuning", "vng"),
    ("gemeente", "Gemeente", "eigen"),
]
DOMEINCODE = {"OO": 0, "TH": 1, "WI": 2, "VT": 3, "VV": 4, "WG": 5, "GE": 6}
THEMAS = [
    (
        "digitale-toegankelijkheid",
        "Digitale toegankelijkheid",
        "verbredend",
        "Informatie van de gemeente is voor iedereen te begrijpen en te gebruiken.",
    ),
    ("armoede", "Armoede", "verbredend", "Meedoen kost geen drempel van geld. Hulp vragen mag."),
    ("lhbti", "LHBTI", "verdiepend", "LHBTI-inwoners voelen zich veilig en welkom."),
    (
        "verstandelijke-beperking",
        "Verstandelijke beperking",
        "verdiepend",
        "Gewoon meedoen in werk, wonen en vrije tijd.",
    ),
    ("iedereen", "Iedereen", "verbredend", "Dit is voor alle inwoners."),
    ("ouderen", "Ouderen", "verdiepend", "Ouder worden in een buurt die bij u past."),
]
THEMACODE = {"DT": 0, "AR": 1, "LH": 2, "VB": 3, "IE": 4, "OU": 5}
NIVEAU = {"A": "activiteit", "H": "houding", "G": "gedrag"}
DOELEN = [
    ("D1", "Informatie van de gemeente is voor iedereen te begrijpen en te gebruiken", "gemeente", ["DT"]),
    ("D2", "Niemand haakt af omdat het alleen online kan", "ambassadeurs", ["DT", "AR"]),
    ("D3", "Inwoners met weinig geld weten wat er voor hen is en durven het te vragen", "koplopers", ["AR"]),
    ("D4", "Meedoen kost geen drempel van geld", "gemeente", ["AR"]),
    ("D5", "LHBTI-inwoners voelen zich veilig en welkom", "ambassadeurs", ["LH"]),
    (
        "D6",
        "Mensen met een verstandelijke beperking doen mee in werk, wonen en vrije tijd",
        "koplopers",
        ["VB"],
    ),
    ("D7", "Het netwerk staat en is zichtbaar", "aanjager", ["IE"]),
    ("D8", "De gemeente geeft het goede voorbeeld", "gemeente", ["IE", "OU"]),
]
HOOGTE = ["geen obstakel", "hinderlijk", "moeilijk", "lukt alleen met hulp", "lukt niet"]
NALEVING = ["eerste maatregelen", "voldoet gedeeltelijk", "voldoet volledig"]
# titel | doel | domein | themas | niveau | trekker | partners | kwartalen | indicator, eenheid, nul, streef, nu | geld | status en licht
ACTIES = """
Website laten onderzoeken en herstellen volgens WCAG|D1|GE|DT IE|G|gemeente Communicatie||1-4|nalevingsstatus,,0,1,0|18000|b groen
50 veelgebruikte brieven herschrijven met testpanel|D1|GE|DT VB|A|gemeente Dienstverlening|Bibliotheek De Kade|1-4|herschreven brieven,brieven,0,50,21|6000|b groen
Stukken over inclusie voor de raad ook als webpagina en toegankelijke pdf|D1|GE|DT IE|G|Griffie|gemeente Communicatie|2-4|raadsstukken als webpagina,%,0,100,40|0|b groen
Alle nieuwe filmpjes met ondertiteling, 4 met gebarentolk|D1|GE|DT|G|gemeente Communicatie||1-4|filmpjes met ondertiteling,%,20,100,85|4500|b groen
Digihulp: vaste inloop met vrijwilligers|D2|WG|DT OU|A|Bibliotheek De Kade|Welzijn De Brug|2-4|bezoeken aan de inloop,bezoeken,0,300,64|7500|b oranje
‘Papier mag ook’: elke aanvraag heeft een weg zonder computer|D2|GE|DT AR|G|gemeente Dienstverlening||1-3|formulieren met een papieren weg,formulieren,6,14,11|2000|b groen
Opgeknapte laptops voor gezinnen met weinig geld|D2|OO|AR DT|A|Ondernemerskring Centrum|College De Waard;Voedselpunt De Schakel|1-2|uitgedeelde laptops,laptops,0,60,62|3000|k
Ambassadeurs testen zes digitale diensten van de gemeente|D2|GE|DT VB|A|Aanjager||1-4|hoogte van het obstakel,,3,1,2|1200|b groen
Inclusieve wandeling ‘Rondkomen’ langs plekken in de wijk|D3|WG|AR IE|H|Welzijn De Brug||3-3|deelnemers,deelnemers,0,25,|500|g
Training ‘geldzorgen herkennen’ voor clubs en scholen|D3|WI|AR|H|Voedselpunt De Schakel|Sportloket;Brede School De Vlinder|2-4|getrainde organisaties,organisaties,0,12,3|4000|b oranje
Eén duidelijke wegwijzer voor alle regelingen|D3|WI|AR|A|Werkplein IJssel|Bibliotheek De Kade|1-3|gebruik van regelingen,%,58,65,60|5500|b groen
Proef Meedoenpas voor 150 kinderen|D4|VT|AR|A|gemeente Samenleven|Sportloket;Theater De Veerpont|2-4|uitgegeven passen,passen,0,150,97|22500|b groen
Afspraak met tien verenigingen: contributie in termijnen|D4|VT|AR|G|Sportloket||1-4|verenigingen die meedoen,verenigingen,0,10,6|0|b groen
Gratis menstruatieproducten in vijf openbare gebouwen|D4|WG|AR|A|Buurtcentrum De Tuin|College De Waard|2-2|plekken,plekken,0,5,5|1500|k
Regenboog-gesprekstafel, vier keer per jaar|D5|WG|LH|A|Regenboogtafel||1-4|gesprekstafels,tafels,0,4,2|1000|b groen
Voorlichting over verschil en respect op zes scholen|D5|OO|LH|H|College De Waard|Brede School De Vlinder;Regenboogtafel|1-4|scholen met voorlichting,scholen,2,6,3|4800|b oranje
Training ‘veilige kleedkamer’ voor trainers|D5|VT|LH|H|Sportloket||2-4|getrainde trainers,trainers,0,20,0|2000|d
Coming-Outdag: vlag, verhaal en ontvangst in de raadzaal|D5|GE|LH|H|gemeente Bestuur|Regenboogtafel|4-4|bezoekers,bezoekers,0,60,|750|g
Formulieren nakijken op aanspreekvorm en onnodige m/v-vraag|D5|GE|LH|G|gemeente Dienstverlening||2-4|nagekeken formulieren,formulieren,0,30,8|0|b groen
Acht werkervaringsplekken, waarvan drie bij de gemeente|D6|WI|VB|A|Werkplein IJssel|Ondernemerskring Centrum;Zorggroep De Singel|1-4|werkervaringsplekken,plekken,0,8,3|12000|b rood
‘Ik kan stemmen’: uitleg en oefenstembureau|D6|GE|VB|A|Zorggroep De Singel|Griffie|1-1|deelnemers,deelnemers,0,30,38|900|k
Sportmaatje: samen sporten bij een gewone club|D6|VT|VB|A|Sportloket|Zorggroep De Singel|2-4|koppels,koppels,0,15,4|3500|b oranje
Ontmoetingsdag in het park: samen eten, spelen, praten|D6|VT|VB|H|Buurtcentrum De Tuin|Zorggroep De Singel|2-2|bezoekers,bezoekers,0,80,71|1800|k
Speelplek waar elk kind kan spelen|D6|VT|VB|A|gemeente Beheer|Brede School De Vlinder|3-4|speelplekken,plek,0,1,0|45000|d
Vier ambassadeursoverleggen en twee met koplopers samen|D7|GE|IE|A|Aanjager||1-4|overleggen,overleggen,0,6,3|2400|b groen
Nieuwsbrief Inclusie, vier keer|D7|GE|IE|A|gemeente Communicatie||1-4|lezers,lezers,0,400,212|800|b groen
Vier nieuwe ambassadeurs werven rond de focus|D7|GE|IE|A|Aanjager||2-4|ambassadeurs,ambassadeurs,8,12,9|500|b groen
Inclusieparagraaf in college- en raadsvoorstellen|D8|GE|IE|G|gemeente Bestuur|gemeente Juridische zaken|3-4|voorstellen met de paragraaf,%,0,80,|0|g
Schouw gemeentehuis door ambassadeurs, daarna herstel|D8|GE|IE|A|gemeente Facilitair||1-4|hoogte van het obstakel,,3,1,2|9000|b groen
Vijf seniorencomplexen: looproute naar halte en winkel veilig|D8|VV|OU|A|gemeente Beheer|Woonstichting IJsseldijk|2-4|veilige looproutes,routes,1,5,2|30000|b groen
"""
OORZAAK = {
    5: (
        "Het gebouw was dicht. Daardoor begon de inloop later.",
        "Vanaf september is de inloop elke dinsdag open.",
    ),
    10: ("Twee trainers werden ziek.", "Er komen twee trainers bij."),
    16: (
        "De scholen waren dicht in het eerste kwartaal.",
        "Wij geven de lessen in het najaar op zes scholen.",
    ),
    20: (
        "Bedrijven zijn voorzichtig door de onzekere tijd.",
        "Wij beginnen met drie plekken bij de gemeente zelf.",
    ),
    22: (
        "De sport lag een tijd stil.",
        "Wij houden het doel van 15 koppels. Clubs doen vanaf september weer mee.",
    ),
}
REDEN = {
    17: "De sport lag stil. Trainers konden niet bij elkaar komen.",
    24: "Het speeltoestel heeft een lange levertijd.",
}
STATUS = {"g": "gepland", "b": "in_uitvoering", "k": "gerealiseerd", "d": "doorgeschoven"}
STAND = {
    "gepland": "niet_begonnen",
    "gerealiseerd": "klaar",
    "doorgeschoven": "later",
    "gestopt": "gestopt",
    "groen": "bezig",
    "oranje": "langzamer",
    "rood": "vast",
}
WOORD = {
    "niet_begonnen": "Nog niet begonnen",
    "bezig": "Bezig",
    "langzamer": "Gaat langzamer",
    "vast": "Loopt vast",
    "klaar": "Klaar",
    "later": "Gaat door in 2022",
    "gestopt": "Gestopt",
}
BETROKKEN = ["geen", "geraadpleegd", "meegedacht", "meegedaan", "trekt"]


def indicator(naam: str, eenheid: str, nul: str, streef: str, nu: str) -> dict:
    woorden = HOOGTE if naam.startswith("hoogte") else NALEVING if naam == "nalevingsstatus" else []
    metingen = [{"datum": "2021-06-15", "waarde": nu, "toelichting": "Geteld door de trekker."}] if nu else []
    return {
        "nummer": 1,
        "naam": naam,
        "eenheid": eenheid,
        "nulwaarde": nul,
        "streefwaarde": streef,
        "richting": "omlaag" if int(nul) > int(streef) else "omhoog",
        "bron": "eigen telling",
        "woorden": woorden,
        "nu": nu or None,
        "metingen": metingen,
    }


def voortgang(basis: int, titel: str, status: str, licht: str | None) -> list[dict]:
    if status == "gepland":
        return []
    oorzaak, maatregel = OORZAAK.get(basis, ("", ""))
    nieuw = {
        "nummer": 2,
        "datum": "2021-06-21",
        "door": "projectleider",
        "tekst_makkelijk": "Wij keken samen hoe het gaat. Dit is de stand halverwege het jaar.",
        "licht_inhoud": "groen",
        "licht_planning": licht or "groen",
        "licht_geld": "nvt",
        "oorzaak": oorzaak,
        "maatregel": maatregel,
    }
    eerst = {
        **nieuw,
        "nummer": 1,
        "datum": "2021-03-18",
        "tekst_makkelijk": "Wij zijn begonnen.",
        "licht_planning": "groen",
        "oorzaak": "",
        "maatregel": "",
    }
    return [nieuw, eerst]


def tekst(nummer: int) -> str:
    """Two sentences, and now and then a list, as real plans have them."""
    zinnen = f"De trekker vraagt eerst wat mensen **zelf** nodig hebben. Daarna volgt stap voor stap actie {nummer}."
    return f"{zinnen}\n\n- kijken wat er nu gebeurt\n- samen verbeteren" if nummer % 6 == 0 else zinnen


def actie(nummer: int, rij: str) -> dict:
    basis = (nummer - 1) % 30 + 1
    titel, _, domein, themas, niveau, trekker, partners, planning, cijfers, geld, toestand = rij.split("|")
    if nummer > 30:
        titel = f"{titel}, ronde {(nummer - 1) // 30 + 1}"
    letter, _, licht = toestand.partition(" ")
    status, licht, jaar = STATUS[letter], licht or None, "2021"
    stand = STAND[licht if status == "in_uitvoering" else status]
    begin, eind = planning.split("-")
    return {
        "code": f"{jaar}-{nummer:02d}",
        "nummer": nummer,
        "titel": titel,
        "waarom": "Ambassadeurs zeggen dat mensen hier nu vaak afhaken. Dat willen wij veranderen.",
        "tekst_makkelijk": "Wij doen dit samen met mensen die er zelf mee te maken hebben. Zij zeggen wat helpt.",
        "tekst": tekst(nummer),
        "niveau": NIVEAU[niveau],
        "domein": DOMEINEN[DOMEINCODE[domein]][0],
        "themas": [THEMAS[THEMACODE[code]][0] for code in themas.split()],
        "trekker": {"organisatie": trekker, "functie": "projectleider"},
        "partners": [p for p in partners.split(";") if p],
        "betrokkenheid": BETROKKEN[basis % 5],
        "start": f"{jaar}-Q{begin}",
        "eind": f"{jaar}-Q{eind}",
        "budget": int(geld),
        "dekking": "Begroting 2021, programma Samenleven" if int(geld) else "",
        "besteed": int(geld) // 2
        if status == "in_uitvoering"
        else int(geld)
        if status == "gerealiseerd"
        else 0,
        "status": status,
        "licht": licht,
        "stand": stand,
        "stand_woord": WOORD[stand],
        "resultaat": "Het is gelukt. Het doel is gehaald." if status == "gerealiseerd" else "",
        "reden": REDEN.get(basis, ""),
        "vorige": None,
        "volgende": f"2022-{nummer:02d}" if status == "doorgeschoven" else None,
        "begonnen_op": None if status in ("gepland", "doorgeschoven") else "2021-02-01",
        "opgegaan_in": None,
        "laatste_nieuws": None if status == "gepland" else "2021-06-21",
        "indexonderwerpen": ["begrijpelijke-informatie"] if basis in (2, 19) else [],
        "vn_artikelen": [9, 21] if basis in (1, 2) else [],
        "wettelijke_plannen": ["wmo"] if basis == 5 else [],
        "obstakels": ["balie-te-hoog"] if basis == 29 else [],
        "routekaartstap": 11 if basis == 28 else None,
        "oordeel": {"merkbaar": "beetje", "beoordelaars": 6}
        if basis == 2
        else {"merkbaar": None, "beoordelaars": None},
        "indicatoren": [indicator(*cijfers.split(","))],
        "voortgang": voortgang(basis, titel, status, licht),
    }


def tellen(doelen: list[dict]) -> dict:
    alle = [(doel, actie) for doel in doelen for actie in doel["acties"]]
    per_stand = Counter(actie["stand"] for _, actie in alle)
    per_domein = Counter(actie["domein"] for _, actie in alle)
    per_herkomst = Counter(doel["herkomst"] for doel, _ in alle)
    per_niveau = Counter(actie["niveau"] for _, actie in alle)
    return {
        "acties": len(alle),
        "per_stand": {stand: per_stand[stand] for stand in WOORD},
        "per_herkomst": {
            h: per_herkomst[h]
            for h in ("aanjager", "gemeente", "koplopers", "ambassadeurs", "raad", "inwoners")
        },
        "per_domein": {slug: per_domein[slug] for slug, _, _ in DOMEINEN},
        "per_niveau": {niveau: per_niveau[niveau] for niveau in NIVEAU.values()},
        "budget": sum(actie["budget"] for _, actie in alle),
        "besteed": sum(actie["besteed"] for _, actie in alle),
        "zonder_geld": sum(actie["budget"] == 0 for _, actie in alle),
        "betrokken": sum(actie["betrokkenheid"] != "geen" for _, actie in alle),
    }


def document(acties: int = 30) -> dict:
    rijen = ACTIES.strip().splitlines()
    per_doel: dict[str, list] = {code: [] for code, *_ in DOELEN}
    for nummer in range(1, acties + 1):
        rij = rijen[(nummer - 1) % 30]
        per_doel[rij.split("|")[1]].append(actie(nummer, rij))
    doelen = [
        {
            "code": code,
            "titel": titel,
            "toelichting": "Dit doel komt uit de gesprekken van **vorig jaar**.",
            "herkomst": herkomst,
            "beoogd_resultaat": "Eind 2021 merken inwoners het verschil.",
            "themas": [THEMAS[THEMACODE[t]][0] for t in themas],
            "oordeel": None,
            "indicatoren": [indicator("tevreden inwoners", "%", "40", "60", "48")] if code == "D1" else [],
            "acties": per_doel[code],
        }
        for code, titel, herkomst, themas in DOELEN
    ]
    return {
        "schema": 3,
        "peildatum": "2021-07-01",
        "gemeente": {
            "naam": "Voorbeeldstad",
            "logo_tekst": "Gemeente Voorbeeldstad",
            "telefoon": "14 0180",
            "mail": "inclusie@voorbeeldstad.example",
            "bezoekadres": "Raadhuisplein 1, Voorbeeldstad",
            "rolnaam_ambassadeur": "ambassadeur",
        },
        "agenda": {
            "titel": "Iedereen doet mee",
            "periode_van": 2021,
            "periode_tot": 2024,
            "visie": "In Voorbeeldstad hoort **iedereen** erbij. U hoeft zich niet aan te passen om mee te doen."
            "\n\nWij vragen mensen die het zelf meemaken wat nodig is. Daarna doen wij het samen.",
            "inclusiezinnen": [
                "iedereen kan meedoen",
                "verschillen gewoon zijn",
                "u hulp durft te vragen",
                "informatie voor iedereen te begrijpen is",
            ],
            "vastgesteld_op": "2020-12-10",
            "raadsstuk": None,
        },
        "jaarplan": {
            "jaar": 2021,
            "status": "vastgesteld",
            "inleiding_makkelijk": "In dit plan staat wat wij dit jaar doen. U ziet per actie hoe ver wij zijn.",
            "inleiding": "Dit is het eerste jaarplan onder de agenda. Wij maakten het met ambassadeurs en koplopers.",
            "visiepunten": [
                "Niets over ons zonder ons",
                "Klein beginnen en laten zien",
                "Iedereen is welkom",
            ],
            "vastgesteld_op": "2021-01-26",
            "vastgesteld_door": "het college van burgemeester en wethouders",
            "besluit": "Collegebesluit 26 januari 2021",
            "tussentijdse_evaluatie_op": "2021-06-24",
            "jaarlijkse_evaluatie_op": "2021-12-02",
            "stil_na_dagen": 90,
            "volgende_stap": "Wij kiezen de focus voor 2022.",
            "vraag_aan_raad": "Wij vragen de raad om mee te denken over het onderwerp wonen.",
        },
        "themas": [
            {
                "slug": slug,
                "naam": naam,
                "soort": soort,
                "omschrijving_makkelijk": tekst,
                "omschrijving": tekst,
            }
            for slug, naam, soort, tekst in THEMAS
        ],
        "domeinen": [{"slug": slug, "naam": naam, "bron": bron} for slug, naam, bron in DOMEINEN],
        "focus": [
            {"thema": slug, "onderbouwing": f"Ambassadeurs en koplopers noemden dit het vaakst bij ‘{naam}’."}
            for slug, naam, _, _ in THEMAS[:4]
        ],
        "doelen": doelen,
        "vervallen": [
            {
                "soort": "actie",
                "sleutel": "2021-99",
                "titel": "Markt met proeverij",
                "reden": "De markt mocht niet doorgaan.",
            }
        ],
        "cijfers": tellen(doelen),
        **rondom(acties),
    }


def rondom(acties: int) -> dict:
    return {
        "obstakels": [
            {
                "slug": "balie-te-hoog",
                "titel": "De balie van het gemeentehuis is te hoog",
                "omschrijving": "Wie zit, ziet de medewerker niet. Ook galmt het er.",
                "soort": "fysiek",
                "plek": "Gemeentehuis",
                "gemeld_op": "2021-01-12",
                "status": "in_aanpak",
                "antwoord_gemeente": "Wij maken een lage balie.",
                "domein": "gemeente",
                "themas": ["iedereen"],
                "hoogte_voor": 3,
                "hoogte_nu": 2,
                "beoordelaars": 5,
                "gemeten_op": "2021-06-10",
                "acties": [f"2021-{nummer:02d}" for nummer in range(29, acties + 1, 30)],
            }
        ],
        "raadsstukken": [
            {
                "code": "R1",
                "soort": "motie",
                "nummer": "2020-031",
                "datum": "2020-11-12",
                "titel": "Iedereen kan stemmen",
                "indieners": "alle fracties",
                "link": "https://raad.voorbeeldstad.example/2020-031",
                "termijn": "2021-03-17",
                "status": "afgedaan",
                "afdoening": "Er was een oefenstembureau.",
                "afgedaan_op": "2021-03-17",
                "acties": ["2021-21"] if acties >= 21 else [],
            }
        ],
        "raadsvergaderingen": [{"datum": "2021-09-09", "soort": "raad", "stukken_klaar_op": "2021-08-26"}],
        "evaluaties": [
            {
                "nummer": 1,
                "soort": "tussentijds",
                "peildatum": "2021-06-24",
                "wat_ging_goed": "De brieven worden beter.",
                "wat_kan_beter": "Nieuws komt soms laat.",
                "lessen": "Vraag mensen eerder mee.",
                "advies": "Begin in september met wonen.",
                "besproken_met": "Gezamenlijk overleg van ambassadeurs en koplopers",
                "besproken_op": "2021-06-24",
                "oordelen": [{"actie": "2021-01", "oordeel": "behouden", "reden": "Dit werkt."}],
            }
        ],
        "routekaart": [
            {
                "nummer": 11,
                "naam": "Geef het goede voorbeeld",
                "toelichting": "Werk als gemeente zelf inclusief.",
                "bron": "VNG",
                "aandachtspunten": ["Welke acties trekt de gemeente zelf?"],
                "score": 1,
                "score_op": "2021-06-01",
                "score_toelichting": "De website voldoet nog niet.",
            }
        ],
        "onderwerpen": [
            {
                "slug": "begrijpelijke-informatie",
                "naam": "Begrijpelijke informatie",
                "toelichting": "Brieven, formulieren en de website.",
                "bron": "eigen",
                "domein": "gemeente",
            }
        ],
        "vn_artikelen": [
            {
                "nummer": 9,
                "naam": "Toegankelijkheid",
                "uitleg_makkelijk": "Iedereen kan erbij.",
                "bron": "VN",
            },
            {"nummer": 21, "naam": "Toegang tot informatie", "uitleg_makkelijk": "", "bron": "VN"},
        ],
        "wettelijke_plannen": [
            {
                "slug": "wmo",
                "wet": "Wmo 2015",
                "titel": "Beleidsplan maatschappelijke ondersteuning",
                "artikel": "2.1.2",
                "looptijd": "2020 tot en met 2023",
                "link": "https://voorbeeldstad.example/wmo",
                "paragraaf_tekst": "Wij voeren het VN-verdrag uit met de inclusieagenda.",
                "bron": "nog te controleren",
            }
        ],
    }
