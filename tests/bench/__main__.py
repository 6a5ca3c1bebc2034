"""``python -m tests.bench``: prints ratios, since seconds of one machine say little about another."""

import sys
from pathlib import Path

from tests.bench.process import Cost, cost_of
from tests.bench.warm import merely_read, seconds_of, stages

ROOT = Path(__file__).resolve().parents[2]
MAIN = "from corpus.cli import main; main()"
READ = "import docx, sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"
RUNS = 7
AIMS = "mục tiêu: cả tiến trình < 1,5 s; nóng < 0,25 s; --help < 0,25 s; < 250 MB"


def drafts() -> list[Path]:
    """The sample drafts of the project, and the real one where it lies beside the repository."""
    real = ROOT.parent / "shared" / "drafts" / "soc-trang-2024.docx"
    return [*sorted((ROOT / "corpus" / "samples").glob("*.docx"))[:1], *([real] if real.exists() else [])]


def main() -> None:
    _line("doisoat --help", cost_of(["-c", MAIN, "--help"], RUNS))
    for draft in drafts():
        sys.stdout.write(f"\n{draft.name}\n")
        yardstick = cost_of(["-c", READ, str(draft)], RUNS)
        _line("python-docx chỉ đọc, cả tiến trình", yardstick)
        _line("doisoat check, cả tiến trình", cost_of(["-c", MAIN, "check", str(draft)], RUNS), yardstick)
        _line(
            "doisoat check --format json",
            cost_of(["-c", MAIN, "check", str(draft), "--format", "json"], RUNS),
            yardstick,
        )
        _warm(draft)
    sys.stdout.write(f"\n{AIMS}\n")


def _line(name: str, cost: Cost, yardstick: Cost | None = None) -> None:
    ratio = f"   {cost.seconds / yardstick.seconds:5.2f} lần python-docx" if yardstick else ""
    sys.stdout.write(f"  {name:36} {cost.seconds:6.3f} s  {cost.peak / 2**20:5.0f} MB{ratio}\n")


def _warm(draft: Path) -> None:
    reading = seconds_of(lambda: merely_read(draft), RUNS)
    sys.stdout.write(f"  {'nóng, python-docx chỉ đọc':36} {reading:6.3f} s\n")
    for name, seconds in stages(draft, RUNS).items():
        sys.stdout.write(f"  {'nóng, ' + name:36} {seconds:6.3f} s            {seconds / reading:5.2f} lần\n")


if __name__ == "__main__":
    main()
