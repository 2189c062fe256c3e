from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ambassadeurs", "0011_codes_van_reacties")]

    operations = [
        migrations.AlterField(
            model_name="reactie",
            name="code",
            field=models.CharField(
                editable=False, max_length=14, unique=True, verbose_name="code om te volgen"
            ),
        ),
    ]
