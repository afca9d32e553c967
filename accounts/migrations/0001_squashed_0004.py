"""All of accounts up to 0004_paper_numbering in one step: a new database has each table at once.

A database that has these steps already, or some of them, goes on with the steps themselves.
"""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('accounts', '0001_initial'),
        ('accounts', '0002_email_and_form_draft'),
        ('accounts', '0003_form_draft_tab'),
        ('accounts', '0004_paper_numbering'),
    ]

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='Authority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, help_text='Ví dụ: xã Bình Hòa', max_length=200, verbose_name='Tên')),
                ('slug', models.SlugField(unique=True, verbose_name='Tên trong địa chỉ')),
                ('level', models.CharField(choices=[('commune', 'Cấp xã'), ('district', 'Cấp huyện'), ('province', 'Cấp tỉnh')], default='commune', max_length=10, verbose_name='Cấp')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='accounts.authority', verbose_name='Cấp trên trực tiếp')),
                ('paper_name', models.CharField(blank=True, help_text='Mỗi dòng cách nhau bằng dấu gạch đứng, ví dụ: ỦY BAN NHÂN DÂN|XÃ BÌNH HÒA', max_length=200, verbose_name='Tên cơ quan in trên văn bản')),
                ('place', models.CharField(blank=True, help_text='Đứng trước ngày tháng, ví dụ: Bình Hòa', max_length=100, verbose_name='Địa danh trên văn bản')),
                ('paper_numbering', models.CharField(choices=[('by_type', 'Mỗi loại văn bản một dãy số'), ('together', 'Mọi loại văn bản chung một dãy số')], default='by_type', help_text='Văn bản của Hội đồng luôn có dãy số riêng; mỗi năm bắt đầu lại từ 01', max_length=10, verbose_name='Cách đánh số văn bản đi')),
                ('contact_name', models.CharField(blank=True, max_length=150, verbose_name='Người liên hệ')),
                ('contact_phone', models.CharField(blank=True, max_length=30, verbose_name='Điện thoại liên hệ')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='Thư điện tử liên hệ')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='Địa chỉ trụ sở')),
            ],
            options={
                'verbose_name': 'cơ quan',
                'verbose_name_plural': 'cơ quan',
                'ordering': ['level', 'name'],
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9._-]+$', 'Chỉ dùng chữ thường không dấu, số và . _ -')], verbose_name='Tên đăng nhập')),
                ('full_name', models.CharField(max_length=150, verbose_name='Họ và tên')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='Thư điện tử')),
                ('phone', models.CharField(blank=True, max_length=30, verbose_name='Điện thoại')),
                ('is_active', models.BooleanField(default=True, verbose_name='Được đăng nhập')),
                ('is_staff', models.BooleanField(default=False, verbose_name='Được mở trang danh mục')),
                ('date_joined', models.DateTimeField(auto_now_add=True, verbose_name='Ngày tạo')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'người dùng',
                'verbose_name_plural': 'người dùng',
                'ordering': ['full_name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='FormDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='form_drafts', to=settings.AUTH_USER_MODEL)),
                ('page', models.CharField(max_length=300, verbose_name='Trang')),
                ('values', models.JSONField(default=dict, verbose_name='Chữ đã gõ')),
                ('version', models.PositiveIntegerField(default=1)),
                ('tab', models.CharField(blank=True, default='', max_length=32)),
                ('saved_at', models.DateTimeField(verbose_name='Lưu lúc')),
            ],
            options={
                'verbose_name': 'bản đang gõ',
                'verbose_name_plural': 'bản đang gõ',
                'constraints': [models.UniqueConstraint(fields=('user', 'page'), name='one_draft_per_page')],
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='units', to='accounts.authority', verbose_name='Thuộc')),
                ('name', models.CharField(max_length=200, verbose_name='Tên đơn vị')),
                ('kind', models.CharField(choices=[('organisation', 'Đoàn thể chính trị - xã hội'), ('hamlet', 'Thôn, buôn'), ('school', 'Trường học'), ('health_station', 'Trạm Y tế'), ('cooperative', 'Hợp tác xã'), ('enterprise', 'Doanh nghiệp'), ('office', 'Cơ quan, bộ phận chuyên môn'), ('armed_force', 'Lực lượng vũ trang')], max_length=20, verbose_name='Loại đơn vị')),
                ('head_name', models.CharField(blank=True, max_length=150, verbose_name='Người đứng đầu')),
                ('head_title', models.CharField(blank=True, max_length=100, verbose_name='Chức vụ')),
                ('phone', models.CharField(blank=True, max_length=30, verbose_name='Điện thoại')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='Thư điện tử')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='Địa chỉ')),
                ('is_active', models.BooleanField(default=True, verbose_name='Đang hoạt động')),
                ('folded', models.CharField(db_index=True, editable=False, max_length=400)),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=240)),
            ],
            options={
                'verbose_name': 'đơn vị',
                'verbose_name_plural': 'đơn vị',
                'ordering': ['sort_key', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('authority', 'name'), name='one_name_per_authority')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to=settings.AUTH_USER_MODEL, verbose_name='Người dùng')),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='accounts.authority', verbose_name='Cơ quan')),
                ('role', models.CharField(choices=[('administrator', 'Quản trị'), ('secretariat', 'Văn phòng - thống kê'), ('unit_head', 'Phụ trách đơn vị'), ('council_member', 'Thành viên Hội đồng'), ('chairman', 'Chủ tịch'), ('supervisor', 'Giám sát')], max_length=20, verbose_name='Vai trò')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='accounts.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'vai trò',
                'verbose_name_plural': 'vai trò',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('role', 'unit_head'), ('unit__isnull', False)), models.Q(models.Q(('role', 'unit_head'), _negated=True), ('unit__isnull', True)), _connector='OR'), name='only_unit_heads_have_a_unit', violation_error_message='Phụ trách đơn vị phải có đơn vị; vai trò khác thì không.'), models.UniqueConstraint(fields=('user', 'authority', 'role', 'unit'), name='one_membership_per_unit'), models.UniqueConstraint(condition=models.Q(('unit__isnull', True)), fields=('user', 'authority', 'role'), name='one_membership_without_unit')],
            },
        ),
    ]
