"""Finds tasks."""

from typing import TYPE_CHECKING

from models.task import Task
from models.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_tasks(document: Document, docs: "tuple[Doc, ...]") -> tuple[Task, ...]:
    return ()
