"""What of the accounts each role may, in words."""

from inclusie.accounts.koppelingen import mag_koppelen
from inclusie.accounts.models import User
from inclusie.accounts.permissions import mag_gebruikers_beheren, mag_rol_wijzigen
from inclusie.rechten import Recht

RECHTEN = [
    Recht("Mensen een account geven, en zien wie een account heeft", mag_gebruikers_beheren),
    Recht("De naam en de functie van iemand anders wijzigen", mag_gebruikers_beheren),
    Recht(
        "De rol van iemand anders wijzigen, en of die mag inloggen",
        mag_rol_wijzigen,
        lambda user: User(pk=1),
    ),
    Recht("De eigen rol wijzigen", mag_rol_wijzigen, lambda user: user),
    Recht("Een inloglink maken voor iemand anders", mag_gebruikers_beheren),
    Recht("Iemand anders overal uitloggen", mag_gebruikers_beheren),
    Recht("Een toegangssleutel of koppeling van iemand anders weghalen", mag_gebruikers_beheren),
    Recht("Het eigen account van de gemeente koppelen, om mee in te loggen", mag_koppelen),
    Recht("Zien en downloaden wie welke rol heeft, en wat een rol mag", mag_gebruikers_beheren),
]
