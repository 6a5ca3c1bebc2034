"""A directory of submissions into the database: the function behind ``doisoat publish``."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from corpus.batch import read_all
from corpus.limits import SECONDS
from corpus.store import Store
from corpus.submissions import Aside, Submission, submissions
from models.errors import StoreError, UnreadableInput

Progress = Callable[[int, int, str], None]
"""Called with drafts done, drafts in all, and the name of the one just done."""


class PublishResult(Struct, frozen=True, kw_only=True):
    """What became of every file, by the name it has within its directory."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    failed: tuple[UnreadableInput, ...] = ()
    """Files that could not be read, each with its sentence; nothing of theirs was written."""
    aside: tuple[Aside, ...] = ()
    """Files that were not looked at, and why."""

    @property
    def exit_status(self) -> int:
        """3 if a file could not be read or there was none to read, else 0."""
        read = self.added or self.replaced or self.unchanged
        return 3 if self.failed or not read else 0


def publish(
    paths: list[Path], db: Path, progress: Progress | None = None, jobs: int | None = None, seconds: float = SECONDS
) -> PublishResult:
    """Read the drafts that changed, on ``jobs`` processes (all cores by default), and store them one by one.

    Drafts are written in the order of their names, so the same files always give the same database.

    :raises StoreError: if the database cannot be used; what was written before stays.
    """
    wanted, aside = submissions(paths)
    outcome: dict[str, list[str]] = {"added": [], "replaced": [], "unchanged": []}
    failed: list[UnreadableInput] = []
    with Store(db) as store:
        changed = [submission for submission in wanted if not _is_current(store, submission)]
        outcome["unchanged"] = sorted({s.name for s in wanted} - {s.name for s in changed})
        done = len(outcome["unchanged"])
        for submission, report in read_all(changed, jobs, seconds) if changed else ():
            if isinstance(report, UnreadableInput):
                failed.append(UnreadableInput(submission.name, report.reason))
            else:
                try:
                    outcome[store.put(report, submission.name)].append(submission.name)
                except (ValueError, OverflowError) as error:
                    failed.append(UnreadableInput(submission.name, f"không ghi được vào cơ sở dữ liệu ({error})."))
            done += 1
            if progress:
                progress(done, len(wanted), submission.name)
    return PublishResult(
        **{change: tuple(names) for change, names in outcome.items()}, failed=tuple(failed), aside=tuple(aside)
    )


def _is_current(store: Store, submission: Submission) -> bool:
    try:
        with submission.path.open("rb") as file:
            return store.is_current(submission.name, hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return False  # reading it will say why


__all__ = ["Progress", "PublishResult", "StoreError", "publish"]
