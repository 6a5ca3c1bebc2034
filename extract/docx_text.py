"""The text of one Word paragraph, as a reader of the accepted draft sees it."""

import re
from collections.abc import Callable

from msgspec import Struct

from extract.clean import clean, is_decomposed
from extract.docx_boxes import boxes_in, is_picture
from extract.docx_styles import Styles
from extract.docx_tally import Tally
from extract.drop_bookmarks import drop_bookmarks
from extract.symbol_fonts import readable, symbol
from extract.wordml import MC, Element, M, W, child, chosen, switch, value, whole

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_METRE = re.compile(r"(?<![^\W\d_])[kcdmh]?m$")
_BREAKS = re.compile(r"\s*[\r\n]\s*")
_PROPERTIES = {
    W + name
    for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rt", "instrText", "delInstrText")
}
_SKIPPED = _PROPERTIES | {M + "ctrlPr", M + "rPr", M + "fPr", M + "sSupPr", M + "dPr"}
_REMOVED = {W + "del": "deleted", W + "moveFrom": "moved"}
_ADDED = {W + "ins": "inserted", W + "moveTo": None}


class Line(Struct, frozen=True):
    """One paragraph: its text, the text boxes anchored in it, and the notes it refers to."""

    text: str
    bold: bool
    boxes: tuple[Element, ...]
    notes: tuple[tuple[str, str], ...]
    """(part, id): ("footnotes", "2")."""


class _Run(Struct, frozen=True):
    """What a run's properties say about its characters."""

    bold: bool = False
    hidden: bool = False
    raised: bool = False
    font: str | None = None


