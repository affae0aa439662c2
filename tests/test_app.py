"""Command line and window are wired together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.app import main

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays can be missing on Linux only")


def test_the_demo_has_a_picture_of_the_window(qapp: QApplication, tmp_path: Path) -> None:
    assert main(["demo", str(tmp_path / "demo")]) == 0
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == [
        "demo.anno",
        "demo.csv",
        "demo.jsonl",
        "demo.png",
    ]
    assert (tmp_path / "demo" / "demo.png").stat().st_size > 50_000


@linux
def test_without_a_display_the_window_is_refused_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert capsys.readouterr().err.startswith("annotator: There is no display")
