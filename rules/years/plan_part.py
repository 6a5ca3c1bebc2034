"""Which sections of a draft plan for the plan year, and which only tell of the years before."""

import re
from functools import lru_cache

from models.plan import Plan
from models.section import Section

_PLANS = re.compile(r"kế hoạch|dự toán|phương hướng|nhiệm vụ|mục tiêu|kinh phí", re.IGNORECASE)
_TELLS = re.compile(
    r"đánh giá|kết quả|tình hình|thực hiện kế hoạch|thực hiện dự toán|khó khăn|điều chỉnh|tổng kết|sơ kết|thực trạng",
    re.IGNORECASE,
)


@lru_cache(maxsize=2)
def _part(sections: tuple[Section, ...], year: int) -> frozenset[str]:
    part: set[str] = set()
    for section in sections:
        named = str(year) in section.title and _PLANS.search(section.title) and not _TELLS.search(section.title)
        if (section.parent in part and not _TELLS.search(section.title)) or named:
            part.add(section.id)
    return frozenset(part)


def plan_part(plan: Plan) -> frozenset[str]:
    """Ids of the sections under a heading that plans for the plan year ("C. KẾ HOẠCH VÀ DỰ TOÁN NĂM 2025").

    Empty where the plan year is unknown or no heading names it.
    """
    year = plan.profile.plan_year
    return _part(plan.sections, year) if year else frozenset()
