"""What kind of figure it is: asked for, allotted, estimated, done or planned (loại số liệu)."""

import re

from models.section import Section

_IN_SENTENCE = (
    ("đề nghị", r"đề nghị|đề xuất|nhu cầu|xin cấp"),
    ("ước", r"ước(?: tính| thực hiện| đạt| đến| cả)?"),
    ("kế hoạch", r"dự kiến|dự trù|phấn đấu|sẽ|chỉ tiêu|mục tiêu|tiếp tục|kế hoạch năm"),
    ("giao", r"được giao|giao dự toán|dự toán giao|phân bổ|bố trí|cấp kinh phí|được duyệt"),
    ("thực hiện", r"đã|giải ngân|quyết toán|thực hiện được|kết quả"),
)
_IN_HEADING = (
    ("ước", r"ước thực hiện"),
    ("kế hoạch", r"kế hoạch năm|dự kiến|dự toán|phương hướng|nhiệm vụ trọng tâm|mục tiêu|xây dựng kế hoạch"),
    ("thực hiện", r"kết quả|tình hình|đánh giá|thực hiện kế hoạch|khó khăn|vướng mắc|hạn chế|tồn tại"),
)


def _compiled(cues: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for name, words in cues)


_SENTENCE_CUES, _HEADING_CUES = _compiled(_IN_SENTENCE), _compiled(_IN_HEADING)
_CLAUSE = re.compile(r"[;:,]")


def status_of(before: str, section: Section | None, sections: dict[str, Section]) -> str | None:
    """The kind told in the figure's clause, else in its sentence before it, else by the headings above.

    "đề nghị bố trí" asks, though "bố trí" alone allots: of two cues in one clause the one that commits
    less decides.
    """
    clause = before[max((m.end() for m in _CLAUSE.finditer(before)), default=0) :]
    return _first(_SENTENCE_CUES, clause) or _first(_SENTENCE_CUES, before) or _of_headings(section, sections)


def _first(cues: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> str | None:
    return next((name for name, cue in cues if cue.search(text)), None)


def _of_headings(section: Section | None, sections: dict[str, Section]) -> str | None:
    """The nearest heading that tells; one that tells both done and planned tells nothing."""
    while section is not None:
        told = {name for name, cue in _HEADING_CUES if cue.search(section.title)}
        if told:
            return told.pop() if len(told) == 1 else None
        section = sections.get(section.parent or "")
    return None
