"""The shape of the code: who may import whom, and what must not be loaded before it is needed."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "annotator"
MODULES = sorted(PACKAGE.rglob("*.py"))
#: Names that say nothing about what is inside.
EMPTY_NAMES = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}
#: Costs half a second at start, so it is imported where tables are made, inside the function.
LATE = {"pandas", "numpy"}
WITH_QT = {"app", "__main__", "ui"}

_BLOCK = """
import importlib, json, sys
class Absent:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Absent)
"""


def test_the_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    status = lint_imports(cache_dir=None, is_debug_mode=False)
    assert status == 0, capsys.readouterr().out


def test_everything_below_the_window_imports_where_qt_is_not_installed() -> None:
    below = [name for name in map(module_name, MODULES) if not is_window(name)]
    program = f"{_BLOCK}\nfor name in json.loads(sys.argv[1]): importlib.import_module(name)"
    run([sys.executable, "-W", "error", "-c", program, json.dumps(below)])


def test_neither_the_window_nor_the_command_line_waits_for_pandas() -> None:
    program = "import sys, annotator.app, annotator.cli; print('pandas' in sys.modules)"
    assert run([sys.executable, "-c", program]).strip() == "False"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
class TestModule:
    def test_opens_with_a_sentence(self, path: Path) -> None:
        said = ast.get_docstring(tree_of(path))
        assert said
        assert said.split("\n\n")[0].rstrip().endswith((".", ":")), said

    def test_has_a_name_that_says_what_it_knows(self, path: Path) -> None:
        assert not set(path.relative_to(PACKAGE).with_suffix("").parts) & EMPTY_NAMES

    def test_imports_tables_late(self, path: Path) -> None:
        assert not LATE & set(imported_on_loading(tree_of(path)))


def imported_on_loading(tree: ast.Module) -> Iterator[str]:
    """Yield the packages that loading the module imports: not inside functions, not for the type checker."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            waiting.extend(ast.iter_child_nodes(node))


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def is_window(name: str) -> bool:
    return name.split(".")[1:2] != [] and name.split(".")[1] in WITH_QT


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def run(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
