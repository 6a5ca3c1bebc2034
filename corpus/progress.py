"""A progress bar for people at a terminal, and nothing at all in a log file."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from corpus.publish import Progress as Report


@contextmanager
def progress_bar() -> Iterator[Report]:
    """A function to call as drafts are done; the bar is on standard error, where it disturbs no output."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=None)

        def report(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=name.replace("[", r"\["))

        yield report
