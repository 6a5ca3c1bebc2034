"""Whether a number, a month or a day without its word is meant as a time at all."""

import re

from extract.moment import Moment

_BORDER = re.compile(
    r"\s*(?:$|[.;:)\]”\"’'/…\n]|,(?!\d)|[-–—]|(?:và|đến|so|là|của|đã|được|theo|tại|do|trên|đạt|cho|với|hằng|hàng|ước)(?!\w))"
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w&.-]*)[\s:“\"(]+$")
_CUES = frozenset(
    ("hoạch", "toán", "hiện", "giao", "open", "ước", "kỳ", "th", "kh", "dt", "nay", "niên", "mùa", "sách")
)
_NO_CUES = frozenset(
    (
        "số",
        "khoảng",
        "gần",
        "trên",
        "hơn",
        "đạt",
        "có",
        "là",
        "với",
        "thêm",
        "tổng",
        "được",
        "còn",
        "cộng",
        "iso",
        "tcvn",
        "qcvn",
    )
)
_MONTH_CUE = re.compile(r"(?:đến|hết|từ|tới|tháng|kỳ|thời điểm|trước|sau|[-–(])\s*$")
_TIMES = re.compile(r"\s*(?:lần|buổi|cuộc|bài|kỳ|lượt|đợt|số|người|đoàn|lớp)(?!\w)")
_EACH = re.compile(r"(?:mỗi|hằng|hàng|từng|một)\s+$")
_OTHER_YEAR = re.compile(r"\s*(?:(?:của\s+)?năm\s+)?(?:trước|sau|tới|ngoái|nay|kế tiếp)(?!\w)")
"""The year before or after whichever year is meant: nobody can date it."""
_WHOLE_YEAR_AFTER = re.compile(r"\s*(?:$|[.,;:)/\n]|(?:là|đạt|ước|so|của|thực|và|giảm|tăng)(?!\w))")


def stands_as_time(text: str, lower: str, moment: Moment) -> bool:
    """True if what stands around a moment lets it be one; ``text`` is as printed, ``lower`` its small letters."""
    if moment.year is None and moment.kind != "day" and moment.dated and _OTHER_YEAR.match(lower, moment.end):
        return False
    if moment.kind in ("month", "quarter") and moment.year is None:
        return not _TIMES.match(lower, moment.end) and not _EACH.search(lower[: moment.start])
    if moment.sure:
        return True
    before = lower[: moment.start]
    if moment.kind == "month":
        return bool(_MONTH_CUE.search(before))
    if moment.kind == "day":
        return bool(_BORDER.match(lower, moment.end))
    if moment.year is None:
        return lower.startswith("cả", moment.start) and bool(_WHOLE_YEAR_AFTER.match(lower, moment.end))
    return bool(_BORDER.match(lower, moment.end)) and _names_a_year(text[: moment.start])


def ends_like_time(lower: str, moment: Moment) -> bool:
    """True if a number after "đến" can be a year: no noun follows it that it would count."""
    return moment.sure or (moment.year is not None and bool(_BORDER.match(lower, moment.end)))


def _names_a_year(before: str) -> bool:
    """A name or a word of planning stands before it: "Techfest 2022", "dự toán 2024"."""
    match = _WORD_BEFORE.search(before)
    if match is None or match[1].lower() in _NO_CUES:
        return False
    return match[1][0].isupper() or match[1].lower() in _CUES
