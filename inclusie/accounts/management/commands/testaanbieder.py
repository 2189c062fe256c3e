"""Ask the OpenID provider of the municipality what a login will ask, before people try."""

from django.conf import settings
from django.core.management import CommandError
from django.urls import reverse

from inclusie.accounts.aanbieder import Mislukt, kijk_na
from inclusie.opdracht import Opdracht

# What a provider may leave out of its description -> what that means. A login itself proves it.
LET_OP = {
    ("code_challenge_methods_supported", "S256"): "PKCE (S256). Zonder dat weigeren sommige een login.",
    ("claims_supported", "auth_time"): "auth_time. Dat is nodig om te koppelen en om te bevestigen.",
    ("claims_supported", "amr"): "amr. OIDC_AMR vraagt daar wel om.",
}


class Command(Opdracht):
    help = "Kijkt of de aanbieder van OIDC_ISSUER antwoordt en te vertrouwen is."

    def handle(self, *args, **options):
        if not settings.OIDC_ISSUER:
            raise CommandError("Er is geen aanbieder. Zet eerst OIDC_ISSUER.")
        try:
            config, sleutels = kijk_na()
        except Mislukt as fout:
            zin = f"De aanbieder is niet te gebruiken: {fout.wat}. Kijk naar OIDC_ISSUER."
            raise CommandError(zin) from None
        terug = settings.PUBLIC_URL + reverse("inloggen_gemeente_terug")
        self.stdout.write(f"De aanbieder antwoordt: {settings.OIDC_ISSUER}")
        self.stdout.write(f"Sleutels om een antwoord na te kijken: {sleutels}")
        self.stdout.write(f"Vul bij de aanbieder dit adres in (redirect): {terug}")
        for (veld, waarde), gevolg in LET_OP.items():
            if waarde not in config.get(veld, []) and (waarde != "amr" or settings.OIDC_AMR):
                self.stdout.write(f"Let op: de aanbieder noemt niet {gevolg}")
