"""``python -m tests.aggrecol [--limit N]``: prints precision, recall and F1 of sums, and the time a table takes.

A sum counts only if its total cell and the whole set of its parts match. The labelled tables are kept
beside the repository, in ``../shared``; without them there is nothing to measure, which is no failure.
"""

import sys
from pathlib import Path
from statistics import median

from tests.aggrecol.labelled import labelled_tables
from tests.aggrecol.score import Score, score

TABLES = Path(__file__).resolve().parents[2].parent / "shared" / "aggrecol" / "dataset.jl.gz"
AIM = "mục tiêu: P ≥ 0,92, R ≥ 0,80, trung vị < 2 s"


def main(arguments: list[str], tables: Path = TABLES) -> int:
    """Measure and print; 2 for an unknown option."""
    limit = None
    if arguments[:1] == ["--limit"] and len(arguments) == 2 and arguments[1].isdecimal():
        limit = int(arguments[1])
    elif arguments:
        sys.stderr.write("Cách dùng: python -m tests.aggrecol [--limit N]\n")
        return 2
    if not tables.exists():
        sys.stdout.write("Không có bộ bảng đã gán nhãn cạnh kho mã nên chưa đo được các tổng.\n")
        return 0
    sys.stdout.write(_shown([score(table) for table in labelled_tables(tables, limit)]))
    return 0


def _shown(scores: list[Score]) -> str:
    found, wrong, missed = (sum(getattr(s, name) for s in scores) for name in ("found", "wrong", "missed"))
    precision, recall = found / max(1, found + wrong), found / max(1, found + missed)
    middle, most = median(s.seconds for s in scores), max(s.seconds for s in scores)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return (
        f"{len(scores)} bảng: tìm đúng {found}, thừa {wrong}, sót {missed}\n"
        f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}\n"
        f"mỗi bảng: trung vị {middle:.3f} s, lâu nhất {most:.2f} s\n{AIM}\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
