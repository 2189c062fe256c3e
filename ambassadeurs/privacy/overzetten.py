"""What goes along when a portal moves: to another database, or to another supplier.

Every table is named here, and a test keeps it so. With a table goes its trail. What stays behind is of this
machine, of this moment, or a way to get in.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

MEE = {
    "accounts": "User",
    "account": "EmailAddress",
    # Only the public halves, which open nothing by themselves. Without them whoever reads somebody's mail
    # could make the first passkey on the other side.
    "mfa": "Authenticator",
    # Which account of the municipality is whose. It is a number, and no key.
    "socialaccount": "SocialAccount",
    "spoor": "Wissing Controle",
    # What somebody typed and did not save yet.
    "concepten": "Formulierconcept",
    "agenda": (
        "Gemeente Domein Organisatie OrganisatieDomein Thema Agenda Jaarplan Focus Doel DoelThema Obstakel"
        " ObstakelThema Indexonderwerp VNartikel VNartikelDomein WettelijkPlan Actie ActieThema ActiePartner"
        " ActieOnderwerp ActieVNartikel ActieWettelijkPlan ActieObstakel Indicator Voortgang Meetwaarde"
        # A photo that was not sent yet hangs on the link; of the link there is a hash, which opens nothing.
        " Berichtlink Hoogtemeting Oordeel Evaluatie Evaluatieoordeel Herinnering Planversie Planbestand"
        " Aanvraag Raadsvergadering Raadsstuk RaadsstukActie Routekaartstap Routekaartstand"
    ),
    "ambassadeurs": (
        "Persoon Namens Netwerkrol NetwerkrolThema NetwerkrolDomein Betrokkenheid Toestemming Verhaal"
        " VerhaalThema Meetverzoek Melding Meldingbericht Meldconcept Bestand Oproep OproepThema Reactie"
    ),
}
# Table -> why it stays behind. The sentence is in the file itself.
NIET = {
    "accounts.Sessie": "Wie was ingelogd, logt opnieuw in.",
    "accounts.Inloglink": "Een link om in te loggen geldt een kwartier.",
    "accounts.Herstelcode": "Een herstelcode is een sleutel. Maak na het verhuizen nieuwe.",
    "account.EmailConfirmation": "Niet in gebruik.",
    "socialaccount.SocialToken": "Niet in gebruik.",
    "socialaccount.SocialApp": "Niet in gebruik: dit staat in de instellingen.",
    "post.Mail": "Wat nog weg moet, verstuurt het oude portaal. Anders gaat een mail twee keer.",
    "django_q.OrmQ": "Opdrachten die nog wachten, doet het oude portaal.",
    "django_q.Task": "Wat de takenserver deed.",
    "django_q.Schedule": "Het rooster van de takenserver maakt de uitgave zelf.",
    "auth.Permission": "Maakt de uitgave zelf; niet in gebruik.",
    "auth.Group": "Niet in gebruik.",
    "auth.Group_permissions": "Niet in gebruik.",
    "contenttypes.ContentType": "Maakt de uitgave zelf.",
}


def modellen() -> Iterator[type[models.Model]]:
    """Every table that goes along, and behind it its trail."""
    for app, namen in MEE.items():
        for naam in namen.split():
            model = apps.get_model(app, naam)
            yield model
            if hasattr(model, "history"):
                yield model.history.model
