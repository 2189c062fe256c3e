from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_post_naar_de_uitbak'),
    ]

    operations = [
        migrations.DeleteModel(name='Verzending'),
    ]
