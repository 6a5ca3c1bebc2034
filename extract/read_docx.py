"""Word files (.docx): everything a reader of the accepted draft sees, in reading order."""

from pathlib import Path

from msgspec import structs

from extract.docx_package import open_package
from extract.docx_story import Story
from models.document import Document
from models.errors import UnreadableInput


def read_docx(path: Path) -> Document:
    """Read a Word file.

    Tracked insertions are in, deletions are out; hidden text, comments, headers and footers are no part
    of the draft's text; whatever is left aside is named in ``reading``. Word knows no pages and no lines.

    :raises UnreadableInput: see :func:`extract.docx_package.open_package`.
    """
    package = open_package(path)
    try:
        story = Story(package)
        story.tell()
    except RecursionError as error:
        reason = "bảng hoặc khung lồng nhau quá sâu; hãy bỏ bớt lớp lồng nhau rồi lưu lại."
        raise UnreadableInput(path.name, reason) from error
    document = Document(
        name=path.name, sha256=package.sha256, format="docx",
        blocks=tuple(story.blocks), grids=tuple(story.grids),
    )  # fmt: skip
    return structs.replace(document, reading=story.tally.remarks(document))
