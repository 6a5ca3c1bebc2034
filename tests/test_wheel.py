"""The wheel holds all that the commands need, and nothing that belongs to another project.

The dependencies come from the environment of the tests through a ``.pth`` file: only Đối soát itself comes
from the wheel, so this proves its content without downloading spaCy again.
"""

import os
import signal
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DRAFT = "I. KINH PHÍ\nTổng kinh phí 30.000 đồng (ngân sách tỉnh 14.000 đồng, nguồn khác 16.000 đồng).\n"
TIMEOUT = 120


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment in which only the wheel was installed."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    paths = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", vars=paths))
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site, wheel],
        check=True, capture_output=True, timeout=TIMEOUT,
    )  # fmt: skip
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    site.joinpath("borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return Path(sysconfig.get_path("scripts", vars=paths))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A working directory that is not the repository."""
    (tmp_path / "ke-hoach.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def _command(installed: Path) -> list[str]:
    return [str(installed / "python"), "-c", "from corpus.cli import main; main()"]


def _run(installed: Path, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [*_command(installed), *arguments],
        cwd=where, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=TIMEOUT,
    )  # fmt: skip


def test_wheel_holds_the_rooms_and_their_data_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if ".dist-info" not in top} == {"models", "extract", "rules", "corpus"}
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".db"))]
    assert "corpus/reports/schema.json" in names
    data = {path.relative_to(ROOT).as_posix() for room in ("extract", "rules") for path in (ROOT / room).rglob("*.csv")}
    assert data <= set(names)
    site = {path.relative_to(ROOT / "datasette").as_posix() for path in (ROOT / "datasette").rglob("*.yml")}
    assert {f"corpus/_datasette/{name}" for name in site} <= set(names)


def test_every_module_comes_from_the_wheel(installed: Path, elsewhere: Path) -> None:
    code = "import models, extract, rules, corpus, datasette; print(*(m.__file__ for m in (models, corpus, datasette)))"
    done = subprocess.run([installed / "python", "-c", code], cwd=elsewhere, capture_output=True, text=True, check=True)
    models, corpus, datasette = map(Path, done.stdout.split())
    assert ROOT not in models.parents
    assert models.parents[1] == corpus.parents[1] != datasette.parents[1]


def test_check_works_from_the_wheel(installed: Path, elsewhere: Path) -> None:
    done = _run(installed, elsewhere, "check", "ke-hoach.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert "ke-hoach.txt: 0 lỗi" in done.stdout


def test_rules_and_schema_work_from_the_wheel(installed: Path, elsewhere: Path) -> None:
    assert "N04" in _run(installed, elsewhere, "rules").stdout
    assert _run(installed, elsewhere, "rules", "N04").returncode == 0
    assert _run(installed, elsewhere, "schema").stdout.startswith("{")


@pytest.fixture
def site(installed: Path, elsewhere: Path) -> Iterator[str]:
    done = _run(installed, elsewhere, "publish", "ke-hoach.txt", "--db", "plans.db")
    assert (done.returncode, done.stderr) == (0, "")
    command = [*_command(installed), "serve", "--db", "plans.db", "--port", "0", "--no-browser"]
    with subprocess.Popen(command, cwd=elsewhere, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr
        line = process.stderr.readline()
        yield next((word for word in line.split() if word.startswith("http://127.0.0.1:")), line)
        process.send_signal(signal.SIGINT)
        assert process.wait(TIMEOUT) == 0
        assert process.stderr.read() == ""


def _page(address: str) -> str:
    """A page of a server that may still be starting."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            time.sleep(0.2)
    raise TimeoutError(address)


def test_publish_and_serve_work_from_the_wheel(site: str) -> None:
    assert "plans" in _page(site)
    assert "ke-hoach.txt" in _page(f"{site}plans/document.json?_shape=array")
