from django.db import migrations

from campaigns.migrations._laws import add_day


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0004_holidays'),
    ]

    operations = [
        migrations.RunPython(add_day, migrations.RunPython.noop),
    ]
