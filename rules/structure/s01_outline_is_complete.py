"""S01: sections that the guidance of the year asks for and the draft has not."""

from collections.abc import Iterator
from pathlib import Path

from models.finding import Certainty, Observation, Severity
from models.fold import fold
from models.past import Past
from models.plan import Plan
from rules.csv_rows import csv_rows
from rules.rule import rule

_FEWEST_SECTIONS = 12
_LOCAL = ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân thành phố", "Uỷ ban nhân dân tỉnh", "Uỷ ban nhân dân thành phố")
_HEAD = "ỦY BAN NHÂN DÂN TỈNH AN LỘC\nKẾ HOẠCH\nKhoa học và công nghệ và dự toán ngân sách năm 2025\n"
_PARTS = (
    "A. KẾT QUẢ\nI. Hoạt động quản lý nhà nước\nĐã triển khai.\nII. Cơ chế, chính sách\nĐã ban hành.\n"
    "III. Đầu tư xây dựng cơ bản\nĐã bố trí.\nIV. Phân bổ và kết quả thực hiện dự toán\nĐã giải ngân.\n"
    "V. Khó khăn, vướng mắc\nNguồn lực hạn chế.\n"
)
_PLANNED = "B. DỰ TOÁN\nI. Nguyên tắc xây dựng\nĐúng quy định.\nII. Nhiệm vụ các cấp\n1. Cấp quốc gia\nPhối hợp.\n"
_LAST = "2. Cấp tỉnh\nTuyển chọn.\n3. Cấp cơ sở\nHướng dẫn.\n"

_OUTLINES = Path(__file__).parent / "data" / "outlines.csv"


@rule(
    "S01", Severity.INFO, Certainty.HEURISTIC, needs="plan_year",
    wrong=f"{_HEAD}{_PARTS}{_PLANNED}{_LAST}",
    right=f"{_HEAD}{_PARTS}{_PLANNED}{_LAST}III. Dự kiến kinh phí sự nghiệp\nBố trí theo quy định.",
)  # fmt: skip
def outline_is_complete(plan: Plan, past: Past) -> Iterator[Observation]:
    """Kế hoạch nên có đủ các mục mà hướng dẫn của năm yêu cầu.

    Bộ Khoa học và Công nghệ hằng năm hướng dẫn đề cương; thiếu mục thì khi tổng hợp phải hỏi lại.

    Danh mục đề cương chưa được xác nhận theo văn bản gốc nên chỉ là ghi chú, các mục thiếu được báo một lần. Chỉ xét kế
    hoạch của Ủy ban nhân dân cấp tỉnh có từ 12 đề mục và đã theo quá nửa đề cương; bản theo đề cương khác không xét.
    Đề mục gộp hay đổi lời được nhận theo từ khóa.
    """
    if len(plan.sections) < _FEWEST_SECTIONS or not (plan.profile.issuer or "").startswith(_LOCAL):
        return
    titles = " | ".join(fold(section.title) for section in plan.sections)
    wanted = _outline(plan.profile.kind, plan.profile.plan_year)
    missing = [name for name, words in wanted if not any(word in titles for word in words)]
    if missing and 2 * len(missing) < len(wanted):
        first = plan.sections[0].where
        yield Observation(
            message="Theo đề cương của năm, chưa thấy mục: {names}.", where=plan.document.whole(first.block),
            about=("outline", *missing), values={"names": "; ".join(missing)},
        )  # fmt: skip


def _outline(kind: str | None, year: int | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections for a kind of plan and a year, each with the folded words that show it."""
    return tuple(
        (row["section"], tuple(fold(words) for words in row["words"].split("|")))
        for row in csv_rows(_OUTLINES)
        if year and row["kind"] == kind and int(row["first_year"]) <= year <= int(row["last_year"])
    )
