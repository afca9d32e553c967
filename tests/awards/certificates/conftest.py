"""Stocks and awards to print."""

import pytest

from awards.models import Award, CertificateStock
from awards.services.stocks import add_stock
from tests import award_factories
from tests.awards.register import NOW


@pytest.fixture
def stock(authority, secretary) -> CertificateStock:
    """A4 on plain paper, the default."""
    return add_stock(authority=authority, word="a4", key=None, by=secretary, at=NOW)


@pytest.fixture
def printed(authority, stock, secretary) -> CertificateStock:
    """300 × 210 on printed stock."""
    return add_stock(authority=authority, word="300x210", key=None, by=secretary, at=NOW)


@pytest.fixture
def awards(person, family, collective, secretary) -> list[Award]:
    """An individual, a household, a collective: in this order in the register."""
    return [award_factories.make_granted(each, secretary) for each in (person, family, collective)]
