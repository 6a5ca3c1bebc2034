"""The command ``doisoat``: arguments in, one call, an exit status out.

Rooms are imported inside the commands: ``doisoat --help`` must not pay for spaCy or Datasette.
"""

import signal
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from corpus.usage import Command, Commands, complaint
from models.errors import DoisoatError, UnknownRule

if TYPE_CHECKING:
    from models.past import Past

FINDINGS, USAGE, UNREADABLE, NOTHING_COMPARED, INTERRUPTED = 1, 2, 3, 4, 130

app = typer.Typer(
    cls=Commands,
    help="Đối soát số liệu, phép cộng, viện dẫn và mốc thời gian trong dự thảo kế hoạch.",
    epilog="Ví dụ: doisoat check ke-hoach-2025.docx",
    rich_markup_mode=None,  # importing rich would double the time of --help
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def _without_command(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), err=True)
        raise typer.Exit(USAGE)


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


Db = Annotated[Path, typer.Option("--db", metavar="TỆP", help="Cơ sở dữ liệu SQLite chứa các kế hoạch.")]
Codes = list[str] | None


@app.command(cls=Command, epilog="Ví dụ: doisoat check ke-hoach-2025.docx --fail-on warning --ignore F05")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="TỆP", help="Các dự thảo cần đối soát (.docx, .txt, .csv).")],
    format: Annotated[Format, typer.Option(help="Dạng kết quả; json: mỗi tệp một dòng.")] = Format.TEXT,
    fail_on: Annotated[FailOn, typer.Option(help="Mức thấp nhất làm mã thoát bằng 1.")] = FailOn.ERROR,
    select: Annotated[
        Codes, typer.Option(metavar="MÃ", help="Chỉ dùng các quy tắc này: N01,C03 hoặc cả họ: N.")
    ] = None,
    ignore: Annotated[Codes, typer.Option(metavar="MÃ", help="Bỏ qua các quy tắc này.")] = None,
    known: Annotated[
        Path | None, typer.Option(metavar="TỆP", help="Danh sách văn bản của đơn vị (.csv): số, ngày, trích yếu.")
    ] = None,
    unfold: Annotated[bool, typer.Option("--all", "-v", help="Hiện từng ghi chú về hình thức, không gập lại.")] = False,
) -> int:
    """Đọc dự thảo, đối chiếu các con số và báo chỗ lệch.

    Mã thoát: 0 không có gì từ mức --fail-on trở lên; 1 có; 2 sai cách dùng; 3 có tệp không đọc được (các tệp
    khác vẫn được kiểm tra); 4 không có con số nào được đối chiếu.
    """
    from corpus.check_files import check_files, chosen

    _end_with_the_reader()
    rules = chosen(_codes(select), _codes(ignore))
    outcome = check_files(files, rules, _printer(format, unfold), _complain, _past(known))
    if outcome.unreadable:
        return UNREADABLE
    if fail_on is not FailOn.NEVER and outcome.reaches(fail_on.value):
        return FINDINGS
    return 0 if outcome.compared else NOTHING_COMPARED


@app.command(cls=Command, epilog="Ví dụ: doisoat rules N01")
def rules(code: Annotated[str | None, typer.Argument(metavar="[MÃ]", help="Mã quy tắc, ví dụ N01.")] = None) -> None:
    """Liệt kê các quy tắc, hoặc giải thích một quy tắc kèm ví dụ sai và đúng."""
    from corpus.reports.rule_page import rule_list, rule_page

    _end_with_the_reader()
    typer.echo(rule_page(code.upper()) if code else rule_list())


@app.command(cls=Command, epilog="Ví dụ: doisoat schema > doisoat.schema.json")
def schema() -> None:
    """In JSON Schema của kết quả “doisoat check --format json”."""
    _end_with_the_reader()
    typer.echo(Path(__file__).with_name("reports").joinpath("schema.json").read_text(encoding="utf-8"), nl=False)


@app.command(cls=Command, epilog="Ví dụ: doisoat publish ho-so-2025/ --db plans.db")
def publish(
    paths: Annotated[list[Path], typer.Argument(metavar="TỆP|THƯ_MỤC", help="Các dự thảo, hoặc thư mục chứa chúng.")],
    db: Db,
    jobs: Annotated[int | None, typer.Option(min=1, metavar="SỐ", help="Số tiến trình; mặc định: mọi lõi.")] = None,
) -> int:
    """Đọc các dự thảo và đưa vào cơ sở dữ liệu; tệp không đổi được giữ nguyên, tệp đã sửa thay bản cũ.

    Mã thoát: 0 mọi tệp đều đọc được; 2 sai cách dùng; 3 có tệp không đọc được (các tệp khác vẫn được ghi).
    """
    from corpus.progress import progress_bar
    from corpus.publish import publish
    from corpus.reports.publish_text import publish_text

    with progress_bar() as progress:
        result = publish(paths, db, progress, jobs)
    for failed in result.failed:
        _complain(failed)
    typer.echo(publish_text(result, db))
    return result.exit_status


@app.command(cls=Command, epilog="Ví dụ: doisoat serve --db plans.db --port 8001")
def serve(
    db: Db,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="SỐ", help="Cổng; 0: cổng trống bất kỳ.")] = 8001,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Không mở trình duyệt.")] = False,
) -> None:
    """Mở cơ sở dữ liệu thành trang web chỉ máy này xem được (127.0.0.1)."""
    from corpus.serve import serve

    with suppress(KeyboardInterrupt):  # how a server is meant to end
        serve(db, port, open_browser=not no_browser)


def _end_with_the_reader() -> None:
    """``doisoat check … | head``: end without a word when nobody reads on, as the system's own commands do."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _codes(given: Codes) -> tuple[str, ...]:
    return tuple(code.strip().upper() for some in given or () for code in some.split(",") if code.strip())


def _past(known: Path | None) -> "Past":
    from corpus.known import read_known
    from models.past import Past

    return Past(known=read_known(known) if known else ())


def _printer(format: Format, unfold: bool) -> Any:
    if format is Format.JSON:
        from corpus.reports.as_json import as_json

        return lambda report: _write(as_json(report) + b"\n")
    from corpus.reports.as_text import as_text
    from corpus.reports.terminal import terminal

    console = terminal()
    return lambda report: as_text(report, console, unfold=unfold)


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.flush()


def _complain(error: object) -> None:
    typer.echo(f"doisoat: {error}", err=True)


def main() -> None:
    """The entry point: an exit status for every outcome, a traceback for none."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = app(prog_name="doisoat", standalone_mode=False)
        sys.stdout.flush()
    except DoisoatError as error:
        _complain(error)
        status = USAGE if isinstance(error, UnknownRule) else UNREADABLE
    except (typer.Abort, KeyboardInterrupt):
        status = INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        _complain(complaint(error))
        status = USAGE
    sys.exit(status or 0)
