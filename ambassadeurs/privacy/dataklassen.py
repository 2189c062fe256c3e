"""How private each field is, of every table. A field that is not in here fails the tests, and so does more.

A  everybody may read it, now or when a version becomes public
B  of the workplace: concepts, keys, how things are set
C  of a person: name, contact, account, photo, which code is theirs
D  may be special: what somebody reports, which theme they speak about, why they take part

The trail of a table (`history`) has the classes of the table; what is C or D is left out of it, except for
what `IN_HET_SPOOR` names. A reference to a person is of no use once that person is wiped, so it may be in a
trail.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

A, B, C, D = "ABCD"
# Of a table of the plan: all fields that are not named have this class.
REST = "*"
# What every editable row has: a counter, a key of a form, and what was taken away with its reason.
RIJ = "id versie indien_id"
WEG = f"{RIJ} verwijderd_op verwijderd_reden volgorde"

# Table -> class -> its fields. Of people every field is named; of the plan the rest has one class.
KLASSEN: dict[str, dict[str, str]] = {
    # Accounts and login.
    "accounts.User": {
        B: f"{RIJ} rol akkoord_direct is_active mail_bij_versie gemaakt_op",
        C: "password email naam functie",
    },
    "accounts.Inloglink": {B: "id gemaakt_op geldig_tot gebruikt_op", C: "user token_hash door"},
    "accounts.Herstelcode": {B: "id gemaakt_op gebruikt_op", C: "user code_hash"},
    # What it remembers may hold the address that asked for a code. It lasts 12 hours at most.
    "accounts.Sessie": {
        B: "expire_date begonnen_op gezien_op",
        C: "session_key session_data account apparaat",
    },
    # What somebody types may be of anybody.
    "concepten.Formulierconcept": {
        B: "id sleutel pad vorm venster keren begonnen_op bewaard_op",
        C: "user",
        D: "vraag titel getypt",
    },
    # A mail holds what its reader may know, and nothing special: its templates are tested for that.
    "post.Mail": {
        B: "id soort kenmerk stand gemaakt_op volgende_op verstuurd_op pogingen fout",
        C: "voor aan onderwerp tekst html koppen",
    },
    # Which rows of a trail lost words. Of whom they were, it does not tell.
    "spoor.Wissing": {B: "id tabel rij kolommen op slot"},
    "spoor.Controle": {B: "id op bevindingen versies regels"},
    # People of the network.
    "ambassadeurs.Persoon": {
        B: f"{RIJ} bereikbaar_via uitgenodigd_op gewist_op",
        C: "naam weergavenaam email telefoon adres account beoordelaar_code",
    },
    "ambassadeurs.Namens": {B: f"{RIJ} van tot", C: "helper voor"},
    "ambassadeurs.Netwerkrol": {
        B: f"{RIJ} rol organisatie van tot status opvolgen_voor profiel_openbaar",
        C: "persoon functie profieltekst vergoeding_afspraak",
        D: "motivatie",
    },
    "ambassadeurs.NetwerkrolThema": {B: "id", C: "netwerkrol", D: "thema"},
    "ambassadeurs.NetwerkrolDomein": {B: "id", C: "netwerkrol", D: "domein"},
    "ambassadeurs.Betrokkenheid": {B: f"{RIJ} actie hoe van tot", C: "netwerkrol"},
    "ambassadeurs.Toestemming": {
        B: f"{RIJ} doel tekstversie hoe gegeven_op ingetrokken_op",
        C: "persoon genoteerd_door",
    },
    # Everybody reads it only after who told it did, and as long as they want.
    "ambassadeurs.Verhaal": {
        B: f"{RIJ} toestemming status nagelezen_op nagelezen_hoe gepubliceerd_op",
        C: "persoon verteller_weergave",
        D: "titel tekst_makkelijk",
    },
    "ambassadeurs.VerhaalThema": {B: "id verhaal", D: "thema"},
    "ambassadeurs.Meetverzoek": {B: "id obstakel actie gevraagd_op klaar_op", C: "persoon"},
    # What people tell us.
    "ambassadeurs.Melding": {
        A: "gehoord wij_deden",
        B: (
            f"{RIJ} verwijderd_op verwijderd_reden nummer soort bron antwoord_via gemeld_op termijn actie"
            " doel obstakel thema status samengevoegd_met beantwoord_op vervolg_voor te_horen_sinds"
            " stand_sinds gesloten_op uitkomst openbaar"
        ),
        C: "code naam contact namens persoon ingevoerd_door behandelaar hoogtemeting",
        D: "tekst plek hoogte",
    },
    "ambassadeurs.Meldingbericht": {
        B: "id melding spreker geschreven_op gezien_op indien_id",
        C: "door",
        D: "tekst",
    },
    "ambassadeurs.Meldconcept": {B: "id begonnen_op bewaard_op", C: "code sleutel account", D: "antwoorden"},
    "ambassadeurs.Bestand": {
        B: f"{RIJ} soort mime grootte breedte hoogte seconden is_versiering openbaar gemaakt_op",
        C: "sleutel melding concept voortgang persoon berichtlink klaar_voor",
        D: "inhoud omschrijving transcript",
    },
    "ambassadeurs.Oproep": {
        A: "soort titel slug tekst_makkelijk van_organisatie tot_datum geplaatst_op gesloten_op opbrengst",
        B: f"{RIJ} verwijderd_op verwijderd_reden zichtbaarheid status afwijsreden",
        C: "voorgesteld_door",
    },
    "ambassadeurs.OproepThema": {A: "oproep thema", B: "id"},
    "ambassadeurs.Reactie": {
        A: "openbare_tekst",
        B: (
            f"{RIJ} waarvoor bron oproep bereikbaar_via openbaar is_getoond status"
            " gereageerd_op opvolgen_voor afgehandeld_op te_horen_sinds leidt_tot_actie"
        ),
        C: "code naam organisatie contact openbare_naam persoon toegewezen_aan leidt_tot_rol",
        D: "titel tekst afspraak thema domein antwoord",
    },
    # The plan. It names functions and organisations; who is a person in it, is named here.
    "agenda.Gemeente": {A: REST, B: RIJ},
    "agenda.Domein": {A: REST, B: RIJ},
    "agenda.Organisatie": {A: REST, B: RIJ},
    "agenda.OrganisatieDomein": {A: REST, B: "id"},
    "agenda.Thema": {A: REST, B: f"{RIJ} actief"},
    "agenda.Agenda": {A: REST, B: RIJ},
    "agenda.Jaarplan": {A: REST, B: f"{RIJ} herinnert_trekkers publiceert_voortgang"},
    "agenda.Focus": {A: REST, B: WEG},
    "agenda.Doel": {A: REST, B: WEG},
    "agenda.DoelThema": {A: REST, B: "id"},
    "agenda.Actie": {A: REST, B: f"{WEG} openbaar", C: "trekker_account"},
    "agenda.ActieThema": {A: REST, B: "id"},
    "agenda.ActiePartner": {A: REST, B: "id"},
    "agenda.ActieOnderwerp": {A: REST, B: "id"},
    "agenda.ActieVNartikel": {A: REST, B: "id"},
    "agenda.ActieWettelijkPlan": {A: REST, B: "id"},
    "agenda.ActieObstakel": {A: REST, B: "id"},
    "agenda.Berichtlink": {B: "id actie gemaakt_op geldig_tot bericht", C: "account token_hash"},
    "agenda.Indicator": {A: REST, B: f"{RIJ} verwijderd_op verwijderd_reden"},
    "agenda.Meetwaarde": {A: REST, B: f"{RIJ} verwijderd_op verwijderd_reden bericht"},
    "agenda.Voortgang": {A: REST, B: f"{RIJ} voorstel_gereed akkoord_op", C: "auteur akkoord_door"},
    "agenda.Obstakel": {A: REST, B: f"{RIJ} verwijderd_op verwijderd_reden openbaar"},
    "agenda.ObstakelThema": {A: REST, B: "id"},
    "agenda.Hoogtemeting": {B: REST, C: "beoordelaar_code"},
    "agenda.Oordeel": {B: REST, C: "beoordelaar_code"},
    "agenda.Evaluatie": {A: REST, B: f"{RIJ} verwijderd_op verwijderd_reden status"},
    "agenda.Evaluatieoordeel": {A: REST, B: RIJ},
    "agenda.Herinnering": {B: REST},
    "agenda.Aanvraag": {B: REST, C: "aangevraagd_door beoordeeld_door"},
    "agenda.Planversie": {A: REST, B: "id", C: "gemaakt_door"},
    "agenda.Planbestand": {A: REST, B: "id"},
    "agenda.Raadsstuk": {A: REST, B: f"{RIJ} verwijderd_op verwijderd_reden"},
    "agenda.RaadsstukActie": {A: REST, B: "id"},
    "agenda.Raadsvergadering": {A: REST, B: f"{RIJ} verwijderd_op verwijderd_reden"},
    "agenda.Routekaartstap": {A: REST, B: RIJ},
    "agenda.Routekaartstand": {A: REST, B: RIJ},
    "agenda.Indexonderwerp": {A: REST, B: f"{RIJ} actief"},
    "agenda.VNartikel": {A: REST, B: f"{RIJ} actief"},
    "agenda.VNartikelDomein": {A: REST, B: "id"},
    "agenda.WettelijkPlan": {A: REST, B: f"{RIJ} actief"},
}

# What a library keeps: the whole table has one class. Why it is so, and how it ends.
VAN_ANDEREN: dict[str, tuple[str, str]] = {
    "auth.Permission": (B, "niet in gebruik: de rol van een account bepaalt wat mag"),
    "auth.Group": (B, "niet in gebruik: de rol van een account bepaalt wat mag"),
    "auth.Group_permissions": (B, "niet in gebruik: de rol van een account bepaalt wat mag"),
    "contenttypes.ContentType": (B, "namen van tabellen"),
    "account.EmailAddress": (C, "het adres van een account; gaat weg met het account"),
    "mfa.Authenticator": (C, "openbare delen van toegangssleutels; gaan weg met het account"),
    "socialaccount.SocialAccount": (
        C,
        "het nummer van iemand bij de inlogpagina van de gemeente, en niets anders; gaat weg met het account",
    ),
    "socialaccount.SocialToken": (C, "niet in gebruik: wij bewaren niet wat een andere inlogpagina opent"),
    "socialaccount.SocialApp": (B, "niet in gebruik: welke inlogpagina er is, staat in de instellingen"),
    "account.EmailConfirmation": (C, "niet in gebruik; gaat weg met het account"),
    "django_q.OrmQ": (C, "opdrachten die nog wachten, met alleen nummers; gaat weg als de opdracht klaar is"),
    "django_q.Task": (C, "opdrachten die mislukten; blijven 30 dagen staan om na te kijken"),
    "django_q.Success": (C, "een deel van de tabel Task"),
    "django_q.Failure": (C, "een deel van de tabel Task"),
    "django_q.Schedule": (B, "wat de takenserver elke dag doet"),
}
# C or D that a trail does hold, as words: why, and how it goes.
IN_HET_SPOOR = {
    "accounts.User.naam": "rechten zijn na te gaan: wie deed wat; wissen maakt de naam ook hier leeg",
    "accounts.User.functie": "rechten zijn na te gaan: wie deed wat; wissen maakt de functie ook hier leeg",
    "agenda.Hoogtemeting.beoordelaar_code": "een code zonder naam; wissen neemt weg van wie zij is",
    "agenda.Oordeel.beoordelaar_code": "een code zonder naam; wissen neemt weg van wie zij is",
}


def klasse(model: type[models.Model], veld: str) -> str | None:
    """The class of one field; None when nobody decided."""
    label = _tabel(model)._meta.label
    if label in VAN_ANDEREN:
        return VAN_ANDEREN[label][0]
    rest = None
    for letter, namen in KLASSEN.get(label, {}).items():
        if namen == REST:
            rest = letter
        elif veld in namen.split():
            return letter
    return rest


def velden(*letters: str) -> Iterator[tuple[type[models.Model], models.Field]]:
    """Every field of these classes, of our own tables."""
    for label in KLASSEN:
        model = apps.get_model(label)
        for veld in model._meta.concrete_fields:
            if klasse(model, veld.name) in letters:
                yield model, veld


def _tabel(model: type[models.Model]) -> type[models.Model]:
    """The table itself, of which a trail has the classes."""
    return getattr(model, "instance_type", model)
