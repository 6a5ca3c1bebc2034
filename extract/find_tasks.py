"""The tasks that a draft names: đề tài, dự án, chương trình, đề án, hội thảo …"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.find_periods import lower_case
from extract.pipeline import claim
from extract.plain_tasks import plain_tasks
from extract.quoted_tasks import quoted_tasks
from extract.task_cells import task_cells
from extract.task_heads import Head, head_pattern
from models.document import Document
from models.task import Task

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_tasks(document: Document, docs: "tuple[Doc, ...]") -> tuple[Task, ...]:
    """All named tasks in document order, each mention by itself; ids are k1, k2, …

    A quoted name is claimed: a number inside it is no figure.
    """
    cells = dict(task_cells(document))
    found: list[Task] = []
    for index, doc in enumerate(docs):
        for start, end, head, quoted in _mentions(document.blocks[index].text, cells.get(index)):
            where = document.place(index, start, end)
            name = document.quote(where)
            found.append(Task(id=f"k{len(found) + 1}", name=name, kind=head.kind, quoted=quoted, where=where))
            if quoted:
                claim(doc, "tasks", start, end)
    return tuple(found)


def _mentions(text: str, cell: Head | None) -> Iterator[tuple[int, int, Head, bool]]:
    """Start, end, head noun and whether it was quoted, in order."""
    lower = lower_case(text)
    quoted = list(quoted_tasks(lower, text)) if "“" in text or '"' in text or "„" in text or "«" in text else []
    if cell and not quoted:
        yield _whole(text, lower, cell)
        return
    spans = [(start, end) for start, end, _ in quoted]
    printed = lower if text.isupper() else text
    plain = plain_tasks(lower, printed, spans) if head_pattern().search(lower) else ()
    outside = [(s, e, h) for s, e, h in plain if not any(s < end and start < e for start, end in spans)]
    yield from sorted([(*q, True) for q in quoted] + [(*p, False) for p in outside], key=lambda m: m[0])


def _whole(text: str, lower: str, head: Head) -> tuple[int, int, Head, bool]:
    """A table cell is the name, without quotes around it."""
    start, end = len(text) - len(text.lstrip(' \n“"')), len(text.rstrip(' \n”".'))
    return start, end, head, False
