"""The pieces of WordprocessingML that the sample needs and python-docx cannot make."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _level(index: int, style: str, form: str, text: str, indent: int) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{style}<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:firstLine="0"/></w:pPr></w:lvl>'
    )


def _heading(index: int, form: str, text: str) -> str:
    return _level(index, f'<w:pStyle w:val="Heading{index + 1}"/>', form, text, 0)


NUMBERING = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="91"><w:multiLevelType w:val="multilevel"/>'
    + _heading(0, "upperLetter", "%1.")
    + _heading(1, "upperRoman", "%2.")
    + _heading(2, "decimal", "%3.")
    + _heading(3, "decimal", "%3.%4.")
    + _heading(4, "lowerLetter", "%5)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="92"><w:multiLevelType w:val="hybridMultilevel"/>'
    + _level(0, "", "bullet", "-", 284)
    + '</w:abstractNum><w:num w:numId="91"><w:abstractNumId w:val="91"/></w:num>'
    '<w:num w:numId="92"><w:abstractNumId w:val="92"/></w:num></w:numbering>'
)
"""Outline A. > I. > 1. > 1.1. > a) bound to the heading styles (number 91), and the dash of lists (92)."""

FOOTNOTES = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {_W}>'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "{body}</w:footnotes>"
)
FOOTNOTE = (
    '<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
)
