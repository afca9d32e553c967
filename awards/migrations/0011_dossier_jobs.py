import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def end_what_waits(apps, schema_editor):
    """Orders of the old kind are not resumed: from now on one order of a scope lives at a time."""
    apps.get_model("awards", "Bundle").objects.filter(state__in=["queued", "running"]).update(
        state="failed", note="Cổng đã được nâng cấp khi đang kết xuất. Hãy làm lại."
    )


class Migration(migrations.Migration):

    dependencies = [
        ('awards', '0010_certificate_stock'),
        ('campaigns', '0003_council_rewards_and_base_wage'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(end_what_waits, migrations.RunPython.noop),
        migrations.AddField(
            model_name='bundle',
            name='current',
            field=models.CharField(blank=True, max_length=250, verbose_name='Văn bản đang làm'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='decision',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bundles', to='awards.decision', verbose_name='Quyết định, tờ trình'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='ended_at',
            field=models.DateTimeField(null=True, verbose_name='Kết thúc lúc'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='lease_owner',
            field=models.CharField(blank=True, max_length=40, verbose_name='Tiến trình đang giữ'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='lease_until',
            field=models.DateTimeField(null=True, verbose_name='Giữ đến lúc'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='nomination',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bundles', to='awards.nomination', verbose_name='Đề nghị'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='pages',
            field=models.PositiveIntegerField(default=0, verbose_name='Số trang của tệp PDF gộp'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='scope',
            field=models.CharField(choices=[('campaign', 'Cả phong trào'), ('decision', 'Một quyết định, tờ trình'), ('nomination', 'Một đề nghị khen thưởng')], default='campaign', max_length=10, verbose_name='Phạm vi'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='total',
            field=models.PositiveIntegerField(default=0, verbose_name='Tổng số văn bản'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='tries',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='Số lần đã thử'),
        ),
        migrations.AddField(
            model_name='bundle',
            name='whole',
            field=models.FileField(blank=True, upload_to='bundles/', verbose_name='Tệp PDF gộp'),
        ),
        migrations.AlterField(
            model_name='bundle',
            name='count',
            field=models.PositiveIntegerField(default=0, verbose_name='Số văn bản đã xong'),
        ),
        migrations.AlterField(
            model_name='bundle',
            name='file',
            field=models.FileField(blank=True, upload_to='bundles/', verbose_name='Tệp nén'),
        ),
        migrations.AlterField(
            model_name='bundle',
            name='state',
            field=models.CharField(choices=[('queued', 'Đang chờ'), ('running', 'Đang kết xuất'), ('done', 'Đã xong'), ('failed', 'Hỏng'), ('cancelled', 'Đã dừng')], default='queued', max_length=10, verbose_name='Trạng thái'),
        ),
        migrations.AddConstraint(
            model_name='bundle',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decision__isnull', True), ('nomination__isnull', True), ('scope', 'campaign')), models.Q(('decision__isnull', False), ('nomination__isnull', True), ('scope', 'decision')), models.Q(('decision__isnull', True), ('nomination__isnull', False), ('scope', 'nomination')), _connector='OR'), name='a_bundle_is_of_its_scope'),
        ),
        migrations.AddConstraint(
            model_name='bundle',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running']), ('scope', 'campaign')), fields=('campaign',), name='one_live_bundle_per_campaign'),
        ),
        migrations.AddConstraint(
            model_name='bundle',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('decision',), name='one_live_bundle_per_decision'),
        ),
        migrations.AddConstraint(
            model_name='bundle',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('nomination',), name='one_live_bundle_per_nomination'),
        ),
    ]
