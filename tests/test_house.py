"""The house keeps its shape: who may import whom, how long things are, what the repository may say."""

import ast
import csv
import importlib.metadata
import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import datasette
import pytest

from rules.catalogue import CATALOGUE

ROOT = Path(__file__).parents[1]
ROOMS = {"models": {"models"}, "extract": {"models", "extract"}, "rules": {"models", "rules"}}
ROOMS["corpus"] = {"models", "extract", "rules", "corpus"}
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
JUNK_DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "core", "manager", "misc"}


def _modules() -> dict[str, Path]:
    """Our modules by dotted name."""
    paths = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return {".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p for p in paths}


MODULES = _modules()


def _imports(path: Path) -> Iterator[str]:
    """Everything a module imports, also inside functions and under TYPE_CHECKING."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in MODULES else node.module for name in names)


def _tracked(*suffixes: str) -> list[Path]:
    """Files of the repository: those under version control and those about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    names = listed.stdout.splitlines() or [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.is_file()]
    hidden = (".venv", ".git/")
    paths = (ROOT / name for name in names if not name.startswith(hidden))
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]


def test_datasette_is_the_installed_package() -> None:
    assert not list((ROOT / "datasette").rglob("__init__.py"))
    assert not (ROOT / "datasette.py").exists()
    assert datasette.__file__ is not None
    assert Path(datasette.__file__).parent != ROOT / "datasette"
    assert "site-packages" in Path(datasette.__file__).parts


def test_no_other_distribution_has_our_room_names() -> None:
    owners = importlib.metadata.packages_distributions()
    taken = {room: set(owners.get(room, ["doisoat"])) for room in ROOMS}
    assert taken == {room: {"doisoat"} for room in ROOMS}


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_the_right_way(name: str) -> None:
    allowed = ROOMS[name.partition(".")[0]]
    ours = {imported.partition(".")[0] for imported in _imports(MODULES[name])} & {*ROOMS, "tests"}
    assert ours <= allowed


def test_site_imports_no_room() -> None:
    for path in (ROOT / "datasette").rglob("*.py"):
        assert not {i.partition(".")[0] for i in _imports(path)} & {*ROOMS, "tests"}, path


def test_no_import_cycles() -> None:
    graph = {name: {i for i in _imports(path) if i in MODULES} for name, path in MODULES.items()}
    while leaves := {name for name, needs in graph.items() if not needs & graph.keys() - {name}}:
        graph = {name: needs for name, needs in graph.items() if name not in leaves}
    assert not graph, f"these import each other in a circle, or need those that do: {sorted(graph)}"


def test_no_junk_drawers() -> None:
    places = [*MODULES.values(), *(ROOT / "datasette").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    assert not [path for path in places if path.stem in JUNK_DRAWERS]
    assert not [path for path in places if JUNK_DRAWERS & set(path.relative_to(ROOT).parts)]


@pytest.mark.parametrize("path", [*MODULES.values(), *(ROOT / "datasette").rglob("*.py")], ids=lambda p: p.stem)
def test_files_and_functions_stay_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno + 1 <= LONGEST_FUNCTION, node.name


def test_every_rule_file_is_in_the_catalogue() -> None:
    files = {p.stem.partition("_")[0].upper() for p in (ROOT / "rules").glob("*/*_*.py") if p.stem != "__init__"}
    coded = {code for code in files if re.fullmatch(r"[A-Z]+\d+", code)}
    assert coded == {rule.code for rule in CATALOGUE}


def test_rule_codes_are_unique_and_are_in_their_file_names() -> None:
    codes = [rule.code for rule in CATALOGUE]
    assert len(codes) == len(set(codes))
    for rule in CATALOGUE:
        assert Path(rule.check.__code__.co_filename).stem.startswith(f"{rule.code.lower()}_")


def test_every_row_of_data_names_its_source() -> None:
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows, path
        missing = [n for n, row in enumerate(rows, start=2) if not (row.get("source") or "").strip()]
        assert not missing, f"{path.name}: no source in lines {missing[:5]}"


def test_repository_names_no_machine() -> None:
    machine = re.compile(r"/(?:work|home|tmp|root|Users)/\w")
    text = {".py", ".md", ".yml", ".yaml", ".json", ".csv", ".txt", ".toml", ".html", ".css", ".js", ".sh", ""}
    here = Path(__file__)
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in _tracked()
        if path.suffix in text and path != here
        for match in machine.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not found


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|raise NotImplemented" r"Error|mark\.xfail|mark\.skip(?!if))\b")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in _tracked(".py")
        for match in later.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_readme_names_only_targets_of_the_makefile() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|\$ )make ([a-z]+)", readme))
    assert named
    assert named <= targets


def test_readme_names_only_commands_of_doisoat() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    cli = ast.parse((ROOT / "corpus" / "cli.py").read_text(encoding="utf-8"))
    known = {n.name for n in cli.body if isinstance(n, ast.FunctionDef) and n.decorator_list}
    assert set(re.findall(r"(?:`|\$ )doisoat ([a-z]+)", readme)) <= known


def test_changelog_is_in_order() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    versions = re.findall(r"^## \[(\d+)\.(\d+)\.(\d+)\]", changelog, re.MULTILINE)
    assert all(tuple(map(int, newer)) > tuple(map(int, older)) for newer, older in pairwise(versions))


def test_constraints_are_names_and_exact_versions() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=lambda line: line.partition("=="))
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*", line)] == []


def test_golden_files_are_not_being_rewritten(pytestconfig: pytest.Config) -> None:
    assert not pytestconfig.getoption("--golden"), "the golden files were rewritten: look at them, then run without"
