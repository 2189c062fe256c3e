"""What stands in the PDF for the council: the sheet of one version, laid out for paper."""

from django.template.loader import render_to_string

from agenda.lezen.pdf import lastig_op_een_bladzijde, vastgesteld
from agenda.lezen.raadsblad import context as raadsblad
from agenda.lezen.raadskalender import vorige_dag
from agenda.lezen.sinds import Sinds, sinds
from agenda.woorden import datum


def html(versie, keten, *, openbaar_adres: str) -> str:
    """The whole PDF as HTML. keten: the public versions up to and with this one, oldest first."""
    return render_to_string("pdf/raad.html", context(versie, keten, openbaar_adres=openbaar_adres))


def context(versie, keten, *, openbaar_adres: str) -> dict:
    document = versie.document
    plan, gemeente = document["jaarplan"], {"naam": "", **document["gemeente"]}
    van = vorige_dag(document)
    anders = sinds(list(keten), van, versie, {}, document=document)
    return {
        "versie": versie,
        "gemeente": gemeente,
        "plan": plan,
        "adres": f"{openbaar_adres}/raad/{plan['jaar']}/versies/{versie.nummer}/",
        "adres_evaluatie": f"{openbaar_adres}/plan/{plan['jaar']}/versies/{versie.nummer}/evaluatie/",
        "adres_veranderd": _adres_veranderd(f"{openbaar_adres}/plan/{plan['jaar']}", anders),
        "peildatum": datum(document["peildatum"]),
        "vastgesteld": vastgesteld(plan),
        "vergaderdag": datum(van),
        "sinds": anders,
        "hash_delen": [versie.hash[i : i + 8] for i in range(0, len(versie.hash), 8)],
        **raadsblad(document, {}),
        **lastig_op_een_bladzijde(document),
    }


def _adres_veranderd(adres_plan: str, anders: Sinds) -> str:
    """Where every change stands; nothing when nothing could be compared or nothing changed."""
    if not anders.zinnen:
        return ""
    return f"{adres_plan}/wat-is-veranderd/?van={anders.oud.nummer}&naar={anders.nieuw.nummer}"
