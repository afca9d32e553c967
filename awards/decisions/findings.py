"""What is checked of a list and its dossier, and what was found against it."""

from dataclasses import dataclass
from enum import Enum

from awards.models import Nomination


class Rule(Enum):
    """What is checked, and whether a paper that breaks it is not issued."""

    EMPTY = "Danh sách có tên", True
    COUNT = "Số tên bằng số báo cáo thành tích", True
    REPORT = "Báo cáo thành tích của từng tên", True
    MINUTES = "Biên bản họp bình xét của đơn vị", True
    CONFIRMATION = "Giấy xác nhận khoản đóng góp", True
    VOTE = "Hội đồng đã thông qua đúng hình thức này", True
    SESSION_DAY = "Hội đồng họp trước ngày văn bản", True
    CITED_LATER = "Văn bản được dẫn có trước ngày văn bản", True
    CITED_MISSING = "Văn bản được dẫn có số, ngày", False
    NAMES = "Tên, chức vụ, đơn vị trong danh sách đúng như hồ sơ đơn vị đã nộp", True
    SUBJECT = "Chức vụ, nghề nghiệp, nơi ở ghi đủ", False
    REPORT_WORDS = "Báo cáo thành tích đúng như bản đơn vị đã nộp", False
    REGISTERED = "Bản đăng ký ghi tên, chức vụ, nơi ở như trong danh sách", False
    REGISTER = "Sổ khen thưởng đúng như danh sách", False
    SUMMARY = "Báo cáo tổng kết đúng như danh sách", False
    UNLISTED = "Mọi trường hợp Hội đồng thông qua có trong danh sách", False

    def __init__(self, title: str, blocks: bool) -> None:
        self.title = title
        self.blocks = blocks


@dataclass(frozen=True)
class Finding:
    """Something that does not fit: by which rule, the sentence, and the page to mend it on."""

    rule: Rule
    sentence: str
    where: str = ""
    url: str = ""

    @property
    def title(self) -> str:
        """What is checked."""
        return self.rule.title

    @property
    def blocks(self) -> bool:
        """Whether it keeps the paper from being issued."""
        return self.rule.blocks


def about(rule: Rule, nomination: Nomination, sentence: str) -> Finding:
    """What does not fit in one nomination, to be mended in its dossier."""
    return Finding(
        rule, f"{nomination.name}: {sentence}", "Hồ sơ đề nghị", nomination.get_absolute_url()
    )
