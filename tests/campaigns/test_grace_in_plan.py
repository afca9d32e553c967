"""The grace and the days of reminding, as a plan file sets them."""

import pytest
from django.urls import reverse

from accounts.models import User
from campaigns.planfile.reading import PlanFileError, read_plan

ONE = "minimum_pledges = 1"


def with_line(line: str) -> tuple[str, str]:
    """One more line in the part about registration."""
    return ONE, f"{ONE}\n{line}"


def test_a_plan_that_says_nothing_has_no_grace_and_reminds_on_the_usual_days(campaign):
    assert (campaign.grace_minutes, campaign.reminder_days) == (0, "7,3,1")


def test_a_plan_sets_both(campaign, reload):
    reload(with_line("grace_minutes = 10\nreminder_days = [1, 5]"))

    campaign.refresh_from_db()
    assert (campaign.grace_minutes, campaign.reminder_days) == (10, "5,1")


def test_the_change_is_told_to_who_loads_the_plan(reload):
    changes = reload(with_line("grace_minutes = 10\nreminder_days = [5]"))

    assert changes == [
        "kế hoạch: số phút ân hạn: 0 → 10",
        "kế hoạch: nhắc trước hạn đăng ký (ngày): 7,3,1 → 5",
    ]


@pytest.mark.parametrize(("line", "stored"), [("0", 0), ("60", 60)])
def test_the_grace_goes_up_to_an_hour(line, stored, campaign, reload):
    reload(with_line(f"grace_minutes = {line}"))

    campaign.refresh_from_db()
    assert campaign.grace_minutes == stored


def test_the_days_are_kept_once_each_and_farthest_first(campaign, reload):
    reload(with_line("reminder_days = [0, 3, 3, 60]"))

    campaign.refresh_from_db()
    assert campaign.reminder_days == "60,3,0"


FAULTS = {
    "grace_minutes = 61": ("registration.grace_minutes", "không được quá 60"),
    "grace_minutes = -1": ("registration.grace_minutes", "phải từ 0 trở lên"),
    "grace_minutes = 1.5": ("registration.grace_minutes", "phải là số nguyên"),
    'grace_minutes = "mười"': ("registration.grace_minutes", "phải là số nguyên"),
    "reminder_days = [61]": ("registration.reminder_days[1]", "không được quá 60"),
    "reminder_days = [3, -1]": ("registration.reminder_days[2]", "phải từ 0 trở lên"),
    "reminder_days = 3": ("registration.reminder_days", "phải là danh sách"),
    'reminder_days = ["ba"]': ("registration.reminder_days[1]", "phải là số nguyên"),
}


@pytest.mark.parametrize("line", FAULTS)
def test_a_bad_value_is_refused_with_its_key(line, edit):
    key, words = FAULTS[line]

    with pytest.raises(PlanFileError) as error:
        read_plan(edit(with_line(line)))

    assert key in str(error.value)
    assert words in str(error.value)


def test_a_plan_may_want_no_reminding(campaign, reload):
    reload(with_line("reminder_days = []"))

    campaign.refresh_from_db()
    assert campaign.reminder_days == ""


def test_a_grace_that_is_taken_back_is_gone(campaign, reload):
    reload(with_line("grace_minutes = 10"))

    reload()

    campaign.refresh_from_db()
    assert campaign.grace_minutes == 0


def test_the_catalogue_shows_both_and_changes_neither(campaign, client):
    client.force_login(User.objects.create_superuser("keeper", full_name="Người giữ máy"))

    page = client.get(reverse("admin:campaigns_campaign_change", args=[campaign.pk])).content

    assert "Số phút ân hạn" in page.decode()
    assert b'name="grace_minutes"' not in page
    assert b'name="reminder_days"' not in page
