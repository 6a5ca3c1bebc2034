"""Styles of a Word file, with what they inherit (ECMA-376 part 1, §17.7)."""

import re

from msgspec import Struct

from extract.wordml import Element, W, child, switch, value, whole
from models.fold import fold

_HEADING = re.compile(r"(?:heading|tieu de|dau de|de muc) ?([1-9])")
"""Word's own names are English in every edition; the Vietnamese ones are made by users."""

_ALIGN = {"start": "left", "end": "right", "left": "left", "right": "right", "center": "center", "both": "both"}


class Format(Struct, frozen=True):
    """What a w:pPr says; None where it says nothing. ``outline`` is 1-based, 0 for body text."""

    style: str | None = None
    num_id: str | None = None
    level: int | None = None
    indent: int | None = None
    align: str | None = None
    outline: int | None = None


class Style(Struct, frozen=True):
    """One style, without what it inherits."""

    based_on: str | None
    paragraph: Format
    bold: bool | None
    hidden: bool | None
    raised: bool
    borders: Element | None
    """w:tblBorders of a table style."""


NOTHING = Format()


def read_format(properties: Element | None) -> Format:
    """The direct formatting of a paragraph or a style."""
    if properties is None:
        return NOTHING
    said = {element.tag: element for element in properties}
    numbering, indent = said.get(W + "numPr"), said.get(W + "ind")
    outline = whole(value(said.get(W + "outlineLvl")))
    return Format(
        style=value(said.get(W + "pStyle")),
        num_id=value(child(numbering, "numId")),
        level=whole(value(child(numbering, "ilvl"))),
        indent=whole(value(indent, "left") or value(indent, "start")),
        align=_ALIGN.get(value(said.get(W + "jc")) or ""),
        outline=None if outline is None else (outline + 1) % 10,
    )


class Styles:
    """The styles of one document, read as they are asked for."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[tuple[str, str | None], tuple[tuple[str, Style], ...]] = {}
        for element in () if root is None else root.iterchildren(W + "style"):
            name = value(element, "styleId") or ""
            self._elements[name] = element
            if value(element, "default") in ("1", "true", "on"):
                self._defaults[value(element, "type") or "paragraph"] = name

    def chain(self, style: str | None, kind: str = "paragraph") -> tuple[tuple[str, Style], ...]:
        """A style and those it is based on, nearest first; the default of its kind where none is named."""
        key = (kind, style)
        if key not in self._chains:
            self._chains[key] = self._climb(style if style in self._elements else self._defaults.get(kind))
        return self._chains[key]

    def _climb(self, name: str | None) -> tuple[tuple[str, Style], ...]:
        steps: dict[str, Style] = {}
        while name in self._elements and name not in steps:
            steps[name] = _read_style(self._elements[name])
            name = steps[name].based_on
        return tuple(steps.items())

    def bold(self, style: str | None, kind: str = "paragraph") -> bool:
        """True if text of this style is bold where nothing nearer says otherwise."""
        if kind == "character" and style is None:
            return False
        return next((s.bold for _, s in self.chain(style, kind) if s.bold is not None), False)

    def hidden(self, style: str | None, kind: str = "paragraph") -> bool:
        """True if text of this style is hidden where nothing nearer says otherwise."""
        if kind == "character" and style is None:
            return False
        return next((s.hidden for _, s in self.chain(style, kind) if s.hidden is not None), False)

    def raised(self, style: str | None) -> bool:
        """True for a character style that is superscript."""
        return style is not None and any(s.raised for _, s in self.chain(style, "character"))

    def heading(self, style: str | None) -> int | None:
        """The outline level that a paragraph style gives, None for body text."""
        outlines = (s.paragraph.outline for _, s in self.chain(style))
        return next((outline for outline in outlines if outline is not None), None) or None

    def numbering(self, style: str | None) -> tuple[tuple[str, ...], Format]:
        """The styles up to the one that numbers the paragraph, and that one's formatting."""
        names: list[str] = []
        for name, step in self.chain(style):
            names.append(name)
            if step.paragraph.num_id is not None:
                return tuple(names), step.paragraph
        return (), NOTHING

    def num_id(self, style: str) -> str | None:
        """The list behind a numbering style."""
        element = self._elements.get(style)
        return None if element is None else read_format(child(element, "pPr")).num_id


def _read_style(element: Element) -> Style:
    run = child(element, "rPr")
    paragraph = read_format(child(element, "pPr"))
    if paragraph.outline is None:
        named = _HEADING.fullmatch(fold(value(child(element, "name")) or ""))
        if named:
            paragraph = Format(
                num_id=paragraph.num_id, level=paragraph.level, indent=paragraph.indent,
                align=paragraph.align, outline=int(named[1]),
            )  # fmt: skip
    return Style(
        based_on=value(child(element, "basedOn")),
        paragraph=paragraph,
        bold=switch(child(run, "b")),
        hidden=switch(child(run, "vanish")),
        raised=value(child(run, "vertAlign")) == "superscript",
        borders=child(child(element, "tblPr"), "tblBorders"),
    )