class LineReader:
    """Reads paragraphs of one document; the tally hears of everything that is not shown as it stands."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        self.styles = styles
        self.tally = tally
        self._visit: dict[str, Callable[[Element], None]] = {
            W + "r": self._run,
            W + "t": self._text,
            M + "t": self._text,
            W + "tab": lambda _: self._put("\t"),
            W + "ptab": lambda _: self._put("\t"),
            W + "br": lambda _: self._put("\n"),
            W + "cr": lambda _: self._put("\n"),
            W + "noBreakHyphen": lambda _: self._put("-"),
            W + "sym": self._symbol,
            W + "fldChar": self._field,
            W + "drawing": self._drawing,
            W + "pict": self._drawing,
            W + "object": self._drawing,
            MC + "AlternateContent": self._alternatives,
            W + "footnoteReference": lambda e: self._notes.append(("footnotes", value(e, "id") or "")),
            W + "endnoteReference": lambda e: self._notes.append(("endnotes", value(e, "id") or "")),
            W + "commentReference": lambda _: self.tally.note("comment"),
            M + "f": self._fraction,
            M + "sup": self._power,
            M + "d": self._delimited,
        }
        self._begin(None)

    def read(self, paragraphs: list[Element], style: str | None = None) -> Line:
        """The line of a paragraph; of several where the marks between them were deleted."""
        self._begin(style)
        for paragraph in paragraphs:
            self._walk(paragraph)
        raw = "".join(text for text, _ in self._pieces)
        text, bookmarks = drop_bookmarks(clean(raw))
        if bookmarks:
            self.tally.note("bookmark", bookmarks)
        if is_decomposed(raw):
            self.tally.note("nfd")
        seen = [bold for piece, bold in self._pieces if not piece.isspace()]
        return Line(text.strip(), bool(seen) and all(seen), tuple(self._boxes), tuple(self._notes))

    def _begin(self, style: str | None) -> None:
        self._bold = self.styles.bold(style)
        self._hidden = self.styles.hidden(style)
        self._now = _Run()
        self._pieces: list[tuple[str, bool]] = []
        self._boxes: list[Element] = []
        self._notes: list[tuple[str, str]] = []
        self._fields: list[tuple[int, str]] = []
        self._results: set[int] = set()

    def _walk(self, parent: Element) -> None:
        for element in parent:
            tag = element.tag
            visit = self._visit.get(tag)
            if visit is not None:
                visit(element)
            elif tag in _REMOVED:
                self.tally.note(_REMOVED[tag], author=value(element, "author"))
            elif tag not in _SKIPPED:
                if (code := _ADDED.get(tag)) is not None:
                    self.tally.note(code, author=value(element, "author"))
                self._walk(element)

    def _run(self, element: Element) -> None:
        outer = self._now
        properties = child(element, "rPr")
        self._now = self._read_run(properties)
        self._walk(element)
        self._now = outer

    def _read_run(self, properties: Element | None) -> _Run:
        if properties is None or not len(properties):
            return _Run(self._bold, self._hidden)
        said = {e.tag: e for e in properties}
        style = value(said.get(W + "rStyle"))
        bold, hidden = switch(said.get(W + "b")), switch(said.get(W + "vanish"))
        fonts = said.get(W + "rFonts")
        height = value(said.get(W + "vertAlign"))
        # a toggle set by both the paragraph's and the character's style is off again (§17.7.3)
        return _Run(
            bold=self.styles.bold(style, "character") != self._bold if bold is None else bold,
            hidden=self.styles.hidden(style, "character") != self._hidden if hidden is None else hidden,
            raised=self.styles.raised(style) if height is None else height == "superscript",
            font=value(fonts, "ascii") or value(fonts, "hAnsi"),
        )

    def _put(self, text: str) -> None:
        if self._now.hidden:
            self.tally.note("hidden", quote=text)
        elif text:
            self._pieces.append((text, self._now.bold))

    def _text(self, element: Element) -> None:
        text = readable(_BREAKS.sub(" ", element.text or ""), self._now.font)
        if self._now.raised and text.strip().isdecimal() and not self._after_metre():
            text = text.translate(_SUPERSCRIPT)
        self._put(text)

    def _after_metre(self) -> bool:
        """True after "m", "km": "m2" is how drafts type square metres; any other raised digit is no digit of
        the number or word before it (a note's mark, a power)."""
        return bool(_METRE.search("".join(text for text, _ in self._pieces[-3:])))

    def _symbol(self, element: Element) -> None:
        code = value(element, "char") or ""
        if re.fullmatch("[0-9A-Fa-f]{2,6}", code):
            self._put(symbol(value(element, "font") or "Symbol", int(code, 16)))

    def _field(self, element: Element) -> None:
        """Between begin and separate stands code, which is not shown, whatever it is made of."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._fields.append((len(self._pieces), _form_value(element)))
        elif kind == "separate" and self._fields and len(self._fields) not in self._results:
            del self._pieces[self._fields[-1][0] :]
            self._results.add(len(self._fields))
        elif kind == "end" and self._fields:
            self._end_field()

    def _end_field(self) -> None:
        depth = len(self._fields)
        start, shown = self._fields.pop()
        if depth not in self._results:
            del self._pieces[start:]
        self._results.discard(depth)
        if shown:
            self._put(shown)

    def _drawing(self, element: Element) -> None:
        self._boxes.extend(boxes_in(element))
        if is_picture(element):
            self.tally.note("picture")

    def _alternatives(self, element: Element) -> None:
        branch = chosen(element)
        if branch is not None:
            self._walk(branch)

    def _fraction(self, element: Element) -> None:
        """A stacked fraction in one line: "1/2", not "12"."""
        for part in element:
            if part.tag == M + "den":
                self._put("/")
            if part.tag not in _SKIPPED:
                self._walk(part)

    def _delimited(self, element: Element) -> None:
        """Parentheses around a term are properties, not text."""
        said = {e.tag: e.get(M + "val") for e in element.iterfind(f"{M}dPr/*")}
        self._put(said.get(M + "begChr", "("))
        self._walk(element)
        self._put(said.get(M + "endChr", ")"))

    def _power(self, element: Element) -> None:
        """ "10⁶", not "106"."""
        digits = "".join(t.text or "" for t in element.iter(M + "t"))
        if digits.isdecimal():
            self._put(digits.translate(_SUPERSCRIPT))
        else:
            self._put("^")
            self._walk(element)


def _form_value(begin: Element) -> str:
    """What a form field shows that has no text of its own: the entry chosen from a list, a check box."""
    data = child(begin, "ffData")
    entries, box = child(data, "ddList"), child(data, "checkBox")
    if entries is not None:
        names = [value(entry) or "" for entry in entries.iterchildren(W + "listEntry")]
        at = whole(value(child(entries, "result")) or value(child(entries, "default"))) or 0
        return names[at] if 0 <= at < len(names) else ""
    if box is None:
        return ""
    ticked = child(box, "checked")
    return "☒" if switch(child(box, "default") if ticked is None else ticked) else "☐"
