"""The whole year: obstacles and heights, felt results, the council, evaluations, route, index and law."""

import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("agenda", "0004_regels_in_de_database"),
    ]

    operations = [
        migrations.CreateModel(
            name="Obstakel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="wat staat in de weg")),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=80, unique=True, verbose_name="naam in het webadres"
                    ),
                ),
                (
                    "omschrijving",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="omschrijving",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("fysiek", "gebouw, straat of hulpmiddel"),
                            ("digitaal", "website, app of apparaat"),
                            ("informatie", "tekst, uitleg of taal"),
                            ("bejegening", "hoe mensen met u omgaan"),
                            ("regel", "regel of procedure"),
                            ("geld", "geld"),
                            ("spanning", "spanning tussen groepen"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("plek", models.CharField(blank=True, max_length=200, verbose_name="waar")),
                ("gemeld_op", models.DateField(verbose_name="gemeld op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gemeld", "gemeld"),
                            ("erkend", "erkend"),
                            ("in_aanpak", "in aanpak"),
                            ("lager", "lager geworden"),
                            ("weg", "weg"),
                            ("doorverwezen", "doorverwezen"),
                        ],
                        default="gemeld",
                        editable=False,
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                (
                    "antwoord_gemeente",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="antwoord van de gemeente",
                    ),
                ),
                ("openbaar", models.BooleanField(default=False, verbose_name="openbaar")),
                (
                    "domein",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="obstakels",
                        to="agenda.domein",
                        verbose_name="levensdomein",
                    ),
                ),
            ],
            options={
                "verbose_name": "obstakel",
                "verbose_name_plural": "obstakels",
                "ordering": ["-gemeld_op", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verwijderd_op__isnull", True),
                            models.Q(("verwijderd_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="obstakel_weggehaald",
                        violation_error_message="Wat is weggehaald, heeft een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("titel", ""), _negated=True),
                        name="obstakel_titel",
                        violation_error_code="titel",
                        violation_error_message="Vul dit in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "soort__in",
                                [
                                    "fysiek",
                                    "digitaal",
                                    "informatie",
                                    "bejegening",
                                    "regel",
                                    "geld",
                                    "spanning",
                                ],
                            )
                        ),
                        name="obstakel_soort",
                        violation_error_code="soort",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["gemeld", "erkend", "in_aanpak", "lager", "weg", "doorverwezen"])
                        ),
                        name="obstakel_status",
                        violation_error_code="status",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "doorverwezen"), _negated=True),
                            models.Q(("antwoord_gemeente", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="obstakel_doorverwezen",
                        violation_error_code="antwoord_gemeente",
                        violation_error_message="Schrijf op wie dit obstakel kan weghalen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActieObstakel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("actie", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.actie")),
                (
                    "obstakel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agenda.obstakel",
                        verbose_name="obstakel",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("actie", "obstakel"), name="actieobstakel_uniek")
                ],
            },
        ),
        migrations.CreateModel(
            name="Indexonderwerp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=80, unique=True, verbose_name="naam in het webadres"
                    ),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(600)],
                        verbose_name="toelichting",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("volgorde", models.PositiveIntegerField(default=0, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
                (
                    "domein",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="onderwerpen",
                        to="agenda.domein",
                        verbose_name="levensdomein",
                    ),
                ),
            ],
            options={
                "verbose_name": "onderwerp van de index",
                "verbose_name_plural": "onderwerpen van de index",
                "ordering": ["domein__volgorde", "volgorde", "naam"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("naam", ""), _negated=True),
                        name="indexonderwerp_naam",
                        violation_error_code="naam",
                        violation_error_message="Vul dit in.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActieOnderwerp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("actie", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.actie")),
                (
                    "onderwerp",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agenda.indexonderwerp",
                        verbose_name="onderwerp van de index",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("actie", "onderwerp"), name="actieonderwerp_uniek")
                ],
            },
        ),
        migrations.CreateModel(
            name="VNartikel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                (
                    "nummer",
                    models.PositiveSmallIntegerField(unique=True, verbose_name="nummer van het artikel"),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                (
                    "uitleg_makkelijk",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(600)],
                        verbose_name="uitleg in makkelijke taal",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "verbose_name": "artikel van het VN-verdrag",
                "verbose_name_plural": "artikelen van het VN-verdrag",
                "ordering": ["nummer"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("naam", ""), _negated=True),
                        name="vnartikel_naam",
                        violation_error_code="naam",
                        violation_error_message="Vul dit in.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActieVNartikel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("actie", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.actie")),
                (
                    "artikel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agenda.vnartikel",
                        verbose_name="artikel van het VN-verdrag",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("actie", "artikel"), name="actievnartikel_uniek")
                ],
            },
        ),
        migrations.CreateModel(
            name="WettelijkPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("wet", models.CharField(max_length=120, verbose_name="wet")),
                ("titel", models.CharField(max_length=200, verbose_name="titel van het plan")),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=80, unique=True, verbose_name="naam in het webadres"
                    ),
                ),
                ("artikel", models.CharField(blank=True, max_length=120, verbose_name="artikel")),
                ("looptijd", models.CharField(blank=True, max_length=60, verbose_name="looptijd")),
                ("link", models.URLField(blank=True, verbose_name="link")),
                (
                    "paragraaf_tekst",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat het plan over inclusie zegt",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "verbose_name": "wettelijk plan",
                "verbose_name_plural": "wettelijke plannen",
                "ordering": ["wet", "titel"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("wet", ""), _negated=True),
                        name="wettelijkplan_wet",
                        violation_error_code="wet",
                        violation_error_message="Vul dit in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("titel", ""), _negated=True),
                        name="wettelijkplan_titel",
                        violation_error_code="titel",
                        violation_error_message="Vul dit in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActieWettelijkPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("actie", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.actie")),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agenda.wettelijkplan",
                        verbose_name="wettelijk plan",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("actie", "plan"), name="actiewettelijkplan_uniek")
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluatie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("nummer", models.PositiveSmallIntegerField(editable=False, verbose_name="nummer")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("tussentijds", "tussentijdse evaluatie"),
                            ("jaarlijks", "jaarlijkse evaluatie"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("peildatum", models.DateField(verbose_name="stand van welke dag")),
                (
                    "wat_ging_goed",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat ging goed",
                    ),
                ),
                (
                    "wat_kan_beter",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat kan beter",
                    ),
                ),
                (
                    "lessen",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat leren wij ervan",
                    ),
                ),
                (
                    "advies",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat raden wij aan",
                    ),
                ),
                (
                    "besproken_met",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="besproken in welke bijeenkomst, met wie"
                    ),
                ),
                ("besproken_op", models.DateField(blank=True, null=True, verbose_name="besproken op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("besproken", "besproken"),
                            ("gepubliceerd", "gepubliceerd"),
                        ],
                        default="concept",
                        editable=False,
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                (
                    "jaarplan",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluaties",
                        to="agenda.jaarplan",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatie",
                "verbose_name_plural": "evaluaties",
                "ordering": ["peildatum", "nummer"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verwijderd_op__isnull", True),
                            models.Q(("verwijderd_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="evaluatie_weggehaald",
                        violation_error_message="Wat is weggehaald, heeft een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("soort__in", ["tussentijds", "jaarlijks"])),
                        name="evaluatie_soort",
                        violation_error_code="soort",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["concept", "besproken", "gepubliceerd"])),
                        name="evaluatie_status",
                        violation_error_code="status",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.UniqueConstraint(fields=("jaarplan", "nummer"), name="evaluatie_nummer_uniek"),
                    models.UniqueConstraint(
                        condition=models.Q(("soort", "jaarlijks"), ("verwijderd_op", None)),
                        fields=("jaarplan",),
                        name="evaluatie_een_jaarlijkse",
                        violation_error_code="soort",
                        violation_error_message="Dit jaar heeft al een jaarlijkse evaluatie.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "concept"),
                            models.Q(
                                models.Q(("besproken_met", ""), _negated=True),
                                ("besproken_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="evaluatie_besproken",
                        violation_error_code="besproken_met",
                        violation_error_message="Schrijf op in welke bijeenkomst u dit besprak, en wanneer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluatieoordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                (
                    "oordeel",
                    models.CharField(
                        choices=[
                            ("behouden", "behouden"),
                            ("bijstellen", "bijstellen"),
                            ("doorschuiven", "doorschuiven"),
                            ("stoppen", "stoppen"),
                        ],
                        max_length=14,
                        verbose_name="wat doen wij met deze actie",
                    ),
                ),
                (
                    "reden",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="waarom",
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluatieoordelen",
                        to="agenda.actie",
                    ),
                ),
                (
                    "evaluatie",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="oordelen",
                        to="agenda.evaluatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel over een actie",
                "verbose_name_plural": "oordelen over acties",
                "ordering": ["actie__code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("oordeel__in", ["behouden", "bijstellen", "doorschuiven", "stoppen"])
                        ),
                        name="evaluatieoordeel_oordeel",
                        violation_error_code="oordeel",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True),
                        name="evaluatieoordeel_reden",
                        violation_error_code="reden",
                        violation_error_message="Schrijf op waarom.",
                    ),
                    models.UniqueConstraint(fields=("evaluatie", "actie"), name="evaluatieoordeel_uniek"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Herinnering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("gestuurd_op", models.DateTimeField(editable=False, verbose_name="gestuurd op")),
                (
                    "actie",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="herinneringen",
                        to="agenda.actie",
                    ),
                ),
            ],
            options={
                "verbose_name": "herinnering",
                "verbose_name_plural": "herinneringen",
                "ordering": ["-gestuurd_op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalActieObstakel",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "obstakel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.obstakel",
                        verbose_name="obstakel",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical actie obstakel",
                "verbose_name_plural": "historical actie obstakels",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalActieOnderwerp",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "onderwerp",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.indexonderwerp",
                        verbose_name="onderwerp van de index",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical actie onderwerp",
                "verbose_name_plural": "historical actie onderwerps",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalActieVNartikel",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "artikel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.vnartikel",
                        verbose_name="artikel van het VN-verdrag",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical actie v nartikel",
                "verbose_name_plural": "historical actie v nartikels",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalActieWettelijkPlan",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.wettelijkplan",
                        verbose_name="wettelijk plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical actie wettelijk plan",
                "verbose_name_plural": "historical actie wettelijk plans",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvaluatie",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("nummer", models.PositiveSmallIntegerField(editable=False, verbose_name="nummer")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("tussentijds", "tussentijdse evaluatie"),
                            ("jaarlijks", "jaarlijkse evaluatie"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("peildatum", models.DateField(verbose_name="stand van welke dag")),
                (
                    "wat_ging_goed",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat ging goed",
                    ),
                ),
                (
                    "wat_kan_beter",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat kan beter",
                    ),
                ),
                (
                    "lessen",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat leren wij ervan",
                    ),
                ),
                (
                    "advies",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat raden wij aan",
                    ),
                ),
                (
                    "besproken_met",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="besproken in welke bijeenkomst, met wie"
                    ),
                ),
                ("besproken_op", models.DateField(blank=True, null=True, verbose_name="besproken op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("besproken", "besproken"),
                            ("gepubliceerd", "gepubliceerd"),
                        ],
                        default="concept",
                        editable=False,
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "jaarplan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.jaarplan",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical evaluatie",
                "verbose_name_plural": "historical evaluaties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvaluatieoordeel",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "oordeel",
                    models.CharField(
                        choices=[
                            ("behouden", "behouden"),
                            ("bijstellen", "bijstellen"),
                            ("doorschuiven", "doorschuiven"),
                            ("stoppen", "stoppen"),
                        ],
                        max_length=14,
                        verbose_name="wat doen wij met deze actie",
                    ),
                ),
                (
                    "reden",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="waarom",
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "evaluatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.evaluatie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical oordeel over een actie",
                "verbose_name_plural": "historical oordelen over acties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalHerinnering",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("gestuurd_op", models.DateTimeField(editable=False, verbose_name="gestuurd op")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical herinnering",
                "verbose_name_plural": "historical herinneringen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalHoogtemeting",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                (
                    "beoordelaar_code",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9-]{1,12}\\Z",
                                "Gebruik alleen letters, cijfers en streepjes. Gebruik geen naam.",
                            )
                        ],
                        verbose_name="code van wie het zegt",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "hoogte",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "geen obstakel"),
                            (1, "hinderlijk"),
                            (2, "moeilijk"),
                            (3, "lukt alleen met hulp"),
                            (4, "lukt niet"),
                        ],
                        verbose_name="hoe hoog is het obstakel",
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("voor", "voordat wij begonnen"),
                            ("tijdens", "terwijl wij bezig zijn"),
                            ("na", "nadat wij klaar waren"),
                        ],
                        max_length=8,
                        verbose_name="wanneer gemeten",
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "obstakel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.obstakel",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical hoogtemeting",
                "verbose_name_plural": "historical hoogtemetingen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalIndexonderwerp",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=80, verbose_name="naam in het webadres"),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(600)],
                        verbose_name="toelichting",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("volgorde", models.PositiveIntegerField(default=0, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "domein",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.domein",
                        verbose_name="levensdomein",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical onderwerp van de index",
                "verbose_name_plural": "historical onderwerpen van de index",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalObstakel",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="wat staat in de weg")),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=80, verbose_name="naam in het webadres"),
                ),
                (
                    "omschrijving",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="omschrijving",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("fysiek", "gebouw, straat of hulpmiddel"),
                            ("digitaal", "website, app of apparaat"),
                            ("informatie", "tekst, uitleg of taal"),
                            ("bejegening", "hoe mensen met u omgaan"),
                            ("regel", "regel of procedure"),
                            ("geld", "geld"),
                            ("spanning", "spanning tussen groepen"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("plek", models.CharField(blank=True, max_length=200, verbose_name="waar")),
                ("gemeld_op", models.DateField(verbose_name="gemeld op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gemeld", "gemeld"),
                            ("erkend", "erkend"),
                            ("in_aanpak", "in aanpak"),
                            ("lager", "lager geworden"),
                            ("weg", "weg"),
                            ("doorverwezen", "doorverwezen"),
                        ],
                        default="gemeld",
                        editable=False,
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                (
                    "antwoord_gemeente",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="antwoord van de gemeente",
                    ),
                ),
                ("openbaar", models.BooleanField(default=False, verbose_name="openbaar")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "domein",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.domein",
                        verbose_name="levensdomein",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical obstakel",
                "verbose_name_plural": "historical obstakels",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalObstakelThema",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "thema",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.thema",
                        verbose_name="thema",
                    ),
                ),
                (
                    "obstakel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.obstakel",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical obstakel thema",
                "verbose_name_plural": "historical obstakel themas",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOordeel",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                (
                    "beoordelaar_code",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9-]{1,12}\\Z",
                                "Gebruik alleen letters, cijfers en streepjes. Gebruik geen naam.",
                            )
                        ],
                        verbose_name="code van wie het zegt",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "merkbaar",
                    models.CharField(
                        choices=[("nog_niet", "nog niet"), ("beetje", "een beetje"), ("ja", "merkbaar")],
                        max_length=10,
                        verbose_name="merkt u hier iets van",
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical oordeel",
                "verbose_name_plural": "historical oordelen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRaadsstuk",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("code", models.CharField(db_index=True, editable=False, max_length=8, verbose_name="code")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("motie", "motie"),
                            ("amendement", "amendement"),
                            ("toezegging", "toezegging"),
                            ("raadsvraag", "raadsvraag"),
                            ("besluit", "besluit"),
                            ("informatiebrief", "informatiebrief"),
                        ],
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("nummer", models.CharField(blank=True, max_length=40, verbose_name="nummer van de griffie")),
                ("datum", models.DateField(verbose_name="datum")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "indieners",
                    models.CharField(blank=True, max_length=200, verbose_name="van wie (fracties)"),
                ),
                ("link", models.URLField(blank=True, verbose_name="link naar het stuk")),
                ("termijn", models.DateField(blank=True, null=True, verbose_name="antwoord uiterlijk op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("in_behandeling", "in behandeling"),
                            ("afgedaan", "afgedaan"),
                        ],
                        default="open",
                        max_length=16,
                        verbose_name="status",
                    ),
                ),
                (
                    "afdoening",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="wat wij ermee deden",
                    ),
                ),
                ("afgedaan_op", models.DateField(blank=True, null=True, verbose_name="afgedaan op")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical raadsstuk",
                "verbose_name_plural": "historical raadsstukken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Raadsstuk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("code", models.CharField(editable=False, max_length=8, unique=True, verbose_name="code")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("motie", "motie"),
                            ("amendement", "amendement"),
                            ("toezegging", "toezegging"),
                            ("raadsvraag", "raadsvraag"),
                            ("besluit", "besluit"),
                            ("informatiebrief", "informatiebrief"),
                        ],
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("nummer", models.CharField(blank=True, max_length=40, verbose_name="nummer van de griffie")),
                ("datum", models.DateField(verbose_name="datum")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "indieners",
                    models.CharField(blank=True, max_length=200, verbose_name="van wie (fracties)"),
                ),
                ("link", models.URLField(blank=True, verbose_name="link naar het stuk")),
                ("termijn", models.DateField(blank=True, null=True, verbose_name="antwoord uiterlijk op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("in_behandeling", "in behandeling"),
                            ("afgedaan", "afgedaan"),
                        ],
                        default="open",
                        max_length=16,
                        verbose_name="status",
                    ),
                ),
                (
                    "afdoening",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="wat wij ermee deden",
                    ),
                ),
                ("afgedaan_op", models.DateField(blank=True, null=True, verbose_name="afgedaan op")),
            ],
            options={
                "verbose_name": "raadsstuk",
                "verbose_name_plural": "raadsstukken",
                "ordering": ["-datum", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verwijderd_op__isnull", True),
                            models.Q(("verwijderd_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="raadsstuk_weggehaald",
                        violation_error_message="Wat is weggehaald, heeft een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("titel", ""), _negated=True),
                        name="raadsstuk_titel",
                        violation_error_code="titel",
                        violation_error_message="Vul dit in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "soort__in",
                                [
                                    "motie",
                                    "amendement",
                                    "toezegging",
                                    "raadsvraag",
                                    "besluit",
                                    "informatiebrief",
                                ],
                            )
                        ),
                        name="raadsstuk_soort",
                        violation_error_code="soort",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["open", "in_behandeling", "afgedaan"])),
                        name="raadsstuk_status",
                        violation_error_code="status",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "afgedaan"), _negated=True),
                            models.Q(("afdoening", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="raadsstuk_afdoening",
                        violation_error_code="afdoening",
                        violation_error_message="Schrijf op wat u met dit stuk deed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgedaan_op__isnull", False), ("status", "afgedaan")),
                            models.Q(
                                models.Q(("status", "afgedaan"), _negated=True), ("afgedaan_op__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="raadsstuk_afgedaan_op",
                        violation_error_code="afgedaan_op",
                        violation_error_message="Vul de dag in waarop het stuk is afgedaan. Anders blijft die leeg.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("termijn", None), ("termijn__gte", models.F("datum")), _connector="OR"
                        ),
                        name="raadsstuk_termijn",
                        violation_error_code="termijn",
                        violation_error_message="Deze dag ligt vóór de datum van het stuk.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalRaadsstukActie",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.actie",
                        verbose_name="actie",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "raadsstuk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.raadsstuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical raadsstuk actie",
                "verbose_name_plural": "historical raadsstuk acties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRaadsvergadering",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "soort",
                    models.CharField(
                        choices=[("commissie", "raadscommissie"), ("raad", "gemeenteraad")],
                        default="raad",
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "stukken_klaar_op",
                    models.DateField(blank=True, null=True, verbose_name="stukken klaar op"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical raadsvergadering",
                "verbose_name_plural": "historical raadsvergaderingen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Routekaartstap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                (
                    "nummer",
                    models.PositiveSmallIntegerField(editable=False, unique=True, verbose_name="nummer"),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "aandachtspunten",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="aandachtspunten (één per regel)",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
            ],
            options={
                "verbose_name": "stap van de routekaart",
                "verbose_name_plural": "stappen van de routekaart",
                "ordering": ["nummer"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("naam", ""), _negated=True),
                        name="routekaartstap_naam",
                        violation_error_code="naam",
                        violation_error_message="Vul dit in.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalRoutekaartstand",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "nog niet begonnen"),
                            (1, "een begin"),
                            (2, "half op weg"),
                            (3, "goed op weg"),
                            (4, "staat stevig"),
                        ],
                        verbose_name="score",
                    ),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="toelichting",
                    ),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "stap",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.routekaartstap",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical score op de routekaart",
                "verbose_name_plural": "historical scores op de routekaart",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRoutekaartstap",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "nummer",
                    models.PositiveSmallIntegerField(db_index=True, editable=False, verbose_name="nummer"),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "aandachtspunten",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(2000)],
                        verbose_name="aandachtspunten (één per regel)",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical stap van de routekaart",
                "verbose_name_plural": "historical stappen van de routekaart",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalVNartikel",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "nummer",
                    models.PositiveSmallIntegerField(db_index=True, verbose_name="nummer van het artikel"),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                (
                    "uitleg_makkelijk",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(600)],
                        verbose_name="uitleg in makkelijke taal",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical artikel van het VN-verdrag",
                "verbose_name_plural": "historical artikelen van het VN-verdrag",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalVNartikelDomein",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "domein",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.domein",
                        verbose_name="levensdomein",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "artikel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="agenda.vnartikel",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical v nartikel domein",
                "verbose_name_plural": "historical v nartikel domeins",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalWettelijkPlan",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("wet", models.CharField(max_length=120, verbose_name="wet")),
                ("titel", models.CharField(max_length=200, verbose_name="titel van het plan")),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=80, verbose_name="naam in het webadres"),
                ),
                ("artikel", models.CharField(blank=True, max_length=120, verbose_name="artikel")),
                ("looptijd", models.CharField(blank=True, max_length=60, verbose_name="looptijd")),
                ("link", models.URLField(blank=True, verbose_name="link")),
                (
                    "paragraaf_tekst",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(4000)],
                        verbose_name="wat het plan over inclusie zegt",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
                ("history_change_reason", models.TextField(null=True)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical wettelijk plan",
                "verbose_name_plural": "historical wettelijke plannen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Hoogtemeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                (
                    "beoordelaar_code",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9-]{1,12}\\Z",
                                "Gebruik alleen letters, cijfers en streepjes. Gebruik geen naam.",
                            )
                        ],
                        verbose_name="code van wie het zegt",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "hoogte",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "geen obstakel"),
                            (1, "hinderlijk"),
                            (2, "moeilijk"),
                            (3, "lukt alleen met hulp"),
                            (4, "lukt niet"),
                        ],
                        verbose_name="hoe hoog is het obstakel",
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[
                            ("voor", "voordat wij begonnen"),
                            ("tijdens", "terwijl wij bezig zijn"),
                            ("na", "nadat wij klaar waren"),
                        ],
                        max_length=8,
                        verbose_name="wanneer gemeten",
                    ),
                ),
                (
                    "obstakel",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hoogtemetingen",
                        to="agenda.obstakel",
                    ),
                ),
            ],
            options={
                "verbose_name": "hoogtemeting",
                "verbose_name_plural": "hoogtemetingen",
                "ordering": ["datum", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verwijderd_op__isnull", True),
                            models.Q(("verwijderd_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="hoogtemeting_weggehaald",
                        violation_error_message="Wat is weggehaald, heeft een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("beoordelaar_code", ""), _negated=True),
                        name="hoogtemeting_beoordelaar_code",
                        violation_error_code="beoordelaar_code",
                        violation_error_message="Vul dit in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("moment__in", ["voor", "tijdens", "na"])),
                        name="hoogtemeting_moment",
                        violation_error_code="moment",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hoogte__in", [0, 1, 2, 3, 4])),
                        name="hoogtemeting_hoogte",
                        violation_error_code="hoogte",
                        violation_error_message="Kies een van de vijf antwoorden.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("verwijderd_op", None)),
                        fields=("obstakel", "beoordelaar_code", "datum", "moment"),
                        name="hoogtemeting_uniek",
                        violation_error_message="Deze code gaf op deze dag al een hoogte. Wijzig die meting.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ObstakelThema",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "obstakel",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.obstakel"),
                ),
                (
                    "thema",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="agenda.thema", verbose_name="thema"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("obstakel", "thema"), name="obstakelthema_uniek")
                ],
            },
        ),
        migrations.CreateModel(
            name="Oordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                (
                    "beoordelaar_code",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z0-9-]{1,12}\\Z",
                                "Gebruik alleen letters, cijfers en streepjes. Gebruik geen naam.",
                            )
                        ],
                        verbose_name="code van wie het zegt",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "merkbaar",
                    models.CharField(
                        choices=[("nog_niet", "nog niet"), ("beetje", "een beetje"), ("ja", "merkbaar")],
                        max_length=10,
                        verbose_name="merkt u hier iets van",
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="oordelen",
                        to="agenda.actie",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel",
                "verbose_name_plural": "oordelen",
                "ordering": ["datum", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verwijderd_op__isnull", True),
                            models.Q(("verwijderd_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="oordeel_weggehaald",
                        violation_error_message="Wat is weggehaald, heeft een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("beoordelaar_code", ""), _negated=True),
                        name="oordeel_beoordelaar_code",
                        violation_error_code="beoordelaar_code",
                        violation_error_message="Vul dit in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merkbaar__in", ["nog_niet", "beetje", "ja"])),
                        name="oordeel_merkbaar",
                        violation_error_code="merkbaar",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("verwijderd_op", None)),
                        fields=("actie", "beoordelaar_code", "datum"),
                        name="oordeel_uniek",
                        violation_error_message="Deze code gaf op deze dag al een oordeel. Wijzig dat oordeel.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RaadsstukActie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "actie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="agenda.actie", verbose_name="actie"
                    ),
                ),
                (
                    "raadsstuk",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.raadsstuk"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("raadsstuk", "actie"), name="raadsstukactie_uniek")
                ],
            },
        ),
        migrations.CreateModel(
            name="Raadsvergadering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("volgorde", models.PositiveIntegerField(default=0, editable=False)),
                ("verwijderd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "verwijderd_reden",
                    models.TextField(blank=True, editable=False, verbose_name="waarom weggehaald"),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "soort",
                    models.CharField(
                        choices=[("commissie", "raadscommissie"), ("raad", "gemeenteraad")],
                        default="raad",
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "stukken_klaar_op",
                    models.DateField(blank=True, null=True, verbose_name="stukken klaar op"),
                ),
            ],
            options={
                "verbose_name": "raadsvergadering",
                "verbose_name_plural": "raadsvergaderingen",
                "ordering": ["datum", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verwijderd_op__isnull", True),
                            models.Q(("verwijderd_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="raadsvergadering_weggehaald",
                        violation_error_message="Wat is weggehaald, heeft een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("soort__in", ["commissie", "raad"])),
                        name="raadsvergadering_soort",
                        violation_error_code="soort",
                        violation_error_message="Kies een antwoord uit de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stukken_klaar_op", None),
                            ("stukken_klaar_op__lte", models.F("datum")),
                            _connector="OR",
                        ),
                        name="raadsvergadering_stukken",
                        violation_error_code="stukken_klaar_op",
                        violation_error_message="De stukken zijn klaar vóór de vergadering.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("verwijderd_op", None)),
                        fields=("datum", "soort"),
                        name="raadsvergadering_uniek",
                        violation_error_message="Deze vergadering staat al in de lijst.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Routekaartstand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                ("indien_id", models.UUIDField(editable=False, null=True, unique=True)),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "nog niet begonnen"),
                            (1, "een begin"),
                            (2, "half op weg"),
                            (3, "goed op weg"),
                            (4, "staat stevig"),
                        ],
                        verbose_name="score",
                    ),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        validators=[django.core.validators.MaxLengthValidator(1000)],
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "stap",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standen",
                        to="agenda.routekaartstap",
                    ),
                ),
            ],
            options={
                "verbose_name": "score op de routekaart",
                "verbose_name_plural": "scores op de routekaart",
                "ordering": ["datum", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("score__in", [0, 1, 2, 3, 4])),
                        name="routekaartstand_score",
                        violation_error_code="score",
                        violation_error_message="Kies een van de vijf scores.",
                    ),
                    models.UniqueConstraint(
                        fields=("stap", "datum"),
                        name="routekaartstand_dag",
                        violation_error_message="Deze stap heeft op deze dag al een score. Wijzig die score.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VNartikelDomein",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "artikel",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="agenda.vnartikel"),
                ),
                (
                    "domein",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agenda.domein",
                        verbose_name="levensdomein",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("artikel", "domein"), name="vnartikeldomein_uniek")
                ],
            },
        ),
        migrations.AddField(
            model_name="obstakel",
            name="themas",
            field=models.ManyToManyField(
                blank=True,
                related_name="obstakels",
                through="agenda.ObstakelThema",
                to="agenda.thema",
                verbose_name="thema's en groepen",
            ),
        ),
        migrations.AddField(
            model_name="raadsstuk",
            name="acties",
            field=models.ManyToManyField(
                blank=True,
                related_name="raadsstukken",
                through="agenda.RaadsstukActie",
                to="agenda.actie",
                verbose_name="acties",
            ),
        ),
        migrations.AddField(
            model_name="vnartikel",
            name="domeinen",
            field=models.ManyToManyField(
                blank=True,
                related_name="vn_artikelen",
                through="agenda.VNartikelDomein",
                to="agenda.domein",
                verbose_name="past bij",
            ),
        ),
        migrations.AddField(
            model_name="historicaljaarplan",
            name="stil_na_dagen",
            field=models.PositiveSmallIntegerField(
                default=90, verbose_name="een actie is stil na hoeveel dagen"
            ),
        ),
        migrations.AddField(
            model_name="jaarplan",
            name="stil_na_dagen",
            field=models.PositiveSmallIntegerField(
                default=90, verbose_name="een actie is stil na hoeveel dagen"
            ),
        ),
        migrations.AddConstraint(
            model_name="jaarplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("stil_na_dagen__gte", 7), ("stil_na_dagen__lte", 365)),
                name="jaarplan_stil_na_dagen",
                violation_error_code="stil_na_dagen",
                violation_error_message="Vul een aantal dagen in van 7 tot en met 365.",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="indexonderwerpen",
            field=models.ManyToManyField(
                blank=True,
                related_name="acties",
                through="agenda.ActieOnderwerp",
                to="agenda.indexonderwerp",
                verbose_name="onderwerpen van de index",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="obstakels",
            field=models.ManyToManyField(
                blank=True,
                related_name="acties",
                through="agenda.ActieObstakel",
                to="agenda.obstakel",
                verbose_name="obstakels",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="routekaartstap",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="acties",
                to="agenda.routekaartstap",
                verbose_name="stap van de routekaart",
            ),
        ),
        migrations.AddField(
            model_name="historicalactie",
            name="routekaartstap",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="agenda.routekaartstap",
                verbose_name="stap van de routekaart",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="vn_artikelen",
            field=models.ManyToManyField(
                blank=True,
                related_name="acties",
                through="agenda.ActieVNartikel",
                to="agenda.vnartikel",
                verbose_name="artikelen van het VN-verdrag",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="wettelijke_plannen",
            field=models.ManyToManyField(
                blank=True,
                related_name="acties",
                through="agenda.ActieWettelijkPlan",
                to="agenda.wettelijkplan",
                verbose_name="wettelijke plannen",
            ),
        ),
    ]
