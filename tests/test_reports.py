"""What people and programs get to read: every line of the text, every field of the JSON."""

import copy
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec import structs
from rich.console import Console

from corpus.reports.as_json import as_json
from corpus.reports.as_text import as_text
from extract.read import read_text
from extract.understand import understand
from models.report import Report
from rules.catalogue import BY_CODE
from rules.check import check
from tests.a_report import a_report, a_rule

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "corpus" / "reports" / "schema.json").read_text(encoding="utf-8")
)
TEXTS = [
    "Một dòng không có con số nào.",
    "Tổng kinh phí 30.000 đồng (ngân sách tỉnh 14.000 đồng, nguồn khác 16.000 đồng), đạt 44,21%.",
    "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2024; TCVN 7000:2020; 6 tháng đầu năm 2023.",
    "I. PHẦN MỘT\n1. Mục\n\tSTT\n\tĐơn vị\n\tSố tiền\n\n\t1\n\tSở Y tế\n\t1.200\n\n"
    "\t2\n\tSở Nội vụ\n\t800\n\n\t\n\tTổng\n\t2.000\n\n",
]

EXPECTED = """\
ke-hoach.txt · Kế hoạch tỉnh An Lộc
  khi đọc: 1 dòng có dấu tổ hợp.
  khi đọc: Y. (trang 3)

I  Kinh phí

Z01 lỗi  Quy tắc Z01  [số học]
  dòng 4
    Tổng kinh phí là 30.000 đồng; trong đó ngân sách tỉnh 14.000 đồng, nguồn khác 15.000 đồng.
                     ^^^^^^^^^^^                                                  ~~~~~~~~~~~
  Con số 30.000 đồng cần xem lại.
  văn bản ghi 30.000 · tính lại 29.000 · chênh lệch 1.000 · sai số cho phép 0
  căn cứ (~): phần bị lệch
  gợi ý: sửa 15.000 thành 16.000

Z03 cảnh báo  Quy tắc Z03  [số học]
  bảng 1, hàng 2, cột 3, dòng 12
    1 | Sở Y tế | 1.200
                  ^^^^^
  Con số 1.200 cần xem lại.
  văn bản ghi 30.000 · tính lại 29.000 · chênh lệch 1.000

Ghi chú về hình thức, đang gập (thêm --all để xem từng chỗ):
  Z02  1 chỗ  Quy tắc Z02
Chưa kiểm tra được Y02: chưa có kế hoạch năm trước của tỉnh này.
ke-hoach.txt: 1 lỗi, 1 cảnh báo, 1 ghi chú; 6 con số: 0 khớp, 0 chỉ lệch do làm tròn, 4 lệch, 1 chưa có gì để đối chiếu, 1 không đọc được.
"""  # noqa: E501


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> Report:
    made = a_report()
    for finding in made.findings:
        monkeypatch.setitem(BY_CODE, finding.code, a_rule(finding.code))
    return made


def _printed(report: Report, *, unfold: bool = False, width: int = 100, **options: Any) -> str:
    out = io.StringIO()
    as_text(
        report, Console(file=out, width=width, highlight=False, markup=False, emoji=False, **options), unfold=unfold
    )
    return out.getvalue()


def _closed(schema: Any) -> Any:
    """The schema with every object closed: a field that it does not describe is then a mistake."""
    if isinstance(schema, list):
        return [_closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _closed(value) for key, value in schema.items()}
    return {**made, "additionalProperties": False} if made.get("type") == "object" else made


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(item)


def test_text_is_what_a_reviewer_should_see(report: Report) -> None:
    assert _printed(report) == EXPECTED


def test_far_grounds_are_quoted_and_the_many_only_named(report: Report) -> None:
    finding = report.findings[0]
    far = tuple(
        structs.replace(finding.evidence[0], where=f.where, text=f"số {n}")
        for n, f in enumerate([report.plan.figures[3]] * 6)
    )
    shown = _printed(structs.replace(report, findings=(structs.replace(finding, evidence=far),)))
    assert "căn cứ: số 0 (dòng 5)\n" in shown
    assert shown.count("44,5%") == 4
    assert "căn cứ khác: số 4 (dòng 5); số 5 (dòng 5)\n" in shown


def test_text_shows_notes_of_style_when_unfolded(report: Report) -> None:
    shown = _printed(report, unfold=True)
    assert "Z02 ghi chú  Quy tắc Z02  [số học]" in shown
    assert "đang gập" not in shown


def test_text_has_colours_only_where_asked(report: Report) -> None:
    assert "\x1b[" not in _printed(report)
    assert "\x1b[" in _printed(report, force_terminal=True, color_system="standard")
    assert "\x1b[31m" not in _printed(report, force_terminal=True, color_system="standard", no_color=True)


def test_no_line_of_a_narrow_report_is_too_long_but_the_last(report: Report) -> None:
    lines = _printed(report, width=60).splitlines()
    quoted = [line for line in lines if line.startswith("    ")]
    assert quoted
    assert max(map(len, quoted)) <= 60


def test_json_of_one_of_everything_is_as_published(report: Report) -> None:
    value = json.loads(as_json(report))
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    jsonschema.Draft202012Validator(_closed(SCHEMA)).validate(value)
    assert value["document"]["name"] == "ke-hoach.txt"
    assert value["document"]["issuer"] is None
    assert value["relations"][0]["difference"] == 1000
    assert value["relations"][0]["parts"][1]["figure"] == "f3"
    assert value["tables"][0]["rows"][1] == ["1", "Sở Y tế", "1.200"]
    assert value["figures"][4]["table"] == "t1"
    assert value["findings"][2]["excerpt"] == "1 | Sở Y tế | 1.200"
    assert value["findings"][2]["suggestion"] is None
    assert value["document"]["reading"][1]["where"] == {
        "block": 0, "start": 0, "end": 2, "page": 3, "bbox": [1.0, 2.5, 3.0, 4.0],
    }  # fmt: skip


def test_json_keeps_numbers_exact(report: Report) -> None:
    value = json.loads(as_json(report), parse_float=Decimal)
    assert value["figures"][3]["value"] == Decimal("44.5")
    assert value["relations"][1]["computed"] == Decimal(14000) * 100 / Decimal(30000)
    assert isinstance(value["relations"][0]["computed"], int)


def test_a_place_says_only_what_is_true(report: Report) -> None:
    value = json.loads(as_json(report))
    places = [o["where"] for o in _objects(value) if isinstance(o.get("where"), dict)]
    assert places
    assert not [p for p in places if None in p.values()]
    assert all("page" not in figure["where"] for figure in value["figures"])


@pytest.mark.parametrize("text", TEXTS)
def test_json_of_a_text_is_as_published(text: str) -> None:
    report = check(understand(read_text(text)))
    value = json.loads(as_json(report))
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    jsonschema.Draft202012Validator(_closed(SCHEMA)).validate(value)
    assert as_json(check(understand(read_text(text)))) == as_json(report)
    assert _printed(report, unfold=True).endswith("không đọc được.\n")


def test_schema_is_open_to_new_fields_and_closed_to_changed_ones(report: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    value = json.loads(as_json(report))
    newer = copy.deepcopy(value) | {"something_new": 1}
    jsonschema.Draft202012Validator(SCHEMA).validate(newer)
    value["findings"][0]["certainty"] = "heuristic"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(value)
