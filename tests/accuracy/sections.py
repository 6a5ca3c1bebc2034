"""Headings: label, title, level and parent, all four."""

from models.plan import Plan
from models.section import Section
from tests.accuracy.gold import Gold, Row, overlap, shown, told
from tests.accuracy.score import Score, pair


def score_sections(gold: Gold, plan: Plan) -> list[Score]:
    """A heading is right with its label, its title, its level and the line of its parent."""
    rows = gold.rows("sections")
    lines = {section.id: section.where.line for section in plan.sections}
    pairs, missed, extra = pair(rows, plan.sections, lambda row, s: _same(gold, row, s, lines))
    score = Score(
        kind="đề mục",
        hits=len(pairs),
        misses=tuple(told(r["line"], f"{r['label']} {r['title']}", f"cấp {r['level']}") for r in missed),
        false=tuple(
            told(s.where.line, f"{s.label} {s.title}", f"cấp {s.level}, dưới {lines.get(s.parent or '')}")
            for s in extra
        ),
        target="P = R = 1,00",
        met=not missed and not extra,
    )
    return [score]


def _same(gold: Gold, row: Row, section: Section, lines: dict[str, int | None]) -> bool:
    parent = lines.get(section.parent) if section.parent else None
    return (
        section.label == row["label"]
        and section.level == row["level"]
        and parent == row["parent_line"]
        and _words(section.title) in {_words(row[key]) for key in ("title", "title_full") if key in row}
        and overlap(gold.spot(row, text="title"), section.where)
    )


def _words(title: str) -> str:
    return " ".join(shown(title).split()).rstrip(" .:;")
