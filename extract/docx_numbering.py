"""Lists as numbering.xml defines them (ECMA-376 part 1, §17.9)."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from extract.wordml import MC, Element, W, child, chosen, switch, value, whole

LEVELS = 9


class Level(Struct, frozen=True):
    """One level of a list. ``restart`` is the 1-based level that resets it, 0 never, None any above."""

    start: int
    number_format: str
    text: str
    restart: int | None
    legal: bool
    style: str | None
    indent: int | None
    font: str | None
    picture: bool


class ListOfLevels(Struct, frozen=True):
    """What a paragraph's numId stands for; ``counter`` names the counters it shares with other numIds."""

    counter: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of_style(self, style: str) -> int | None:
        """The level that is linked to a paragraph style."""
        return next((i for i, level in self.levels.items() if level.style == style), None)


def read_numbering(root: Element | None, list_style: Callable[[str], str | None]) -> dict[str, ListOfLevels]:
    """Lists by numId. ``list_style`` gives the numId of a numbering style (w:numStyleLink)."""
    if root is None:
        return {}
    abstracts = {value(a, "abstractNumId") or "": a for a in root.iterchildren(W + "abstractNum")}
    nums = {value(n, "numId") or "": n for n in root.iterchildren(W + "num")}
    read: dict[str, dict[int, Level]] = {}
    lists = {}
    for num_id, num in nums.items():
        key = value(child(num, "abstractNumId")) or ""
        if key in abstracts:
            source = _linked(key, abstracts, nums, list_style)
            if source not in read:
                read[source] = _levels(abstracts[source])
            lists[num_id] = _overridden(num, key, read[source])
    return lists


def _linked(
    key: str, abstracts: dict[str, Element], nums: dict[str, Element], list_style: Callable[[str], str | None]
) -> str:
    """The abstract list that has the levels: follows numbering styles, at most as many as there are lists."""
    for _ in abstracts:
        style = value(child(abstracts[key], "numStyleLink"))
        if style is None:
            break
        named = next((k for k, a in abstracts.items() if value(child(a, "styleLink")) == style), None)
        by_style = value(child(nums.get(list_style(style) or ""), "abstractNumId"))
        target = named or by_style
        if target is None or target not in abstracts:
            break
        key = target
    return key


def _levels(parent: Element) -> dict[int, Level]:
    levels = {}
    for element in parent.iterchildren(W + "lvl"):
        number = whole(value(element, "ilvl"))
        if number is not None and 0 <= number < LEVELS:
            levels[number] = _level(element)
    return levels


def _level(element: Element) -> Level:
    indent = child(child(element, "pPr"), "ind")
    fonts = child(child(element, "rPr"), "rFonts")
    return Level(
        start=whole(value(child(element, "start"))) or 0,
        number_format=_format(element),
        text=value(child(element, "lvlText")) or "",
        restart=whole(value(child(element, "lvlRestart"))),
        legal=bool(switch(child(element, "isLgl"))),
        style=value(child(element, "pStyle")),
        indent=whole(value(indent, "left") or value(indent, "start")),
        font=value(fonts, "ascii") or value(fonts, "hAnsi"),
        picture=child(element, "lvlPicBulletId") is not None,
    )


def _format(element: Element) -> str:
    """The number format; a custom one ("001, 002, 003, ...") stands in a choice of its own."""
    alternatives = element.find(MC + "AlternateContent")
    holder = child(element, "numFmt")
    if holder is None and alternatives is not None:
        holder = child(chosen(alternatives), "numFmt")
    name = value(holder) or "decimal"
    return (value(holder, "format") or "decimal") if name == "custom" else name


def _overridden(num: Element, counter: str, levels: dict[int, Level]) -> ListOfLevels:
    """``starts`` has the levels that this numId begins anew at its first paragraph."""
    levels = dict(levels)
    starts = {}
    for override in num.iterchildren(W + "lvlOverride"):
        number = whole(value(override, "ilvl"))
        if number is None or not 0 <= number < LEVELS:
            continue
        replaced = child(override, "lvl")
        if replaced is not None:
            levels[number] = _level(replaced)
        start = whole(value(child(override, "startOverride")))
        if start is not None:
            starts[number] = start
    return ListOfLevels(counter, levels, starts)
