"""Runs the tests of everything below the window as if PySide6 were not installed.

python -m pytest -p no:pytest-qt -p tests.without_qt
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

ABSENT = frozenset({"PySide6", "shiboken6"})
#: Tests of the window, of what it is made of, and of how the checks themselves are run.
WITH_QT = ("tests/ui", "tests/workflows", "tests/architecture", "tests/packaging", "tests/test_app.py")

_ROOT = Path(__file__).resolve().parent.parent


class _Absent:
    """Finds no Qt, whether it is installed or not."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r} (hidden for this run)", name=name)
        return None


sys.meta_path.insert(0, _Absent)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out the tests that need the window."""
    if collection_path.is_relative_to(_ROOT):
        name = collection_path.relative_to(_ROOT).as_posix()
        return True if name in WITH_QT else None
    return None
