"""The site in a real browser, without and with its style: what a reviewer gets to see."""

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.a_site import a_database

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium")

MEASURE = """<script>addEventListener("load", () => {
  const root = document.documentElement, mark = document.querySelector("mark.finding.error");
  const wide = [...document.querySelectorAll("main *")].filter(e =>
    e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .table-wrapper"));
  root.dataset.fits = root.scrollWidth <= innerWidth && wide.length === 0;
  root.dataset.colour = mark ? getComputedStyle(mark).backgroundColor : "";
})</script>"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as ``doisoat serve`` runs it, in a process of its own, on a free port."""
    db = a_database(tmp_path_factory.mktemp("browser"))
    code = "import sys, pathlib; from corpus.serve import serve; serve(pathlib.Path(sys.argv[1]), 0, False)"
    server = subprocess.Popen(
        [sys.executable, "-c", code, str(db)], stderr=subprocess.PIPE, text=True, encoding="utf-8",
        cwd=Path(__file__).parents[1], env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    try:
        assert server.stderr is not None
        said = server.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert found, said
        yield found[0]
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def browse(*arguments: str) -> str:
    assert CHROMIUM
    fixed = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=4000"]
    done = subprocess.run(
        [CHROMIUM, *fixed, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=90, check=True
    )
    return done.stdout


def test_a_draft_reads_in_a_browser(address: str) -> None:
    dom = browse("--dump-dom", f"{address}-/ke-hoach/1")
    assert "<title>Kế hoạch tỉnh An Lộc: 1 lỗi, 1 cảnh báo</title>" in dom
    assert 'id="phat-hien-3"' in dom
    assert re.search(r'<mark class="[^"]*finding error[^"]*"[^>]*>30\.000 đồng</mark>', dom)


@pytest.mark.parametrize("width", [1280, 500])  # headless Chromium makes no window narrower than 500
@pytest.mark.parametrize("path", ["", "-/ke-hoach/1", "-/quy-tac", "-/quy-tac/Z01"])
def test_pages_fit_the_window_and_findings_are_coloured(address: str, tmp_path: Path, path: str, width: int) -> None:
    with urllib.request.urlopen(address + path) as answer:
        html = answer.read().decode()
    page = tmp_path / "page.html"
    page.write_text(html.replace("<head>", f'<head><base href="{address}">{MEASURE}'), encoding="utf-8")
    dom = browse("--dump-dom", f"--window-size={width},900", page.as_uri())
    assert 'data-fits="true"' in dom
    if path == "-/ke-hoach/1":
        assert 'data-colour="rgb(253, 232, 232)"' in dom


def test_a_draft_fits_a_telephone(address: str, tmp_path: Path) -> None:
    """In a frame of 390 pixels, since a window cannot be made as narrow."""
    with urllib.request.urlopen(f"{address}-/ke-hoach/1") as answer:
        html = answer.read().decode()
    (tmp_path / "page.html").write_text(
        html.replace("<head>", f'<head><base href="{address}">{MEASURE}'), encoding="utf-8"
    )
    frame = tmp_path / "frame.html"
    frame.write_text(
        """<iframe src="page.html" style="width: 390px; height: 800px"></iframe>
        <script>addEventListener("load", () => {
          document.body.dataset.fits = document.querySelector("iframe").contentDocument.documentElement.dataset.fits;
        })</script>"""
    )
    assert 'data-fits="true"' in browse("--dump-dom", "--allow-file-access-from-files", frame.as_uri())


def test_a_hostile_draft_runs_nothing(address: str, tmp_path: Path) -> None:
    dom = browse("--dump-dom", f"{address}-/ke-hoach/2")
    assert "<script>alert" not in dom
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in dom


def test_a_draft_prints(address: str, tmp_path: Path) -> None:
    browse(f"--print-to-pdf={tmp_path / 'draft.pdf'}", "--no-pdf-header-footer", f"{address}-/ke-hoach/1")
    import pdfplumber

    with pdfplumber.open(tmp_path / "draft.pdf") as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
    assert "Tổng kinh phí là 30.000 đồng" in text
    assert "sửa 15.000 thành 16.000" in text
    assert "Cần xem lại" not in text  # navigation stays on the screen
