"""Directories of submissions: all cores, and a bad file loses only itself."""

import os
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from corpus import batch, worker
from corpus.batch import read_all
from corpus.publish import publish
from corpus.submissions import Submission, submissions
from corpus.worker import CRASHED, TOO_LARGE, TOO_SLOW, examine_packed, read_safely
from models.document import Document
from models.errors import StoreError, UnreadableInput
from models.report import Report

DRAFT = "KẾ HOẠCH\nKhoa học và công nghệ tỉnh An Lộc năm {year}\nTổng kinh phí là {year}.000.000 đồng.\n"

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def write(folder: Path, name: str, text: str = DRAFT.format(year=2025)) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def rows(db: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(db)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "ho-so"
    for n, name in enumerate(("an-loc/ke-hoach.txt", "binh-xuyen/ke-hoach.txt", "binh-xuyen/phu.txt")):
        write(folder, name, DRAFT.format(year=2023 + n))
    write(folder, "rong.txt", "")
    write(folder, "gia.docx", "không phải Word")
    write(folder, "anh.png", "x")
    write(folder, "~$ke-hoach.docx", "x")
    write(folder, ".an.txt", "x")
    write(folder, ".git/x.txt", "x")
    return folder


def test_a_directory_holds_drafts_and_things_left_aside(folder: Path) -> None:
    found, aside = submissions([folder])
    assert [s.name for s in found] == [
        "an-loc/ke-hoach.txt", "binh-xuyen/ke-hoach.txt", "binh-xuyen/phu.txt", "gia.docx", "rong.txt",
    ]  # fmt: skip
    assert {a.name: a.reason for a in aside} == {
        "anh.png": "chưa đọc được loại tệp “.png”", "~$ke-hoach.docx": "tệp khóa của Word", ".an.txt": "tệp ẩn",
    }  # fmt: skip


def test_a_file_that_is_named_is_read_whatever_its_name(folder: Path) -> None:
    found, aside = submissions([folder / ".an.txt", folder / "anh.png"])
    assert [s.name for s in found] == [".an.txt", "anh.png"]
    assert not aside


def test_two_files_of_one_name_are_not_silently_one(folder: Path) -> None:
    found, aside = submissions([folder / "an-loc", folder / "binh-xuyen", folder / "an-loc" / "ke-hoach.txt"])
    assert [(s.name, s.path.parent.name) for s in found] == [("ke-hoach.txt", "an-loc"), ("phu.txt", "binh-xuyen")]
    assert sorted(a.reason for a in aside) == [
        "trùng tên với một tệp khác trong cùng lần công bố", "đã được nêu một lần",
    ]  # fmt: skip


def test_a_directory_is_published_and_the_bad_files_are_named(folder: Path, tmp_path: Path) -> None:
    db, seen = tmp_path / "plans.db", list[tuple[int, int, str]]()
    result = publish([folder], db, lambda done, total, name: seen.append((done, total, name)), jobs=2)
    assert result.added == ("an-loc/ke-hoach.txt", "binh-xuyen/ke-hoach.txt", "binh-xuyen/phu.txt")
    assert [error.name for error in result.failed] == ["gia.docx", "rong.txt"]
    assert "tệp rỗng" in result.failed[1].reason
    assert len(result.aside) == 3
    assert result.exit_status == 3
    assert [(done, total) for done, total, _ in seen] == [(n, 5) for n in range(1, 6)]
    assert rows(db, "select id, submission, name from document order by id") == [
        (1, "an-loc/ke-hoach.txt", "ke-hoach.txt"), (2, "binh-xuyen/ke-hoach.txt", "ke-hoach.txt"),
        (3, "binh-xuyen/phu.txt", "phu.txt"),
    ]  # fmt: skip


def test_publishing_again_reads_only_what_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "plans.db"
    drafts = [folder / "an-loc", folder / "binh-xuyen" / "phu.txt"]
    assert publish(drafts, db, jobs=1).exit_status == 0
    before = db.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("corpus.publish.read_all", None)  # nothing may be read
        again = publish(drafts, db)
    assert again.unchanged == ("ke-hoach.txt", "phu.txt")
    assert (again.added, again.replaced, again.exit_status) == ((), (), 0)
    assert db.read_bytes() == before
    write(folder, "an-loc/ke-hoach.txt", DRAFT.format(year=2023) + "Thêm một câu.\n")
    corrected = publish(drafts, db)
    assert (corrected.replaced, corrected.unchanged) == (("ke-hoach.txt",), ("phu.txt",))
    assert rows(db, "select count(*) from document") == [(2,)]


def test_a_directory_gives_one_database_however_many_processes(folder: Path, tmp_path: Path) -> None:
    dumps = []
    for jobs in (1, 3):
        db = tmp_path / f"{jobs}.db"
        publish([folder], db, jobs=jobs)
        connection = sqlite3.connect(db)
        dumps.append(list(connection.iterdump()))
        connection.close()
    assert dumps[0] == dumps[1]


def test_nothing_to_read_is_an_exit_status(tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    assert publish([tmp_path / "trong"], tmp_path / "plans.db").exit_status == 3
    missing = publish([tmp_path / "khong-co.txt"], tmp_path / "plans.db")
    assert "không tìm thấy" in missing.failed[0].reason


def test_a_foreign_database_is_refused_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    db = write(tmp_path, "van-ban.db", "đây là văn bản, không phải cơ sở dữ liệu\n" * 99)
    with pytest.raises(StoreError):
        publish([folder], db)


def misbehave(path: Path) -> bytes:
    """What a reader might do to its process, by the name of the file; runs in a process of the pool."""
    match path.stem:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(600)
        case "blow":
            return bytes(8 << 30)
    return examine_packed(path)


def test_a_crash_a_hang_and_a_memory_blow_up_lose_only_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["a", "blow", "crash", "b", "hang", "kill", "c"]
    wanted = [Submission(name=f"{n}.txt", path=write(tmp_path, f"{n}.txt")) for n in names]
    monkeypatch.setattr(batch, "examine_packed", misbehave)
    got = {s.path.stem: r for s, r in read_all(wanted, jobs=2, seconds=10)}
    assert list(got) == names  # in the order asked for
    assert [n for n, r in got.items() if isinstance(r, Report)] == ["a", "b", "c"]
    reasons = {n: r.reason for n, r in got.items() if isinstance(r, UnreadableInput)}
    assert reasons == {"blow": TOO_LARGE, "crash": CRASHED, "hang": TOO_SLOW, "kill": CRASHED}


@needs_fork
@pytest.mark.parametrize(("stem", "reason"), [("kill", CRASHED), ("hang", TOO_SLOW), ("blow", TOO_LARGE)])
def test_one_draft_cannot_take_this_process_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stem: str, reason: str
) -> None:
    def read(path: Path) -> Document:
        misbehave(path)
        raise AssertionError

    monkeypatch.setattr(worker, "read", read)
    answer = read_safely(write(tmp_path, f"{stem}.txt"), seconds=2.0)
    assert isinstance(answer, UnreadableInput)
    assert (answer.name, answer.reason) == (f"{stem}.txt", reason)


def test_one_draft_gives_the_report_it_gives_in_this_process(tmp_path: Path) -> None:
    path = write(tmp_path, "ke-hoach.txt")
    assert read_safely(path) == worker.examine(path)
    unreadable = read_safely(tmp_path / "khong-co.txt")
    assert isinstance(unreadable, UnreadableInput)
    assert "không tìm thấy tệp" in unreadable.reason


def test_a_mistake_of_ours_is_a_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def understand(document: Document) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(worker, "understand", understand)
    with pytest.raises(UnreadableInput, match="lỗi của chương trình"):
        worker.examine(write(tmp_path, "ke-hoach.txt"))
