"""Claims: which figures are said to belong together, and how strongly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import read_text
from extract.understand import understand
from models.claim import Claim
from models.writing import write_number
from rules.weigh import weigh


def claims(text: str) -> list[Claim]:
    return list(understand(read_text(text)).claims)


def shape(claim: Claim) -> tuple[str, int, list[int], bool]:
    return claim.kind, int(claim.total.value), [int(p.value) for p in claim.parts], claim.exhaustive


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổng kinh phí 30 tỷ đồng; trong đó, ngân sách 13 tỷ đồng, nguồn khác 17 tỷ đồng.",
            [("breakdown", 30 * 10**9, [13 * 10**9, 17 * 10**9], True)],
        ),
        (
            "Tổng kinh phí 30 tỷ đồng, trong đó thiết bị 5 tỷ đồng.",
            [("subset", 30 * 10**9, [5 * 10**9], False)],
        ),
        (
            "Có 04 đề tài, dự án; trong đó 03 dự án (có 01 dự án đã nghiệm thu) và 01 đề tài mới.",
            [("count_parts", 4, [3, 1], True), ("subset", 3, [1], False)],
        ),
        ("Đã cấp 21 giấy phép (gia hạn 04; cấp mới 17).", [("count_parts", 21, [4, 17], True)]),
        ("Ký 02 biên bản với:\n- Viện A;\n- Trường B.", [("count_list", 2, [1, 1], True)]),
        ("Kiểm tra 50 cơ sở. Kết quả: có 01 cơ sở vi phạm.", [("subset", 50, [1], False)]),
        ("Tỉnh hỗ trợ 19 sản phẩm của 13 doanh nghiệp và 08 hợp tác xã.", []),
        ("Có 14 tổ chức hoạt động trong các lĩnh vực như: y dược, nông nghiệp, xã hội.", []),
        ("Kinh phí 14 tỷ đồng từ các nguồn như: sự nghiệp 1 tỷ đồng, môi trường.", []),
        ("Năm 2022 kiểm tra 12 cơ sở với 45 cột đo; năm 2023 kiểm tra 12 cơ sở với 24 cột đo.", []),
        ("Có 50 đại biểu tham dự; hội nghị sau có 47 đại biểu; cả năm 198 đại biểu.", []),
    ],
)
def test_wording_decides_what_is_claimed(text: str, expected: list[tuple[str, int, list[int], bool]]) -> None:
    assert [shape(c) for c in claims(text)] == expected


@given(st.lists(st.integers(1, 10**12), min_size=2, max_size=5))
def test_parts_that_add_up_tie_and_parts_that_do_not_differ(parts: list[int]) -> None:
    names = ["trung ương", "tỉnh", "huyện", "doanh nghiệp", "nguồn khác"]
    listed = ", ".join(f"{n} {write_number(p)} đồng" for n, p in zip(names, parts, strict=False))
    for slip in (0, 1):
        (claim,) = claims(f"Tổng kinh phí là {write_number(sum(parts) + slip)} đồng ({listed}).")
        relation = weigh(claim)
        assert (relation.holds, relation.difference, claim.tolerance) == (slip == 0, slip, 0)
        assert [p.value for p in claim.parts] == parts
