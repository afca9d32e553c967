from django.db import migrations

# The only day of these years that came by a later resolution.
DAY = ("2026-11-24", "Ngày Văn hóa Việt Nam")
SOURCE = "Nghị quyết số 80-NQ/TW năm 2026; đối chiếu lại trước khi dùng"


def add_day(apps, schema_editor):
    Holiday = apps.get_model("campaigns", "Holiday")
    day, name = DAY
    Holiday.objects.get_or_create(
        day=day, defaults={"name": name, "is_worked": False, "source": SOURCE}
    )


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0004_holidays'),
    ]

    operations = [
        migrations.RunPython(add_day, migrations.RunPython.noop),
    ]
