"""The parts of a .docx that hold text, opened only after they proved harmless."""

import hashlib
import posixpath
import zipfile
import zlib
from collections import deque
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from lxml import etree
from msgspec import Struct

from extract.sniff_docx import describe_impostor
from extract.wordml import Element, W
from models.errors import UnreadableInput

PART_LIMIT = 200_000_000
TOTAL_LIMIT = 500_000_000
RATIO_LIMIT = 200
"""Real drafts: 22 for the body, 32 for the styles. Above 10 MB only, small parts may well pack
better; and not of pictures, which are never unpacked here: a blank scan packs a thousandfold."""
RATIO_FROM = 10_000_000
TAG_LIMIT = 2_000_000
"""Opening and closing tags of a part; a draft of 127 pages has 300,000. Some 150 bytes of memory each."""
ENTRY_LIMIT = 20_000
CHUNK = 1 << 18

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
}
_DOCTYPE = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, KeyError, OverflowError)
_CUT = "tệp .docx bị cắt cụt hoặc hỏng; hãy chép lại từ bản gốc, hoặc mở bằng Word và lưu lại."


class Package(Struct, frozen=True):
    """Roots of the parts by the kind of their relationship; the sha256 is of the whole file."""

    sha256: str
    document: Element
    parts: dict[str, tuple[Element, ...]]

    def part(self, kind: str) -> Element | None:
        """The first part of a kind ("styles", "numbering", "footnotes" …), if the file has one."""
        return next(iter(self.parts.get(kind, ())), None)

    def children(self, kind: str) -> Iterator[Element]:
        """The elements of the first part of a kind."""
        part = self.part(kind)
        return iter(()) if part is None else part.iterchildren()


KINDS = frozenset({"styles", "numbering", "footnotes", "endnotes", "header", "footer"})


def open_package(path: Path) -> Package:
    """Open a Word file.

    :raises UnreadableInput: not a Word file, damaged, protected by a password, or built to exhaust memory.
    """
    with path.open("rb") as file:
        if not zipfile.is_zipfile(file):
            file.seek(0)
            raise UnreadableInput(path.name, describe_impostor(file) or _CUT)
        try:
            with ZipFile(file) as archive:
                return _read(path.name, file, archive)
        except _DAMAGE as error:
            raise UnreadableInput(path.name, _CUT) from error


def _read(name: str, file: BufferedReader, archive: ZipFile) -> Package:
    entries = _harmless(name, archive.infolist())
    reader = _PartReader(name, archive, entries)
    main = next((target for kind, target in reader.relations("") if kind == "officeDocument"), "word/document.xml")
    if main.lower() not in entries:
        raise UnreadableInput(name, _other_archive(entries))
    document = reader.root(main)
    if document.tag != W + "document":
        raise UnreadableInput(name, _other_archive(entries))
    parts: dict[str, tuple[Element, ...]] = {}
    for kind, target in reader.relations(main):
        if kind in KINDS and target.lower() in entries:
            parts[kind] = (*parts.get(kind, ()), reader.root(target))
    file.seek(0)
    return Package(hashlib.file_digest(file, "sha256").hexdigest(), document, parts)


def _harmless(name: str, infos: list[ZipInfo]) -> dict[str, ZipInfo]:
    """The entries by lower-case name; sizes as declared are judged here, as met while reading."""
    if any(info.flag_bits & 1 for info in infos):
        raise UnreadableInput(name, "tệp nén đặt mật khẩu; hãy bỏ mật khẩu rồi nộp lại.")
    if len(infos) > ENTRY_LIMIT or sum(info.file_size for info in infos) > TOTAL_LIMIT:
        raise UnreadableInput(name, "nội dung bung ra quá lớn so với một dự thảo; hãy bỏ bớt tệp nhúng rồi lưu lại.")
    for info in infos:
        swollen = info.file_size > max(RATIO_FROM, RATIO_LIMIT * info.compress_size) and "/media/" not in info.filename
        if info.file_size > PART_LIMIT or swollen:
            reason = f"phần “{info.filename[:60]}” bung ra {info.file_size // 1_000_000} MB, lớn bất thường"
            raise UnreadableInput(name, f"{reason}; hãy kiểm tra nguồn của tệp và lưu lại bằng Word.")
    return {info.filename.replace("\\", "/").lower(): info for info in infos}


