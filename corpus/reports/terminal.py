"""Where text reports go: standard output, coloured only if somebody looks at it."""

from rich.console import Console

NARROWEST, WIDEST, PAPER = 60, 120, 100
"""Columns; ``PAPER`` where the output is no terminal, so that a saved report never depends on a window."""


def terminal() -> Console:
    """A console on standard output; rich leaves colours out for files, pipes and NO_COLOR."""
    console = Console(highlight=False, markup=False, emoji=False, legacy_windows=False)
    console.width = min(max(console.width, NARROWEST), WIDEST) if console.is_terminal else PAPER
    return console
