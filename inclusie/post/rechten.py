"""What of the mail each role may, in words."""

from inclusie.post.permissions import (
    mag_mailvoorbeelden_zien,
    mag_post_lezen,
    mag_post_regelen,
    mag_post_zien,
)
from inclusie.rechten import Recht

RECHTEN = [
    Recht("Zien welke e-mails er zijn, met een voorbeeld", mag_mailvoorbeelden_zien),
    Recht("Zien of een e-mail aankwam, zonder de tekst", mag_post_zien),
    Recht("Een e-mail opnieuw versturen, of niet meer versturen", mag_post_regelen),
    Recht("Een e-mail lezen: alleen in een voorbeeld", mag_post_lezen),
]
