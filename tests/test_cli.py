"""The commands as a user meets them: exit status, sentences for bad input, never a traceback."""

import ast
import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from corpus.check_files import Outcome, check_files, chosen
from extract.read import read_text
from extract.understand import understand
from models.errors import UnknownRule, UnreadableInput
from models.finding import Severity
from models.report import Report
from rules.catalogue import CATALOGUE
from rules.check import check
from tests.a_report import a_report

ROOT = Path(__file__).parents[1]
COMMANDS = [
    node.name
    for node in ast.parse((ROOT / "corpus" / "cli.py").read_text(encoding="utf-8")).body
    if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.decorator_list
]
TIES = "Tổng kinh phí 30.000 đồng, trong đó: ngân sách tỉnh 14.000 đồng, nguồn khác 16.000 đồng.\n"
DIFFERS = "Tổng kinh phí 30.000 đồng, trong đó: ngân sách tỉnh 14.000 đồng, nguồn khác 15.000 đồng.\n"
NO_NUMBERS = "Sở Khoa học và Công nghệ chủ trì thực hiện.\n"


def doisoat(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as a user does."""
    done = subprocess.run(
        [sys.executable, "-c", "from corpus.cli import main; main()", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, env={**os.environ, **environment},
    )  # fmt: skip
    assert "Traceback" not in done.stderr + done.stdout
    return done


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(TIES, encoding="utf-8")
    return path


def _bad_inputs(folder: Path) -> dict[str, Path]:
    (folder / "rỗng.txt").touch()
    (folder / "thư mục").mkdir()
    (folder / "chữ.docx").write_text("Đây là văn bản thường.", encoding="utf-8")
    (folder / "lạ.xyz").write_text("abc", encoding="utf-8")
    (folder / "nhị phân.txt").write_bytes(b"\x00\x01\x02" * 50)
    with zipfile.ZipFile(folder / "khác.docx", "w") as archive:
        archive.writestr("a.txt", "no Word in here")
    with zipfile.ZipFile(folder / "nguyên.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w/>" * 5000)
    whole = (folder / "nguyên.docx").read_bytes()
    (folder / "nguyên.docx").unlink()
    (folder / "cụt.docx").write_bytes(whole[: len(whole) // 2])
    names = ["thiếu.docx", "rỗng.txt", "thư mục", "chữ.docx", "lạ.xyz", "nhị phân.txt", "khác.docx", "cụt.docx"]
    return {name: folder / name for name in names}


def test_each_bad_input_costs_one_sentence_and_the_others_go_on(tmp_path: Path, draft: Path) -> None:
    bad = _bad_inputs(tmp_path)
    done = doisoat("check", "--format", "json", *bad.values(), draft)
    assert done.returncode == 3
    assert [json.loads(line)["document"]["name"] for line in done.stdout.splitlines()] == ["ke-hoach.txt"]
    sentences = done.stderr.splitlines()
    assert len(sentences) == len(bad)
    for name, sentence in zip(bad, sentences, strict=True):
        assert sentence.startswith(f"doisoat: {name}: ")
        assert sentence.endswith(".")
        assert str(tmp_path) not in sentence
        assert "lỗi của chương trình" not in sentence


def test_several_inputs_give_json_lines(draft: Path, tmp_path: Path) -> None:
    second = tmp_path / "b.txt"
    second.write_text(DIFFERS, encoding="utf-8")
    done = doisoat("check", draft, second, "--format", "json", "--fail-on", "never")
    assert [json.loads(line)["document"]["name"] for line in done.stdout.splitlines()] == ["ke-hoach.txt", "b.txt"]
    assert done.stdout.count("\n") == 2


def test_exit_status_says_that_nothing_was_compared(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NO_NUMBERS, encoding="utf-8")
    done = doisoat("check", path)
    assert done.returncode == 4
    assert "Không có con số nào được đối chiếu" in done.stdout


DOUBLED = TIES + "Công tác này được được giao cho Sở Tài chính.\n"


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (TIES, [], 0),
        (DIFFERS, [], 1),
        (DIFFERS, ["--fail-on", "never"], 0),
        (DIFFERS, ["--ignore", "n04"], 0),
        (DIFFERS, ["--ignore", "X,N"], 0),
        (DIFFERS, ["--select", "C03", "--select", "X01"], 0),
        (DIFFERS, ["--select", "N04,X01"], 1),
        (DOUBLED, [], 0),
        (DOUBLED, ["--fail-on", "warning"], 1),
        (DOUBLED, ["--fail-on", "info", "--select", "X01"], 1),
    ],
)
def test_exit_status_follows_severity_and_choice(text: str, options: list[str], status: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert doisoat("check", tmp_path / "a.txt", *options).returncode == status


def test_output_is_the_same_in_every_locale(draft: Path) -> None:
    plain = doisoat("check", draft, "--all").stdout
    assert "khớp" in plain
    for locale in ("C", "POSIX", "en_US.ISO-8859-1"):
        assert doisoat("check", draft, "--all", LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="ascii").stdout == plain


def test_a_reader_that_goes_away_is_no_disaster(draft: Path) -> None:
    command = [sys.executable, "-c", "from corpus.cli import main; main()", "check", "--format", "json", str(draft)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == -signal.SIGPIPE


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "còn thiếu 'TỆP'"),
        (["check", "a.txt", "--bogus"], "không có tùy chọn --bogus"),
        (["check", "a.txt", "--format", "xml"], "'xml' không thuộc 'text', 'json'"),
        (["check", "a.txt", "--select"], "tùy chọn --select"),
        (["check", "a.txt", "--select", "N99"], "không có quy tắc N99"),
        (["check", "a.txt", "--ignore", "n99"], "không có quy tắc N99"),
        (["rules", "N99"], "không có quy tắc N99"),
        (["chek"], "không có lệnh chek"),
    ],
)
def test_wrong_usage_is_one_vietnamese_sentence(arguments: list[str], words: str) -> None:
    done = doisoat(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.startswith("doisoat: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_without_a_command_comes_the_help() -> None:
    done = doisoat()
    assert done.returncode == 2
    assert "Cách dùng: doisoat" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_is_vietnamese_and_has_an_example(command: str) -> None:
    done = doisoat(command, "--help")
    assert done.returncode == 0
    assert f"Ví dụ: doisoat {command}" in " ".join(done.stdout.split())
    english = re.compile(r"\b(?:Usage|Options|Arguments|Commands|default|required|Show this|and exit)\b")
    assert not english.search(done.stdout)


def test_help_of_all_names_every_command() -> None:
    done = doisoat("--help")
    assert done.returncode == 0
    assert {"check", "rules", "schema", "publish", "serve"} == set(COMMANDS)
    assert all(f"\n  {command}" in done.stdout for command in COMMANDS)


def test_publish_says_what_became_of_each_file(tmp_path: Path) -> None:
    (tmp_path / "nộp").mkdir()
    bad = _bad_inputs(tmp_path / "nộp")
    (tmp_path / "nộp" / "tốt.txt").write_text(TIES, encoding="utf-8")
    first = doisoat("publish", tmp_path / "nộp", "--db", tmp_path / "plans.db")
    assert first.returncode == 3
    assert "plans.db: 1 tệp mới, 0 tệp thay bản cũ, 0 tệp không đổi" in first.stdout
    assert "Để ngoài: lạ.xyz: " in first.stdout
    assert len(first.stderr.splitlines()) == len(bad) - 3  # neither the missing file nor the folder nor the odd suffix
    again = doisoat("publish", tmp_path / "nộp" / "tốt.txt", "--db", tmp_path / "plans.db")
    assert again.returncode == 0
    assert "0 tệp mới, 0 tệp thay bản cũ, 1 tệp không đổi" in again.stdout


@pytest.mark.parametrize("command", [["serve"], ["publish", "a.txt"]])
def test_a_database_that_is_not_ours_is_refused(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"not a database at all" * 100)
    done = doisoat(*command, "--db", tmp_path / "x.db")
    assert done.returncode == 3
    assert done.stderr.startswith("doisoat: x.db: ")
    assert done.stderr.count("\n") == 1


def test_serve_says_what_to_do_without_a_database(tmp_path: Path) -> None:
    done = doisoat("serve", "--db", tmp_path / "none.db")
    assert done.returncode == 3
    assert "doisoat publish" in done.stderr


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['doisoat', '--help']\n"
        "from corpus.cli import main\n"
        "try: main()\n"
        "finally: print(sorted({'spacy', 'datasette', 'sqlite_utils', 'lxml', 'rich', 'docx'} & sys.modules.keys()))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "[]"


def test_schema_is_json() -> None:
    assert json.loads(doisoat("schema").stdout)["properties"]["schema"] == {"const": 1}


def test_rules_lists_every_rule_and_shows_each_page() -> None:
    listed = doisoat("rules").stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["Mã", *(rule.code for rule in CATALOGUE)]
    for rule in CATALOGUE[:1]:
        page = doisoat("rules", rule.code.lower()).stdout
        assert page.startswith(f"{rule.code} · ")
        assert rule.title in page
        assert "Sai:" in page
        assert "Đúng:" in page


def test_an_outcome_knows_its_worst_finding() -> None:
    outcome = Outcome()
    assert not outcome.reaches("info")
    outcome.add(a_report())
    outcome.add(check(understand(read_text(NO_NUMBERS))))
    assert outcome.worst is Severity.ERROR
    assert outcome.reaches("error")
    assert outcome.compared == 2


def test_rules_are_chosen_by_code_and_by_family() -> None:
    assert chosen((), ()) == CATALOGUE
    for rule in CATALOGUE:
        family = rule.code.rstrip("0123456789")
        assert chosen((rule.code,), ()) == (rule,)
        assert rule not in chosen((), (rule.code,))
        assert rule in chosen((family,), ())
        assert chosen((family,), (family,)) == ()
    with pytest.raises(UnknownRule):
        chosen(("N99",), ())


def test_a_mistake_of_ours_costs_one_draft_only(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> Report:
        raise ZeroDivisionError("x")

    complaints: list[UnreadableInput] = []
    monkeypatch.setattr("corpus.worker.check", fails)
    outcome = check_files([draft, draft], CATALOGUE, lambda _: None, complaints.append)
    assert outcome.unreadable == 2
    assert "lỗi của chương trình" in str(complaints[0])
