"""What of the plan each role may, in words."""

from agenda import permissions as p
from agenda.models import Actie
from inclusie.rechten import Recht
from inclusie.weghalen import mag_terughalen

RECHTEN = [
    Recht("Het jaarplan lezen zoals het nu is, ook wat niet openbaar is", p.mag_plan_lezen),
    Recht("Het jaarplan, de obstakels en de stukken van de raad wijzigen", p.mag_plan_bewerken),
    Recht("Terughalen uit de prullenbak", mag_terughalen),
    Recht("Basisgegevens wijzigen: gemeente, thema’s, organisaties", p.mag_basisgegevens_bewerken),
    Recht("Een actie trekken", p.mag_trekken),
    Recht(
        "Schrijven hoe het gaat met een eigen actie",
        p.mag_voortgang_schrijven,
        lambda user: Actie(trekker_account_id=user.pk),
    ),
    Recht(
        "Schrijven hoe het gaat met een actie van een ander",
        p.mag_voortgang_schrijven,
        lambda user: Actie(trekker_account_id=user.pk + 1),
    ),
    Recht("Akkoord geven op nieuws over een actie", p.mag_akkoord_geven),
    Recht("Een actie afsluiten, stoppen of doorschuiven", p.mag_actie_afsluiten),
    Recht("Een plan of een evaluatie openbaar maken", p.mag_openbaar_maken),
    Recht("Een plan vaststellen", p.mag_vaststellen),
    Recht("Zien wie vraagt om iets openbaar te maken", p.mag_aanvraag_zien),
    Recht("Een plan naar het archief brengen", p.mag_archiveren),
    Recht("Nakijken of alles nog is zoals het was", p.mag_controle_zien),
]
