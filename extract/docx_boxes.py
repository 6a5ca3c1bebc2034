"""What drawings in a Word file hold: text boxes, and pictures that cannot be read."""

from collections.abc import Iterator

from extract.wordml import MC, Element, W, chosen

_BOX = W + "txbxContent"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    "{urn:schemas-microsoft-com:office:office}OLEObject",
)


def boxes_in(drawing: Element) -> Iterator[Element]:
    """The contents of the text boxes of a drawing, each once, in order; not those inside a text box."""
    for element in drawing:
        if element.tag == _BOX:
            yield element
        elif element.tag == MC + "AlternateContent":
            branch = chosen(element)
            if branch is not None:
                yield from boxes_in(branch)
        elif len(element):
            yield from boxes_in(element)


def is_picture(drawing: Element) -> bool:
    """True if a drawing shows an image, a chart, a diagram or an embedded object."""
    return next(drawing.iter(*_PICTURES), None) is not None
