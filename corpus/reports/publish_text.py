"""What became of the files of a publication, in a few lines."""

from collections.abc import Iterator
from pathlib import Path

from corpus.publish import PublishResult


def publish_text(result: PublishResult, db: Path) -> str:
    """Files set aside with their reason, then the counts."""
    return "\n".join(_lines(result, db))


def _lines(result: PublishResult, db: Path) -> Iterator[str]:
    for aside in result.aside:
        yield f"Để ngoài: {aside.name}: {aside.reason}"
    counts = (
        f"{len(result.added)} tệp mới",
        f"{len(result.replaced)} tệp thay bản cũ",
        f"{len(result.unchanged)} tệp không đổi",
        f"{len(result.failed)} tệp không đọc được",
    )
    yield f"{db.name}: {', '.join(counts)}."
