"""What one draft may cost: a bound on memory and on processor time, where the system has such bounds."""

import sys
from pathlib import Path

MEMORY = 1 << 30
"""Bytes that reading one draft may take beyond what the program itself takes. A plan of 300 pages needs 60 MB."""

SECONDS = 120.0
"""Wall time for one draft, and processor time. A plan of 300 pages needs under one."""


def limit_memory(extra: int = MEMORY) -> None:
    """From here on this process gets a MemoryError instead of bringing the machine down."""
    if sys.platform == "win32":
        return
    import resource

    bound = _address_space() + extra
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        bound = min(bound, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def limit_time(seconds: float = SECONDS) -> None:
    """The system ends this process when it has used ``seconds`` more of the processor."""
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    bound = int(usage.ru_utime + usage.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (bound if hard == resource.RLIM_INFINITY else min(bound, hard), hard))


def _address_space() -> int:
    """Bytes of address space in use; 0 where the system does not tell."""
    try:
        import resource

        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except (OSError, ImportError):
        return 4 << 30  # a bound that no sound draft reaches, on systems without /proc
