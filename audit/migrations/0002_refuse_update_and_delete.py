from django.db import migrations

from audit.migrations._append_only import switch_off, switch_on


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(switch_on, switch_off)]
