"""A command measured from outside: wall time and peak memory of its whole process."""

import subprocess
import sys
from statistics import median

from msgspec import Struct

_LAUNCHER = """
import os, sys, time
begin = time.perf_counter()
null = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1, 2)]
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=null)
usage = os.wait4(child, 0)[2]
print(time.perf_counter() - begin, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""
"""A small process in between: a child inherits the peak of whoever started it."""


class Cost(Struct, frozen=True):
    """Medians of several runs: seconds of wall time, bytes of resident memory at the peak."""

    seconds: float
    peak: int


def cost_of(arguments: list[str], runs: int) -> Cost:
    """What ``python …`` costs, with all its children; one run before the measured ones fills the disk cache."""
    costs = [_run([sys.executable, *arguments]) for _ in range(runs + 1)][1:]
    return Cost(median(cost.seconds for cost in costs), int(median(cost.peak for cost in costs)))


def _run(command: list[str]) -> Cost:
    launcher = [sys.executable, "-S", "-E", "-c", _LAUNCHER, *command]
    printed = subprocess.run(launcher, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    return Cost(float(printed[0]), int(printed[1]))
