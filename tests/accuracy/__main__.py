"""``python -m tests.accuracy [--quiet] [--text]``: prints the table; 1 if a target is missed, 0 otherwise.

``--quiet`` leaves out the misses, ``--text`` the comparison with the Word files.

The annotation and its draft are kept beside the repository, in ``../shared``; without them there is
nothing to measure, which is no failure.
"""

import sys
from pathlib import Path

from tests.accuracy.measure import measure
from tests.accuracy.show import show

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
DRAFT = "soc-trang-2024"


def main(arguments: list[str], shared: Path = SHARED) -> int:
    """Measure and print; 2 for an unknown option."""
    if set(arguments) - {"--quiet", "--text"}:
        sys.stderr.write("Cách dùng: python -m tests.accuracy [--quiet] [--text]\n")
        return 2
    draft = shared / "drafts" / f"{DRAFT}.txt"
    if not (shared / "gold").is_dir() or not draft.exists():
        sys.stdout.write("Không có bản chú giải chuẩn cạnh kho mã nên chưa đo được độ chính xác.\n")
        return 0
    twins = {
        "Word": draft.with_suffix(".docx"),
        "Word đánh số tự động": draft.with_name(f"{DRAFT}.auto-numbered.docx"),
    }
    scores = measure(shared / "gold", draft, {} if "--text" in arguments else twins)
    sys.stdout.write(show(scores, quiet="--quiet" in arguments))
    return 1 if any(score.met is False for score in scores) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
