"""Many drafts over all cores: a bad one loses itself and nothing else."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as Late
from typing import Any

from pebble import ProcessExpired, ProcessPool

from corpus.limits import SECONDS, limit_memory
from corpus.submissions import Submission
from corpus.worker import CRASHED, TOO_LARGE, TOO_SLOW, examine_packed, read_safely, unpack
from models.errors import UnreadableInput
from models.report import Report

_AHEAD = 8
"""Drafts per core that may be read before their turn to be written comes: bounds what waits in memory."""

_TASKS = 200
"""Drafts that one process reads before a fresh one takes over, so that nothing can pile up in it."""


def read_all(
    wanted: Sequence[Submission], jobs: int | None = None, seconds: float = SECONDS
) -> Iterator[tuple[Submission, Report | UnreadableInput]]:
    """The reports of all drafts, in the order they were given whatever order they are ready in."""
    if len(wanted) == 1:  # a pool would import spaCy anew for a single draft
        yield wanted[0], read_safely(wanted[0].path, seconds)
        return
    workers = min(jobs or os.cpu_count() or 1, len(wanted))
    with _pool(workers) as pool:
        waiting = deque[tuple[Submission, Any]]()
        try:
            for submission in wanted:
                waiting.append((submission, pool.schedule(examine_packed, (submission.path,), timeout=seconds)))
                if len(waiting) >= workers * _AHEAD:
                    yield _first(waiting)
            while waiting:
                yield _first(waiting)
        except BaseException:
            pool.stop()  # interrupted: do not read what nobody waits for
            raise


def _pool(workers: int) -> Any:
    import multiprocessing

    return ProcessPool(
        max_workers=workers, max_tasks=_TASKS, initializer=limit_memory, context=multiprocessing.get_context("spawn")
    )


def _first(waiting: deque[tuple[Submission, Any]]) -> tuple[Submission, Report | UnreadableInput]:
    submission, future = waiting.popleft()
    name = submission.path.name
    try:
        return submission, unpack(future.result())
    except UnreadableInput as error:
        return submission, error
    except Late:
        return submission, UnreadableInput(name, TOO_SLOW)
    except ProcessExpired:
        return submission, UnreadableInput(name, CRASHED)
    except MemoryError:
        return submission, UnreadableInput(name, TOO_LARGE)
    except Exception as error:
        return submission, UnreadableInput(name, f"lỗi của chương trình ({error!r}); hãy báo lại kèm tệp này.")
