"""What a directory of submissions holds: the drafts to read, and what is left aside and why."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from extract.read import READERS


class Submission(Struct, frozen=True, kw_only=True):
    """A file to read. ``name`` is its path within the directory that was given, with "/": never one of the machine."""

    name: str
    path: Path


class Aside(Struct, frozen=True, kw_only=True):
    """A file that is not read, and why."""

    name: str
    reason: str


def submissions(paths: Iterable[Path]) -> tuple[list[Submission], list[Aside]]:
    """The drafts under ``paths`` in the order of their names, and the files left aside.

    A file that is named outright is always read, whatever its name; in a directory, hidden files, lock
    files of Word (``~$…``), links that lead nowhere and unknown suffixes are left aside.
    """
    found: dict[str, Submission] = {}
    aside: list[Aside] = []
    for path in paths:
        for name, file in _files(path):
            reason = None if file == path else _why_not(file)
            other = found.get(name)
            if reason is None and other is not None:
                same = other.path.resolve() == file.resolve()
                reason = "đã được nêu một lần" if same else "trùng tên với một tệp khác trong cùng lần công bố"
            if reason is None:
                found[name] = Submission(name=name, path=file)
            else:
                aside.append(Aside(name=name, reason=reason))
    return [found[name] for name in sorted(found)], sorted(aside, key=lambda a: a.name)


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    if not path.is_dir():
        yield path.name, path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            yield file.relative_to(path).as_posix(), file


def _why_not(file: Path) -> str | None:
    if file.name.startswith("~$"):
        return "tệp khóa của Word"
    if file.name.startswith("."):
        return "tệp ẩn"
    if file.suffix.lower() not in READERS:
        return f"chưa đọc được loại tệp “{file.suffix or file.name}”"
    if not file.is_file():
        return "không phải tệp thường"
    return None