def _other_archive(entries: dict[str, ZipInfo]) -> str:
    if any(entry.startswith("xl/") for entry in entries):
        return "là bảng tính Excel mang đuôi .docx; hãy đổi đuôi thành .xlsx hoặc nộp bản Word."
    if any(entry.startswith("ppt/") for entry in entries):
        return "là bài trình chiếu PowerPoint mang đuôi .docx; hãy nộp bản Word."
    if "content.xml" in entries:
        return "là tệp OpenDocument (.odt) mang đuôi .docx; hãy mở và lưu lại thành Word (.docx)."
    return "là tệp nén nhưng không có nội dung Word bên trong; hãy mở bằng Word và lưu lại thành .docx."


class _PartReader:
    """Parses entries of one open archive, a chunk at a time, within the limits."""

    def __init__(self, name: str, archive: ZipFile, entries: dict[str, ZipInfo]) -> None:
        self._name = name
        self._archive = archive
        self._entries = entries

    def relations(self, source: str) -> Iterator[tuple[str, str]]:
        """(kind, target part) of each internal relationship of a part; of the package for ""."""
        folder, base = posixpath.split(source)
        listing = posixpath.join(folder, "_rels", base + ".rels")
        if listing.lower() not in self._entries:
            return
        for relation in self.root(listing):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") != "External" and target:
                kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
                yield kind, posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")

    def root(self, part: str) -> Element:
        """The root element of a part."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        if self._entries[part.lower()].file_size > RATIO_FROM:
            deque(self._chunks(part), maxlen=0)  # a bomb is found out before it fills memory with a tree
        try:
            for chunk in self._chunks(part):
                parser.feed(chunk)
            return parser.close()
        except etree.XMLSyntaxError as error:
            raise UnreadableInput(self._name, _explain(part, error)) from error

    def _chunks(self, part: str) -> Iterator[bytes]:
        tags, tail, first = 0, b"", True
        with self._archive.open(self._entries[part.lower()]) as stream:
            while chunk := stream.read(CHUNK):
                tags += chunk.count(b"<")
                if tags > TAG_LIMIT:
                    raise UnreadableInput(self._name, f"phần “{part}” có quá nhiều phần tử; hãy chia nhỏ dự thảo.")
                if any(mark in tail + chunk for mark in _DOCTYPE):
                    reason = f"phần “{part}” khai báo DOCTYPE, Word không bao giờ ghi như vậy"
                    raise UnreadableInput(self._name, f"{reason}; hãy kiểm tra nguồn của tệp và lưu lại bằng Word.")
                tail = chunk[-32:]
                yield _transitional(chunk) if first else chunk
                first = False


def _transitional(chunk: bytes) -> bytes:
    """Strict Open XML has other namespace names for the same elements; the root declares them."""
    if _STRICT in chunk:
        for strict, usual in _TRANSITIONAL.items():
            chunk = chunk.replace(strict, usual)
    return chunk


def _explain(part: str, error: etree.XMLSyntaxError) -> str:
    text = str(error)
    if "too long" in text or "huge text" in text:  # libxml2 from 2.14, and before
        return f"phần “{part}” có một ô hoặc một đoạn dài hơn 10 MB; hãy kiểm tra và chia nhỏ nội dung ấy."
    if "depth" in text:
        return f"phần “{part}” lồng nhau quá sâu (trên 256 lớp); hãy bỏ bớt bảng lồng nhau rồi lưu lại."
    return f"phần “{part}” của tệp .docx bị hỏng; hãy chép lại từ bản gốc, hoặc mở bằng Word và lưu lại."
