from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ambassadeurs", "0009_klaargezette_fotos")]

    operations = [
        migrations.AddField(
            model_name="reactie",
            name="code",
            field=models.CharField(
                editable=False, max_length=14, null=True, unique=True, verbose_name="code om te volgen"
            ),
        ),
    ]
