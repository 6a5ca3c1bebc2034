"""``python -m corpus.samples.write_clean``: writes the Word files of the drafts without mistakes beside this script.

Four shapes: wordy, terse, full of tables, like a form. What their numbers say of each other stands in
``gold/<name>.json``. Running it again changes nothing.
"""

from pathlib import Path

from corpus.samples.draft_text import parts_of
from corpus.samples.word_draft import word_draft

HERE = Path(__file__).parent
TITLES = {
    "ke-hoach-binh-xuyen-2025": "Kế hoạch khoa học và công nghệ năm 2025 của tỉnh Bình Xuyên (văn bản mẫu)",
    "ke-hoach-bo-kinh-te-bien-2026": "Kế hoạch khoa học và công nghệ năm 2026 của Bộ Kinh tế biển (văn bản mẫu)",
    "ke-hoach-hoa-giang-2025": "Kế hoạch khoa học và công nghệ năm 2025 của tỉnh Hòa Giang (văn bản mẫu)",
    "ke-hoach-phu-ha-2024": "Kế hoạch khoa học và công nghệ năm 2024 của tỉnh Phú Hà (văn bản mẫu)",
}


def write_clean(target: Path = HERE) -> None:
    """Write every draft of ``TITLES`` from its source of the same name."""
    for name, title in TITLES.items():
        source = (HERE / f"{name}.draft").read_text(encoding="utf-8")
        (target / f"{name}.docx").write_bytes(word_draft(parts_of(source), title))


if __name__ == "__main__":
    write_clean()
