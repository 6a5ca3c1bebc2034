"""Everything that can go wrong on purpose, as one tree.

DoisoatError
├── UnreadableInput      a file that cannot be read: missing, empty, damaged, too large, not what its name says
├── UnknownRule          a rule code that the catalogue does not have
└── StoreError           a database that is not ours, is locked, or was written by a newer version

Each message is one Vietnamese sentence for the person at the keyboard: what was met, where, what to do.
"""


class DoisoatError(Exception):
    """Base of all errors that are shown to a user as a sentence, never as a traceback."""


class UnreadableInput(DoisoatError):
    """An input file that could not be read; the other inputs go on."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type["UnreadableInput"], tuple[str, str]]:
        """Keep both arguments when the error crosses a process border."""
        return type(self), (self.name, self.reason)


class UnknownRule(DoisoatError):
    """A rule code that is not in the catalogue."""


class StoreError(DoisoatError):
    """A database that cannot be used, with what to do about it."""
