"""All of audit up to 0007_printing_noted in one step: a new database has each table at once.

A database that has these steps already, or some of them, goes on with the steps themselves.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from audit.migrations._append_only import switch_off, switch_on


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('audit', '0001_initial'),
        ('audit', '0002_refuse_update_and_delete'),
        ('audit', '0003_follow_up_actions'),
        ('audit', '0004_award_actions'),
        ('audit', '0005_self_scored'),
        ('audit', '0006_paper_actions'),
        ('audit', '0007_printing_noted'),
    ]

    dependencies = [
        ('accounts', '0001_squashed_0004'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ledger',
            fields=[
                ('authority_key', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('last_sequence', models.PositiveBigIntegerField(default=0)),
            ],
            options={
                'verbose_name': 'sổ lịch sử',
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('authority_key', models.PositiveBigIntegerField()),
                ('sequence', models.PositiveBigIntegerField()),
                ('at', models.DateTimeField(verbose_name='Lúc')),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Người làm')),
                ('actor_name', models.CharField(max_length=150, verbose_name='Người làm')),
                ('actor_role', models.CharField(max_length=400, verbose_name='Vai trò')),
                ('action', models.CharField(choices=[('plan.loaded', 'Nạp kế hoạch'), ('catalogue.changed', 'Sửa danh mục'), ('account.password_changed', 'Đổi mật khẩu'), ('registration.started', 'Bắt đầu soạn đăng ký'), ('registration.edited', 'Sửa thông tin đơn vị'), ('registration.pledge_added', 'Thêm nội dung đăng ký'), ('registration.pledge_edited', 'Sửa nội dung đăng ký'), ('registration.pledge_removed', 'Xóa nội dung đăng ký'), ('registration.entrant_added', 'Thêm cá nhân, hộ đăng ký'), ('registration.entrant_edited', 'Sửa cá nhân, hộ đăng ký'), ('registration.entrant_removed', 'Xóa cá nhân, hộ đăng ký'), ('registration.submitted', 'Nộp đăng ký'), ('registration.withdrawn', 'Rút đăng ký'), ('registration.reopened', 'Soạn lại đăng ký đã rút'), ('registration.returned', 'Trả lại để bổ sung'), ('registration.accepted', 'Tiếp nhận đăng ký'), ('registration.accepted_late', 'Nhận muộn đăng ký'), ('registration.entered', 'Nhập thay bản đăng ký giấy'), ('registration.extended', 'Gia hạn đăng ký'), ('registration.people_imported', 'Nhập danh sách'), ('registration.people_import_undone', 'Hoàn tác nhập danh sách'), ('registration.file_added', 'Đính kèm tệp'), ('registration.file_removed', 'Xóa tệp đính kèm'), ('registration.reminded', 'Nhắc đơn vị'), ('report.asked', 'Yêu cầu báo cáo tiến độ'), ('report.sent', 'Gửi báo cáo tiến độ'), ('assignment.marked', 'Theo dõi phân công'), ('registration.result_entered', 'Ghi kết quả thực hiện'), ('registration.contribution_added', 'Ghi khoản đóng góp'), ('registration.contribution_removed', 'Xóa khoản đóng góp'), ('nomination.started', 'Lập đề nghị khen thưởng'), ('nomination.edited', 'Sửa đề nghị khen thưởng'), ('nomination.removed', 'Xóa đề nghị đang lập'), ('nomination.submitted', 'Nộp đề nghị khen thưởng'), ('nomination.withdrawn', 'Rút đề nghị khen thưởng'), ('nomination.reopened', 'Lập lại đề nghị đã rút'), ('nomination.returned', 'Trả lại đề nghị để bổ sung'), ('nomination.accepted', 'Đưa vào xét khen thưởng'), ('nomination.ineligible', 'Kết luận không đủ điều kiện'), ('nomination.extended', 'Gia hạn nộp đề nghị'), ('nomination.report_written', 'Sửa báo cáo thành tích'), ('nomination.earlier_award_added', 'Ghi hình thức đã được khen'), ('nomination.earlier_award_removed', 'Xóa hình thức đã được khen'), ('nomination.meeting_written', 'Ghi cuộc họp bình xét của đơn vị'), ('award_file.added', 'Đính kèm tệp hồ sơ'), ('award_file.removed', 'Xóa tệp hồ sơ'), ('hold.placed', 'Tạm dừng xét'), ('hold.lifted', 'Bỏ tạm dừng xét'), ('notice.made', 'Lập thông báo công khai'), ('notice.edited', 'Sửa thông báo công khai'), ('notice.posted', 'Công khai danh sách'), ('notice.cancelled', 'Gỡ thông báo công khai'), ('opinion.received', 'Nhận ý kiến về danh sách'), ('opinion.answered', 'Trả lời ý kiến'), ('council.set_up', 'Ghi Hội đồng'), ('council.member_added', 'Thêm thành viên Hội đồng'), ('council.member_edited', 'Sửa thành viên Hội đồng'), ('council.member_removed', 'Bỏ thành viên Hội đồng'), ('session.planned', 'Lập phiên họp Hội đồng'), ('session.edited', 'Sửa phiên họp Hội đồng'), ('session.agenda_changed', 'Sửa danh sách xét của phiên họp'), ('session.attendance_noted', 'Điểm danh'), ('session.recused', 'Ghi người không tham gia biểu quyết'), ('session.recusal_lifted', 'Bỏ ghi không tham gia biểu quyết'), ('session.opened', 'Khai mạc phiên họp'), ('session.closed', 'Kết thúc phiên họp'), ('session.cancelled', 'Hủy phiên họp'), ('vote.round_opened', 'Mở lượt bỏ phiếu'), ('vote.round_counted', 'Ghi kết quả kiểm phiếu'), ('vote.round_closed', 'Chốt lượt bỏ phiếu'), ('vote.round_cancelled', 'Hủy lượt bỏ phiếu'), ('vote.cast', 'Biểu quyết'), ('vote.written_opinion', 'Nhận ý kiến bằng văn bản'), ('decision.stepped_down', 'Hạ hình thức khen thưởng'), ('decision.made', 'Lập quyết định, tờ trình'), ('decision.confirmed', 'Chủ tịch duyệt danh sách'), ('decision.reopened', 'Đưa danh sách đã duyệt về chờ duyệt'), ('decision.name_struck', 'Chủ tịch rút tên'), ('decision.name_restored', 'Chủ tịch đưa tên trở lại'), ('decision.undone', 'Hủy danh sách trước khi ban hành'), ('decision.issued', 'Ban hành quyết định, tờ trình'), ('decision.result_from_above', 'Ghi kết quả của cấp trên'), ('decision.result_corrected', 'Đính chính kết quả của cấp trên'), ('decision.fell_back', 'Chuyển xuống hình thức thấp hơn'), ('award.entered', 'Vào sổ khen thưởng'), ('award.entry_cancelled', 'Hủy mục ghi nhầm trong sổ khen thưởng'), ('award.copied', 'Cấp lại bản khen thưởng'), ('award.revoked', 'Hủy bỏ, thu hồi khen thưởng'), ('award.returned', 'Ghi nộp lại giấy khen, tiền thưởng'), ('award.certificate_printed', 'In giấy khen'), ('stock.added', 'Thêm mẫu phôi giấy khen'), ('stock.edited', 'Sửa mẫu phôi giấy khen'), ('stock.default', 'Chọn mẫu phôi mặc định'), ('stock.retired', 'Thôi dùng mẫu phôi giấy khen'), ('stock.emblem_set', 'Đổi hình in trên giấy khen'), ('stock.emblem_removed', 'Bỏ hình in trên giấy khen'), ('honour.published', 'Đăng trang vinh danh'), ('honour.edited', 'Sửa trang vinh danh'), ('honour.taken_down', 'Gỡ khỏi trang vinh danh'), ('honour.requested', 'Nhận đề nghị về trang vinh danh'), ('honour.request_answered', 'Trả lời đề nghị về trang vinh danh'), ('nomination.listed', 'Lập danh sách xét khen thưởng'), ('nomination.scored', 'Chấm điểm'), ('nomination.sheet_reopened', 'Mở lại phiếu chấm điểm'), ('nomination.self_scored', 'Đơn vị tự chấm điểm'), ('paper.issued', 'Ghi văn bản đi'), ('paper.replaced', 'Ban hành văn bản thay thế'), ('paper.bundle_ordered', 'Yêu cầu kết xuất bộ văn bản'), ('paper.bundle_fetched', 'Tải bộ văn bản'), ('paper.fetched', 'Lấy bản đã ký'), ('paper.bundle_cancelled', 'Dừng kết xuất bộ văn bản')], max_length=50, verbose_name='Việc')),
                ('subject_type', models.CharField(max_length=100)),
                ('subject_id', models.PositiveBigIntegerField()),
                ('subject_name', models.CharField(max_length=300)),
                ('part_type', models.CharField(blank=True, max_length=100)),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('values', models.TextField(default='{}')),
            ],
            options={
                'verbose_name': 'mục lịch sử',
                'verbose_name_plural': 'lịch sử',
                'ordering': ['authority_key', 'sequence'],
                'indexes': [models.Index(fields=['subject_type', 'subject_id', 'sequence'], name='audit_entry_subject_6be119_idx')],
                'constraints': [models.UniqueConstraint(fields=('authority_key', 'sequence'), name='one_entry_per_sequence')],
            },
        ),
        migrations.RunPython(switch_on, switch_off),
    ]
