"""One way of adding up that many lines of a table share: "column 2 is columns 3 to 6", and how well it holds."""

from math import log2, sqrt

from msgspec import Struct

Line = list[int | None]
"""A row or a column of a table as whole numbers of one step; None where a cell is no number."""

_MOST_BITS = 12.0
"""What one line can prove at the most."""
_REPEATED = 0.5
_REPEATED_FAR = 0.05
"""Lines with the same shares prove little more than one: any two rates make a third."""
_LONE = 0.25
"""A total that equals its only part."""


class Pattern(Struct, frozen=True):
    """``total`` and ``parts`` are positions in the lines; ``near`` says that it was found next to its parts.

    ``bits`` measure how unlikely the agreement is by chance; ``ok`` and ``wrong`` are indices of lines.
    """

    total: int
    parts: tuple[int, ...]
    near: bool
    bits: float
    ok: tuple[int, ...]
    wrong: tuple[int, ...]
    holds: int
    exact: int

    @property
    def side(self) -> int:
        """1 if all parts follow the total, -1 if all stand before it, else 0."""
        return 1 if self.parts[0] > self.total else -1 if self.parts[-1] < self.total else 0


def slack(parts: int, step: int) -> float:
    """How far rounding carries a sum of so many parts, nearly always: u·(n+1)/2 for few, 3σ for many."""
    return step * min((parts + 1) / 2, 0.6 + 0.75 * sqrt(parts + 1))


def weigh_pattern(lines: list[Line], steps: list[int], total: int, parts: tuple[int, ...], near: bool) -> Pattern:
    """Hold a pattern against every line that has its total."""
    bits, holds, exact = 0.0, 0, 0
    ok, wrong = list[int](), list[int]()
    shares, tuples, used = set[tuple[int, ...]](), set[tuple[int, ...]](), set[int]()
    for at, line in enumerate(lines):
        whole = line[total]
        if whole is None:
            continue
        given = [(p, value) for p in parts if (value := line[p])]
        values = [value for _, value in given]
        if not given:
            if whole == 0:
                ok.append(at)
            elif any(line[p] is not None for p in parts):
                wrong.append(at)
            continue
        error = abs(whole - sum(values))
        if error > (0 if steps[at] == 0 else slack(len(values), steps[at])):
            wrong.append(at)
            continue
        ok.append(at)
        holds, exact = holds + 1, exact + (error == 0)
        used.update(p for p, _ in given)
        key = (whole, *values)
        if key not in tuples:
            tuples.add(key)
            share = tuple(round(value * 200 / whole) for value in values) if whole else key
            again = share in shares
            shares.add(share)
            worth = _information(key, error) * (1 if len(values) > 1 else _LONE)
            bits += worth * ((_REPEATED if near else _REPEATED_FAR) if again else 1)
    return Pattern(total, parts, near, bits if len(used) > 1 else 0.0, tuple(ok), tuple(wrong), holds, exact)


def _information(values: tuple[int, ...], error: int) -> float:
    """Bits of a sum: its size in units of the last digit that is not zero throughout, less what rounding hides."""
    grain = min(map(_grain, filter(None, values)))
    most = max(map(abs, values)) / grain
    return min(max(log2(most + 1) - log2(2 * error / grain + 1), 0.0), _MOST_BITS)


def _grain(value: int) -> int:
    """The largest power of ten that divides a number."""
    grain = 1
    while value % 10 == 0:
        value //= 10
        grain *= 10
    return grain
