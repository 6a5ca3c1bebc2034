"""One draft read in a process of its own: whatever it does, only that draft is lost."""

import multiprocessing
import sys
import warnings
from collections.abc import Collection
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from corpus.limits import MEMORY, SECONDS, limit_memory, limit_time
from extract.read import read
from extract.understand import understand
from models.errors import UnreadableInput
from models.past import Past
from models.report import Report
from rules.catalogue import CATALOGUE
from rules.check import check
from rules.rule import Rule

TOO_LARGE = "cần nhiều bộ nhớ hơn mức cho phép; hãy tách tệp hoặc kiểm tra xem có ô, đoạn nào dài bất thường."
TOO_SLOW = "xử lý quá thời gian cho phép; hãy tách tệp hoặc kiểm tra xem có ô, đoạn nào dài bất thường."
CRASHED = "làm tiến trình đọc dừng đột ngột; tệp có thể đã hỏng, hãy lưu lại bằng Word rồi nộp lại."


def examine(path: Path, rules: Collection[Rule] = CATALOGUE, past: Past = Past()) -> Report:
    """Read, understand and check a draft, in this process.

    :raises UnreadableInput: for whatever goes wrong, in one Vietnamese sentence.
    """
    try:
        return check(understand(read(path)), past, rules)
    except UnreadableInput:
        raise
    except MemoryError:
        raise UnreadableInput(path.name, TOO_LARGE) from None
    except RecursionError:
        raise UnreadableInput(path.name, "có cấu trúc lồng nhau quá sâu; hãy lưu lại bằng Word rồi nộp lại.") from None
    except Exception as error:  # a mistake of ours with one draft must not cost the others
        raise UnreadableInput(path.name, f"lỗi của chương trình ({error!r}); hãy báo lại kèm tệp này.") from error


def examine_packed(path: Path) -> bytes:
    """The report as bytes, from a process whose memory is bounded already."""
    limit_time()
    try:
        return pack(examine(path))
    except MemoryError:
        raise UnreadableInput(path.name, TOO_LARGE) from None


def pack(report: Report) -> bytes:
    """JSON rather than MessagePack: it has integers of any length."""
    return msgspec.json.encode(report)


def unpack(data: bytes) -> Report:
    return msgspec.json.decode(data, type=Report)


def read_safely(
    path: Path,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    rules: Collection[Rule] = CATALOGUE,
    past: Past = Past(),
) -> Report | UnreadableInput:
    """The report of a draft, or why there is none; this process is safe from the file in any case.

    The draft is read in a fork of this process, which costs milliseconds where a new one would import
    spaCy again. Systems without fork read it here, without the bounds.
    """
    if sys.platform in ("win32", "darwin"):  # macOS has fork, but its own libraries do not survive it
        try:
            return examine(path, rules, past)
        except UnreadableInput as error:
            return error
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_serve_one, args=(path, sender, seconds, memory, rules, past), daemon=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # 3.12 warns of the idle threads of numpy
        child.start()
    sender.close()
    try:
        return _answer(path, receiver, seconds)
    finally:
        child.kill()
        child.join()
        receiver.close()


def _serve_one(
    path: Path, sender: Connection, seconds: float, memory: int, rules: Collection[Rule], past: Past
) -> None:
    limit_memory(memory)
    limit_time(seconds)
    try:
        sender.send_bytes(b"+" + pack(examine(path, rules, past)))
    except UnreadableInput as error:
        sender.send_bytes(b"-" + error.reason.encode())
    except MemoryError:
        sender.send_bytes(b"-" + TOO_LARGE.encode())


def _answer(path: Path, receiver: Connection, seconds: float) -> Report | UnreadableInput:
    try:
        if not receiver.poll(seconds):
            return UnreadableInput(path.name, TOO_SLOW)
        answer = receiver.recv_bytes()
    except (EOFError, OSError):
        return UnreadableInput(path.name, CRASHED)
    if answer.startswith(b"-"):
        return UnreadableInput(path.name, answer[1:].decode())
    return unpack(answer[1:])
