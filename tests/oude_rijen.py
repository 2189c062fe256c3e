"""A database as it was before the whole year got its rules, with one row of what those rules are about.

Run on an empty database (`python -m tests.oude_rijen`); migrating it on must keep every row.
"""

from datetime import date

import django

OUD = [
    ("agenda", "0006_bestand_voor_de_raad"),
    ("accounts", "0005_mail_bij_versie"),
    ("django_q", "0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more"),
]


def vul(apps) -> None:
    """Through the models of that day: they know nothing of today's rules."""
    from django_q.tasks import async_task

    def rij(model: str, **velden):
        return apps.get_model("agenda", model).objects.create(**velden)

    dag, moment = date(2021, 7, 1), "2021-07-01T10:00:00Z"
    wie = {"email": "f@voorbeeldstad.example", "rol": "medewerker"}
    auteur = apps.get_model("accounts", "user").objects.create(**wie)
    apps.get_model("accounts", "verzending").objects.create(user=auteur, kenmerk="versie-x")
    inhoud = ("Uw code om in te loggen", "Tekst.", "<p>Tekst.</p>")
    async_task("inclusie.accounts.post.verstuur", "f@voorbeeldstad.example", *inhoud, save=False)
    async_task("agenda.taken.maak_pdf", 1)
    domein = rij("domein", naam="Thuis", slug="thuis")
    rij("domein", naam="THUIS", slug="thuis-2")
    rij("domein", naam="Thuis (2)", slug="thuis-3")
    rij("thema", naam="Armoede", slug="armoede", soort="verbredend")
    rij("thema", naam="armoede", slug="armoede-2", soort="verbredend")
    rij("indexonderwerp", naam="Wonen", slug="wonen", domein=domein)
    rij("wettelijkplan", wet="Wmo 2015", titel="Beleidsplan", slug="beleidsplan")
    agenda = rij("agenda", titel="Iedereen doet mee", periode_van=2020, periode_tot=2024)
    plan = rij(
        "jaarplan", agenda=agenda, jaar=2021, status="vastgesteld", vastgesteld_op=dag,
        vastgesteld_door="het college",
    )  # fmt: skip
    doel = rij("doel", jaarplan=plan, code="D1", titel="Brieven", herkomst="raad", volgorde=1)
    actie = rij("actie", doel=doel, code="2021-01", titel="Brieven herschrijven", domein=domein, volgorde=2)
    indicator = rij("indicator", actie=actie, nummer=1, naam="Brieven", streefwaarde=50)
    rij("meetwaarde", indicator=indicator, datum=dag, waarde=21)
    rij("voortgang", actie=actie, nummer=1, datum=dag, tekst_makkelijk="Klaar.", auteur=auteur)
    rij("evaluatie", jaarplan=plan, nummer=1, soort="tussentijds", peildatum=dag)
    rij("raadsvergadering", datum=dag, soort="raad")
    rij(
        "raadsstuk", code="R1", soort="motie", datum=dag, titel="Stemmen", status="afgedaan", afdoening="Ja.",
        afgedaan_op=dag,
    )  # fmt: skip
    rij(
        "planversie", jaarplan=plan, nummer="1.0", soort="vastgesteld", peildatum=dag, reden="Besluit.",
        functie="medewerker", gemaakt_door=auteur, gemaakt_op=moment, inhoud="{}", hash="0" * 64,
    )  # fmt: skip
    obstakel = rij("obstakel", titel="De balie", slug="balie", soort="fysiek", domein=domein, gemeld_op=dag)
    for code, hoogte in (("P1", 3), ("p1", 1), ("p2", 2)):
        rij("hoogtemeting", obstakel=obstakel, beoordelaar_code=code, hoogte=hoogte, moment="voor", datum=dag)
    rij("oordeel", actie=actie, beoordelaar_code="p1", merkbaar="ja", datum=dag)


def onthoud_een_browser(cursor) -> None:
    """The table in which browsers were remembered is of no app any more."""
    kolommen = "session_key varchar(40), session_data text, expire_date timestamp"
    cursor.execute(f"CREATE TABLE django_session ({kolommen})")
    cursor.execute("INSERT INTO django_session VALUES ('sleutel', 'inhoud', '2021-07-01 22:00:00')")


if __name__ == "__main__":
    django.setup()

    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    executor.migrate(OUD)
    vul(executor.loader.project_state(OUD).apps)
    with connection.cursor() as cursor:
        onthoud_een_browser(cursor)
