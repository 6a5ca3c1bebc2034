"""The ladder of labels as it occurs in one document: who hangs under whom."""

from extract.heading_label import Label
from extract.heading_title import Nature

_FIXED = {"phụ lục": 0, "phần": 1, "chương": 2, "mục": 3, "A": 4, "I": 4, "điều": 5}
"""These never stand under a number or a small letter; everything else takes its level from its place."""
_FREE = 9


class Entry:
    """A labelled or shaped paragraph on the ladder; ``chosen`` says afterwards if it is a heading."""

    def __init__(self, block: int, style: str, ordinal: int, label: str, nature: Nature) -> None:
        self.block = block
        self.style = style
        self.ordinal = ordinal
        self.label = label
        self.nature = nature
        self.prefix = ""
        self.heading: int | None = None
        self.caps = False
        self.parent: Entry | None = None
        self.chosen = False

    @property
    def rank(self) -> int:
        """0 for the topmost fixed style, 9 for all styles without a fixed place."""
        return _FIXED.get(self.style, _FREE)

    @property
    def forced(self) -> bool:
        """True for what is a heading by its very style."""
        return self.heading is not None or self.rank < _FREE


class Ladder:
    """The entries from the top of the outline down to where the text stands now."""

    def __init__(self) -> None:
        self.steps: list[Entry] = []

    def hang(self, entry: Entry, readings: tuple[tuple[str, int], ...], introduced: bool) -> None:
        """Give an entry its reading and parent. ``introduced`` says that a colon stands right before it."""
        depth = self._depth(entry, readings, introduced)
        del self.steps[depth:]
        entry.parent = self.steps[-1] if self.steps else None
        self.steps.append(entry)

    def _depth(self, entry: Entry, readings: tuple[tuple[str, int], ...], introduced: bool) -> int:
        """How many steps stay above the entry; settles which of its readings holds."""
        going_on = [
            (depth, style, ordinal)
            for depth, step in reversed(list(enumerate(self.steps)))
            for style, ordinal in readings
            if step.ordinal + 1 == ordinal and _cousins(step.style, style) and _same_prefix(step, entry, style)
        ]
        if going_on:
            alike = [found for found in going_on if _alike(self.steps[found[0]], entry)]
            depth, entry.style, entry.ordinal = (alike or going_on)[0]
            return depth
        entry.style, entry.ordinal = self._reading(readings)
        return self._new_depth(entry, introduced)

    def _reading(self, readings: tuple[tuple[str, int], ...]) -> tuple[str, int]:
        """Without a predecessor: the one that begins a list, else the one whose style is in use."""
        styles = {step.style for step in self.steps}
        return min(readings, key=lambda r: (r[1] != 1, r[0] not in styles, r[0] in ("I", "i")))

    def _new_depth(self, entry: Entry, introduced: bool) -> int:
        if entry.heading is not None and not entry.label:
            return self._depth_by_heading(entry.heading)
        if entry.style == "caps":
            return next((d for d, step in enumerate(self.steps) if not step.caps), len(self.steps))
        depths = [d for d, step in enumerate(self.steps) if step.style == entry.style]
        top = len(self.steps)
        if not depths:
            return next((d for d, step in enumerate(self.steps) if step.rank > entry.rank), top)
        restarts = entry.ordinal == 1 and entry.rank == _FREE and "." not in entry.style
        nested = introduced if depths[-1] == top - 1 else True
        return top if restarts and nested else depths[-1]

    def _depth_by_heading(self, heading: int) -> int:
        """Under the last heading whose style is higher; a top-level heading opens a new part."""
        if heading == 1:
            return 0
        levels = [step.heading for step in self.steps]
        return next((d for d, level in enumerate(levels) if level is not None and level >= heading), len(levels))


def _alike(step: Entry, entry: Entry) -> bool:
    """An item of a list follows an item, a heading follows a heading."""
    return (step.nature == "item") == (entry.nature == "item")


def _cousins(one: str, other: str) -> bool:
    """ "a." and "a)" are one list where the letters run on."""
    return one == other or one.strip("()") == other.strip("()")


def _same_prefix(step: Entry, entry: Entry, style: str) -> bool:
    return "." not in style or step.prefix == entry.prefix


def candidate(block: int, label: Label | None, nature: Nature) -> Entry:
    """A new entry, not yet hung."""
    entry = Entry(block, "", 0, label.text if label else "", nature)
    entry.prefix = label.prefix if label else ""
    return entry
