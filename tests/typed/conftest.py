"""A head who writes Thôn Đông's details in one tab or two."""

import pytest

from tests.conftest import ClockClient
from tests.factories import OPEN
from tests.registrations import doors

MEASURES = "Họp thôn mỗi tháng, làm đường hoa"


@pytest.fixture
def browser(client, head) -> ClockClient:
    """The head's browser."""
    client.force_login(head)
    return client


@pytest.fixture
def strict(head) -> ClockClient:
    """The head's browser before a portal that looks at tokens, as it always does outside tests."""
    browser = ClockClient(enforce_csrf_checks=True)
    browser.at = OPEN
    browser.force_login(head)
    return browser


@pytest.fixture
def page(draft) -> str:
    """The page of the unit's details."""
    return doors.url("details", draft)
