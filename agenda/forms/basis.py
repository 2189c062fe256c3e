"""Forms of the basic data: municipality, organisations, themes and domains."""

from collections.abc import Callable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify

from agenda.forms.opmaak import clean_opmaak, met_opmaak
from agenda.models import Domein, Gemeente, Organisatie, Thema
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.getallen import GetalField
from inclusie.leesveld import Leesveld

BESTAAT_AL = "Deze naam bestaat al. Kies een andere naam."


def clean_eigen_naam(veld: str, melding: str = BESTAAT_AL) -> Callable:
    """The database compares too (`eigen_naam`), but SQLite knows the capitals of A to Z only."""

    def clean(form) -> str:
        naam = form.cleaned_data[veld]
        anderen = type(form.instance).objects.exclude(pk=form.instance.pk).values_list(veld, flat=True)
        if naam.casefold() in {ander.casefold() for ander in anderen}:
            raise ValidationError(melding)
        return naam

    return clean


class GemeenteForm(BewerkForm):
    clean_eigen_problemen = clean_opmaak("eigen_problemen")
    getoetst_op = DatumField(
        required=False,
        label="Wanneer is de toegankelijkheid getoetst?",
        help_text="De laatste keer. Laat leeg als dat nog niet gebeurde.",
    )

    class Meta:
        model = Gemeente
        fields = [
            "naam", "logo_tekst", "telefoon", "mail", "bezoekadres", "openingstijden", "rolnaam_ambassadeur",
            "naleving", "verklaring", "getoetst_op", "getoetst_hoe", "eigen_problemen",
        ]  # fmt: skip
        labels = {
            "naam": "Naam van de gemeente",
            "logo_tekst": "Tekst bij het logo",
            "telefoon": "Telefoonnummer voor hulp",
            "mail": "E-mailadres voor hulp",
            "bezoekadres": "Bezoekadres",
            "openingstijden": "Wanneer kunnen mensen bellen of langskomen?",
            "rolnaam_ambassadeur": "Hoe noemt u uw ambassadeurs?",
            "naleving": "Welke status heeft deze website in het register?",
            "verklaring": "Webadres van uw verklaring in het register",
            "getoetst_hoe": "Wie toetste de toegankelijkheid, en hoe?",
            "eigen_problemen": "Wat werkt bij u nog niet voor iedereen?",
        }
        help_texts = {
            "naam": "Zonder het woord gemeente. Bijvoorbeeld: Voorbeeldstad.",
            "logo_tekst": "Een paar woorden.",
            "telefoon": "Dit nummer staat op elke bladzijde.",
            "openingstijden": "Bijvoorbeeld: maandag tot en met vrijdag, 9.00 tot 17.00 uur.",
            "rolnaam_ambassadeur": "Bijvoorbeeld: ambassadeurs of ervaringsdeskundigen.",
            "naleving": "Het register van toegankelijkheidsverklaringen. Staat u er nog niet in? Laat leeg.",
            "verklaring": "Bijvoorbeeld: https://www.voorbeeld.example/register/1. Nodig voor de status.",
            "getoetst_hoe": "Bijvoorbeeld: Bureau Voorbeeld, met mensen die een schermlezer gebruiken.",
            "eigen_problemen": met_opmaak("Bijvoorbeeld een filmpje zonder ondertitels."),
        }
        error_messages = {
            "naam": {"required": "Vul de naam van de gemeente in."},
            "verklaring": {"invalid": "Dit webadres klopt niet. Begin met https://"},
        }
        widgets = {"eigen_problemen": forms.Textarea(attrs={"rows": 4})}


class OrganisatieForm(BewerkForm):
    clean_naam = clean_eigen_naam("naam", "Deze organisatie bestaat al. Kies een andere naam.")

    class Meta:
        model = Organisatie
        fields = [
            "naam", "soort", "plaats", "website", "domeinen", "openbaar", "is_koploper", "koploper_tekst",
            "aantoonbaar",
        ]  # fmt: skip
        labels = {
            "naam": "Naam",
            "soort": "Wat voor organisatie is het?",
            "plaats": "Plaats",
            "website": "Website",
            "domeinen": "In welke levensdomeinen werkt de organisatie?",
            "openbaar": "De naam mag in het openbare plan staan",
            "is_koploper": "Deze organisatie is koploper",
            "koploper_tekst": "Wat weet en biedt deze koploper?",
            "aantoonbaar": "Waaraan ziet u dat deze organisatie inclusief werkt?",
        }
        help_texts = {
            "naam": "Een afdeling van de gemeente mag ook. Bijvoorbeeld: gemeente Communicatie.",
            "website": "Bijvoorbeeld: https://www.voorbeeld.example",
            "is_koploper": "Een koploper geeft het goede voorbeeld en helpt anderen.",
        }
        error_messages = {
            "naam": {"required": "Vul de naam in."},
            "soort": {"required": "Kies wat voor organisatie het is."},
            "website": {"invalid": "Dit webadres klopt niet. Begin met https://"},
        }
        widgets = {
            "domeinen": forms.CheckboxSelectMultiple,
            "koploper_tekst": forms.Textarea(attrs={"rows": 4}),
            "aantoonbaar": forms.Textarea(attrs={"rows": 4}),
        }


class MetWebadres(BewerkForm):
    """A row with its own address: made of the name once, and never changed, so links stay good."""

    webadres_van = "naam"

    def clean(self):
        gegevens = super().clean()
        if self.instance._state.adding and (naam := gegevens.get(self.webadres_van)):
            slug = slugify(naam)[:80]
            if not slug:
                raise ValidationError({self.webadres_van: "Gebruik in de naam letters of cijfers."})
            if type(self.instance).objects.filter(slug=slug).exists():
                raise ValidationError({self.webadres_van: BESTAAT_AL})
            self.instance.slug = slug
        return gegevens


class ThemaForm(MetWebadres):
    clean_naam = clean_eigen_naam("naam")
    clean_omschrijving = clean_opmaak("omschrijving")

    class Meta:
        model = Thema
        fields = ["naam", "soort", "omschrijving_makkelijk", "omschrijving", "actief"]
        labels = {
            "naam": "Naam van het thema",
            "soort": "Voor wie is het thema?",
            "omschrijving_makkelijk": "Omschrijving in makkelijke taal",
            "omschrijving": "Hele omschrijving",
            "actief": "U kunt dit thema kiezen in een plan",
        }
        help_texts = {
            "omschrijving_makkelijk": "Eén of twee korte zinnen.",
            "actief": "Zet dit uit als u het thema niet meer gebruikt. Oude plannen blijven zoals ze zijn.",
        }
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "soort": {"required": "Kies voor wie het thema is."},
        }
        widgets = {
            "soort": forms.RadioSelect,
            "omschrijving_makkelijk": Leesveld(attrs={"rows": 3}),
            "omschrijving": forms.Textarea(attrs={"rows": 8}),
        }


class DomeinForm(MetWebadres):
    clean_naam = clean_eigen_naam("naam")

    class Meta:
        model = Domein
        fields = ["naam", "bron", "volgorde"]
        labels = {
            "naam": "Naam van het levensdomein",
            "bron": "Waar komt dit domein vandaan?",
            "volgorde": "Plek in de lijst",
        }
        help_texts = {"volgorde": "Een laag getal staat bovenaan."}
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "volgorde": {"required": "Vul een getal in. Nul mag ook."},
        }
        field_classes = {"volgorde": GetalField}
        widgets = {"bron": forms.RadioSelect}
