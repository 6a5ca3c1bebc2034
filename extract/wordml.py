"""WordprocessingML as this package reads it: names, values, switches (ECMA-376 part 1, §17)."""

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_OFF = frozenset({"0", "false", "off", "none"})


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name in the w: namespace; None of nothing is None."""
    return None if element is None else element.find(W + name)


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute in the w: namespace, None where the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def whole(text: str | None) -> int | None:
    """A whole number of at most nine digits; anything else is as if it were not there."""
    if text is None:
        return None
    digits = text.strip().split(".")[0]
    return int(digits) if digits.lstrip("-").isdecimal() and len(digits) < 10 else None


def switch(element: Element | None) -> bool | None:
    """A toggle such as w:b: present without a value means on, absent means not said."""
    if element is None:
        return None
    return (element.get(W + "val") or "on").lower() not in _OFF


def chosen(alternatives: Element) -> Element | None:
    """The branch of mc:AlternateContent that Word shows: its first choice, else the fallback.

    Reading both would give every text box twice.
    """
    choice = alternatives.find(MC + "Choice")
    return alternatives.find(MC + "Fallback") if choice is None else choice
