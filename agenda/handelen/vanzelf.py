"""What makes itself public: news that somebody agreed to, of a plan that asks for it, and nothing else."""

from datetime import datetime

from django.utils.timezone import localdate

from agenda.handelen.bevriezen import Ingehaald, TweedeNodig, functie_van
from agenda.handelen.vaststellen import maak_openbaar, mogelijke_soorten
from agenda.models import Jaarplan, Planversie, VersieSoort, Voortgang
from agenda.voorstel import Voorstel, doe_voorstel, kan_vanzelf, nieuws_tot


def publiceer_voortgang(at: datetime) -> list[Planversie]:
    """One version of each plan that has only news; of a plan with anything else nothing becomes public."""
    plannen = Jaarplan.objects.lopend().filter(publiceert_voortgang=True).order_by("jaar")
    return [versie for plan in plannen if (versie := _publiceer(plan, at))]


def _publiceer(plan: Jaarplan, at: datetime) -> Planversie | None:
    dag = localdate(at)
    if VersieSoort.VOORTGANG not in mogelijke_soorten(plan):
        return None
    voorstel = doe_voorstel(plan, dag)
    if not _is_alleen_nieuws(voorstel):
        return None
    door = _wie_akkoord_gaf(plan)
    try:
        return maak_openbaar(
            plan,
            soort=VersieSoort.VOORTGANG,
            peildatum=dag,
            reden=nieuws_tot(dag),
            functie=f"vanzelf, met akkoord van: {functie_van(door)}"[:120],
            door=door,
            at=at,
            **voorstel.gezien,
        )
    except (Ingehaald, TweedeNodig):
        # Somebody works at this hour: what they change, they publish, or the next night looks again. And
        # where two must look, the clock is not the second: figures and own news need nobody's agreement.
        return None


def _is_alleen_nieuws(voorstel: Voorstel) -> bool:
    vorige = voorstel.vorige
    return bool(vorige and vorige.peildatum <= voorstel.dag and kan_vanzelf(voorstel.veranderingen))


def _wie_akkoord_gaf(plan: Jaarplan):
    """To the newest of the news."""
    berichten = Voortgang.objects.van_plan(plan).akkoord().select_related("akkoord_door")
    return berichten.order_by("-akkoord_op", "-pk").first().akkoord_door
