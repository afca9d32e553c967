"""«Giấy khen»: awards on a stock, the test sheet of a stock, a preview of one.

* words     what each field of an award says
* fixed     what the portal draws itself on plain paper
* printing  certificates of awards
* testing   the sheet to lay over a stock; samples of the longest names
"""

from awards.papers.certificate.printing import certificates
from awards.papers.certificate.testing import preview, test_sheet
from awards.papers.certificate.words import Copied

__all__ = ["Copied", "certificates", "preview", "test_sheet"]
