"""Where no window can be shown, that is a sentence and not an abort."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.ui import display
from annotator.ui.display import NoDisplayError, check_display, missing_libraries_named

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays can be missing on Linux only")


def started(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", "annotator", str(project)],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).resolve().parents[2],
        check=False,
    )


@linux
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":7654"}], ids=["none", "dead"])
def test_without_a_display_the_program_says_so_in_a_line(project: Path, environment: dict[str, str]) -> None:
    result = started(project, **environment)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("annotator: ")
    assert result.stderr.count("\n") == 1
    assert "display" in result.stderr


@linux
def test_a_platform_that_needs_no_display_is_not_asked_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    check_display()


def test_a_missing_library_is_named_with_its_package() -> None:
    with pytest.raises(NoDisplayError, match="sudo apt install libegl1"), missing_libraries_named():
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")


def test_a_missing_library_that_is_not_in_the_table_is_named_all_the_same() -> None:
    with pytest.raises(NoDisplayError, match=r"libodd\.so\.9"), missing_libraries_named():
        raise ImportError("libodd.so.9: cannot open shared object file: No such file or directory")


def test_another_failure_to_import_is_not_hidden() -> None:
    with pytest.raises(ImportError, match="something else"), missing_libraries_named():
        raise ImportError("something else")


@linux
def test_a_missing_library_of_the_plugin_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(display.ctypes, "CDLL", refuse)
    with pytest.raises(NoDisplayError, match="libxcb-cursor0"):
        display._check_plugin()
