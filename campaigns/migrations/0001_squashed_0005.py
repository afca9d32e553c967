"""All of campaigns up to 0005_culture_day in one step: a new database has each table at once.

A database that has these steps already, or some of them, goes on with the steps themselves.
"""

import django.db.models.deletion
from decimal import Decimal
from django.db import migrations, models
from campaigns.migrations._laws import add_day, add_holidays, add_wages


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('campaigns', '0001_initial'),
        ('campaigns', '0002_grace_and_reminders'),
        ('campaigns', '0003_council_rewards_and_base_wage'),
        ('campaigns', '0004_holidays'),
        ('campaigns', '0005_culture_day'),
    ]

    dependencies = [
        ('accounts', '0001_squashed_0004'),
    ]

    operations = [
        migrations.CreateModel(
            name='Campaign',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='campaigns', to='accounts.authority', verbose_name='Cơ quan')),
                ('slug', models.SlugField(max_length=60, verbose_name='Tên trong địa chỉ')),
                ('title', models.CharField(max_length=400, verbose_name='Tên kế hoạch')),
                ('movement', models.CharField(help_text='Đi sau «trong», ví dụ: phong trào thi đua chào mừng kỷ niệm 120 năm …', max_length=400, verbose_name='Tên phong trào trong câu')),
                ('occasion', models.CharField(blank=True, max_length=300, verbose_name='Dịp kỷ niệm')),
                ('occasion_on', models.DateField(blank=True, null=True, verbose_name='Ngày kỷ niệm')),
                ('plan_number', models.CharField(blank=True, max_length=50, verbose_name='Số kế hoạch')),
                ('plan_issued_on', models.DateField(blank=True, null=True, verbose_name='Ngày ban hành kế hoạch')),
                ('parent_number', models.CharField(blank=True, max_length=50, verbose_name='Số kế hoạch cấp trên')),
                ('parent_issued_on', models.DateField(blank=True, null=True, verbose_name='Ngày kế hoạch cấp trên')),
                ('parent_issuer', models.CharField(blank=True, max_length=200, verbose_name='Cơ quan ban hành cấp trên')),
                ('parent_title', models.CharField(blank=True, max_length=400, verbose_name='Trích yếu kế hoạch cấp trên')),
                ('slogan', models.CharField(blank=True, max_length=300, verbose_name='Chủ đề')),
                ('watchword', models.TextField(blank=True, verbose_name='Khẩu hiệu thi đua')),
                ('purposes', models.TextField(blank=True, verbose_name='Mục đích')),
                ('requirements', models.TextField(blank=True, verbose_name='Yêu cầu')),
                ('aim', models.TextField(blank=True, verbose_name='Mục tiêu thi đua')),
                ('participants', models.TextField(blank=True, verbose_name='Đối tượng thi đua')),
                ('participants_clause', models.CharField(blank=True, max_length=20, verbose_name='Mục về đối tượng')),
                ('legal_regime', models.CharField(max_length=10, verbose_name='Khung pháp lý')),
                ('registration_rule', models.TextField(blank=True, verbose_name='Quy định về đăng ký')),
                ('registration_clause', models.CharField(blank=True, max_length=20, verbose_name='Mục về đăng ký')),
                ('minimum_pledges', models.PositiveSmallIntegerField(default=1, verbose_name='Số nội dung đăng ký ít nhất')),
                ('grace_minutes', models.PositiveSmallIntegerField(default=0, help_text='Sau hạn vẫn nhận thêm bấy nhiêu phút; không hiện cho đơn vị', verbose_name='Số phút ân hạn')),
                ('reminder_days', models.CharField(blank=True, default='7,3,1', max_length=50, verbose_name='Nhắc trước hạn đăng ký (ngày)')),
                ('results_on', models.DateField(help_text='Ngày cuối cùng được tính vào kết quả chỉ tiêu', verbose_name='Ngày chốt kết quả')),
                ('results_words', models.CharField(blank=True, max_length=100, verbose_name='Câu chữ về chốt kết quả')),
                ('council_name', models.CharField(max_length=200, verbose_name='Tên Hội đồng')),
                ('quorum', models.CharField(default='2/3', help_text='Phần của tổng số thành viên, ví dụ 2/3', max_length=10, verbose_name='Họp hợp lệ khi có mặt')),
                ('vote_base', models.CharField(choices=[('all_members', 'Tổng số thành viên Hội đồng'), ('present', 'Số thành viên dự họp và gửi ý kiến bằng văn bản')], default='all_members', max_length=15, verbose_name='Tỷ lệ phiếu tính trên')),
                ('notice_days', models.PositiveSmallIntegerField(default=10, help_text='0: không công khai lấy ý kiến', verbose_name='Số ngày công khai lấy ý kiến')),
                ('commendation_kind', models.CharField(choices=[('merit', 'Công trạng'), ('campaign', 'Phong trào thi đua (chuyên đề)'), ('sudden', 'Đột xuất')], default='campaign', max_length=10, verbose_name='Loại hình khen thưởng')),
                ('collective_factor', models.DecimalField(decimal_places=2, default=Decimal('2'), max_digits=4, verbose_name='Tiền thưởng tập thể gấp cá nhân')),
                ('household_factor', models.DecimalField(decimal_places=2, default=Decimal('1.5'), max_digits=4, verbose_name='Tiền thưởng hộ gia đình gấp cá nhân')),
                ('money_rounding', models.CharField(choices=[('up', 'Làm tròn lên hàng chục nghìn đồng'), ('nearest', 'Làm tròn đến hàng chục nghìn đồng gần nhất'), ('none', 'Không làm tròn')], default='up', max_length=10, verbose_name='Làm tròn tiền thưởng')),
                ('direct_share_aim', models.PositiveSmallIntegerField(blank=True, help_text='Trong số cá nhân được đề nghị; chỉ để nhắc, không chặn', null=True, verbose_name='Người trực tiếp lao động ít nhất (%)')),
                ('receiving_desk', models.CharField(max_length=200, verbose_name='Nơi nhận đăng ký')),
                ('signer_title', models.CharField(max_length=100, verbose_name='Chức vụ người ký')),
                ('signer_name', models.CharField(blank=True, max_length=150, verbose_name='Họ tên người ký')),
                ('reports_to', models.TextField(blank=True, verbose_name='Nơi nhận báo cáo tổng kết')),
            ],
            options={
                'verbose_name': 'phong trào thi đua',
                'verbose_name_plural': 'phong trào thi đua',
                'ordering': ['-results_on', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('authority', 'slug'), name='one_slug_per_authority')],
            },
        ),
        migrations.CreateModel(
            name='Holiday',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True, verbose_name='Ngày')),
                ('name', models.CharField(max_length=100, verbose_name='Tên ngày nghỉ')),
                ('is_worked', models.BooleanField(default=False, help_text='Thứ bảy, chủ nhật làm việc thay cho ngày nghỉ hoán đổi', verbose_name='Làm bù')),
                ('source', models.CharField(max_length=300, verbose_name='Nguồn')),
            ],
            options={
                'verbose_name': 'ngày nghỉ lễ, ngày làm bù',
                'verbose_name_plural': 'ngày nghỉ lễ, ngày làm bù',
                'ordering': ['day'],
            },
        ),
        migrations.CreateModel(
            name='BaseWage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('applies_from', models.DateField(unique=True, verbose_name='Áp dụng từ ngày')),
                ('amount', models.DecimalField(decimal_places=0, max_digits=12, verbose_name='Mức lương cơ sở (đồng)')),
                ('source', models.CharField(max_length=300, verbose_name='Nguồn')),
            ],
            options={
                'verbose_name': 'mức lương cơ sở',
                'verbose_name_plural': 'mức lương cơ sở',
                'ordering': ['applies_from'],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='a_base_wage_is_more_than_nothing')],
            },
        ),
        migrations.CreateModel(
            name='InvitedUnit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='campaigns.campaign', verbose_name='Phong trào')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='accounts.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'đơn vị tham gia',
                'verbose_name_plural': 'đơn vị tham gia',
                'constraints': [models.UniqueConstraint(fields=('campaign', 'unit'), name='one_invitation_per_unit')],
            },
        ),
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='campaigns.campaign', verbose_name='Phong trào')),
                ('subject_kind', models.CharField(choices=[('collective', 'Tập thể'), ('individual', 'Cá nhân'), ('household', 'Hộ gia đình')], max_length=12, verbose_name='Đối tượng')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự')),
                ('clause', models.CharField(max_length=20, verbose_name='Mục của kế hoạch')),
                ('name', models.CharField(max_length=150, verbose_name='Tên gọn')),
                ('text', models.TextField(verbose_name='Tiêu chuẩn trong kế hoạch')),
                ('method', models.CharField(choices=[('points', 'Chấm điểm'), ('met', 'Đạt hoặc không đạt'), ('targets', 'Tính theo tỷ lệ chỉ tiêu đăng ký đạt'), ('money', 'Tính theo giá trị đóng góp')], max_length=10, verbose_name='Cách chấm')),
                ('maximum', models.DecimalField(decimal_places=2, max_digits=6, verbose_name='Điểm tối đa')),
                ('weight', models.DecimalField(decimal_places=2, max_digits=6, verbose_name='Hệ số')),
                ('mandatory', models.BooleanField(help_text='Không đạt tiêu chuẩn này thì không được xét.', verbose_name='Bắt buộc đạt')),
                ('threshold', models.DecimalField(blank=True, decimal_places=0, max_digits=15, null=True, verbose_name='Mức giá trị (đồng)')),
                ('money_reading', models.CharField(blank=True, choices=[('together', 'Đóng góp và vận động cộng lại phải đạt mức'), ('mobilised_only', 'Chỉ phần vận động phải đạt mức; đóng góp không định mức')], max_length=15, verbose_name='Cách hiểu mức giá trị')),
                ('first_scored_at', models.DateTimeField(editable=False, help_text='Từ lúc này cách chấm không đổi được nữa.', null=True, verbose_name='Có điểm chấm từ')),
            ],
            options={
                'verbose_name': 'tiêu chuẩn',
                'verbose_name_plural': 'tiêu chuẩn',
                'ordering': ['campaign', 'subject_kind', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'subject_kind', 'order'), name='one_criterion_per_place'), models.CheckConstraint(condition=models.Q(('maximum__gt', 0), ('weight__gt', 0)), name='a_criterion_has_points_and_weight'), models.CheckConstraint(condition=models.Q(models.Q(('method', 'money'), ('threshold__gt', 0)), models.Q(models.Q(('method', 'money'), _negated=True), ('threshold__isnull', True)), _connector='OR'), name='money_criteria_have_a_threshold')],
            },
        ),
        migrations.CreateModel(
            name='Phase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='phases', to='campaigns.campaign', verbose_name='Phong trào')),
                ('kind', models.CharField(choices=[('launch', 'Phát động'), ('registration', 'Đăng ký thi đua'), ('emulation', 'Tổ chức thi đua'), ('review', 'Bình xét'), ('summing_up', 'Tổng kết')], max_length=15, verbose_name='Giai đoạn')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự')),
                ('first_day', models.DateField(verbose_name='Ngày đầu')),
                ('last_day', models.DateField(verbose_name='Ngày cuối')),
                ('rule', models.CharField(choices=[('before_day', 'trước ngày'), ('through_day', 'đến hết ngày'), ('within_month', 'trong tháng')], max_length=15, verbose_name='Cách tính hạn')),
                ('words', models.CharField(blank=True, max_length=200, verbose_name='Câu chữ trong kế hoạch')),
                ('clause', models.CharField(blank=True, max_length=20, verbose_name='Mục của kế hoạch')),
                ('opens_at', models.DateTimeField(verbose_name='Mở lúc')),
                ('closes_at', models.DateTimeField(verbose_name='Đóng lúc')),
            ],
            options={
                'verbose_name': 'giai đoạn',
                'verbose_name_plural': 'giai đoạn',
                'ordering': ['campaign', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'kind'), name='one_phase_of_a_kind'), models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='a_phase_closes_after_it_opens')],
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themes', to='campaigns.campaign', verbose_name='Phong trào')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự')),
                ('clause', models.CharField(max_length=20, verbose_name='Mục của kế hoạch')),
                ('name', models.CharField(max_length=150, verbose_name='Tên gọn')),
                ('text', models.TextField(verbose_name='Nội dung trong kế hoạch')),
            ],
            options={
                'verbose_name': 'nội dung thi đua',
                'verbose_name_plural': 'nội dung thi đua',
                'ordering': ['campaign', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'order'), name='one_theme_per_place')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='campaigns.campaign', verbose_name='Phong trào')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự')),
                ('clause', models.CharField(max_length=20, verbose_name='Mục của kế hoạch')),
                ('assignee', models.CharField(max_length=300, verbose_name='Giao cho')),
                ('text', models.TextField(verbose_name='Nhiệm vụ')),
            ],
            options={
                'verbose_name': 'phân công',
                'verbose_name_plural': 'phân công',
                'ordering': ['campaign', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'order'), name='one_assignment_per_place')],
            },
        ),
        migrations.CreateModel(
            name='Recipient',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recipients', to='campaigns.campaign', verbose_name='Phong trào')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự')),
                ('name', models.CharField(max_length=200, verbose_name='Nơi nhận')),
                ('note', models.CharField(blank=True, max_length=50, verbose_name='Ghi chú')),
            ],
            options={
                'verbose_name': 'nơi nhận',
                'verbose_name_plural': 'nơi nhận',
                'ordering': ['campaign', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'order'), name='one_recipient_per_place')],
            },
        ),
        migrations.CreateModel(
            name='LegalBasis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='legal_bases', to='campaigns.campaign', verbose_name='Phong trào')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự')),
                ('text', models.TextField(verbose_name='Câu căn cứ')),
                ('applies_from', models.DateField(blank=True, null=True, verbose_name='Áp dụng từ')),
                ('applies_to', models.DateField(blank=True, null=True, verbose_name='Áp dụng đến')),
                ('source', models.CharField(blank=True, max_length=300, verbose_name='Nguồn')),
            ],
            options={
                'verbose_name': 'căn cứ',
                'verbose_name_plural': 'căn cứ',
                'ordering': ['campaign', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'order'), name='one_basis_per_place')],
            },
        ),
        migrations.CreateModel(
            name='AwardTier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tiers', to='campaigns.campaign', verbose_name='Phong trào')),
                ('order', models.PositiveSmallIntegerField(verbose_name='Thứ tự, cao nhất trước')),
                ('clause', models.CharField(max_length=20, verbose_name='Mục của kế hoạch')),
                ('form', models.CharField(choices=[('bang_khen', 'Bằng khen'), ('giay_khen', 'Giấy khen')], max_length=15, verbose_name='Hình thức')),
                ('level', models.CharField(choices=[('commune', 'Chủ tịch UBND xã'), ('district', 'Chủ tịch UBND huyện'), ('province', 'Chủ tịch UBND tỉnh')], max_length=10, verbose_name='Cấp quyết định')),
                ('name', models.CharField(max_length=200, verbose_name='Tên đầy đủ')),
                ('short_name', models.CharField(max_length=60, verbose_name='Tên gọn')),
                ('decided_here', models.BooleanField(verbose_name='Xã tự quyết định')),
                ('minimum_total', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='Tổng điểm ít nhất')),
                ('vote_share', models.CharField(default='>50%', help_text='Ví dụ 80%, 2/3, >50%', max_length=10, verbose_name='Tỷ lệ phiếu đồng ý')),
                ('coefficient', models.DecimalField(blank=True, decimal_places=3, help_text='Nhân với mức lương cơ sở; để trống nếu không kèm tiền thưởng', max_digits=5, null=True, verbose_name='Hệ số tiền thưởng cá nhân')),
                ('quota', models.PositiveSmallIntegerField(blank=True, help_text='Vượt thì nhắc trước khi họp và khi duyệt, không chặn', null=True, verbose_name='Số lượng tối đa')),
                ('submit_to', models.TextField(blank=True, verbose_name='Kính gửi của tờ trình')),
                ('legal_ground', models.CharField(blank=True, help_text='Điểm, khoản, điều, ví dụ: điểm đ khoản 1 Điều 75', max_length=200, verbose_name='Tiêu chuẩn theo Luật')),
            ],
            options={
                'verbose_name': 'hình thức khen thưởng',
                'verbose_name_plural': 'hình thức khen thưởng',
                'ordering': ['campaign', 'order'],
                'constraints': [models.UniqueConstraint(fields=('campaign', 'order'), name='one_tier_per_place'), models.CheckConstraint(condition=models.Q(('minimum_total__gte', 0), ('minimum_total__lte', 100)), name='a_minimum_is_a_share_of_100')],
            },
        ),
        migrations.RunPython(add_wages, migrations.RunPython.noop),
        migrations.RunPython(add_holidays, migrations.RunPython.noop),
        migrations.RunPython(add_day, migrations.RunPython.noop),
    ]
