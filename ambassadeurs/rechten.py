"""What of people and of what they tell us each role may, in words."""

from ambassadeurs import permissions as p
from inclusie.rechten import Recht

RECHTEN = [
    Recht("Meldingen lezen en beantwoorden", p.mag_meldingen_behandelen),
    Recht("De mensen van het netwerk zien, met hun gegevens", p.mag_mensen_zien),
    Recht("Mensen uitnodigen, en hun rol in het netwerk wijzigen", p.mag_netwerk_beheren),
    Recht("Oproepen maken, en reacties lezen", p.mag_oproepen_beheren),
    Recht("Een oproep voorstellen", p.mag_oproep_voorstellen),
    Recht("Verhalen lezen en op de website zetten", p.mag_verhalen_beheren),
]
