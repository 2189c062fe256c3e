"""What stands in the PDF for the council: the sheet of one version, laid out for paper."""

from django.template.loader import render_to_string

from agenda.lezen.pdf import vastgesteld
from agenda.lezen.pdf_cijfers import balk, geld
from agenda.lezen.raadsblad import context as raadsblad
from agenda.lezen.raadskalender import vorige_dag
from agenda.lezen.raadsvragen import antwoorden, betrokken, lijst
from agenda.lezen.sinds import sinds
from agenda.woorden import datum


def html(versie, keten, *, openbaar_adres: str) -> str:
    """The whole PDF as HTML. keten: the public versions up to and with this one, oldest first."""
    return render_to_string("pdf/raad.html", context(versie, keten, openbaar_adres=openbaar_adres))


def context(versie, keten, *, openbaar_adres: str) -> dict:
    document = versie.document
    plan, gemeente = document["jaarplan"], {"naam": "", **document["gemeente"]}
    plek = f"{openbaar_adres}/raad/{plan['jaar']}/versies/{versie.nummer}/"
    van = vorige_dag(document)
    return {
        "titel": f"Jaarplan {plan['jaar']} voor de raad",
        "versie": versie,
        "gemeente": gemeente,
        "plan": plan,
        "adres": plek,
        "peildatum": datum(document["peildatum"]),
        "vastgesteld": vastgesteld(plan),
        "antwoorden": antwoorden(document),
        "balk": balk(document["cijfers"], plan["jaar"]),
        "betrokken": betrokken(document),
        "geld": geld(document["cijfers"], lijst(document)),
        "vergaderdag": datum(van),
        "sinds": sinds(list(keten), van, versie, {}, document=document),
        "hash_delen": [versie.hash[i : i + 8] for i in range(0, len(versie.hash), 8)],
        **raadsblad(document, {}),
    }
