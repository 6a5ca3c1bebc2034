"""``python -m corpus.samples.write_samples``: writes the Word files of the sample draft beside this script.

The text is the corrected draft; the list of expected findings says which places are changed to make
the draft with mistakes. Running it again changes nothing.
"""

from pathlib import Path

import msgspec

from corpus.samples.draft_text import parts_of
from corpus.samples.word_draft import word_draft

HERE = Path(__file__).parent
NAME = "ke-hoach-an-loc-2025"
TITLE = "Kế hoạch khoa học và công nghệ năm 2025 của tỉnh An Lộc (văn bản mẫu)"


class Mistake(msgspec.Struct, frozen=True, kw_only=True):
    """A deliberate mistake: ``wrong`` stands for ``right``, and rule ``code`` must quote ``text``."""

    code: str
    severity: str
    text: str
    right: str
    wrong: str
    note: str


class Expected(msgspec.Struct, frozen=True):
    """All mistakes of one draft, in its order."""

    findings: tuple[Mistake, ...]


def mistakes(folder: Path = HERE) -> tuple[Mistake, ...]:
    """The deliberate mistakes of the sample draft."""
    return msgspec.json.decode((folder / "gold" / f"{NAME}.json").read_bytes(), type=Expected).findings


def write_samples(target: Path = HERE) -> None:
    """Write the draft with its mistakes, and its corrected twin."""
    source = (HERE / f"{NAME}.draft").read_text(encoding="utf-8")
    changes = [(mistake.right, mistake.wrong) for mistake in mistakes()]
    (target / f"{NAME}.docx").write_bytes(word_draft(parts_of(source, changes), TITLE))
    (target / f"{NAME}-da-sua.docx").write_bytes(word_draft(parts_of(source), TITLE))


if __name__ == "__main__":
    write_samples()
